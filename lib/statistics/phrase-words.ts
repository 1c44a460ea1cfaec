import { foldForSearch } from '../search/fold.ts';
import { LINKING_WORDS, STOP_WORDS, WEAK_WORDS } from './stop-words.ts';
import { isDense } from './text-words.ts';

/** A word that phrases are made of. */
export interface Word {
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

/** The words of a library, each with a number from 0: what phrases are counted by, and written from. */
export class PhraseWords {
  readonly all: Word[] = [];
  /** Numbers of words by how they are compared, and by how they were met: folding each time would take as long as all the rest. */
  readonly #numbers = new Map<string, number>();
  readonly #forms = new Map<string, number>();

  /** Counts a word as it was met. @returns its number */
  count(shown: string): number {
    let number = this.#forms.get(shown);
    if (number === undefined) {
      const folded = foldForSearch(shown);
      number = this.#numbers.get(folded);
      if (number === undefined) {
        const dense = isDense(folded);
        const empty = STOP_WORDS.has(folded) || !saysSomething(folded, shown, dense);
        const apart = empty && !LINKING_WORDS.has(folded);
        const strong = !empty && !WEAK_WORDS.has(folded);
        number = this.all.push({ shown, dense, empty, strong, apart, times: 0, small: 0 }) - 1;
        this.#numbers.set(folded, number);
      }
      this.#forms.set(shown, number);
    }
    const word = this.at(number);
    word.times++;
    const first = shown.charCodeAt(0);
    if (first > 96 && (first < 123 || shown === shown.toLowerCase())) word.small++;
    return number;
  }

  at(number: number): Word {
    return this.all[number] as Word;
  }

  /** A phrase as people write it. @param words its words' numbers */
  write(words: number[]): string {
    let text = '';
    let dense = true;
    for (const i of words) {
      const word = this.at(i);
      if (text !== '' && !(dense && word.dense)) text += ' ';
      // In titles every word may be large: what is small elsewhere is small.
      text += word.small * 4 >= word.times ? word.shown.toLowerCase() : word.shown;
      dense = word.dense;
    }
    return text;
  }

  /** A word in the singular or the plural, in small letters. */
  stem(number: number): string {
    return this.at(number)
      .shown.toLowerCase()
      .replace(/(?<=\p{L}{3})(?:es|s)$/u, '');
  }
}

/** Single letters, numbers and single signs of a script without spaces name no topic. */
function saysSomething(folded: string, shown: string, dense: boolean): boolean {
  if (!/\p{L}/u.test(folded)) return false;
  const length = [...folded].length;
  return dense ? length > 1 : length > 2 || (length === 2 && shown === shown.toUpperCase());
}
