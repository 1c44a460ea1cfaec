import { browser } from 'wxt/browser';

import { type Change, type Settings, changed, settingsOf } from '../settings.ts';

/** Name of the settings in `storage.local`. */
const SETTINGS = 'settings';

/** What the reader chose. */
export async function readSettings(): Promise<Settings> {
  const { [SETTINGS]: stored } = await browser.storage.local.get(SETTINGS);
  return settingsOf(stored);
}

/** Changes some of it. Two windows that do so at once would lose what one of them did: one waits for the other. */
export function changeSettings(change: Change<Settings>): Promise<void> {
  return navigator.locks.request('sheaf-settings', async () => {
    await browser.storage.local.set({ [SETTINGS]: changed(await readSettings(), change) });
  });
}

/** Calls back whenever something was chosen, in whichever window. */
export function onSettings(heard: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const { [SETTINGS]: change } = changes;
    if (change) heard(settingsOf(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}
