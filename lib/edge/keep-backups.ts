import { Backups } from './backups.ts';
import { onChange } from './changes.ts';
import { now } from './clock.ts';
import type { Library } from './library.ts';

/** How long the library must be left alone before a backup is made, ms: a save of a whole page is several writes. */
const QUIET = 2_000;

/** Makes the automatic backups: at the start of the background, and after changes made anywhere, when it is time for one. */
export function keepBackups(library: Library, signal: AbortSignal): void {
  const backups = new Backups(library);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One at a time, whoever else is at it. A backup that cannot be made (a full disk) must not make noise; the options page shows its absence.
      navigator.locks
        .request('sheaf-backup', { ifAvailable: true }, async (lock) => lock && (await backups.keep(now())))
        .catch(() => {});
    }, QUIET);
  };
  onChange(soon, signal);
  soon();
}
