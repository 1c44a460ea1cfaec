import { whole } from '../paper/lean.ts';
import type { Paper } from '../paper.ts';
import type { KeptPaper, KeptPapers } from './database.ts';

/** A paper in the database, which is read out of its bytes only when it is asked for. */
interface Found {
  /** When it was saved. */
  key: number;
  primaryKey: string;
  value: KeptPaper;
}

/** What is read through: each read is a transaction. */
interface Reading {
  readPapers<T>(work: (papers: KeptPapers) => Promise<T>): Promise<T>;
}

/** Of moments: saved last first, or saved first first. */
type Direction = 'prev' | 'next';

/** What newer browsers can do (Chromium 141, Firefox 147): two and a half times as fast as anything else, and in either direction. */
interface Records {
  getAllRecords?(options: {
    query: IDBKeyRange | null;
    count: number;
    direction: Direction;
  }): Promise<readonly Found[]>;
}

/** So many slices are read at a time: what was saved at the last moment of a read is read again with the next one. */
const SLICES = 2;

/**
 * All papers, saved last first and by uid among those saved at one moment, in slices. A short transaction each, so that a long walk holds
 * no save up; the next slices are read while these are used. A paper that changes meanwhile comes as it was or as it is, but once.
 * @param size papers given at a time
 */
export const newestFirst = (library: Reading, size: number): AsyncGenerator<Paper[]> =>
  byMoments(library, size, 'prev');

/** The same, saved first first. What is saved meanwhile comes at the end. */
export const oldestFirst = (library: Reading, size: number): AsyncGenerator<Paper[]> =>
  byMoments(library, size, 'next');

async function* byMoments(library: Reading, size: number, direction: Direction): AsyncGenerator<Paper[]> {
  const given = new Set<string>();
  function* fresh(found: readonly Found[]) {
    const some = found.filter(({ primaryKey }) => !given.has(primaryKey) && given.add(primaryKey));
    // Read backwards, those saved at one moment come the wrong way round.
    if (direction === 'prev') some.sort(byMoment);
    for (let at = 0; at < some.length; at += size)
      yield some.slice(at, at + size).map(({ value }) => whole(value));
  }
  const most = size * SLICES;
  let next = read(library, null, most, direction);
  for (;;) {
    const found = await next;
    const last = found.at(-1)?.key;
    if (last === undefined || found.length < most) {
      yield* fresh(found);
      return;
    }
    // More may have been saved at the last moment of them: they come together, with the next ones.
    const sure = found.filter(({ key }) => key !== last);
    if (!sure.length) for await (const part of sameMoment(library, last, size)) yield* fresh(part);
    const rest = direction === 'prev' ? IDBKeyRange.upperBound(last, !sure.length) : IDBKeyRange.lowerBound(last, !sure.length); // prettier-ignore
    next = read(library, rest, most, direction);
    // Whether anybody waits for it or not, it must not be called unhandled.
    next.catch(() => {});
    yield* fresh(sure);
  }
}

/** The papers saved last, in the same order. */
export async function newest(library: Reading, limit: number): Promise<Paper[]> {
  const found = await read(library, null, limit, 'prev');
  const last = found.at(-1)?.key;
  // Of those saved at the last moment, as a whole page is, the index read backwards gives the last by uid.
  const cut = last !== undefined && found.length === limit;
  const alone = found.filter(({ key }) => !cut || key !== last).toSorted(byMoment);
  const sure = alone.map(({ value }) => whole(value));
  if (!cut) return sure;
  const only = IDBKeyRange.only(last);
  const rest = await library.readPapers((papers) => papers.index('added').getAll(only, limit - sure.length));
  return [...sure, ...rest.map(whole)];
}

function byMoment(a: Found, b: Found): number {
  return b.key - a.key || (a.primaryKey < b.primaryKey ? -1 : 1);
}

function read(
  library: Reading,
  range: IDBKeyRange | null,
  count: number,
  direction: Direction,
): Promise<readonly Found[]> {
  return library.readPapers(async (papers) => {
    const index = papers.index('added');
    const records = index as unknown as Records;
    if (records.getAllRecords) return records.getAllRecords({ query: range, count, direction });
    const found: Found[] = [];
    for (let at = await index.openCursor(range, direction); at; at = await at.continue())
      if (found.push(foundAt(at)) >= count) break;
    return found;
  });
}

function foundAt({ key, primaryKey, value }: Found): Found {
  return { key, primaryKey, value };
}

/** The papers saved at one moment, by uid: a file without times puts a whole library there. */
async function* sameMoment(library: Reading, moment: number, size: number): AsyncGenerator<Found[]> {
  let after: string | undefined;
  for (;;) {
    const from = after;
    const found = await library.readPapers(async (papers) => {
      const found: Found[] = [];
      let at = await papers.index('added').openCursor(IDBKeyRange.only(moment));
      if (at && from !== undefined) {
        if (at.primaryKey < from) at = await at.continuePrimaryKey(moment, from);
        // The one that ended the last slice, unless it is gone.
        if (at?.primaryKey === from) at = await at.continue();
      }
      while (at && found.push(foundAt(at)) < size) at = await at.continue();
      return found;
    });
    if (found.length) yield found;
    if (found.length < size) return;
    after = found.at(-1)?.primaryKey;
  }
}
