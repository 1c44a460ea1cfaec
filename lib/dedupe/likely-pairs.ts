import { hash } from '../paper/hash.ts';
import type { Paper } from '../paper.ts';
import { tracesOf } from './evidence.ts';
import { NumberList, Rows } from './number-list.ts';

/** A key that more papers share than this says nothing about any two of them. */
const CROWD = 40;

/** Rare words of each title that are looked up. */
const RAREST = 4;

/** Letters of a title that are looked up as its beginning. */
const BEGINNING = 16;

/** Words and families are numbered below this, so that two numbers make one that is exact. */
const MOST = 2 ** 25;

/**
 * Pairs of papers worth comparing, each once, out of all that could be: those that share an id, a title, a title's beginning or two of
 * its rarest words, or authors and one rare word. In the order of the papers.
 */
export function likelyPairs(papers: Paper[]): [Paper, Paper][] {
  const finder = new PairFinder();
  for (const paper of papers) finder.add(paper);
  return Array.from(finder.pairs(), ([i, j]) => [papers[i], papers[j]] as [Paper, Paper]);
}

/** Finds the likely pairs of papers that come one after the other: of each only some numbers are held, about 150 bytes. */
export class PairFinder {
  readonly #words = new Numbers();
  readonly #families = new Numbers();
  readonly #frequency: number[] = [];
  /** For each paper: the words of its title, its family names (-1 for none), and the keys that are its own whatever the others say. */
  readonly #titles = new Rows(Uint32Array);
  readonly #people: number[] = [];
  readonly #keys = new Rows(Float64Array);

  /** The papers are numbered from 0 in the order they come. */
  add(paper: Paper, { title, words, familyText } = tracesOf(paper)): void {
    const keys = [...paper.ids, ...(paper.foreignIds ?? [])];
    const numbers = Array.from(words, (word) => this.#words.of(word));
    for (const word of numbers) this.#frequency[word] = (this.#frequency[word] ?? 0) + 1;
    if (title !== '') keys.push(`title ${title}`, `start ${title.slice(0, BEGINNING)}`);
    this.#titles.push(title === '' ? [] : numbers);
    this.#people.push(familyText === '' ? -1 : this.#families.of(familyText.slice(0, 8)));
    this.#keys.push(Array.from(new Set(keys), numbered));
  }

  /** The numbers of two papers each, the smaller first; in order. */
  *pairs(): Generator<[number, number]> {
    const count = this.#keys.length;
    const pairs = new NumberList(Float64Array);
    const kinds: ((paper: number) => Iterable<number>)[] = [
      (paper) => this.#keys.at(paper),
      (paper) => this.#byFamily(paper, this.#rarest(this.#titles.at(paper))),
      (paper) => byWords(this.#rarest(this.#titles.at(paper))),
    ];
    for (const kind of kinds)
      for (const place of places(count, kind))
        for (let at = 0; at < place.length; at++)
          for (let to = at + 1; to < place.length; to++)
            pairs.push((place[at] as number) * count + (place[to] as number));
    let last = -1;
    for (const pair of pairs.view().sort()) {
      if (pair !== last) yield [Math.floor(pair / count), pair % count];
      last = pair;
    }
  }

  /** Whether two papers have an id, a title or its beginning in common. */
  share(i: number, j: number): boolean {
    const theirs = this.#keys.at(j);
    return this.#keys.at(i).some((key) => theirs.includes(key));
  }

  #byFamily(paper: number, rare: number[]): number[] {
    const family = this.#people[paper] ?? -1;
    return family < 0 ? [] : rare.map((word) => family * MOST + word);
  }

  /** The rarest words of a title, by number. */
  #rarest(words: Iterable<number>): number[] {
    const often = (word: number) => this.#frequency[word] ?? 0;
    return [...words]
      .sort((a, b) => often(a) - often(b) || (this.#words.name(a) < this.#words.name(b) ? -1 : 1))
      .slice(0, RAREST)
      .sort((a, b) => a - b);
  }
}

function byWords(rare: number[]): number[] {
  return rare.flatMap((word, at) => rare.slice(at + 1).map((other) => word * MOST + other));
}

/** The papers that share a key, for each key that a few papers have. A paper that has a key twice stands there twice. */
function* places(count: number, keysOf: (paper: number) => Iterable<number>): Generator<Uint32Array> {
  const all = new Rows(Float64Array);
  const flat = new NumberList(Float64Array);
  for (let paper = 0; paper < count; paper++) {
    const keys = keysOf(paper);
    all.push(keys);
    for (const key of keys) flat.push(key);
  }
  const sorted = flat.view().sort();
  /** Keys that a few papers have, in order, and where the place of each begins. */
  const shared = new NumberList(Float64Array);
  const starts = new NumberList(Uint32Array);
  let members = 0;
  for (let from = 0; from < sorted.length;) {
    const key = sorted[from] as number;
    let to = from + 1;
    while (sorted[to] === key) to++;
    if (to - from > 1 && to - from <= CROWD) {
      shared.push(key);
      starts.push(members);
      members += to - from;
    }
    from = to;
  }
  flat.clear();
  const papers = new Uint32Array(members);
  const next = starts.view().slice();
  for (let paper = 0; paper < count; paper++)
    for (const key of all.at(paper)) {
      const at = indexOf(shared.view(), key);
      if (at >= 0) papers[(next[at] as number)++] = paper;
    }
  const begin = starts.view();
  for (let at = 0; at < begin.length; at++) yield papers.subarray(begin[at], begin[at + 1]);
}

/** Where a number stands among sorted ones; -1 where it does not. */
function indexOf(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Texts by number, from 0. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }
}

/** A text as a number of 52 bits: that two of a million share one is so rare that a needless comparison does not matter. */
function numbered(text: string): number {
  return Number.parseInt(hash(text).slice(0, 13), 16);
}
