import { LISTS, type ListName } from '../backup/index.ts';
import type { Paper } from '../paper.ts';
import { type Changed, type Tombstone, type Transaction, wholeInTrash } from './database.ts';
import type { Library } from './library.ts';
import type { Context } from './worker/calls.ts';

/** A piece of a copy of the library: some records of one list, each as JSON. */
export interface Part {
  /** Its place in the copy, from 0. */
  n: number;
  list: ListName;
  records: string[];
}

/** The uids a part is about: from one (excluded) to another (included); without an end, all that follow. */
interface Place {
  list: 'papers' | 'trash';
  after?: string;
  to?: string;
}

const [PAPERS, TRASH, ...SMALL] = LISTS;
/** Papers read at a time: some 15 ms, which is what a save waits for. */
const SLICE = 250;
/** So many parts are read again while everybody waits, at most. */
const FEW = 4;
/** So often it starts over when it cannot know what changed meanwhile. */
const ATTEMPTS = 4;

/**
 * Copies the whole library as it is at one moment, without keeping a save waiting for longer than a few slices take.
 *
 * Each slice is read in a transaction of its own. What was written meanwhile stands in the `changes` of the database, and its parts are read
 * again, the last of them in one transaction with the look whether there was anything else: that is the moment. When somebody else has taken
 * changes away by then (the search index does), it starts over.
 * @param put takes a part; a part that it has already is to be replaced
 * @throws Error in words when the library is written to all the time
 */
export async function copyLibrary(
  library: Pick<Library, 'read' | 'readAt' | 'count'>,
  put: (part: Part) => Promise<void> | void,
  { progress, signal }: Partial<Context> = {},
): Promise<void> {
  const of = progress && (await library.count());
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let moment = await library.readAt((_, now) => Promise.resolve(now));
    const places: Place[] = [];
    let done = 0;
    for (const list of [PAPERS, TRASH]) {
      for await (const { place, records } of slicesOf(library, list)) {
        signal?.throwIfAborted();
        await put({ n: places.push(place) - 1, list, records: inJson(records) });
        if (progress && of) progress(Math.min((done += records.length), of), of);
      }
    }
    for (;;) {
      signal?.throwIfAborted();
      const seen = await library.readAt(async (tx, now) => {
        const touched = await touchedSince(tx, moment, now, places);
        if (!touched || touched.length > FEW) return { now, touched };
        const again = await Promise.all(touched.map((n) => partAt(tx, n, places)));
        const small = await Promise.all(SMALL.map((list) => tx.objectStore(list).getAll()));
        return { now, touched, again, small };
      });
      if (!seen.touched) break;
      if (seen.again) {
        for (const part of seen.again) await put(part);
        for (const [i, list] of SMALL.entries()) {
          await put({ n: places.length + i, list, records: inJson(seen.small[i] ?? []) });
        }
        return;
      }
      moment = seen.now;
      for (const n of seen.touched) await put(await library.read((tx) => partAt(tx, n, places)));
    }
  }
  throw new Error(
    'The library was written to all the time, so it could not be copied. Try again in a while.',
  );
}

/** A list in slices. The next one is read while this one is used: the database and who waits for it are two processes. */
async function* slicesOf(
  library: Pick<Library, 'read'>,
  list: Place['list'],
): AsyncGenerator<{ place: Place; records: Kept[] }> {
  let place: Place = { list };
  let next: Promise<Kept[]> | undefined = read(library, place);
  while (next) {
    const records: Kept[] = await next;
    const last = records.length === SLICE ? records.at(-1)?.uid : undefined;
    const here: Place = last === undefined ? place : { ...place, to: last };
    next = last === undefined ? undefined : read(library, (place = { list, after: last }));
    // Whether anybody waits for it or not, it must not be called unhandled.
    next?.catch(() => {});
    yield { place: here, records };
  }
}

type Kept = Paper | Tombstone;

const inJson = (records: readonly object[]): string[] => records.map((record) => JSON.stringify(record));

function read(library: Pick<Library, 'read'>, place: Place): Promise<Kept[]> {
  return library.read((tx) => recordsAt(tx, place, SLICE));
}

async function recordsAt(tx: Transaction, { list, after, to }: Place, count?: number): Promise<Kept[]> {
  const range =
    after !== undefined && to !== undefined
      ? IDBKeyRange.bound(after, to, true)
      : after !== undefined
        ? IDBKeyRange.lowerBound(after, true)
        : to !== undefined
          ? IDBKeyRange.upperBound(to)
          : undefined;
  const records = await tx.objectStore(list).getAll(range, count);
  return records.map(wholeInTrash);
}

async function partAt(tx: Transaction, n: number, places: Place[]): Promise<Part> {
  const place = places[n] as Place;
  return { n, list: place.list, records: inJson(await recordsAt(tx, place)) };
}

/** The parts that hold what was written between two moments; undefined when that is not known. */
async function touchedSince(
  tx: Transaction,
  from: number,
  to: number,
  places: Place[],
): Promise<number[] | undefined> {
  const writes: Changed[] =
    to - from > 1 ? await tx.objectStore('changes').getAll(IDBKeyRange.bound(from, to, true, true)) : [];
  if (writes.length < to - from - 1) return undefined;
  const touched = new Set<number>();
  for (const changed of writes) {
    if ('after' in changed) return undefined;
    const { uids } = changed;
    for (const uid of uids) for (const list of [PAPERS, TRASH]) touched.add(placeOf(uid, list, places));
  }
  return [...touched];
}

/** The part of a list that a uid belongs to, found by halving: a restore may have written a hundred thousand. */
function placeOf(uid: string, list: Place['list'], places: Place[]): number {
  let low = places.findIndex((place) => place.list === list);
  let high = places.findLastIndex((place) => place.list === list);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uid <= (places[middle]?.to ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
