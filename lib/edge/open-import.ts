import { announce } from './changes.ts';
import { now } from './clock.ts';
import type { ImportPreview } from './importing.ts';
import { lateAct } from './late-act.ts';
import type { Library } from './library.ts';
import type { Context } from './worker/calls.ts';
import { startWorker } from './worker/start.ts';

/** A text that is open in a worker of its own, from the first look to the import. */
export interface OpenImport {
  /** Reads it and compares it with the library. Nothing is written. */
  read(how: Context): Promise<ImportPreview>;
  /**
   * Saves its papers as one act, whole or not at all.
   * @param name of the file, for the journal
   * @returns how many papers are new, how many were known, and the act to undo; none when nothing changed
   * @throws AbortError when it was cancelled in time: then nothing was written
   */
  save(name: string, how: Context): Promise<{ fresh: number; known: number; act?: number }>;
  /** Lets go of it, whatever it is doing: an import that is not finished is not done. */
  close(): void;
}

/** @param from a file, or the text itself @param library asked whether an import that was cancelled late is there */
export function openImport(from: Blob | string, library: Pick<Library, 'history'>): OpenImport {
  const { calls, close } = startWorker();
  const at = now();
  return {
    read: (how) => calls.ask('openImport', [from, at], how),
    async save(name, how) {
      const start = now();
      try {
        const { uids, ...done } = await calls.ask('saveImport', [start, name], how);
        if (uids.length) announce(uids);
        return done;
      } catch (error) {
        if (!how.signal.aborted) throw error;
        close();
        const done = await lateAct(
          library,
          start,
          /^(?:Imported ([\d,]+) papers?|Added details) from /,
          name,
        );
        if (!done) throw error;
        announce();
        return { fresh: done.papers, known: 0, act: done.act };
      }
    },
    close,
  };
}
