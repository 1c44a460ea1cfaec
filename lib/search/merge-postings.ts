import { compareBytes } from './bytes.ts';
import { PostingsWriter, WordCursor } from './dictionary.ts';
import { skipPlaces } from './places.ts';
import type { Postings } from './segment.ts';

/** Bytes of lists that are written before the caller may do something else. */
const SLICE = 1 << 16;

/** In place of the new number of a document that is no longer there. */
export const GONE = 0xffffffff;

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

/**
 * The words and lists of several segments as one. Yields now and then the share that is done, 0 to 1.
 * @param maps for each segment, the new number of each of its documents, or `GONE`
 */
export function* mergePostings(all: Postings[], maps: Uint32Array[]): Generator<number, Postings> {
  let words = all
    .map((postings, s) => new Lists(postings, maps[s] as Uint32Array))
    .filter(({ cursor }) => cursor.next());
  const out = new PostingsWriter();
  const bytes = all.reduce((sum, { docs, places }) => sum + docs.length + places.length, 1);
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
    if (out.docs.length + out.places.length - told > SLICE) {
      told = out.docs.length + out.places.length;
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
