import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { inTable, tableOf } from '../../lib/words.ts';

/** What one listener of the browser's events is. */
type Heard = (...args: never[]) => unknown;

/** An event of a made-up browser: `fire` tells its listeners. */
function event() {
  const listeners: Heard[] = [];
  return {
    listeners,
    addListener: (listener: Heard) => void listeners.push(listener),
    removeListener: () => {},
    fire: (...args: unknown[]) =>
      listeners.map((listener) => (listener as (...all: unknown[]) => unknown)(...args)),
  };
}

/** What the background needs of a browser. It keeps what was stored, and what each tab's button shows. */
export function backgroundBrowser() {
  const stored: Record<string, unknown> = {};
  const badges = new Map<number, { text: string; title: string }>();
  const at = (tabId: number) => {
    if (!badges.has(tabId)) badges.set(tabId, { text: '', title: '' });
    return badges.get(tabId) as { text: string; title: string };
  };
  const storageChanged = event();
  const pages = new Map<number, unknown>();
  const opened: string[] = [];
  const browser = {
    i18n: { getMessage: inTable(tableOf(english)) },
    runtime: {
      id: 'sheaf',
      onMessage: event(),
      onInstalled: event(),
      getURL: (path: string) => `chrome-extension://sheaf${path}`,
    },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (changes: Record<string, unknown>) => {
          Object.assign(stored, changes);
          const told = Object.entries(changes).map(([name, newValue]) => [name, { newValue }]);
          storageChanged.fire(Object.fromEntries(told), 'local');
        },
        onChanged: storageChanged,
      },
      session: {
        get: async () => ({}),
        set: async () => {},
      },
      onChanged: storageChanged,
    },
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      getBadgeText: async ({ tabId }: { tabId: number }) => at(tabId).text,
      getTitle: async ({ tabId }: { tabId: number }) => at(tabId).title,
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void (at(tabId).text = text),
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void (at(tabId).title = title),
    },
    tabs: {
      query: async () => [...badges.keys()].map((id) => ({ id })),
      sendMessage: async (tabId: number) => {
        if (!pages.has(tabId)) throw new Error('Nobody there.');
        return { value: pages.get(tabId) };
      },
      create: async ({ url }: { url: string }) => void opened.push(url),
      update: async ({ url }: { url: string }) => void opened.push(url),
    },
    scripting: {
      /** Scripts that were brought onto pages, and what was said there. */
      ran: [] as { tabId: number; files?: string[]; args?: unknown[] }[],
      executeScript: async (what: { target: { tabId: number }; files?: string[]; args?: unknown[] }) => {
        browser.scripting.ran.push({ ...what, tabId: what.target.tabId });
        return [{ result: 0 }];
      },
    },
    commands: { onCommand: event() },
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void opened.push(`panel ${windowId}`) },
    contextMenus: {
      made: [] as { id: string; title: string; contexts: string[] }[],
      removeAll: async () => void (browser.contextMenus.made.length = 0),
      create: (one: { id: string; title: string; contexts: string[] }) =>
        void browser.contextMenus.made.push(one),
      onClicked: event(),
    },
    omnibox: {
      hint: '',
      setDefaultSuggestion: ({ description }: { description: string }) =>
        void (browser.omnibox.hint = description),
      onInputStarted: event(),
      onInputChanged: event(),
      onInputEntered: event(),
      onInputCancelled: event(),
    },
  };
  return {
    browser,
    stored,
    badges,
    opened,
    /** Puts a listing on a tab's page. */
    show: (tabId: number, listing: unknown) => void pages.set(tabId, listing),
    forget: () => {
      for (const name of Object.keys(stored)) delete stored[name];
      badges.clear();
      pages.clear();
      opened.length = 0;
      browser.scripting.ran.length = 0;
    },
  };
}
