import { browser } from 'wxt/browser';

/** Name of what says that Sheaf has explained itself, in `storage.local`. */
const WELCOMED = 'welcomed';
/** Path of the built sample page. */
const SAMPLE = '/sample.html';

/** Whether the reader has been told what Sheaf does. */
export async function welcomed(): Promise<boolean> {
  const { [WELCOMED]: value } = await browser.storage.local.get(WELCOMED);
  return value === true;
}

export const setWelcomed = (): Promise<void> => browser.storage.local.set({ [WELCOMED]: true });

/** Opens the page of invented papers that comes with Sheaf. */
export async function openSample(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(SAMPLE) });
}

/** The sample page, where it is what the reader looks at: a page of our own has no content script, and its address is not told to us. */
export function sampleInFront(): Document | undefined {
  const views = (browser.extension?.getViews?.({ type: 'tab' }) ?? []) as unknown as (typeof globalThis)[];
  const shown = views.find(
    ({ location, document }) => location.pathname === SAMPLE && document.visibilityState === 'visible',
  );
  return shown?.document;
}
