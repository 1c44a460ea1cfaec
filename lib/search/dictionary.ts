import { ByteWriter, compareBytes, NumberWriter } from './bytes.ts';
import type { Postings } from './segment.ts';

/** Words that share one head: the first is written whole, each other as what it does not share with the one before. */
const BLOCK = 16;

/** Writes sorted words with their lists of documents and places. */
export class PostingsWriter {
  readonly #words = new ByteWriter(1024);
  readonly #heads = new NumberWriter();
  readonly docs = new ByteWriter(4096);
  readonly places = new ByteWriter(4096);
  #last = new Uint8Array(64);
  #lastLength = 0;
  #count = 0;
  #docsFrom = 0;
  #placesFrom = 0;

  /**
   * The next word, after its lists have been written to `docs` and `places`.
   * @param word UTF-8, after all before it
   */
  word(word: Uint8Array, length: number): void {
    let shared = 0;
    if (this.#count % BLOCK === 0) {
      this.#heads.push(this.#words.length);
      this.#heads.push(this.#docsFrom);
      this.#heads.push(this.#placesFrom);
    } else
      while (shared < length && shared < this.#lastLength && word[shared] === this.#last[shared]) shared++;
    this.#words.varint(shared);
    this.#words.varint(length - shared);
    this.#words.copy(word, shared, length);
    this.#words.varint(this.docs.length - this.#docsFrom);
    this.#words.varint(this.places.length - this.#placesFrom);
    if (this.#last.length < length) this.#last = new Uint8Array(length * 2);
    this.#last.set(word.subarray(0, length));
    this.#lastLength = length;
    this.#docsFrom = this.docs.length;
    this.#placesFrom = this.places.length;
    this.#count++;
  }

  done(): Postings {
    return {
      count: this.#count,
      words: this.#words.done(),
      heads: this.#heads.done(),
      docs: this.docs.done(),
      places: this.places.done(),
    };
  }
}

/** Walks the words of `Postings` in order. */
export class WordCursor {
  /** The word it stands at is the first `length` bytes. */
  bytes = new Uint8Array(256);
  length = 0;
  /** Its lists, in `docs` and in `places`. */
  docsFrom = 0;
  docsTo = 0;
  placesFrom = 0;
  placesTo = 0;

  readonly postings: Postings;
  #next = 0;
  #at = 0;

  constructor(postings: Postings) {
    this.postings = postings;
  }

  /** Goes to the next word; false when there is none. */
  next(): boolean {
    if (this.#next >= this.postings.count) return false;
    this.#next++;
    const shared = this.#varint();
    const rest = this.#varint();
    this.length = shared + rest;
    if (this.length > this.bytes.length) {
      const grown = new Uint8Array(this.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    const { words } = this.postings;
    for (let i = shared; i < this.length; i++) this.bytes[i] = words[this.#at++] as number;
    this.docsFrom = this.docsTo;
    this.docsTo += this.#varint();
    this.placesFrom = this.placesTo;
    this.placesTo += this.#varint();
    return true;
  }

  /** Goes to the first word that does not come before `word`; false when there is none. */
  seek(word: Uint8Array): boolean {
    const { heads, words } = this.postings;
    let low = 0;
    let high = heads.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      this.#at = (heads[middle * 3] as number) + 1;
      const length = this.#varint();
      const head = words.subarray(this.#at, this.#at + length);
      if (compareBytes(head, length, word, word.length) <= 0) low = middle;
      else high = middle - 1;
    }
    this.#next = low * BLOCK;
    this.#at = heads[low * 3] ?? 0;
    this.docsTo = heads[low * 3 + 1] ?? 0;
    this.placesTo = heads[low * 3 + 2] ?? 0;
    while (this.next()) if (compareBytes(this.bytes, this.length, word, word.length) >= 0) return true;
    return false;
  }

  /** Whether the word it stands at begins so. */
  startsWith(word: Uint8Array): boolean {
    if (word.length > this.length) return false;
    for (let i = 0; i < word.length; i++) if (word[i] !== this.bytes[i]) return false;
    return true;
  }

  #varint(): number {
    const { words } = this.postings;
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = words[this.#at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
      shift += 7;
    }
  }
}
