import { browser } from 'wxt/browser';

/** What the browser lets Sheaf read; tests bring their own. */
export interface SitesEdges {
  /** Origins of listed sites whose pages the reader does not let Sheaf read. */
  refused(): Promise<string[]>;
  /** Asks the reader for them, in the browser's own words. To be called in the click itself. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Calls back when what is allowed has changed. */
  onAccess(heard: () => void, signal: AbortSignal): void;
}

const patterns = (some: readonly string[]) => some.map((origin) => `${origin}/*`);

/** Access to sites, wired to the browser. Both let a reader take it back: https://extensionworkshop.com/documentation/develop/manifest-v3-migration-guide/ */
export function sitesEdges(): SitesEdges {
  return {
    refused: async () => {
      // What knows the sites is loaded by those who ask.
      const { origins } = await import('../sites/origins.ts');
      const asked = origins.map(async (origin) =>
        (await browser.permissions.contains({ origins: patterns([origin]) })) ? [] : [origin],
      );
      return (await Promise.all(asked)).flat();
    },
    allow: (some) => browser.permissions.request({ origins: patterns(some) }),
    onAccess(heard, signal) {
      for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
        event.addListener(heard);
        signal.addEventListener('abort', () => event.removeListener(heard));
      }
    },
  };
}
