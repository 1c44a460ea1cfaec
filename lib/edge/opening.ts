import type { Preview, RestoreOptions } from '../backup/index.ts';
import { announce } from './changes.ts';
import { now } from './clock.ts';
import { lateAct } from './late-act.ts';
import type { Library } from './library.ts';
import type { About } from './about-backup.ts';
import type { Context } from './worker/calls.ts';
import { startWorker } from './worker/start.ts';

/** A backup that is open in a worker of its own, from the first look to the restore. */
export interface OpenBackup {
  /** Reads it. Rejects only where it cannot be had at all. */
  read(how: Context): Promise<About>;
  preview(options: RestoreOptions, how: Context): Promise<Preview>;
  /**
   * Restores it as one act, whole or not at all.
   * @param name of the file
   * @returns how many papers are not as they were, and the act to undo; none when nothing changed
   * @throws AbortError when it was cancelled in time: then nothing was written
   */
  restore(options: RestoreOptions, name: string, how: Context): Promise<{ papers: number; act?: number }>;
  /** Lets go of it, whatever it is doing: a restore that is not finished is not done. */
  close(): void;
}

/** @param from the file, or the time of an automatic backup */
export function openBackup(library: Pick<Library, 'history'>, from: Blob | number): OpenBackup {
  const { calls, close } = startWorker();
  return {
    read: (how) => calls.ask('openBackup', [from], how),
    preview: (options, how) => calls.ask('previewRestore', [options], how),
    async restore(options, name, how) {
      const label = `Restored # from ${name}`;
      const start = now();
      try {
        const { uids, ...done } = await calls.ask('restoreBackup', [options, label], how);
        if (uids.length) announce(uids);
        return done;
      } catch (error) {
        if (!how.signal.aborted) throw error;
        close();
        const done = await lateAct(library, start, /^Restored ([\d,]+) papers? from /, name);
        if (!done) throw error;
        announce();
        return done;
      }
    },
    close,
  };
}
