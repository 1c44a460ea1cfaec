import { type Bits, add, count, unite } from './bits.ts';
import { utf8 } from './bytes.ts';
import { WordCursor } from './dictionary.ts';
import type { Postings } from './segment.ts';

/** A list of so many bytes is read at once: it likely holds most documents that are to be found. */
const LONG = 512;

/**
 * Adds the documents that have a word which begins so: to `whole` those that have the word itself, to `begun` those that have a longer one and stand in
 * no set yet that counts before it. One letter stands for thousands of words; once every document is accounted for, the rest of their lists is
 * passed over.
 * @param base the number of the segment's first document in the sets, a multiple of 32
 * @param size how many documents the segment has
 * @param better sets that count before `begun`
 */
export function findBeginnings(
  postings: Postings,
  word: string,
  { base, size }: { base: number; size: number },
  whole: Bits,
  begun: Bits,
  better: readonly (Bits | undefined)[],
): void {
  const sought = utf8(word);
  const cursor = new WordCursor(postings);
  let more = cursor.seek(sought) && cursor.startsWith(sought);
  if (!more) return;
  if (cursor.length === sought.length) {
    addDocs(postings.docs, cursor.docsFrom, cursor.docsTo, base, whole);
    more = cursor.next() && cursor.startsWith(sought);
  }
  const open = new Open(base, size, [...better, whole, begun]);
  const short: number[] = [];
  for (; more && open.count > 0; more = cursor.next() && cursor.startsWith(sought)) {
    const { docsFrom, docsTo } = cursor;
    if (docsTo - docsFrom < LONG) short.push(docsFrom, docsTo);
    else open.close(postings.docs, docsFrom, docsTo, begun);
  }
  for (let i = 0; i < short.length && open.count > 0; i += 2)
    open.close(postings.docs, short[i] as number, short[i + 1] as number, begun);
}

/** The documents of a segment that are in no set so far. */
class Open {
  readonly #base: number;
  readonly #bits: Bits;
  count: number;

  constructor(base: number, size: number, sets: readonly (Bits | undefined)[]) {
    this.#base = base;
    this.#bits = new Uint32Array(Math.ceil(size / 32));
    const from = base >>> 5;
    for (const set of sets) if (set) unite(this.#bits, set.subarray(from));
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i] = ~(this.#bits[i] as number);
    const last = size & 31;
    if (last) this.#bits[size >>> 5] = (this.#bits[size >>> 5] as number) & ((1 << last) - 1);
    this.count = count(this.#bits);
  }

  /** Puts the documents of a list that are still open into a set. */
  close(bytes: Uint8Array, at: number, end: number, into: Bits): void {
    const bits = this.#bits;
    let doc = -1;
    while (at < end) {
      let byte = bytes[at++] as number;
      let gap = byte;
      if (byte > 127) {
        gap = byte & 127;
        let shift = 7;
        do {
          byte = bytes[at++] as number;
          gap |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
      }
      doc += gap + 1;
      const bit = 1 << (doc & 31);
      const number = bits[doc >>> 5] as number;
      if ((number & bit) === 0) continue;
      bits[doc >>> 5] = number & ~bit;
      add(into, this.#base + doc);
      this.count--;
    }
  }
}

/** Adds all documents of a list to a set. */
export function addDocs(bytes: Uint8Array, at: number, end: number, base: number, bits: Bits): void {
  let doc = base - 1;
  while (at < end) {
    let byte = bytes[at++] as number;
    let gap = byte;
    if (byte > 127) {
      gap = byte & 127;
      let shift = 7;
      do {
        byte = bytes[at++] as number;
        gap |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
    }
    doc += gap + 1;
    bits[doc >>> 5] = (bits[doc >>> 5] as number) | (1 << (doc & 31));
  }
}
