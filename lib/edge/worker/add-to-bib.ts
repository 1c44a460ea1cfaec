import { Adding } from '../../bib-file/add.ts';
import { openBib } from '../../bib-file/open.ts';
import { type Exporter, type Receipt, type WriteOptions, exporters } from '../../export/index.ts';
import { KeptKeys } from '../given-keys.ts';
import { Library } from '../library.ts';
import { slices } from '../slices.ts';
import type { Context } from './calls.ts';

/** Papers read and written at a time: some 50 ms. */
const SLICE = 500;

/** What adding papers to a `.bib` file comes to. */
export interface AddedToBib {
  /** To be put behind the file. */
  appended: Blob;
  added: number;
  there: number;
  /** Entries that the file has. */
  entries: number;
  receipt: Receipt;
  /** The citation keys it gives out for the first time: theirs from the moment it is handed over. */
  fresh: { uid: string; key: string }[];
}

/**
 * Writes what a `.bib` file lacks of some papers, as its continuation.
 * @param file as it is now
 * @param uids these papers; absent: all
 * @throws NotAddable
 */
export async function addToBib(
  { progress, signal }: Context,
  file: Blob,
  uids: string[] | undefined,
  options: WriteOptions,
): Promise<AddedToBib> {
  const library = new Library();
  const keys = new KeptKeys();
  try {
    const bib = openBib(new Uint8Array(await file.arrayBuffer()));
    const flavours: Record<string, Exporter> = exporters;
    const adding = new Adding(bib, flavours[bib.flavour] ?? exporters.bibtex, {
      ...options,
      given: await keys.all(),
    });
    const of = uids?.length ?? (await library.count());
    let read = 0;
    for await (const slice of uids ? chosen(library, uids) : slices(library, SLICE)) {
      signal.throwIfAborted();
      adding.add(slice);
      progress((read += slice.length), of);
    }
    const { bytes, ...done } = adding.end();
    return { ...done, appended: new Blob([bytes]), entries: bib.entries };
  } finally {
    await Promise.all([library.close(), keys.close()]);
  }
}

async function* chosen(library: Library, uids: string[]) {
  for (let at = 0; at < uids.length; at += SLICE) yield library.get(uids.slice(at, at + SLICE));
}
