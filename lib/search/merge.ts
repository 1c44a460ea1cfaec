import { has } from './bits.ts';
import { compareBytes } from './bytes.ts';
import { PostingsWriter, WordCursor } from './dictionary.ts';
import { type Field, FIELDS } from './fields.ts';
import { labels } from './labels.ts';
import { newestOrder } from './orders.ts';
import { skipPlaces } from './places.ts';
import type { Labels, Postings, Segment } from './segment.ts';
import { titleCursor } from './title-keys.ts';
import { Uids } from './uids.ts';

/** Bytes of lists that are written before the caller may do something else. */
const SLICE = 1 << 16;

/** Marks a document that is no longer there. */
const GONE = 0xffffffff;

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
  const order = newestOrder(merged, starts, live);
  yield 0;

  const maps = merged.map(({ size }) => new Uint32Array(size).fill(GONE));
  /** Which segment each document comes from, and its number there. */
  const sources = Uint16Array.from(order, (doc) => starts.findLastIndex((start) => start <= doc));
  const locals = order.map((doc, i) => doc - (starts[sources[i] as number] as number));
  for (let doc = 0; doc < order.length; doc++)
    (maps[sources[doc] as number] as Uint32Array)[locals[doc] as number] = doc;
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

/** A segment's words on the way into the merged one, and how far its lists of the word at hand are read. */
class Lists {
  readonly cursor: WordCursor;
  readonly #map: Uint32Array;
  readonly #docs: Uint8Array;
  readonly #places: Uint8Array;
  #at = 0;
  #local = -1;
  /** The document at hand, as it is numbered in the merged segment, and its places. */
  doc = 0;
  from = 0;
  to = 0;

  constructor(postings: Postings, map: Uint32Array) {
    this.cursor = new WordCursor(postings);
    this.#map = map;
    this.#docs = postings.docs;
    this.#places = postings.places;
  }

  get places(): Uint8Array {
    return this.#places;
  }

  /** Goes to the first document of the word that is still there; false where there is none. */
  open(): boolean {
    this.#at = this.cursor.docsFrom;
    this.#local = -1;
    this.to = this.cursor.placesFrom;
    return this.next();
  }

  next(): boolean {
    const docs = this.#docs;
    while (this.#at < this.cursor.docsTo) {
      let gap = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = docs[this.#at++] as number;
        gap |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      this.#local += gap + 1;
      this.from = this.to;
      this.to = skipPlaces(this.#places, this.from);
      this.doc = this.#map[this.#local] as number;
      if (this.doc !== GONE) return true;
    }
    return false;
  }
}

function* mergePostings(all: Postings[], maps: Uint32Array[]): Generator<number, Postings> {
  let words = all
    .map((postings, s) => new Lists(postings, maps[s] as Uint32Array))
    .filter(({ cursor }) => cursor.next());
  const out = new PostingsWriter();
  const bytes = all.reduce((sum, { docs }) => sum + docs.length, 1);
  let told = 0;
  while (words.length > 0) {
    const at = smallest(words);
    const { bytes: word, length } = (at[0] as Lists).cursor;
    if (
      writeMerged(
        out,
        at.filter((lists) => lists.open()),
      )
    )
      out.word(word, length);
    const ended = at.filter(({ cursor }) => !cursor.next());
    if (ended.length > 0) words = words.filter((lists) => !ended.includes(lists));
    if (out.docs.length - told > SLICE) {
      told = out.docs.length;
      yield told / bytes;
    }
  }
  return out.done();
}

/** Those that stand at the first of the words at hand. */
function smallest(words: Lists[]): Lists[] {
  let found: Lists[] = [];
  for (const lists of words) {
    const best = found[0];
    const order = best
      ? compareBytes(lists.cursor.bytes, lists.cursor.length, best.cursor.bytes, best.cursor.length)
      : 0;
    if (order < 0) found = [lists];
    else if (order === 0) found.push(lists);
  }
  return found;
}

/** Writes the lists of one word as one; false where none of its documents is left. */
function writeMerged(out: PostingsWriter, left: Lists[]): boolean {
  if (left.length === 0) return false;
  let before = -1;
  while (left.length > 0) {
    let best = left[0] as Lists;
    for (const lists of left) if (lists.doc < best.doc) best = lists;
    // Up to where another list goes on.
    let limit = GONE;
    for (const lists of left) if (lists !== best && lists.doc < limit) limit = lists.doc;
    let more: boolean;
    do {
      out.docs.varint(best.doc - before - 1);
      out.places.copy(best.places, best.from, best.to);
      before = best.doc;
      more = best.next();
    } while (more && best.doc < limit);
    if (!more) left = left.filter((lists) => lists !== best);
  }
  return true;
}
