import { browser } from 'wxt/browser';

import { Backups } from './backups.ts';
import { onChange } from './changes.ts';
import { now } from './clock.ts';
import type { Library } from './library.ts';

/** How long the library must be left alone before a backup is made, ms: a save of a whole page is several writes. */
const QUIET = 2_000;

/** Between two signs of life while a backup is made, ms. */
const AWAKE = 20_000;

/** Makes the automatic backups: at the start of the background, and after changes made anywhere, when it is time for one. */
export function keepBackups(library: Library, signal: AbortSignal): void {
  const backups = new Backups(library);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One at a time, whoever else is at it. A backup that cannot be made (a full disk) must not make noise; the options page shows its absence.
      navigator.locks
        .request('sheaf-backup', { ifAvailable: true }, async (lock) => {
          if (!lock) return;
          // A background that asks the browser nothing for 30 s is stopped, whatever it is doing:
          // https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle (read 2026-11).
          // A backup that is stopped all the same is made anew at the next start.
          const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE);
          await backups.keep(now()).finally(() => clearInterval(awake));
        })
        .catch(() => {});
    }, QUIET);
  };
  onChange(soon, signal);
  soon();
}
