import { browser, type PublicPath } from 'wxt/browser';

import { type Listing, siteOf } from '../listing.ts';
import { scriptsAt } from '../sites/scripts.ts';
import { askPage } from './protocol.ts';

/**
 * Puts the content script, behind what reads the page's site, on a page that was open before Sheaf was installed, or before it was updated.
 * @param url where the tab is; at an address that is none of ours it does nothing
 */
export async function bringReader(tabId: number, url: string | undefined): Promise<void> {
  // The build makes one of every registered site.
  const files = scriptsAt(url ?? '') as Extract<PublicPath, `${string}.js`>[] | undefined;
  if (files) await browser.scripting.executeScript({ target: { tabId }, files });
}

/**
 * The listing on a tab's page, untrusted; null where there is none.
 * @param url where the tab is: pages of other addresses are not read at all
 * @throws Error when the page cannot be reached
 */
export async function listingIn(tabId: number, url: string): Promise<Listing | null> {
  try {
    return await askPage(tabId, 'listing');
  } catch {
    if (siteOf(url) === undefined) return null;
    await bringReader(tabId, url);
    return askPage(tabId, 'listing');
  }
}
