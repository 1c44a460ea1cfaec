import type { Layout } from '../../listing/layout.ts';
import { yearIn } from '../../listing/printed.ts';
import type { Scope } from '../../listing/scope.ts';
import { clusterIn } from './cluster.ts';
import { people } from './line.ts';

const VENUE = '.gsc_a_t .gs_gray ~ .gs_gray';

/** What a person has written. */
export const profile: Layout = {
  cards: '.gsc_a_tr',
  // The paper's own page on the profile; what it is known by is told below, and by nothing where nobody has cited it.
  link: '.gsc_a_at',
  nameless: true,
  ids: (row) => [
    `scholar:${clusterIn(row.attribute('.gsc_a_c a[href*="cites="]', 'href')) ?? ''}`,
    /^arXiv preprint (arXiv:\S+)/.exec(row.text(VENUE) ?? '')?.[1],
  ],
  title: '.gsc_a_at',
  authors: (row) => people(row.text('.gsc_a_t .gs_gray')),
  cutAuthors: true,
  published: (row) => yearIn(row.text('.gsc_a_y')),
  venue: venueOf,
};

/** `Journal of Wells 12 (3), 45-67`, and its year once more: the name alone. A cut one is none. */
function venueOf(row: Scope): string | undefined {
  const said = /^(?!arXiv preprint)[^…]*\p{L}[^…]*$/u.exec(row.text(VENUE, '.gs_oph') ?? '')?.[0];
  return said?.replace(/,\s+[a-z]*\d+(?:-[a-z]*\d+)?$/i, '').replace(/\s+(?!(?:19|20)\d\d$)\d+(?:\s+\([^()]*\))?$/, '');
} // prettier-ignore
