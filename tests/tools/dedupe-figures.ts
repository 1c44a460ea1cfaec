import { readFileSync } from 'node:fs';
import { compare, foldPapers, type Verdict } from '../../lib/dedupe/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { toSource } from '../../lib/paper/source.ts';
import { bare, DATA, hasData, type LabelledPair, readPairs, readSearch } from './labelled.ts';

/** The figures of identity on the labelled duplicates beside the checkout; run by hand it prints them all. */

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

export type Judged = LabelledPair & { verdict: Verdict };

/**
 * Verdicts that count as "duplicate". DBLP-ACM holds a conference paper and its journal version to be two works, DBLP-Scholar holds
 * them to be one; that is the only difference. `possible` counts in both: it is given where the weighed clues say that one work
 * is likelier than two.
 */
export const COUNTED: Record<'dblp-acm' | 'dblp-scholar', Verdict[]> = {
  'dblp-acm': ['same', 'possible'],
  'dblp-scholar': ['same', 'version', 'possible'],
};

export function judged(name: string): Judged[] {
  return readPairs(name).map((pair) => ({ ...pair, verdict: compare(pair.a, pair.b).verdict }));
}

/** In percent. */
export function figures(pairs: Judged[], counted: Verdict[]): Figures {
  const said = pairs.filter(({ verdict }) => counted.includes(verdict));
  const right = said.filter(({ duplicate }) => duplicate).length;
  const precision = (100 * right) / Math.max(1, said.length);
  const recall = (100 * right) / Math.max(1, pairs.filter(({ duplicate }) => duplicate).length);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1, precision + recall) };
}

/** Pairs that foldPapers makes one paper of without asking. */
export function merged({ a, b }: LabelledPair): boolean {
  return foldPapers([...a.sources, ...b.sources].map(({ entry }) => entry)).papers.length === 1;
}

/**
 * Of a systematic search: percent of the duplicate records that are gone after folding, and of the others that are still there.
 * Only silent merges count. A paper keeps its record that is no duplicate, or one of them.
 */
export function searchFigures(): { sensitivity: number; specificity: number } {
  const records = readSearch();
  const { papers } = foldPapers(records.map(({ entry }) => entry));
  const paperOf = new Map(
    papers.flatMap(({ uid, sources }) => sources.map(({ key }) => [key, uid] as const)),
  );
  const groups = Map.groupBy(records, ({ entry }) => paperOf.get(toSource(entry).key));
  let gone = 0;
  let lost = 0;
  for (const group of groups.values()) {
    const originals = group.filter(({ duplicate }) => !duplicate).length;
    gone += group.length - originals - (originals === 0 ? 1 : 0);
    lost += Math.max(0, originals - 1);
  }
  const duplicates = records.filter(({ duplicate }) => duplicate).length;
  const originals = records.length - duplicates;
  return { sensitivity: (100 * gone) / duplicates, specificity: (100 * (originals - lost)) / originals };
}

/** The entries of the captured listings, as pasted text gives them: title and abstract. */
export function readCaptures(): Entry[] {
  return ['000', '002'].flatMap((name) =>
    (
      JSON.parse(readFileSync(`${DATA}captures/${name}.json`, 'utf8')) as {
        title: string;
        abstract: string;
      }[]
    ).map(({ title, abstract }) => ({ ...bare(title), abstract })),
  );
}

function print(): void {
  const percent = ({ precision, recall, f1 }: Figures) =>
    `P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`;
  for (const [set, splits] of [
    ['dblp-acm', ['train', 'valid']],
    ['dblp-scholar', ['train_balanced', 'valid']],
  ] as const) {
    for (const split of splits) {
      const pairs = judged(`${set}/pairs_${split}.csv`);
      console.log(
        `${set} ${split}: duplicates ${percent(figures(pairs, COUNTED[set]))} | silent ${percent(figures(pairs, ['same']))}`,
      );
    }
  }
  const { sensitivity, specificity } = searchFigures();
  console.log(`ASySD Diabetes: sensitivity ${sensitivity.toFixed(2)}  specificity ${specificity.toFixed(2)}`);
  const hard = judged('hard_pairs.csv');
  for (const [category, pairs] of Map.groupBy(hard, ({ category: name }) => name)) {
    const verdicts = [...Map.groupBy(pairs, ({ verdict }) => verdict)].map(
      ([verdict, { length }]) => `${verdict} ${length}`,
    );
    console.log(`hard pairs, ${category}: ${verdicts.join(', ')}; merged ${pairs.filter(merged).length}`);
  }
  const captures = readCaptures();
  console.log(`captures: ${captures.length} entries, ${foldPapers(captures).papers.length} papers`);
  const pairs = readPairs('dblp-acm/pairs_valid.csv');
  for (const { a, b } of pairs) compare(a, b);
  const start = performance.now();
  for (const { a, b } of pairs) compare(a, b);
  console.log(`prepared pairs a second: ${Math.round((1_000 * pairs.length) / (performance.now() - start))}`);
}

if (import.meta.main) {
  if (!hasData) throw new Error('The labelled duplicates are not beside this checkout (../shared/dedupe).');
  print();
}
