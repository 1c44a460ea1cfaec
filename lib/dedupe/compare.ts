import type { Paper } from '../paper.ts';
import { type Judgement, judge } from './judge.ts';

export type Verdict = Judgement['verdict'];

/**
 * Whether two papers are one work, with the reasons in plain words, weightiest first.
 *
 * - `same`: one record.
 * - `version`: one work in two forms (arXiv v1 and v3, preprint and published, conference and journal).
 * - `possible`: not proved; the reader decides.
 * - `different`: nothing speaks for it, or something forbids it.
 *
 * Symmetric; never throws; needs only these two papers.
 */
export function compare(a: Paper, b: Paper): { verdict: Verdict; reasons: string[] } {
  const { verdict, reasons } = judge(a, b);
  return { verdict, reasons };
}
