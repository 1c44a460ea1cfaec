import { type BibHandle, bibHandles, forgetBibHandle, keepBibHandle } from './bib-handles.ts';
import { now } from './clock.ts';
import { download } from './files.ts';
import { KeptKeys } from './given-keys.ts';
import { readSettings } from './settings.ts';
import type { AddedToBib } from './worker/add-to-bib.ts';
import type { Progress } from './worker/calls.ts';
import { inWorker } from './worker/start.ts';

/** A reader's `.bib` file. With a handle it can be written where it lies. */
export interface ChosenBib {
  name: string;
  file: File;
  handle?: FileSystemFileHandle;
}

/** What of the File System Access API the types of the browser do not know yet. https://wicg.github.io/file-system-access/ */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
}
interface Permissions {
  requestPermission?(how: { mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>;
}
interface Dropped {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Whether the browser can write a file where it lies: Chromium's can. */
const canWriteInPlace = (): boolean => 'showOpenFilePicker' in window;

/** Lets the reader choose a file that can be written. To be called in the click itself. @returns none when nothing was chosen */
async function pickBib(): Promise<ChosenBib | undefined> {
  try {
    const [handle] =
      (await (window as Pickers).showOpenFilePicker?.({
        id: 'sheaf-bib',
        types: [{ description: 'BibTeX', accept: { 'application/x-bibtex': ['.bib', '.bibtex'] } }],
      })) ?? [];
    return handle && { name: handle.name, file: await handle.getFile(), handle };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** A file that was dropped, with its handle where the browser gives one. To be called in the event itself. */
async function droppedBib(data: DataTransfer): Promise<ChosenBib | undefined> {
  const [file] = data.files;
  const item: (DataTransferItem & Dropped) | undefined = [...data.items].find(({ kind }) => kind === 'file');
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  if (!file) return undefined;
  return {
    name: file.name,
    file,
    ...(handle?.kind === 'file' && { handle: handle as FileSystemFileHandle }),
  };
}

/** Writes in a worker what a file lacks of these papers, or of all. Nothing is changed yet. @throws NotAddable; AbortError when cancelled */
async function previewBib(
  file: Blob,
  uids: string[] | undefined,
  how: { progress?: Progress; signal?: AbortSignal },
): Promise<AddedToBib> {
  const { keyFormat, capitals } = await readSettings();
  return inWorker((calls) => calls.ask('addToBib', [file, uids, { at: now(), keyFormat, capitals }], how));
}

/** The keys in what is handed over are the papers' from now on. @throws TakenMeanwhile */
async function giveOut({ fresh }: AddedToBib): Promise<void> {
  const keys = new KeptKeys();
  try {
    await keys.giveOut(fresh, now());
  } finally {
    await keys.close();
  }
}

/** Asks for the permission to write a file. To be called in the click itself. @throws Error in words when it is refused */
async function allowWriting(handle: FileSystemFileHandle): Promise<void> {
  const answer = await (handle as Permissions).requestPermission?.({ mode: 'readwrite' });
  if (answer !== undefined && answer !== 'granted')
    throw new Error(
      'The browser did not let Sheaf write the file. Nothing was changed. Try again and allow it, or download the new file.',
    );
}

/**
 * Adds to a file where it lies. If it was changed since it was looked at, it is read afresh first. Written whole or not at all: the browser writes beside
 * it and puts that in its place at the end (https://fs.spec.whatwg.org/#api-filesystemwritablefilestream).
 * @param allowed it may be written, see `allowWriting`
 */
async function writeBib(
  { name, file, handle }: ChosenBib & { handle: FileSystemFileHandle },
  seen: AddedToBib,
  uids: string[] | undefined,
  how: { progress?: Progress; signal?: AbortSignal },
): Promise<AddedToBib> {
  let before = file;
  let adding = seen;
  for (;;) {
    const there = await handle.getFile();
    if (there.size === before.size && there.lastModified === before.lastModified) break;
    before = there;
    adding = await previewBib(there, uids, how);
  }
  if (adding.added > 0) {
    await giveOut(adding);
    // Read before it is written: a file whose disk has gone fails here, and stays as it is.
    const whole = new Blob([await before.arrayBuffer(), adding.appended]);
    const stream = await handle.createWritable();
    try {
      await stream.write(whole);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => {});
      throw error;
    }
  }
  await keepBibHandle({ name, handle, at: now() });
  return adding;
}

/** Hands over a file with what was added, in place of one that cannot be written. */
async function downloadBib({ name, file }: ChosenBib, adding: AddedToBib): Promise<void> {
  await giveOut(adding);
  download(
    name,
    'application/x-bibtex',
    new Blob([await file.arrayBuffer(), adding.appended], { type: 'application/x-bibtex' }),
  );
}

export type { BibHandle };

/** Everything about the reader's own `.bib` files, wired to the browser. */
export const bibFiles = {
  canWriteInPlace,
  pick: pickBib,
  dropped: droppedBib,
  preview: previewBib,
  allow: allowWriting,
  write: writeBib,
  download: downloadBib,
  known: bibHandles,
  forget: forgetBibHandle,
};

export type BibFiles = typeof bibFiles;
