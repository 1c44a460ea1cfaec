import { Backups } from './backups.ts';
import { announce, onChange } from './changes.ts';
import { now } from './clock.ts';
import { explain } from './explain.ts';
import { download } from './files.ts';
import { Library } from './library.ts';
import { openBackup } from './opening.ts';
import { storageInfo } from './storage.ts';
import type { Context } from './worker/calls.ts';
import { inWorker } from './worker/start.ts';

/** Every edge the options page has, wired to the browser. */
export function backupEdges() {
  const library = new Library(announce);
  const backups = new Backups(library);
  return {
    storage: () => storageInfo(library),
    automatic: () => backups.list(),
    automaticFile: (at: number) => backups.file(at),
    write: (at: number, how: Context) => inWorker((calls) => calls.ask('backUp', [at], how)),
    openBackup: (from: Blob | number) => openBackup(library, from),
    undo: (act: number) => library.undo(act),
    onChange,
    now,
    download,
    explain,
  };
}
