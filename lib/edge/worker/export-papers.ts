import { type ExporterId, type Receipt, type WriteOptions, exporters } from '../../export/index.ts';
import type { Paper } from '../../paper.ts';
import { Library } from '../library.ts';
import { Pieces } from '../pieces.ts';
import type { Context } from './calls.ts';

/** Papers read and written at a time: some 50 ms. */
const SLICE = 500;

/** What to write. */
export interface Wanted {
  format: ExporterId;
  /** These papers, in this order; absent: all, saved last first. */
  uids?: string[];
  options?: WriteOptions;
}

/** Writes papers as a file, in slices. */
export async function exportPapers(
  { progress, signal }: Context,
  { format, uids, options }: Wanted,
): Promise<{ file: Blob; name: string; receipt: Receipt }> {
  const library = new Library();
  try {
    const exporter = exporters[format];
    const writing = exporter.begin(options);
    const pieces = new Pieces();
    const of = uids?.length ?? (await library.count());
    let done = 0;
    for await (const slice of uids ? chosen(library, uids) : library.newestFirst(SLICE)) {
      signal.throwIfAborted();
      pieces.add(writing.add(slice));
      progress((done += slice.length), of);
    }
    const { complete } = writing;
    if (complete)
      await pieces.change((text) => {
        signal.throwIfAborted();
        return complete(text);
      });
    const { text, receipt } = writing.end();
    pieces.add(text);
    const file = pieces.end(`${exporter.mime};charset=utf-8`);
    return { file, name: `papers.${exporter.extension}`, receipt };
  } finally {
    await library.close();
  }
}

async function* chosen(library: Library, uids: string[]): AsyncGenerator<Paper[]> {
  for (let at = 0; at < uids.length; at += SLICE) yield library.get(uids.slice(at, at + SLICE));
}
