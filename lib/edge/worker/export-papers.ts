import type { Writing } from '../../export/exporter.ts';
import type { Filling } from '../../export/filling.ts';
import { type ExporterId, type Receipt, type WriteOptions, exporters } from '../../export/index.ts';
import { type Said, receiptOf } from '../../export/receipt.ts';
import type { Order } from '../../export/tally.ts';
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
  const { format, uids, options, keyless = false } = wanted;
  const exporter = exporters[format];
  const of = wanted.of ?? uids?.length ?? (await countPapers());
  const keys = new KeptKeys();
  try {
    let backwards = exporter.keys && !uids;
    for (let attempt = 1; ;) {
      const work = begin({ ...wanted, backwards }, exporter.keys && of > FEW ? beside : undefined);
      try {
        const { filling, entries, between } = exporter.begin({ ...options, given: await keys.all() });
        const written = backwards
          ? filling && (await writeBackwards(work, filling, { entries, between }, context, of))
          : await write(work, filling, context, of);
        if (!written) {
          backwards = false;
          continue;
        }
        const { said, order, file } = written;
        const receipt = receiptOf(said, filling, order);
        const blob = file(`${exporter.mime};charset=utf-8`);
        context.signal.throwIfAborted();
        if (!keyless) await keys.giveOut(filling?.fresh() ?? [], options?.at ?? now());
        return { file: blob, name: `papers.${exporter.extension}`, receipt };
      } catch (error) {
        if (!(error instanceof TakenMeanwhile) || attempt++ === ATTEMPTS) throw error;
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

interface Written {
  said: Said;
  /** Of the entries, where the file's is not that of their numbers. */
  order?: Order;
  /** The file. @param type its MIME type */
  file: (type: string) => Blob;
}

/**
 * All papers, in a format with keys. They are read saved first first, since who was saved first has the plain key: so each entry is whole as it comes, and is
 * read back beside the papers that are still being read. The file is put together from its end.
 * @returns nothing where a key can only be told when all papers are in
 */
async function writeBackwards(
  work: EntryWork,
  filling: Filling,
  { entries, between }: Pick<Writing, 'entries' | 'between'>,
  { progress, signal }: Context,
  of: number,
): Promise<Written | undefined> {
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
  return { said, order: entries.order, file: (type) => pieces.end(type, head, between.length, text) };
}

/** Papers in the order of the file. Where entries have keys these are put in when all are in. */
async function write(
  work: EntryWork,
  filling: Filling | undefined,
  { progress, signal }: Context,
  of: number,
): Promise<Written> {
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
  return { said, file: (type) => pieces.end(type) };
}
