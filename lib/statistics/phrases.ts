import type { Paper } from '../paper.ts';
import { foldForSearch } from '../search/fold.ts';
import { displayText } from '../text/index.ts';
import { NumberLog } from './number-log.ts';
import { LINKING_WORDS, STOP_WORDS, WEAK_WORDS } from './stop-words.ts';
import { isDense, visitTextWords } from './text-words.ts';

/** A phrase that papers of the library have in common. */
export interface Phrase {
  /** As people write it. */
  text: string;
  /** Papers of different titles with it in the title or the opening of the abstract. */
  papers: number;
}

/** So many letters of an abstract are read: its first sentences say what it is about. Reading all would take three times as long. */
const OPENING = 240;
/** Past so many words of the library only titles are read, which bounds the memory: 64 MB. 200,000 papers are below it. */
const MOST_WORDS = 16_000_000;
/** The most words of a phrase. */
const LONGEST = 3;
/** So many different words can be told apart in a phrase's number, which has to be exact. */
const MOST_COMMON = 1 << 17;
/** Slots that possible phrases are counted in before they are counted one by one. */
const SLOTS = 1 << 22;
/** How much a phrase of so many words says more than one word. */
const WORTH = [0, 0.35, 1, 1.15];

/** One word has to stand in so many times the papers that a longer phrase has to: most are words of any language, not names of topics. */
const ALONE = 2;
/** Past so many times the wanted phrases nothing is looked at: those below say little. */
const CANDIDATES = 20;
/** The share of its papers in which a phrase goes on in the same way, from which on it is a fragment. */
const MOSTLY = 0.6;

/** Stands for the end of a stretch of words, and of a paper. */
const END = 0;
const PAPER = 1;
const FIRST = 2;

interface Word {
  shown: string;
  dense: boolean;
  /** It cannot begin or end a phrase. */
  empty: boolean;
  /** It says something by itself; one word of a phrase has to. */
  strong: boolean;
  /** It cannot stand within a phrase either. */
  apart: boolean;
  times: number;
  /** How often it stood in small letters. */
  small: number;
}

/**
 * Finds what a library is about: phrases of one to three words that stand in more papers than others, in any script. Papers come in slices of any size;
 * the same papers in the same order give the same phrases.
 */
export class Phrases {
  /** Numbers of words by how they are compared, and by how they were met: folding each time would take as long as all the rest. */
  readonly #numbers = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  readonly #words: Word[] = [];
  readonly #log = new NumberLog();
  readonly #titles = new Set<string>();
  #papers = 0;

