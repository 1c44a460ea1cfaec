import { browser } from 'wxt/browser';

import { hosts } from '../sites/index.ts';
import { bringReader } from './reading-tab.ts';

/**
 * Brings the content script to the pages that are open already when Sheaf is installed or updated: Chromium leaves the older copy there, whose buttons
 * do nothing any longer. The newer copy ends it (`page/take-over.ts`). Firefox does so by itself, and a second time does no harm.
 */
export function markOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => {
    void (async () => {
      for (const { id, url, discarded } of await browser.tabs.query({ url: [...hosts] })) {
        if (id === undefined || discarded) continue;
        // A tab that shows an error page, or is closed meanwhile, gets it with its next visit.
        await bringReader(id, url).catch(() => {});
      }
    })();
  });
}
