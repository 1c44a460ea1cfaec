/** What a test points at: a CSS selector, or an accessible role and name. Both look through open shadow roots. */
export type Target =
  | string
  | {
      role: string;
      /** Exact accessible name, or a pattern it must match. */
      name?: string | RegExp;
      /** Which of several matches, from 0. Without it the first one. */
      nth?: number;
    };

/** What the made-up internet answers to one request. */
export interface Answer {
  status?: number;
  contentType?: string;
  body: string;
}

export interface Viewport {
  width: number;
  height: number;
}

export type ColorScheme = 'light' | 'dark';

/** One document on the screen: a tab, the toolbar popup or the side panel. */
export interface Page {
  /** Runs a function or expression in the document and hands its value back as JSON. */
  evaluate<T>(code: string): Promise<T>;
  evaluate<T, A extends unknown[]>(code: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Scrolls to the element, waits until it stands still and nothing covers it, then presses the real mouse button. */
  click(target: Target): Promise<void>;
  /**
   * Presses the real mouse button on everything that matches, in one go: nothing is waited for between two presses.
   * All of it must be in view and stand still. @returns how many were pressed
   */
  pressAll(target: Target): Promise<number>;
  /** Drags what is at a target a little, with a key held down where one is named. */
  drag(target: Target, held?: string): Promise<void>;
  /** Clicks the field and types, key by key. */
  type(target: Target, text: string): Promise<void>;
  /** Clicks the field and puts the text in at once, as a paste does. */
  insert(target: Target, text: string): Promise<void>;
  /** One key with its modifiers: `Enter`, `Tab`, `Control+a`. */
  press(key: string): Promise<void>;
  /** Waits until a target is there and visible, or until a function in the document says something truthy; returns that. */
  waitFor<T = true>(what: Target | (() => T), timeout?: number): Promise<T>;
  /** Visible text of the first match, white space collapsed. Waits for the element. */
  text(target: Target): Promise<string>;
  /** How many visible elements match now. */
  count(target: Target): Promise<number>;
  /** Accessible names of all visible elements with a role, in document order. */
  names(role: string): Promise<string[]>;
  screenshot(path: string): Promise<void>;
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** In Firefox the scheme holds for the whole browser. */
  setColorScheme(scheme: ColorScheme): Promise<void>;
  /** As a high-contrast theme of the system does. Chromium only. @throws Error in Firefox */
  setForcedColors(on: boolean): Promise<void>;
  /** A Firefox sidebar takes the width only; a Firefox popup takes neither. */
  setViewport(viewport: Viewport): Promise<void>;
  /** Brings the tab to the front. */
  front(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Unpacked extension. Default: the build in `.output`. */
  extension?: string;
  /** Answers every http(s) request; what it leaves undefined is refused. Nothing leaves the machine. */
  sites?: (url: string) => Answer | undefined;
  /** Lets requests through to the real network instead. */
  live?: boolean;
  headless?: boolean;
  /** Size of a new tab's content. Default 1280 by 900. */
  viewport?: Viewport;
  colorScheme?: ColorScheme;
  /** Addresses that are opened in tabs before the extension is installed. */
  before?: string[];
  /** `false` for a Firefox that is set never to remember history. */
  history?: boolean;
  /** Profile folder to keep and use again, for tests across a restart. Default: a new one, removed on close. */
  profile?: string;
}

/** A running browser with the extension in it. */
export interface Driver {
  readonly browser: 'chromium' | 'firefox';
  /** Name and version as the browser says it. */
  readonly version: string;
  /** Tabs that were open before the extension was there, in the order they were asked for. */
  readonly before: readonly Page[];
  /** Opens an address in a new tab and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** As `open`, behind the tab that is looked at. */
  openBehind(url: string): Promise<Page>;
  /** Opens a page of the extension (`sidepanel.html`) in a tab. */
  extensionPage(path: string): Promise<Page>;
  /** Opens the real toolbar popup over this tab. */
  popup(over: Page): Promise<Page>;
  /** Opens the real side panel or sidebar beside this tab, or takes hold of the one that is open. */
  panel(beside: Page): Promise<Page>;
  /** The side panel if it is open now. Does not open it. */
  openPanel(timeout?: number): Promise<Page>;
  /** A page of the extension that it has opened in a tab by itself (`options.html`). Waits for it. */
  openedPage(path: string): Promise<Page>;
  /** Text of the toolbar button's badge for this tab. */
  badge(page: Page): Promise<string>;
  /**
   * Does what the extension's keyboard shortcut of this name does over this tab. In Firefox the browser's own key is set off; Chromium's DevTools
   * cannot press a key of the browser's: its event is told to the background.
   */
  command(name: string, over: Page): Promise<void>;
  /** Chooses an item of the extension's context menu over this tab, with what the browser would tell of the place. No browser's own menu is opened. */
  menu(item: string, over: Page, info?: Record<string, string>): Promise<void>;
  /** Types behind the extension's keyword in the address bar. @returns what the extension suggests */
  suggestions(text: string): Promise<{ content: string; description: string }[]>;
  /** Ends the service worker or event page at once, as the browser may at any time. */
  killBackground(): Promise<void>;
  /** Runs code in the background that runs now, and hands its value back as a string. */
  inBackground(code: string): Promise<string | undefined>;
  /** Loads the extension anew, as an update does: what is on open pages stays there without it. */
  update(): Promise<void>;
  /** Kills the browser outright, as a power cut does. The profile stays if it was given by name. */
  killBrowser(): Promise<void>;
  /** Where downloads go, finished and unfinished ones; gone after `close`. */
  readonly downloadFolder: string;
  /** Finished downloads with their real names; waits until there are at least so many. */
  downloads(atLeast?: number): Promise<{ name: string; text: string }[]>;
  clipboard(): Promise<string>;
  /** Errors the extension wrote to a console or did not catch, from all its places. */
  errors(): Promise<string[]>;
  /** Addresses the extension itself asked for outside its own files. */
  requests(): Promise<string[]>;
  /** Resolves when the last window has been closed. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
