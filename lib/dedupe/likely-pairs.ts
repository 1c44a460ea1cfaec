import { hash } from '../paper/hash.ts';
import type { Paper } from '../paper.ts';
import { tracesOf } from './evidence.ts';

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
  readonly #titles: number[][] = [];
  readonly #people: number[] = [];
  readonly #keys: number[][] = [];

  /** The papers are numbered from 0 in the order they come. */
  add(paper: Paper): void {
    const { title, words, familyText } = tracesOf(paper);
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
    const pairs = new Set<number>();
    const rare = this.#titles.map((words) => this.#rarest(words));
    const kinds: ((paper: number) => Iterable<number>)[] = [
      (paper) => this.#keys[paper] ?? [],
      (paper) => this.#byFamily(paper, rare[paper] ?? []),
      (paper) => byWords(rare[paper] ?? []),
    ];
    for (const kind of kinds)
      for (const place of places(count, kind))
        for (const [at, i] of place.entries()) for (const j of place.slice(at + 1)) pairs.add(i * count + j);
    for (const pair of Float64Array.from(pairs).sort()) yield [Math.floor(pair / count), pair % count];
  }

  #byFamily(paper: number, rare: number[]): number[] {
    const family = this.#people[paper] ?? -1;
    return family < 0 ? [] : rare.map((word) => family * MOST + word);
  }

  /** The rarest words of a title, by number. */
  #rarest(words: number[]): number[] {
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

/** The papers that share a key, for each key that a few papers have. */
function places(count: number, keysOf: (paper: number) => Iterable<number>): Iterable<number[]> {
  const all: number[] = [];
  for (let paper = 0; paper < count; paper++) for (const key of keysOf(paper)) all.push(key);
  const sorted = Float64Array.from(all).sort();
  const shared = new Map<number, number[]>();
  for (let from = 0; from < sorted.length;) {
    const key = sorted[from] as number;
    let to = from + 1;
    while (sorted[to] === key) to++;
    if (to - from > 1 && to - from <= CROWD) shared.set(key, []);
    from = to;
  }
  for (let paper = 0; paper < count; paper++) for (const key of keysOf(paper)) shared.get(key)?.push(paper);
  return shared.values();
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
