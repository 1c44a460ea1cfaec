import { browser } from 'wxt/browser';

/** Past so many, everybody asks anew for what they show instead of being told what changed. */
const MANY = 500;

/** A write to the library has finished. `uids` is absent when too many papers changed to name them. */
export interface Change {
  uids?: string[];
}

/**
 * Tells every page of the extension and every content script, this one included; without uids, that anything may be another now.
 * It goes through `storage.local`, since a BroadcastChannel does not reach content scripts and a message needs a living background.
 */
export function announce(uids?: string[]): void {
  const change: Change & { stamp: string } = {
    stamp: crypto.randomUUID(),
    ...(uids && uids.length <= MANY && { uids }),
  };
  // A full or missing storage must not make a finished save look failed.
  browser.storage.local.set({ change }).catch(() => {});
}

/** Calls back after every finished write, here or elsewhere, until `signal` aborts. */
export function onChange(listener: (change: Change) => void, signal: AbortSignal): void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes['change']?.newValue : undefined;
    if (change) listener(change);
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard));
}
