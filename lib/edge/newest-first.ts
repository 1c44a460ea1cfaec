import type { Paper } from '../paper.ts';
import type { Database } from './database.ts';

/** What newer browsers can do (Chromium 141, Firefox 147): two and a half times as fast as anything else, and in either direction. */
interface Records {
  getAllRecords?(options: {
    query: IDBKeyRange | null;
    count: number;
    direction: 'prev';
  }): Promise<{ value: Paper }[]>;
}

/**
 * All papers, saved last first and by uid among those saved at one moment, in slices. A short transaction each, so that a long walk holds
 * no save up; the next slice is read while this one is used. A paper that changes meanwhile comes as it was or as it is, but once.
 * @param size papers read at a time
 */
export async function* newestFirst(db: Database, size: number): AsyncGenerator<Paper[]> {
  const given = new Set<string>();
  const fresh = (papers: Paper[]) =>
    papers.filter(({ uid }) => !given.has(uid) && given.add(uid)).sort(byMoment);
  let next = read(db, null, size);
  for (;;) {
    const slice = await next;
    const last = slice.at(-1)?.added;
    if (last === undefined || slice.length < size) {
      if (slice.length) yield fresh(slice);
      return;
    }
    // More may have been saved at the last moment of the slice: they come together, in the next one.
    const whole = slice.filter(({ added }) => added !== last);
    if (!whole.length) for await (const part of sameMoment(db, last, size)) yield fresh(part);
    next = read(db, IDBKeyRange.upperBound(last, !whole.length), size);
    // Whether anybody waits for it or not, it must not be called unhandled.
    next.catch(() => {});
    if (whole.length) yield fresh(whole);
  }
}

/** The papers saved last, in the same order. */
export async function newest(db: Database, limit: number): Promise<Paper[]> {
  const papers = await read(db, null, limit);
  const last = papers.at(-1)?.added;
  if (last === undefined || papers.length < limit) return papers.sort(byMoment);
  // Of those saved at the last moment, as a whole page is, the index read backwards gives the last by uid.
  const whole = papers.filter(({ added }) => added !== last);
  const index = db.transaction('papers').store.index('added');
  const rest = await index.getAll(IDBKeyRange.only(last), limit - whole.length);
  return [...whole.sort(byMoment), ...rest];
}

function byMoment(a: Paper, b: Paper): number {
  return b.added - a.added || (a.uid < b.uid ? -1 : 1);
}

async function read(db: Database, range: IDBKeyRange | null, size: number): Promise<Paper[]> {
  const index = db.transaction('papers').store.index('added');
  const records = index as unknown as Records;
  if (records.getAllRecords) {
    const found = await records.getAllRecords({ query: range, count: size, direction: 'prev' });
    return found.map(({ value }) => value);
  }
  const papers: Paper[] = [];
  for (let at = await index.openCursor(range, 'prev'); at; at = await at.continue())
    if (papers.push(at.value) >= size) break;
  return papers;
}

/** The papers saved at one moment, by uid: a file without times puts a whole library there. */
async function* sameMoment(db: Database, moment: number, size: number): AsyncGenerator<Paper[]> {
  let after: string | undefined;
  for (;;) {
    const papers: Paper[] = [];
    const index = db.transaction('papers').store.index('added');
    let at = await index.openCursor(IDBKeyRange.only(moment));
    if (at && after !== undefined) {
      if (at.primaryKey < after) at = await at.continuePrimaryKey(moment, after);
      // The one that ended the last slice, unless it is gone.
      if (at?.primaryKey === after) at = await at.continue();
    }
    while (at && papers.push(at.value) < size) at = await at.continue();
    if (papers.length) yield papers;
    if (papers.length < size) return;
    after = papers.at(-1)?.uid;
  }
}
