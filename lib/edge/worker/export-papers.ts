import { type ExporterId, type Receipt, type WriteOptions, exporters } from '../../export/index.ts';
import { receiptOf } from '../../export/receipt.ts';
import { now } from '../clock.ts';
import { KeptKeys, TakenMeanwhile } from '../given-keys.ts';
import { Library } from '../library.ts';
import { Pieces, PiecesBackwards } from '../pieces.ts';
import type { Context } from './calls.ts';
import { EntriesBeside } from './entries-beside.ts';
import { type Begun, EntriesHere, type EntryWork } from './export-entries.ts';
import { type Started, startWorker } from './start.ts';

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

/**
 * Of more papers than these a second worker is started, which takes as long as some hundred. Not where entries have no keys: there is nothing to be done with
 * them but to write them down, and JSON of 100,000 would have 376 MB to cross.
 */
const FEW = 2_000;

/** So often it starts over when another window gives out the same keys at the same time. */
const ATTEMPTS = 3;

/**
 * Writes papers as a file, in slices. The citation keys in it are the papers' from then on.
 * @param beside starts a worker that has a thread of its own; absent where there is none to be had
 */
export async function exportPapers(
  context: Context,
  wanted: Wanted,
  beside: (() => Started) | undefined = 'Worker' in globalThis ? startWorker : undefined,
): Promise<Exported> {
  const of = wanted.of ?? wanted.uids?.length ?? (await countPapers());
  const keys = new KeptKeys();
  try {
    let backwards = exporters[wanted.format].keys && !wanted.uids;
    for (let attempt = 1; ; attempt++) {
      const work = begin(
        { ...wanted, backwards },
        exporters[wanted.format].keys && of > FEW ? beside : undefined,
      );
      try {
        const written = await (backwards ? writeBackwards : write)(work, keys, context, { ...wanted, of });
        if (written) return written;
        backwards = false;
      } catch (error) {
        if (!(error instanceof TakenMeanwhile) || attempt === ATTEMPTS) throw error;
      } finally {
        await work.close();
      }
    }
  } finally {
    await keys.close();
  }
}

function begin(wanted: Begun, beside: (() => Started) | undefined): EntryWork {
  if (!beside) return new EntriesHere(wanted);
  const { calls, close } = beside();
  return new EntriesBeside(calls, close, wanted);
}

async function countPapers(): Promise<number> {
  const library = new Library();
  try {
    return await library.count();
  } finally {
    await library.close();
  }
}

interface Exported {
  file: Blob;
  name: string;
  receipt: Receipt;
}

/**
 * All papers, in a format with keys. They are read saved first first, since who was saved first has the plain key: so each entry is whole as it comes, and is
 * read back beside the papers that are still being read. The file is put together from its end.
 * @returns nothing where a key can only be told when all papers are in
 */
async function writeBackwards(
  work: EntryWork,
  keys: KeptKeys,
  { progress, signal }: Context,
  { format, of, options, keyless = false }: Wanted & { of: number },
): Promise<Exported | undefined> {
  const exporter = exporters[format];
  const { filling, entries, between } = exporter.begin({ ...options, given: await keys.all() });
  if (!filling) return undefined;
  const pieces = new PiecesBackwards();
  let done = 0;
  for (let each = await work.each(); each; each = await work.each()) {
    signal.throwIfAborted();
    const texts = filling.fillNow(each.wishes, each.texts);
    if (!texts) return undefined;
    for (const [i, { added }] of each.wishes.entries()) {
      const text = texts[i] ?? '';
      entries.check(text, added);
      pieces.add(between + text, added);
    }
    progress((done += texts.length), Math.max(done, of));
  }
  entries.join(await work.remarks());
  const { head, text, said } = entries.end();
  const receipt = receiptOf(said, filling, entries.order);
  const file = pieces.end(`${exporter.mime};charset=utf-8`, head, between.length, text);
  signal.throwIfAborted();
  if (!keyless) await keys.giveOut(filling.fresh(), options?.at ?? now());
  return { file, name: `papers.${exporter.extension}`, receipt };
}

/** Papers in the order of the file. Where entries have keys these are put in when all are in. */
async function write(
  work: EntryWork,
  keys: KeptKeys,
  { progress, signal }: Context,
  { format, of, options, keyless = false }: Wanted & { of: number },
): Promise<Exported> {
  const exporter = exporters[format];
  const { filling } = exporter.begin({ ...options, given: await keys.all() });
  const pieces = new Pieces();
  let done = 0;
  for (let slice = await work.next(); slice; slice = await work.next()) {
    signal.throwIfAborted();
    filling?.add(slice.wishes);
    pieces.add(slice.text);
    progress((done += slice.papers), Math.max(done, of));
  }
  if (filling)
    await pieces.change(async (text) => {
      signal.throwIfAborted();
      const filled = filling.fill(text);
      await work.read(filled);
      return filled;
    });
  const { text, said } = await work.end();
  pieces.add(text);
  const receipt = receiptOf(said, filling);
  const file = pieces.end(`${exporter.mime};charset=utf-8`);
  signal.throwIfAborted();
  if (!keyless) await keys.giveOut(filling?.fresh() ?? [], options?.at ?? now());
  return { file, name: `papers.${exporter.extension}`, receipt };
}
