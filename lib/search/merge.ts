import { has } from './bits.ts';
import { compareBytes } from './bytes.ts';
import { PostingsWriter } from './dictionary.ts';
import { type Field, FIELDS } from './fields.ts';
import { labels } from './labels.ts';
import { GONE, mergePostings } from './merge-postings.ts';
import { newestOrder } from './orders.ts';
import type { Labels, Postings, Segment } from './segment.ts';
import { titleCursor } from './title-keys.ts';
import { Uids } from './uids.ts';

/**
 * One segment in place of `segments[from]` up to and without `segments[to]`, without the papers that any later segment replaces or removes:
 * what building it from the surviving papers gives. Yields now and then the share that is done, 0 to 1.
 * @param segments all there are, the oldest first
 */
export function* mergeSegments(
  segments: readonly Segment[],
  from = 0,
  to = segments.length,
): Generator<number, Segment> {
  const bases = [0];
  for (const { size } of segments) bases.push((bases.at(-1) as number) + Math.ceil(size / 32) * 32);
  const live = new Uint32Array((bases.at(-1) as number) / 32);
  const uids = new Uids(segments, bases, live);
  live.fill(0, 0, (bases[from] as number) / 32);
  live.fill(0, (bases[to] as number) / 32);
  const merged = segments.slice(from, to);
  const starts = bases.slice(from, to + 1);
  yield 0;
  const order = newestOrder(merged, starts, live);
  yield 0;

  const maps = merged.map(({ size }) => new Uint32Array(size).fill(GONE));
  /** Which segment each document comes from, and its number there. */
  const sources = Uint16Array.from(order, (doc) => starts.findLastIndex((start) => start <= doc));
  const locals = order.map((doc, i) => doc - (starts[sources[i] as number] as number));
  for (let doc = 0; doc < order.length; doc++)
    (maps[sources[doc] as number] as Uint32Array)[locals[doc] as number] = doc;
  yield 0;
  const pick = <A extends { [doc: number]: number }>(into: A, column: (segment: Segment) => A): A => {
    const columns = merged.map(column);
    for (let doc = 0; doc < order.length; doc++)
      (into as Record<number, number>)[doc] = (columns[sources[doc] as number] as A)[
        locals[doc] as number
      ] as number;
    return into;
  };
  const size = order.length;
  const names = Array.from(order, (doc) => uids.uidOf(doc));
  const titles = mergeTitles(merged, maps);
  yield 0;
  const fields = {} as Record<Field, Postings>;
  for (const [i, field] of FIELDS.entries()) {
    const merging = mergePostings(
      merged.map((segment) => segment.fields[field]),
      maps,
    );
    let step = merging.next();
    for (; !step.done; step = merging.next()) yield (i + step.value) / FIELDS.length;
    fields[field] = step.value;
  }
  let end = 0;
  return {
    format: 1,
    size,
    gone: from === 0 ? [] : stillGone(merged, uids, live),
    uids: names.join(''),
    uidEnds: Uint32Array.from(names, (uid) => (end += uid.length)),
    added: pick(new Float64Array(size), ({ added }) => added),
    published: pick(new Uint32Array(size), ({ published }) => published),
    upvotes: pick(new Int32Array(size), ({ upvotes }) => upvotes),
    flags: pick(new Uint16Array(size), ({ flags }) => flags),
    sites: labels(namesOf(merged, sources, locals, ({ sites }) => sites)),
    tags: labels(namesOf(merged, sources, locals, ({ tags }) => tags)),
    ...titles,
    fields,
  };
}

/** What older segments, which are not merged, must not show. */
function stillGone(merged: Segment[], uids: Uids, live: Uint32Array): string[] {
  const gone = new Set(merged.flatMap((segment) => segment.gone));
  return [...gone]
    .filter((uid) => {
      const doc = uids.docOf(uid);
      return doc === undefined || !has(live, doc);
    })
    .sort();
}

function namesOf(
  merged: Segment[],
  sources: Uint16Array,
  locals: Uint32Array,
  of: (segment: Segment) => Labels,
): string[][] {
  const all = merged.map(of);
  return Array.from(locals, (local, doc) => {
    const { names, starts, ids } = all[sources[doc] as number] as Labels;
    return Array.from(ids.subarray(starts[local], starts[local + 1]), (id) => names[id] as string);
  });
}

function mergeTitles(merged: Segment[], maps: Uint32Array[]): Pick<Segment, 'byTitle' | 'titleKeys'> {
  const heads = merged.map((segment, s) => ({
    cursor: titleCursor(segment),
    segment,
    map: maps[s],
    at: -1,
    doc: 0,
  }));
  const advance = (head: (typeof heads)[0]) => {
    while (head.cursor.next()) {
      head.doc = head.map?.[head.segment.byTitle[++head.at] as number] as number;
      if (head.doc !== GONE) return true;
    }
    return false;
  };
  let left = heads.filter(advance);
  const keys = new PostingsWriter();
  const byTitle: number[] = [];
  while (left.length > 0) {
    let best = left[0] as (typeof heads)[0];
    for (const head of left) {
      const order = compareBytes(
        head.cursor.bytes,
        head.cursor.length,
        best.cursor.bytes,
        best.cursor.length,
      );
      if (order < 0 || (order === 0 && head.doc < best.doc)) best = head;
    }
    byTitle.push(best.doc);
    keys.word(best.cursor.bytes, best.cursor.length);
    if (!advance(best)) left = left.filter((head) => head !== best);
  }
  return { byTitle: Uint32Array.from(byTitle), titleKeys: keys.done().words };
}
