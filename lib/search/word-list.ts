import { type ByteWriter, compareCodePoints, NumberWriter, utf8 } from './bytes.ts';
import { PostingsWriter } from './dictionary.ts';
import { foldForSearch } from './fold.ts';
import { writePlaces } from './places.ts';
import type { Postings } from './segment.ts';
import { visitWords } from './words.ts';

/** Words that are read or written before the caller may do something else: a few milliseconds' worth. */
const SLICE = 1 << 15;

/** The words of one field as they are read: one number for the word and one for its place, paper after paper. */
export class WordList {
  readonly #numbers = new Map<string, number>();
  readonly #words = new NumberWriter(1024);
  readonly #places = new NumberWriter(1024);
  /** Where each paper's begin. */
  readonly #starts = new NumberWriter();

  add(texts: string[]): void {
    this.#starts.push(this.#words.length);
    let place = 0;
    // One place stays free between texts, so that no phrase runs from one into the next.
    for (const text of texts) place = visitWords(foldForSearch(text), this.#visit, place) + 1;
  }

  /** The ids of a paper: each is one word, whatever it is made of. */
  addWhole(keys: string[]): void {
    this.#starts.push(this.#words.length);
    for (const [place, key] of keys.entries()) this.#visit(key, place);
  }

  #visit = (word: string, place: number): void => {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
    }
    this.#words.push(number);
    this.#places.push(place);
  };

  /**
   * What was read, sorted by word, then document, then place: a counting sort, in which only the words themselves are compared.
   * Yields now and then the share that is done, 0 to 1.
   * @param order the papers by their number of reading, in the order of the documents; others are left out
   */
  *postings(order: readonly number[]): Generator<number, Postings> {
    const words = this.#words.numbers;
    const sorted: string[] = [];
    for (const some of sortedParts(this.#numbers.keys())) {
      for (const word of some) sorted.push(word);
      yield 0.1;
    }
    const ranks = new Uint32Array(sorted.length);
    for (const [rank, word] of sorted.entries()) ranks[this.#numbers.get(word) as number] = rank;
    yield 0.2;
    // How many of each word, then where each word's begin.
    const cells = new Uint32Array(sorted.length + 1);
    let done = 0;
    for (const paper of order) {
      const end = this.#end(paper);
      for (let i = this.#starts.numbers[paper] as number; i < end; i++, done++) {
        const cell = (ranks[words[i] as number] as number) + 1;
        cells[cell] = (cells[cell] as number) + 1;
      }
      if (done > SLICE) yield (done = 0) + 0.3;
    }
    for (let i = 1; i < cells.length; i++) cells[i] = (cells[i] as number) + (cells[i - 1] as number);
    const total = cells[sorted.length] as number;
    const docs = new Uint32Array(total);
    const where = new Uint32Array(total);
    const next = cells.slice();
    for (const [doc, paper] of order.entries()) {
      const end = this.#end(paper);
      for (let i = this.#starts.numbers[paper] as number; i < end; i++, done++) {
        const rank = ranks[words[i] as number] as number;
        const at = next[rank] as number;
        next[rank] = at + 1;
        docs[at] = doc;
        where[at] = this.#places.numbers[i] as number;
      }
      if (done > SLICE) yield (done = 0) + 0.5;
    }
    const out = new PostingsWriter();
    for (const [rank, word] of sorted.entries()) {
      const from = cells[rank] as number;
      const to = cells[rank + 1] as number;
      // Read only in a paper that another one of its uid replaced.
      if (from === to) continue;
      writeLists(out.docs, out.places, docs, where, from, to);
      const bytes = utf8(word);
      out.word(bytes, bytes.length);
      done += to - from + 8;
      if (done > SLICE) yield (done = 0) + 0.6 + (0.4 * to) / total;
    }
    return out.done();
  }

  /** Where the words of a paper end. */
  #end(paper: number): number {
    return paper + 1 < this.#starts.length ? (this.#starts.numbers[paper + 1] as number) : this.#words.length;
  }
}

/** Words sorted by code points, those of one first letter after those of another: a part at a time. */
function* sortedParts(words: Iterable<string>): Generator<string[]> {
  const parts = new Map<string, string[]>();
  for (const word of words) {
    const first = String.fromCodePoint(word.codePointAt(0) as number);
    const part = parts.get(first);
    if (part) part.push(word);
    else parts.set(first, [word]);
  }
  for (const first of [...parts.keys()].sort(compareCodePoints)) {
    const part = parts.get(first) as string[];
    // The order of code units, which is built in and many times faster, is the same where there are no surrogates.
    yield part.some((word) => /[\ud800-\udfff]/.test(word)) ? part.sort(compareCodePoints) : part.sort();
  }
}

function writeLists(
  outDocs: ByteWriter,
  outPlaces: ByteWriter,
  docs: Uint32Array,
  places: Uint32Array,
  from: number,
  to: number,
): void {
  let before = -1;
  for (let i = from; i < to;) {
    const doc = docs[i] as number;
    let j = i + 1;
    while (j < to && docs[j] === doc) j++;
    outDocs.varint(doc - before - 1);
    writePlaces(outPlaces, places, i, j);
    before = doc;
    i = j;
  }
}
