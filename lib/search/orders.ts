import { type Bits, has } from './bits.ts';
import { compareBytes } from './bytes.ts';
import type { Segment } from './segment.ts';
import { titleCursor } from './title-keys.ts';

/** Numbers a document's place in an order is packed with: more documents than there will be. */
const PLACES = 2 ** 26;

/** The living documents of all segments, added last first, then by uid: a merge, since each segment is in that order. */
export function newestOrder(segments: readonly Segment[], bases: readonly number[], live: Bits): Uint32Array {
  const order = new Uint32Array(bases.at(-1) as number);
  const heads = segments
    .map((segment, s) => new Head(segment, bases[s] as number, live))
    .filter(({ more }) => more);
  let total = 0;
  while (heads.length > 0) {
    let best = heads[0] as Head;
    for (let h = 1; h < heads.length; h++) if ((heads[h] as Head).before(best)) best = heads[h] as Head;
    order[total++] = best.base + best.doc;
    best.next();
    if (!best.more) heads.splice(heads.indexOf(best), 1);
  }
  return order.slice(0, total);
}

/** The first document of a segment that is not in the merged order yet. */
class Head {
  readonly segment: Segment;
  readonly base: number;
  readonly #live: Bits;
  doc = -1;
  added = 0;
  #uid: string | undefined;

  constructor(segment: Segment, base: number, live: Bits) {
    this.segment = segment;
    this.base = base;
    this.#live = live;
    this.next();
  }

  get more(): boolean {
    return this.doc < this.segment.size;
  }

  next(): void {
    do this.doc++;
    while (this.more && !has(this.#live, this.base + this.doc));
    this.added = this.segment.added[this.doc] ?? 0;
    this.#uid = undefined;
  }

  before(other: Head): boolean {
    return this.added === other.added ? this.uid < other.uid : this.added > other.added;
  }

  get uid(): string {
    const { uids, uidEnds } = this.segment;
    this.#uid ??= uids.slice(this.doc === 0 ? 0 : uidEnds[this.doc - 1], uidEnds[this.doc]);
    return this.#uid;
  }
}

/**
 * An order by numbers, equal ones newest first.
 * @param newest all documents, newest first
 * @param key below 2²⁷, the smallest first
 */
export function orderBy(newest: Uint32Array, key: (doc: number) => number): Uint32Array {
  const keys = new Float64Array(newest.length);
  for (let i = 0; i < newest.length; i++) keys[i] = key(newest[i] as number) * PLACES + i;
  keys.sort();
  return Uint32Array.from(keys, (packed) => newest[packed % PLACES] as number);
}

/** For each document, where its title stands among the different titles. */
export function titleRanks(segments: readonly Segment[], bases: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(bases.at(-1) as number);
  const heads = segments.flatMap((segment, s) => {
    const cursor = titleCursor(segment);
    return cursor.next() ? [{ cursor, segment, base: bases[s] as number, at: 0 }] : [];
  });
  let rank = 0;
  let last = new Uint8Array(256);
  let lastLength = -1;
  while (heads.length > 0) {
    let best = heads[0] as (typeof heads)[0];
    for (const head of heads)
      if (compareBytes(head.cursor.bytes, head.cursor.length, best.cursor.bytes, best.cursor.length) < 0)
        best = head;
    const { cursor } = best;
    if (lastLength < 0 || compareBytes(cursor.bytes, cursor.length, last, lastLength) !== 0) {
      rank++;
      if (last.length < cursor.length) last = new Uint8Array(cursor.length * 2);
      last.set(cursor.bytes.subarray(0, cursor.length));
      lastLength = cursor.length;
    }
    ranks[best.base + (best.segment.byTitle[best.at++] as number)] = rank;
    if (!cursor.next()) heads.splice(heads.indexOf(best), 1);
  }
  return ranks;
}
