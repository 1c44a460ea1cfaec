import type { Evidence } from './evidence.ts';
import type { People } from './people.ts';
import type { Titles } from './titles.ts';

/** What speaks for or against one work, each a number of about 0 to 1 (`matched` up to 10). */
export type Clue = keyof typeof WEIGHTS;

/**
 * Weight of each clue: a logistic regression over two public sets of labelled pairs together (clean records, and records cut
 * and garbled), made by tests/tools/fit-likeness.ts. Years: against papers of the same or an unknown year.
 */
export const WEIGHTS = {
  letters: 4.4,
  inside: 8.4,
  words: 2.0,
  matched: 0.3,
  generic: -3.9,
  alike: 1.9,
  strangers: -2.0,
  familyLetters: 1.1,
  yearApart: -2.2,
  twoYearsApart: -3.0,
  moreYearsApart: -2.4,
};

/** Where the weighed clues tip: above 0 two papers more likely are one work than not. */
export const BIAS = -14;

export function cluesOf(a: Evidence, b: Evidence, titles: Titles, people: People): Record<Clue, number> {
  const apart = yearsApart(a, b) ?? 0;
  return {
    letters: titles.letters,
    inside: titles.inside,
    words: titles.words,
    matched: Math.min(10, titles.matched),
    generic: Number(a.generic || b.generic),
    alike: people.known ? people.alike / people.fewer : 0,
    strangers: Number(people.known && people.alike === 0),
    familyLetters: people.letters,
    yearApart: Number(apart === 1),
    twoYearsApart: Number(apart === 2),
    moreYearsApart: Number(apart > 2),
  };
}

/** Log-odds that two papers are one work, from their titles, people and years alone. */
export function likeness(clues: Record<Clue, number>): number {
  let sum = BIAS;
  for (const clue in WEIGHTS) sum += WEIGHTS[clue as Clue] * clues[clue as Clue];
  return sum;
}

/** Undefined where one year is unknown. */
export function yearsApart(a: Evidence, b: Evidence): number | undefined {
  return a.year === undefined || b.year === undefined ? undefined : Math.abs(a.year - b.year);
}
