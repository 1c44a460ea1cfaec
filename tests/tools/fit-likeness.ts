import { evidenceOf } from '../../lib/dedupe/evidence.ts';
import { type Clue, cluesOf, WEIGHTS } from '../../lib/dedupe/likeness.ts';
import { differingMark } from '../../lib/dedupe/marks.ts';
import { comparePeople } from '../../lib/dedupe/people.ts';
import { compareTitles } from '../../lib/dedupe/titles.ts';
import { publicationsDiffer } from '../../lib/paper/publication.ts';
import { readPairs } from './labelled.ts';

/** Prints the weights of `lib/dedupe/likeness.ts`: a logistic regression over the training pairs of both sets together. */

interface Example {
  clues: number[];
  duplicate: boolean;
  weight: number;
}

const NAMES = Object.keys(WEIGHTS) as Clue[];

/** In the balanced training file of DBLP-Scholar each pair that is no duplicate stands for this many of the whole set. */
const THINNED = 4.37;

/** Pairs that a rule decides before the clues are weighed are left out, as are versions where the set says that they differ. */
function examples(file: string, thinned: number, versionsDiffer: boolean): Example[] {
  return readPairs(file).flatMap(({ a, b, duplicate }) => {
    const [p, q] = [evidenceOf(a), evidenceOf(b)];
    if (differingMark(p.marks, q.marks) !== undefined) return [];
    if (versionsDiffer && !duplicate && publicationsDiffer(p.publication, q.publication)) return [];
    const people = comparePeople(p, q);
    const clues = cluesOf(p, q, compareTitles(p, q, people), people);
    return [{ clues: [1, ...NAMES.map((name) => clues[name])], duplicate, weight: duplicate ? 1 : thinned }];
  });
}

/** Newton's method, with a little ridge so that a clue that decides alone stays finite. */
function fit(all: Example[], ridge: number): number[] {
  const size = NAMES.length + 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 25; round++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : ridge * weight));
    const bend = slope.map((_, i) => slope.map((__, j) => (i === j && i > 0 ? ridge : i === j ? 1e-6 : 0)));
    for (const { clues, duplicate, weight } of all) {
      const sum = clues.reduce((total, clue, i) => total + clue * (weights[i] ?? 0), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      for (let i = 0; i < size; i++) {
        slope[i] = (slope[i] ?? 0) + weight * (chance - Number(duplicate)) * (clues[i] ?? 0);
        const row = bend[i] ?? [];
        for (let j = 0; j < size; j++)
          row[j] = (row[j] ?? 0) + weight * chance * (1 - chance) * (clues[i] ?? 0) * (clues[j] ?? 0);
      }
    }
    const step = solve(bend, slope);
    weights = weights.map((weight, i) => weight - (step[i] ?? 0));
  }
  return weights;
}

/** Gauss elimination with the largest pivot first. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const best = rows
      .slice(i)
      .reduce((at, row, k) => (Math.abs(row[i] ?? 0) > Math.abs(rows[at]?.[i] ?? 0) ? i + k : at), i);
    [rows[i], rows[best]] = [rows[best] as number[], rows[i] as number[]];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = (rows[k]?.[i] ?? 0) / (rows[i]?.[i] ?? 1);
      rows[k] = (rows[k] ?? []).map((value, j) => value - factor * (rows[i]?.[j] ?? 0));
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

const all = [
  ...examples('dblp-acm/pairs_train.csv', 1, true),
  ...examples('dblp-scholar/pairs_train_balanced.csv', THINNED, false),
];
const [bias = 0, ...weights] = fit(all, 1);
console.log(`${all.length} pairs`);
for (const [i, name] of NAMES.entries()) console.log(`  ${name}: ${(weights[i] ?? 0).toFixed(1)},`);
console.log(`BIAS = ${bias.toFixed(1)}`);
