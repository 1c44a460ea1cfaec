import { compare, type Verdict } from '../../lib/dedupe/index.ts';
import { hasData, readPairs } from './labelled.ts';

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall and F1 in percent of the pairs whose verdict counts as "duplicate". */
export function figures(pairs: { verdict: Verdict; duplicate: boolean }[], counted: Verdict[]): Figures {
  const said = pairs.filter(({ verdict }) => counted.includes(verdict));
  const right = said.filter(({ duplicate }) => duplicate).length;
  const precision = (100 * right) / Math.max(1, said.length);
  const recall = (100 * right) / Math.max(1, pairs.filter(({ duplicate }) => duplicate).length);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1, precision + recall) };
}

/** DBLP-ACM holds a conference paper and its journal version to be two; DBLP-Scholar holds them to be one. */
export const COUNTED: Record<'dblp-acm' | 'dblp-scholar', Verdict[]> = {
  'dblp-acm': ['same', 'possible'],
  'dblp-scholar': ['same', 'version', 'possible'],
};

export function judged(name: string): { verdict: Verdict; duplicate: boolean }[] {
  return readPairs(name).map(({ a, b, duplicate }) => ({ verdict: compare(a, b).verdict, duplicate }));
}

const percent = ({ precision, recall, f1 }: Figures) =>
  `P ${precision.toFixed(2)}  R ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`;

if (import.meta.main) {
  if (!hasData) throw new Error('The labelled duplicates are not beside this checkout (../shared/dedupe).');
  for (const set of ['dblp-acm', 'dblp-scholar'] as const) {
    for (const split of set === 'dblp-acm' ? ['train', 'valid'] : ['train_balanced', 'valid']) {
      const pairs = judged(`${set}/pairs_${split}.csv`);
      console.log(
        `${set} ${split}: duplicates ${percent(figures(pairs, COUNTED[set]))}   silent ${percent(figures(pairs, ['same']))}`,
      );
    }
  }
}
