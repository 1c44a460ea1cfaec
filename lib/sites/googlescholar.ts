import { namesIn, yearIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'googlescholar',
  name: 'Google Scholar',
  // Readers are led to the address of their country.
  hosts: [
    'https://scholar.google.com/scholar*',
    'https://scholar.google.de/scholar*',
    'https://scholar.google.fr/scholar*',
    'https://scholar.google.es/scholar*',
    'https://scholar.google.it/scholar*',
    'https://scholar.google.nl/scholar*',
    'https://scholar.google.ch/scholar*',
    'https://scholar.google.at/scholar*',
    'https://scholar.google.se/scholar*',
    'https://scholar.google.pl/scholar*',
    'https://scholar.google.ca/scholar*',
    'https://scholar.google.co.uk/scholar*',
    'https://scholar.google.co.in/scholar*',
    'https://scholar.google.co.jp/scholar*',
    'https://scholar.google.co.kr/scholar*',
    'https://scholar.google.com.au/scholar*',
    'https://scholar.google.com.br/scholar*',
    'https://scholar.google.com.hk/scholar*',
    'https://scholar.google.com.sg/scholar*',
    'https://scholar.google.com.tw/scholar*',
  ],
  pages: [
    { kind: 'search', path: /^\/scholar$/, query: 'q' },
    { kind: 'search', path: /^\/scholar$/, needs: { cites: /\d/ } },
    { kind: 'search', path: /^\/scholar$/, needs: { cluster: /\d/ } },
  ],
};

/** The line under a title: authors, venue and year, publisher, with ` - ` between, each cut where it is long. The blank before is one of Latin-1 that may be read wrongly. */
const line = (card: Scope): string[] => (card.text('.gs_a') ?? '').split(/[\s\uFFFD]+[-–]\s+/);

const results: Layout = {
  // The dialog for citing has the cluster too, but not the class.
  cards: '.gs_r[data-cid]',
  link: '.gs_rt a[href]',
  ids: (card) => [`scholar:${card.root.getAttribute('data-cid') ?? ''}`],
  title: (card) => card.text('.gs_rt', '.gs_ctc, .gs_ctu, .gs_ctg, .gs_ctg2'),
  mark: '.gs_rt',
  authors: (card) => namesIn(line(card)[0]),
  cutAuthors: true,
  published: (card) => yearIn(line(card)[1] ?? ''),
  venue: (card) => {
    const venue = line(card).length > 2 ? line(card)[1]?.replace(/,?\s*(?:19|20)\d\d$/, '') : undefined;
    return venue && !venue.includes('…') && !/^\d*$/.test(venue) ? venue : undefined;
  },
  pdf: (card) => card.all('.gs_ggs a[href]').find((link) => /\.pdf\b|\/pdf\//i.test(link.getAttribute('href') ?? ''))?.getAttribute('href') ?? undefined, // prettier-ignore
};

/**
 * Google Scholar, in the markup of pages saved in 2020 and of public readers of 2024. It shows initials for given names and few of many authors, cuts
 * titles and venues, and has snippets where abstracts would be: the first three are told as they are and marked as cut, the snippet is left out.
 * A paper is named by its cluster (`data-cid`) where the link names none. Profiles (`/citations`) are not read.
 */
const googlescholar: Site = { place, layouts: { search: results } };
export default googlescholar;
