import type { Entry } from '../../entry.ts';
import type { Standing } from '../../standing.ts';

/**
 * On a page with more cards each frame in which something of ours comes or shows costs what styling and painting a page of thousands costs, 20 to 45 ms: only what is near
 * the window is marked, marks and bar take their places before they are needed, and what is done comes in pieces, each in a frame of its own.
 */
export const MANY = 400;

/** One paper on the page, as it is known now. It is replaced, never changed, so that two looks can be compared. */
export interface PageCard {
  /** Its first id: the page may throw its nodes away at any time. */
  readonly key: string;
  readonly ids: readonly string[];
  /** As its heading has it, blanks folded; rough, for those who hear it. */
  readonly title: string;
  /** Where the paper begins on the page: a whole card, or the first of the elements side by side that make one. */
  readonly element: Element;
  /** All elements that are its own. */
  readonly parts: readonly Element[];
  /** Undefined: not known yet. */
  readonly standing: Standing | undefined;
  /** What of the followed it has, in the reader's words. */
  readonly followed: readonly string[];
  /** Whether it comes with code. Known a moment later than the rest: the page has to be read for it. */
  readonly code: boolean;
  /** What is being done to it, or went wrong. */
  readonly doing?: Doing;
}

export type Doing = 'working' | { failed: string };

/**
 * The papers on a page and what can be done to them: the one truth that the marks draw and the triage drives. Acts speak for themselves (one polite
 * live region) and never reject: what went wrong is said and stands on the card.
 */
export interface PageCards {
  /** In the order of the page. */
  all(): readonly PageCard[];
  /** Calls back after every change, several at once, until `signal` aborts. */
  onChange(heard: (changed: ReadonlySet<string>) => void, signal: AbortSignal): void;
  /** The paper as the page shows it, read now. */
  entry(key: string): Promise<Entry | undefined>;
  save(keys: readonly string[]): Promise<void>;
  /** Moves kept papers to the trash. */
  remove(keys: readonly string[]): Promise<void>;
  /** Dims papers here and on every listing, or takes that back. */
  dismiss(keys: readonly string[], on: boolean): Promise<void>;
  /**
   * Takes back the last act that was made on this page, by whatever way.
   * @returns what it was, in words; undefined when there is none
   * @throws Error in words when something else was done to the library since
   */
  undo(): Promise<string | undefined>;
  /** Told of an act that was made for this page from elsewhere (a key of the browser, a menu), or taken back there: undo goes by the last one. */
  acted(act: number, undone: boolean): void;
  /** Tags papers; what is not kept is saved first. */
  tag(keys: readonly string[], tags: string[]): Promise<void>;
  /** Its BibTeX entry: the library's where it is kept, else one of what the page shows. @throws Error in words */
  cite(key: string): Promise<string>;
  selected(): ReadonlySet<string>;
  /** These and no others; what is not on the page is left out. */
  select(keys: readonly string[]): void;
  pointed(): string | undefined;
  /** Outlines a card, or none. Nothing moves. */
  point(key: string | undefined): void;
  /** Says a sentence to those who listen. */
  say(text: string): void;
}

/** Where other scripts of ours on the same page find the cards: on `globalThis` of the isolated world. */
export const CARDS = Symbol.for('sheaf.cards');
