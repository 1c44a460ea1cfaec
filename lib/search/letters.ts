import type { Bits } from './bits.ts';
import { find, type Levels, LEVELS } from './find.ts';
import { needleOf } from './needle.ts';
import type { Clause } from './query.ts';
import type { Segment } from './segment.ts';

/** The letters that nearly all words begin with. */
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The letter that is all of a clause so far, by its place among the 26; undefined for all other clauses. */
export function letterOf({ not, operator, value, open }: Clause): number | undefined {
  const letter = open && !not && operator === undefined ? LETTERS.indexOf(value.toLowerCase()) : -1;
  return letter < 0 ? undefined : letter;
}

/**
 * For each of the letters what `find` finds in a segment: thousands of words begin with it, and it is what a search begins with. Sets of the segment's documents,
 * those of a letter's levels one behind the other. Yields after each letter.
 */
export function* lettersOf(segment: Segment): Generator<void, Bits> {
  const words = Math.ceil(segment.size / 32);
  const all = new Uint32Array(LETTERS.length * LEVELS * words);
  for (const [i, value] of LETTERS.entries()) {
    const needle = needleOf({ not: false, value, quoted: false, open: true });
    const levels: Levels = Array.from({ length: LEVELS });
    if (needle) find(needle, segment, 0, words, levels);
    for (const [level, bits] of levels.entries()) if (bits) all.set(bits, (i * LEVELS + level) * words);
    yield;
  }
  return all;
}

/**
 * As `find` for a letter, from what `lettersOf` has made.
 * @param base the number of the segment's first document in the sets, a multiple of 32
 * @param length how long a set is
 */
export function addLetter(letters: Bits, letter: number, base: number, length: number, levels: Levels): void {
  const words = letters.length / (LETTERS.length * LEVELS);
  for (let level = 0; level < LEVELS; level++) {
    const from = (letter * LEVELS + level) * words;
    const into = (levels[level] ??= new Uint32Array(length));
    into.set(letters.subarray(from, from + words), base >>> 5);
  }
}
