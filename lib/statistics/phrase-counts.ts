import { NumberLog } from './number-log.ts';
import type { PhraseWords } from './phrase-words.ts';

/** The most words of a phrase. */
const LONGEST = 3;
/** So many different words can be told apart in a phrase's number, which has to be exact. */
const MOST_COMMON = 1 << 17;
/** Slots that possible phrases are counted in before they are counted one by one. */
const SLOTS = 1 << 22;

/** Stands for the end of a stretch of words, and of a paper. */
const END = 0;
const PAPER = 1;
const FIRST = 2;

/** A phrase that was counted. */
export interface Counted {
  key: number;
  /** Numbers of its words. */
  words: number[];
  papers: number;
  /** The paper it was found in last. */
  last: number;
}

/** The texts of a library as numbers of words, in which phrases are counted once all are in. */
export class PhraseCounts {
  readonly #words: PhraseWords;
  readonly #log = new NumberLog();

  constructor(words: PhraseWords) {
    this.#words = words;
  }

  /** How many numbers it holds. */
  get length(): number {
    return this.#log.length;
  }

  /** What comes is of the next paper. */
  nextPaper(): void {
    this.#log.push(PAPER);
  }

  /** @param shown the next word of a text; empty where no phrase goes on */
  push(shown: string): void {
    this.#log.push(shown === '' ? END : FIRST + this.#words.count(shown));
  }

  /** In how many papers each phrase stands that stands in `least` of them at least; some others are among them. */
  counted(least: number): Map<number, Counted> {
    const common = this.#common(least);
    const slots = new Uint32Array(SLOTS);
    this.#forEach(common, (key) => {
      const slot = slotOf(key);
      slots[slot] = (slots[slot] as number) + 1;
    });
    const counts = new Map<number, Counted>();
    this.#forEach(common, (key, paper, run, length) => {
      if ((slots[slotOf(key)] as number) < least) return;
      const found = counts.get(key);
      if (!found) counts.set(key, { key, words: run.slice(0, length).reverse(), papers: 1, last: paper });
      else if (found.last !== paper) {
        found.papers++;
        found.last = paper;
      }
    });
    return counts;
  }

  /** A number from 1 for each word that a frequent phrase may have, the most frequent first; 0 for all others. */
  #common(least: number): Uint32Array {
    const all = this.#words.all
      .map(({ times, apart }, i) => ({ times, apart, i }))
      .filter(({ times, apart }) => times >= least && !apart)
      .sort((a, b) => b.times - a.times || a.i - b.i)
      .slice(0, MOST_COMMON - 1);
    const common = new Uint32Array(this.#words.all.length);
    for (const [rank, { i }] of all.entries()) common[i] = rank + 1;
    return common;
  }

  /** Visits each possible phrase: its number, the number of its paper, and its words, which are so many of `run`, the last one first. */
  #forEach(
    common: Uint32Array,
    visit: (key: number, paper: number, run: readonly number[], length: number) => void,
  ): void {
    let paper = 0;
    /** The last words, the newest first; `common` numbers, and which words they are. */
    let run: number[] = [];
    let ranks: number[] = [];
    this.#log.forEach((number) => {
      if (number < FIRST) {
        if (number === PAPER) paper++;
        run = [];
        ranks = [];
        return;
      }
      const i = number - FIRST;
      const rank = common[i] as number;
      if (!rank) {
        run = [];
        ranks = [];
        return;
      }
      if (run.length === LONGEST) {
        run.pop();
        ranks.pop();
      }
      run.unshift(i);
      ranks.unshift(rank);
      if (this.#words.at(i).empty) return;
      let key = 0;
      let strong = false;
      for (let length = 1; length <= run.length; length++) {
        key = key * MOST_COMMON + (ranks[length - 1] as number);
        const word = this.#words.at(run[length - 1] as number);
        strong ||= word.strong;
        if (strong && !word.empty) visit(key, paper, run, length);
      }
    });
  }
}

/** The numbers of a phrase without its last word, and without its first one. A phrase's number has its last word's in front. */
export function within({ key, words }: Counted): { shorter: number; side: string; word: number }[] {
  const size = MOST_COMMON ** (words.length - 1);
  return [
    { shorter: key % size, side: 'behind', word: words.at(-1) as number },
    { shorter: Math.floor(key / MOST_COMMON), side: 'before', word: words[0] as number },
  ];
}

function slotOf(key: number): number {
  const high = Math.floor(key / 2 ** 32);
  return (Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b)) >>> 10;
}
