import { Backups, writeBackup } from './backups.ts';
import { announce, onChange } from './changes.ts';
import { now } from './clock.ts';
import { explain } from './explain.ts';
import { download } from './files.ts';
import { Library } from './library.ts';
import { preview, readFile, restore } from './restoring.ts';
import { storageInfo } from './storage.ts';

/** Every edge the options page has, wired to the browser. */
export function backupEdges() {
  const library = new Library(announce);
  const backups = new Backups(library);
  return {
    storage: () => storageInfo(library),
    automatic: () => backups.list(),
    readAutomatic: (at: number) => backups.read(at),
    write: async (at: number) => {
      const pieces: string[] = [];
      const { papers } = await writeBackup(library, at, (piece) => pieces.push(piece));
      return { text: pieces.join(''), papers };
    },
    readFile,
    preview: preview.bind(undefined, library),
    restore: restore.bind(undefined, library),
    undo: (act: number) => library.undo(act),
    onChange,
    now,
    download,
    explain,
  };
}
