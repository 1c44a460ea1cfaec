import { englishPapers as counted } from '../../counted.ts';
import { type ReadImport, decodeText, readingImport } from '../../import/index.ts';
import { type ImportPreview, importedPapers, previewImport, saveImport as save } from '../importing.ts';
import { Library } from '../library.ts';
import type { Context } from './calls.ts';

/** Unreadable pieces that are named; the rest is counted. */
const NAMED = 100;
/** So many letters are read between two words about how far it is. */
const STEP = 1_000_000;

/** Of what was imported last. */
let written: string[] = [];
const library = new Library((uids) => {
  written = uids;
});
/** The text that this worker is there for: it stays from the first look to the import. */
let read: ReadImport | undefined;

/** Reads a file or a pasted text, and looks what importing it would do. Nothing is written. @param at when, ms since the epoch */
export async function openImport(
  { progress }: Context,
  from: Blob | string,
  at: number,
): Promise<ImportPreview> {
  const text = typeof from === 'string' ? from : decodeText(new Uint8Array(await from.arrayBuffer())).text;
  const reading = readingImport(text);
  // Reading is a fifth of it, comparing the rest.
  let told = 0;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      read = step.value;
      break;
    }
    if (step.value - told < STEP) continue;
    told = step.value;
    progress(told / text.length / 5, 1);
  }
  const { format, entries, unreadable } = read;
  const lines = entries.map(({ line }) => line);
  const seen = await previewImport(library, importedPapers(entries, at), lines, (done, of) =>
    progress(0.2 + (0.8 * done) / of, 1),
  );
  return { format, ...seen, unreadable: { count: unreadable.length, named: unreadable.slice(0, NAMED) } };
}

/** Imports the opened text. @param at when, ms since the epoch @param from where it came from, for the journal @returns with the uids it wrote */
export async function saveImport(
  { progress }: Context,
  at: number,
  from: string,
): Promise<{ fresh: number; known: number; act?: number; uids: string[] }> {
  if (!read) throw new Error('Nothing is open. Choose the file again.');
  written = [];
  const label = (fresh: number) =>
    fresh ? `Imported ${counted(fresh)} from ${from}` : `Added details from ${from}`;
  const done = await save(library, importedPapers(read.entries, at), at, label, progress);
  return { ...done, uids: written };
}
