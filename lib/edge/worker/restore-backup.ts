import { englishPapers as counted } from '../../counted.ts';
import type { Preview, RestoreOptions } from '../../backup/index.ts';
import { Backups } from '../backups.ts';
import { Library } from '../library.ts';
import type { About } from '../about-backup.ts';
import { Restoration } from '../restoration.ts';
import { sourceOf } from '../source.ts';
import type { Context } from './calls.ts';

/** Of what the last restore wrote. */
let written: string[] = [];
const library = new Library((uids) => {
  written = uids;
});
/** The backup that this worker is there for: it stays open from the first look to the restore. */
let opened: Promise<Restoration> | undefined;

/** Opens a backup: a file, or the automatic one that was made then. */
export async function openBackup(how: Context, from: Blob | number): Promise<About> {
  opened = (async () => {
    const file = typeof from === 'number' ? await new Backups(library).file(from) : from;
    return Restoration.open(library, sourceOf(file), how);
  })();
  return (await opened).about;
}

/** What restoring the opened backup would do. */
export async function previewRestore(how: Context, options: RestoreOptions): Promise<Preview> {
  return (await open()).preview(options, how);
}

/** Restores the opened backup. @param label of the act, with `#` where the number of papers goes @returns with the uids it wrote */
export async function restoreBackup(
  how: Context,
  options: RestoreOptions,
  label: string,
): Promise<{ papers: number; act?: number; uids: string[] }> {
  written = [];
  const restoration = await open();
  const done = await restoration.restore(options, (papers) => label.replace('#', counted(papers)), how);
  return { ...done, uids: written };
}

function open(): Promise<Restoration> {
  if (!opened) throw new Error('No backup is open. Choose the file again.');
  return opened;
}
