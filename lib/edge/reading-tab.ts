import { browser } from 'wxt/browser';

import type { Listing } from '../listing.ts';
import { askPage } from './protocol.ts';

/** Path of the built content script; WXT names it after its entrypoint. */
const READER = '/listing.js';

/** Puts the content script on a page that was open before Sheaf was installed, or before it was updated. */
export const bringReader = (tabId: number): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId }, files: [READER] });

/**
 * The listing on a tab's page, untrusted; null where there is none.
 * @param mayList whether pages of this address are read at all: on others nothing of ours runs
 * @throws Error when the page cannot be reached
 */
export async function listingIn(
  tabId: number,
  mayList: () => boolean | Promise<boolean>,
): Promise<Listing | null> {
  try {
    return await askPage(tabId, 'listing');
  } catch {
    if (!(await mayList())) return null;
    await bringReader(tabId);
    return askPage(tabId, 'listing');
  }
}
