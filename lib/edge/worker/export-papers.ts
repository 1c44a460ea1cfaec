import { type ExporterId, type Receipt, type WriteOptions, exporters } from '../../export/index.ts';
import type { Paper } from '../../paper.ts';
import { now } from '../clock.ts';
import { KeptKeys, TakenMeanwhile } from '../given-keys.ts';
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
  /** About how many there are in all, for whom progress is shown: counting 100,000 takes most of a second. */
  of?: number;
  options?: WriteOptions;
  /** No key of it will be seen: none is given out. */
  keyless?: boolean;
}

/** So often it starts over when another window gives out the same keys at the same time. */
const ATTEMPTS = 3;

/** Writes papers as a file, in slices. The citation keys in it are the papers' from then on. */
export async function exportPapers(
  context: Context,
  wanted: Wanted,
): Promise<{ file: Blob; name: string; receipt: Receipt }> {
  const library = new Library();
  const keys = new KeptKeys();
  try {
    for (let attempt = 1; ; attempt++)
      try {
        return await write(library, keys, context, wanted);
      } catch (error) {
        if (!(error instanceof TakenMeanwhile) || attempt === ATTEMPTS) throw error;
      }
  } finally {
    await Promise.all([library.close(), keys.close()]);
  }
}

async function write(
  library: Library,
  keys: KeptKeys,
  { progress, signal }: Context,
  { format, uids, of = uids?.length, options, keyless = false }: Wanted,
): Promise<{ file: Blob; name: string; receipt: Receipt }> {
  const exporter = exporters[format];
  const writing = exporter.begin({ ...options, given: await keys.all() });
  const pieces = new Pieces();
  const all = of ?? (await library.count());
  let done = 0;
  for await (const slice of uids ? chosen(library, uids) : library.newestFirst(SLICE)) {
    signal.throwIfAborted();
    pieces.add(writing.add(slice));
    progress((done += slice.length), Math.max(done, all));
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
  signal.throwIfAborted();
  if (!keyless) await keys.giveOut(writing.fresh?.() ?? [], options?.at ?? now());
  return { file, name: `papers.${exporter.extension}`, receipt };
}

async function* chosen(library: Library, uids: string[]): AsyncGenerator<Paper[]> {
  for (let at = 0; at < uids.length; at += SLICE) yield library.get(uids.slice(at, at + SLICE));
}
