import { Adding } from '../../bib-file/add.ts';
import { openBib } from '../../bib-file/open.ts';
import { type Exporter, type Receipt, exporters } from '../../export/index.ts';
import { Library } from '../library.ts';
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
}

/**
 * Writes what a `.bib` file lacks of some papers, as its continuation.
 * @param file as it is now
 * @param uids these papers; absent: all
 * @param at when it is written, ms since the epoch
 * @throws NotAddable
 */
export async function addToBib(
  { progress, signal }: Context,
  file: Blob,
  uids: string[] | undefined,
  at: number,
): Promise<AddedToBib> {
  const library = new Library();
  try {
    const bib = openBib(new Uint8Array(await file.arrayBuffer()));
    const flavours: Record<string, Exporter> = exporters;
    const adding = new Adding(bib, flavours[bib.flavour] ?? exporters.bibtex, at);
    const of = uids?.length ?? (await library.count());
    let done = 0;
    const slices = uids ? chosen(library, uids) : library.slices(SLICE);
    for await (const slice of slices) {
      signal.throwIfAborted();
      adding.add(slice);
      progress((done += slice.length), of);
    }
    const { bytes, added, there, receipt } = adding.end();
    return { appended: new Blob([bytes]), added, there, entries: bib.entries, receipt };
  } finally {
    await library.close();
  }
}

async function* chosen(library: Library, uids: string[]) {
  for (let at = 0; at < uids.length; at += SLICE) yield library.get(uids.slice(at, at + SLICE));
}
