import { browser } from 'wxt/browser';

import type { Followed } from '../followed.ts';
import { FOLLOWED } from './followed-key.ts';
import { followedKey, followedOf, withFollowed } from '../followed/list.ts';

/** What the reader follows, in the order it was added. */
export async function readFollowed(): Promise<Followed[]> {
  const { [FOLLOWED]: stored } = await browser.storage.local.get(FOLLOWED);
  return followedOf(stored);
}

/** Follows these as well. @returns those that were not followed before; `full` when there was no room for all */
export function follow(items: readonly Followed[]): Promise<{ added: Followed[]; full: boolean }> {
  return alone(async () => {
    const { list, added, full } = withFollowed(await readFollowed(), items);
    if (added.length) await browser.storage.local.set({ [FOLLOWED]: list });
    return { added, full };
  });
}

/** Follows these no more. */
export function unfollow(items: readonly Followed[]): Promise<void> {
  return alone(async () => {
    const gone = new Set(items.map(followedKey));
    const list = (await readFollowed()).filter((item) => !gone.has(followedKey(item)));
    await browser.storage.local.set({ [FOLLOWED]: list });
  });
}

/** Calls back whenever that changed, in whichever window. */
export function onFollowed(heard: (followed: Followed[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const { [FOLLOWED]: change } = changes;
    if (change) heard(followedOf(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener));
}

/** Two windows that change the list at once would lose what one of them did. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('sheaf-followed', work);
