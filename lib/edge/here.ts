import { browser } from 'wxt/browser';

import type { Listing } from '../listing.ts';
import { sampleInFront } from './welcoming.ts';

/** The page the reader looks at: no site of ours, a page of one that lists nothing, or a listing. */
export type Here =
  | { is: 'elsewhere' }
  | { is: 'no-listing' }
  /** `changed` when the site seems to have: what was found, in a sentence, and a report to pass on. */
  | { is: 'listing'; listing: Listing; changed?: { found: string; report: string } }
  | { is: 'unreachable'; why: string };

/** Reads the active tab of this window. A tab opened before Sheaf was installed gets the content script first. */
export async function readHere(): Promise<Here> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const sample = await sampleHere();
  if (sample) return sample;
  // Without the `tabs` permission, `url` is there only for hosts that are ours.
  if (tab?.id === undefined || !tab.url) return { is: 'elsewhere' };
  // What knows the sites is loaded here: a panel reads no page and goes without.
  const { onSite } = await import('../sites/origins.ts');
  if (!onSite(tab.url)) return { is: 'elsewhere' };
  try {
    const { listingIn } = await import('./reading-tab.ts');
    const listing = await listingIn(tab.id, tab.url);
    if (!listing) return { is: 'no-listing' };
    // Neither is loaded by a panel, which reads no page.
    const { trustedEntries, trustedHealth } = await import('../trust.ts');
    const { entries, refused } = trustedEntries(listing.entries);
    const problems = [
      ...listing.problems.map(String),
      ...(refused ? [`${refused} entries of an odd shape were left out.`] : []),
    ];
    const read = { ...listing, entries, problems };
    const health = trustedHealth(listing.health);
    if (!health) return { is: 'listing', listing: read };
    const { healthInWords, healthReport } = await import('../listing/health.ts');
    const { version } = browser.runtime.getManifest();
    const changed = {
      found: healthInWords(health),
      report: healthReport(siteAndKind(tab.url, read), health, version),
    };
    return { is: 'listing', listing: read, changed };
  } catch {
    return { is: 'unreachable', why: 'Sheaf cannot reach this page. Reload it and open Sheaf again.' };
  }
}

/** The page of invented papers that comes with Sheaf, where it is in front. */
async function sampleHere(): Promise<Here | undefined> {
  const page = sampleInFront();
  if (!page) return undefined;
  const { readSample } = await import('../listing/sample.ts');
  const listing = readSample(page, page.URL);
  return listing && { is: 'listing', listing };
}

/** Of the report: which site it is, by its address, and a kind that is no more than a word. */
function siteAndKind(url: string, { kind }: Listing): { site: string; kind: string } {
  return { site: new URL(url).hostname, kind: /^[a-z-]{1,30}$/.test(kind) ? kind : 'unknown' };
}

/** Whether the active tab is at an address with a listing; nothing of the page is read. */
export async function atListing(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab?.url) return false;
  // Addresses alone: what reads pages is three times as much, and this is waited for.
  const [{ places }, { addressAt }] = await Promise.all([
    import('../sites/index.ts'),
    import('../listing/place.ts'),
  ]);
  return places.some((place) => addressAt(place, tab.url as string) !== undefined);
}

/** Loads the page in the active tab anew. */
export const reloadHere = (): Promise<void> => browser.tabs.reload();

/** Calls back when the active tab is another, or shows another page. */
export function onMoved(moved: () => void, signal: AbortSignal): void {
  const updated = (_id: number, change: { status?: string; url?: string }) => {
    if (change.status === 'complete' || change.url) moved();
  };
  browser.tabs.onActivated.addListener(moved);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(moved);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
