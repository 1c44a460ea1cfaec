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
    // What one has kept there.
    { kind: 'search', path: /^\/scholar$/, needs: { scilib: /\d/ } },
  ],
};

/**
 * The line under a title: authors, venue and year, publisher, with ` - ` between, each cut where it is long, none of which has to be there. The blank
 * before is one of Latin-1 that may be read wrongly.
 */
function line(card: Scope): { names?: string; venue?: string; year?: string } {
  const [names = '', ...parts] = (card.text('.gs_a') ?? '').split(/[\s\uFFFD]+[-–]\s+/);
  const where = (parts.length > 1 ? parts.slice(0, -1) : parts).join(' - ');
  const year = yearIn(where) ?? /^(?:19|20)\d\d$/.exec(names)?.[0];
  // Of two parts the second may be the publisher.
  const venue = parts.length > 1 || yearIn(where) ? where.replace(/,?\s*(?:19|20)\d\d$/, '') : '';
  return {
    // A decision of a court begins with where it is printed.
    ...(!card.one('.gs_rt a[href*="/scholar_case?"]') && { names }),
    ...(/^[^…]*\p{L}[^…]*$/u.test(venue) && { venue }),
    ...(year && { year }),
  };
}

const results: Layout = {
  // The dialog for citing has the cluster too, but not the class. Boxes between results have titles, but neither cluster nor authors.
  cards: '.gs_r',
  where: (row) => row.querySelector('.gs_rt') !== null && (row.hasAttribute('data-cid') || row.querySelector('.gs_a') !== null), // prettier-ignore
  // What is only cited has no link but those to its versions and to who cites it.
  link: (card) => card.one('.gs_rt a[href]') ?? card.one('a[href*="cluster="], a[href*="cites="]'),
  nameless: true,
  ids: (card) => [`scholar:${card.root.getAttribute('data-cid') ?? ''}`],
  title: (card) => card.text('.gs_rt', '.gs_ctc, .gs_ctu, .gs_ctg, .gs_ctg2'),
  mark: '.gs_rt',
  authors: (card) => namesIn(line(card).names),
  cutAuthors: true,
  published: (card) => line(card).year,
  venue: (card) => line(card).venue,
  pdf: (card) => card.hrefs('.gs_ggs a[href]').find((link) => /\.pdf\b|\/pdf\//i.test(link)), // prettier-ignore
  // Decisions of courts, and many books, have none.
  expectAuthors: 0.5,
};

/**
 * Google Scholar, in the markup of pages saved in 2020 and of public readers of 2024. It shows initials for given names and few of many authors, cuts
 * titles and venues, and has snippets where abstracts would be: the first three are told as they are and marked as cut, the snippet is left out.
 * A paper is named by its cluster (`data-cid`) where the link names none. Profiles (`/citations`), whose rows name no
 * paper by anything that others know, are not read.
 */
const googlescholar: Site = { place, layouts: { search: results } };
export default googlescholar;
