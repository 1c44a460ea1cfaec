import { linkOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { type Judgement, judge } from './judge.ts';

export type Verdict = Judgement['verdict'];

/**
 * Whether two papers are one work, with the reasons in plain words, weightiest first.
 * `same`: one record. `version`: one work in two forms (arXiv v1 and v3, preprint and published, conference and journal).
 * `possible`: not proved, the reader decides. `different`: nothing speaks for it, or something forbids it.
 * Symmetric; never throws; an answer needs only these two papers.
 */
export function compare(a: Paper, b: Paper): { verdict: Verdict; reasons: string[] } {
  const { verdict, reasons } = judge(a, b);
  return { verdict, reasons };
}

/** An id as a person reads it: `arXiv id 2406.01234`. */
export function idInWords(id: string): string {
  const scheme = id.slice(0, id.indexOf(':'));
  const names: Record<string, string> = {
    arxiv: 'arXiv id',
    doi: 'DOI',
    openreview: 'OpenReview id',
    acl: 'ACL Anthology id',
    pmid: 'PubMed id',
    pmc: 'PMC id',
    s2: 'Semantic Scholar id',
    dblp: 'dblp key',
  };
  return `${names[scheme] ?? scheme} ${id.slice(scheme.length + 1)}`;
}
void linkOf;
