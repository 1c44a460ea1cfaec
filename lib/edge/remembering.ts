import { browser } from 'wxt/browser';

/** Name of the setting in `storage.local`; absent means on. */
const SETTING = 'remembering';

/** Whether Sheaf notes which papers the reader has seen. */
export async function remembers(): Promise<boolean> {
  const { [SETTING]: on } = await browser.storage.local.get(SETTING);
  return on !== false;
}

/** Switches it on or off. What is noted already stays. */
export async function remember(on: boolean): Promise<void> {
  await browser.storage.local.set({ [SETTING]: on });
}
