import {
  type LibraryState,
  NotLined,
  type Preview,
  ReadingLines,
  changing,
  isRemoved,
  planRestore,
  summary,
} from '../backup/index.ts';
import { unpacked } from '../citekey/buckets.ts';
import type { Paper } from '../paper.ts';
import { type About, about } from './about-backup.ts';
import type { Transaction } from './database.ts';
import { keep } from './given-keys.ts';
import type { Source } from './source.ts';
import type { Context } from './worker/calls.ts';
import type { Writing } from './writing.ts';

const EMPTY: LibraryState = { papers: [], tombstones: [], decisions: [] };

/** A file for an empty library: nothing in it needs another paper, so it is read again for the restore instead of being held. */
export interface Outline {
  about: About;
  preview: Preview;
  papers: number;
  /** All but the papers, and but the tombstones of papers that lie in the trash. */
  rest: LibraryState;
}

/** Nothing kept, nothing removed, nothing decided: then no paper of a file meets another one of the library's. */
export async function isEmpty(tx: Transaction): Promise<boolean> {
  const stores = ['papers', 'trash', 'decisions', 'suspects', 'searches', 'dismissed'] as const;
  const keys = await Promise.all(stores.map((store) => tx.objectStore(store).getAllKeys(null, 1)));
  return keys.every((found) => !found.length);
}

/** Reads a file without holding its papers; undefined where one of its papers may change what becomes of another. */
export async function outline(source: Source, { progress, signal }: Context): Promise<Outline | undefined> {
  try {
    const reading = new ReadingLines();
    const places = new Places();
    let preview = summary(planRestore(EMPTY, EMPTY));
    for await (const { text, read } of source.chunks()) {
      signal.throwIfAborted();
      reading.next(text);
      const papers = reading.take();
      if (!papers.every((paper) => places.take(paper))) return undefined;
      preview = summary(planRestore(EMPTY, { ...EMPTY, papers }), preview);
      progress(read, source.size);
    }
    const read = reading.end();
    const { tombstones, decisions, searches, keys, dismissed } = read;
    const rest = {
      papers: [],
      tombstones: tombstones.filter(({ uid }) => !places.inTrash(uid)),
      decisions,
      ...(searches && { searches }),
      ...(keys && { keys }),
      ...(dismissed && { dismissed }),
    };
    const papers = changing(preview);
    return {
      about: about(read, papers),
      preview: summary(planRestore(EMPTY, rest), preview),
      papers,
      rest,
    };
  } catch (error) {
    if (error instanceof NotLined) return undefined;
    throw error;
  }
}

/** Which places in the library the papers of a file ask for. Where two ask for one, or have a source in common, they may become one paper. */
class Places {
  readonly #taken = new Set<string>();
  readonly #removed = new Set<string>();

  /** @returns whether all places of a paper were free; they are taken then */
  take(paper: Paper): boolean {
    const { uid, ids, sources } = paper;
    const names = [`uid ${uid}`, ...ids, ...sources.map(({ key }) => `source ${key}`)];
    if (names.some((name) => this.#taken.has(name))) return false;
    for (const name of names) this.#taken.add(name);
    if (isRemoved(paper)) this.#removed.add(uid);
    return true;
  }

  inTrash(uid: string): boolean {
    return this.#removed.has(uid);
  }
}

/** Writes a file into an empty library, slice by slice, in one transaction. */
export async function fill(
  tx: Writing,
  source: Source,
  { rest, papers }: Outline,
  how: Context,
): Promise<void> {
  const reading = new ReadingLines();
  let before: Promise<unknown> = Promise.resolve();
  let done = 0;
  for (const { text } of source.chunksNow()) {
    how.signal.throwIfAborted();
    reading.next(text);
    // Nothing in the rest changes a paper of an empty library, and 100,000 keys merged beside each slice made writing it two and a half times as long (2026-11).
    const { keep, trash } = planRestore(EMPTY, { ...EMPTY, papers: reading.take() });
    const puts = [
      ...keep.map(({ paper }) => tx.records.fill('papers', paper.uid, paper)),
      ...trash.map((paper) => tx.records.fill('trash', paper.uid, paper)),
    ];
    done += puts.length;
    // The database works on this slice while the next one is read.
    await before;
    before = Promise.all(puts);
    before.catch(() => {});
    how.progress(done, papers);
  }
  await before;
  // Papers that are gone for good keep theirs.
  const given = unpacked(await tx.keys().getAll());
  const { tombstones, decisions, searches, keys, dismissed } = planRestore({ ...EMPTY, keys: given }, rest);
  await keep(tx.keys(), given, keys);
  await Promise.all([
    ...tombstones.map((one) => tx.records.fill('trash', one.uid, one)),
    ...decisions.map((one) => tx.records.fill('decisions', [one.a, one.b], one)),
    ...searches.map((one) => tx.records.fill('searches', one.name, one)),
    ...dismissed.map((one) => tx.records.fill('dismissed', one.id, one)),
  ]);
}
