import { schemeOf } from '../ids.ts';
import type { Evidence } from './evidence.ts';
import type { People } from './people.ts';
import { yearsApart } from './likeness.ts';
import type { Titles } from './titles.ts';

const SCHEMES: Record<string, string> = {
  arxiv: 'arXiv id',
  doi: 'DOI',
  openreview: 'OpenReview id',
  acl: 'ACL Anthology id',
  pmid: 'PubMed id',
  pmc: 'PubMed Central id',
  s2: 'Semantic Scholar id',
  dblp: 'dblp key',
};

/** `arXiv id 2406.01234` */
export function idInWords(id: string): string {
  return `${SCHEMES[schemeOf(id)] ?? `${schemeOf(id)} id`} ${bareId(id)}`;
}

/** `Different arXiv ids: 2406.01234 and 2406.01235` */
export function idsDiffer([a, b]: [string, string]): string {
  return `Different ${SCHEMES[schemeOf(a)] ?? `${schemeOf(a)} id`}s: ${bareId(a)} and ${bareId(b)}`;
}

export function titlesInWords(titles: Titles): string {
  if (titles.same) return 'Same title';
  if (titles.letters >= 0.9) return 'Titles differ in a few letters';
  if (titles.inside >= 0.95) return 'One title contains the other';
  return titles.words >= 0.5 ? 'Titles are alike' : 'Titles differ';
}

export function peopleInWords({ known, shared, alike, fewer, more }: People): string {
  if (!known) return 'Authors are not known for both';
  if (alike === 0) return 'No author in common';
  if (shared === fewer && fewer === more) return more === 1 ? 'Same author' : `All ${more} authors agree`;
  if (shared === fewer)
    return fewer === 1
      ? 'The one author named in one is among the authors of the other'
      : `All ${fewer} authors named in one are authors of the other`;
  return shared === alike
    ? `${shared} of ${fewer} authors agree`
    : `${alike} of ${fewer} authors' names are alike`;
}

export function yearsInWords(a: Evidence, b: Evidence): string | undefined {
  const apart = yearsApart(a, b);
  if (apart === undefined) return undefined;
  const [first, second] = [a.year ?? 0, b.year ?? 0].sort();
  return apart === 0 ? `Same year ${first}` : `Years ${first} and ${second}`;
}

/** `Published in A and in B`, in alphabetical order. */
export function venuesInWords(a: Evidence, b: Evidence): string {
  const [first, second] = [a.paper.venue ?? '', b.paper.venue ?? '']
    .map((venue) => venue.trim().slice(0, 80))
    .sort();
  return `Published in ${first} and in ${second}`;
}

function bareId(id: string): string {
  return id.slice(schemeOf(id).length + 1);
}