  /** Of papers with the same title the first counts: a duplicate that nobody has merged yet makes no topic of its title. */
  add(papers: readonly Pick<Paper, 'title' | 'abstract' | 'reader'>[]): void {
    for (const { title, abstract, reader } of papers) {
      const shown = displayText(reader.title?.value ?? title);
      const folded = foldForSearch(shown);
      if (this.#titles.has(folded)) continue;
      if (folded !== '') this.#titles.add(folded);
      this.#papers++;
      this.#log.push(PAPER);
      this.#text(shown);
      if (abstract !== undefined && this.#log.length < MOST_WORDS)
        this.#text(displayText(abstract.slice(0, OPENING)));
    }
  }

  #text(text: string): void {
    visitTextWords(text, (shown) => this.#log.push(shown === '' ? END : this.#number(shown)));
  }

  #number(shown: string): number {
    let number = this.#forms.get(shown);
    if (number === undefined) {
      const folded = foldForSearch(shown);
      number = this.#numbers.get(folded);
      if (number === undefined) {
        const dense = isDense(folded);
        const empty = STOP_WORDS.has(folded) || !saysSomething(folded, shown, dense);
        const apart = empty && !LINKING_WORDS.has(folded);
        const strong = !empty && !WEAK_WORDS.has(folded);
        number = FIRST + this.#words.push({ shown, dense, empty, strong, apart, times: 0, small: 0 }) - 1;
        this.#numbers.set(folded, number);
      }
      this.#forms.set(shown, number);
    }
    const word = this.#words[number - FIRST] as Word;
    word.times++;
    const first = shown.charCodeAt(0);
    if (first > 96 && (first < 123 || shown === shown.toLowerCase())) word.small++;
    return number;
  }

  /** The phrases that say most about the library, the best first. */
  top(most: number): Phrase[] {
    const least = Math.max(2, Math.ceil(this.#papers / 500));
    const counts = this.#counts(least);
    const scored = [...counts.values()]
      .filter(({ papers, words }) => papers >= (words.length === 1 ? ALONE : 1) * least)
      .map((found) => ({ ...found, score: this.#score(found.words.length, found.papers) }))
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
    const candidates = scored.slice(0, most * CANDIDATES);
    const fragments = this.#fragments(counts, new Set(candidates.map(({ key }) => key)));
    const chosen: typeof scored = [];
    for (const one of candidates) {
      if (chosen.length >= most) break;
      if (fragments.has(one.key) || chosen.some((other) => overlap(one, other, this.#words))) continue;
      chosen.push(one);
    }
    return chosen.map(({ words, papers }) => ({ text: this.#write(words), papers }));
  }

  /** Which of these phrases are nearly always a part of one longer phrase, in the singular or the plural: "convolutional neural". */
  #fragments(counts: ReadonlyMap<number, Found>, keys: ReadonlySet<number>): Set<number> {
    const longer = new Map<string, { key: number; papers: number }>();
    for (const { key, words, papers } of counts.values()) {
      if (words.length < 2) continue;
      const size = MOST_COMMON ** (words.length - 1);
      for (const [shorter, side, word] of [
        [key % size, 'behind', words.at(-1)],
        [Math.floor(key / MOST_COMMON), 'before', words[0]],
      ] as const) {
        if (!keys.has(shorter)) continue;
        const name = `${shorter} ${side} ${stem((this.#words[word as number] as Word).shown)}`;
        longer.set(name, { key: shorter, papers: (longer.get(name)?.papers ?? 0) + papers });
      }
    }
    const fragments = new Set<number>();
    for (const { key, papers } of longer.values())
      if (papers >= MOSTLY * (counts.get(key)?.papers ?? 0)) fragments.add(key);
    return fragments;
  }

  /** Frequent is good, everywhere says nothing. */
  #score(length: number, papers: number): number {
    return papers * Math.log(1 + this.#papers / papers) ** 2 * (WORTH[length] as number);
  }

  /** In how many papers each phrase stands that stands in `least` of them at least; some others are among them. */
  #counts(least: number): Map<number, Found> {
    const common = this.#common(least);
    const slots = new Uint32Array(SLOTS);
    this.#forEach(common, (key) => {
      const slot = slotOf(key);
      slots[slot] = (slots[slot] as number) + 1;
    });
    const counts = new Map<number, Found>();
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
    const all = this.#words
      .map(({ times, apart }, i) => ({ times, apart, i }))
      .filter(({ times, apart }) => times >= least && !apart)
      .sort((a, b) => b.times - a.times || a.i - b.i)
      .slice(0, MOST_COMMON - 1);
    const common = new Uint32Array(this.#words.length);
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
      if ((this.#words[i] as Word).empty) return;
      let key = 0;
      let strong = false;
      for (let length = 1; length <= run.length; length++) {
        key = key * MOST_COMMON + (ranks[length - 1] as number);
        const word = this.#words[run[length - 1] as number] as Word;
        strong ||= word.strong;
        if (strong && !word.empty) visit(key, paper, run, length);
      }
    });
  }

  #write(words: number[]): string {
    let text = '';
    let dense = true;
    for (const i of words) {
      const word = this.#words[i] as Word;
      if (text !== '' && !(dense && word.dense)) text += ' ';
      // In titles every word may be large: what is small elsewhere is small.
      text += word.small * 4 >= word.times ? word.shown.toLowerCase() : word.shown;
      dense = word.dense;
    }
    return text;
  }
}

interface Found {
  key: number;
  words: number[];
  papers: number;
  /** The paper it was found in last. */
  last: number;
}

function slotOf(key: number): number {
  const high = Math.floor(key / 2 ** 32);
  return (Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(high + 1, 0x85ebca6b)) >>> 10;
}

/** Single letters, numbers and single signs of a script without spaces name no topic. */
function saysSomething(folded: string, shown: string, dense: boolean): boolean {
  if (!/\p{L}/u.test(folded)) return false;
  const length = [...folded].length;
  return dense ? length > 1 : length > 2 || (length === 2 && shown === shown.toUpperCase());
}

/** Whether one says what the other does: a part of it, or its plural. */
function overlap(a: { words: number[] }, b: { words: number[] }, words: readonly Word[]): boolean {
  const stems = (of: number[]) => ` ${of.map((i) => stem((words[i] as Word).shown)).join(' ')} `;
  const [one, other] = [stems(a.words), stems(b.words)];
  return one.includes(other) || other.includes(one);
}

const stem = (word: string): string => word.toLowerCase().replace(/(?<=\p{L}{3})(?:es|s)$/u, '');
