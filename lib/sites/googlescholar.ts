import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import { line, people } from './googlescholar/line.ts';
import { profile } from './googlescholar/profile.ts';
import type { Site } from './index.ts';

// Readers are led to the address of their country.
const countries =
  'com de fr es it nl ch at se pl ca co.uk co.in co.jp co.kr com.au com.br com.hk com.sg com.tw';
const hosts = /* @__PURE__ */ countries
  .split(' ')
  .flatMap((country) => ['scholar', 'citations'].map((page) => `https://scholar.google.${country}/${page}*`));

export const place: Place = {
  id: 'googlescholar',
  name: 'Google Scholar',
  hosts,
  pages: [
    { kind: 'search', path: /^\/scholar$/, query: 'q' },
    // The form of the advanced search.
    { kind: 'search', path: /^\/scholar$/, query: 'as_q' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_epq' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_oq' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_sauthors' },
    { kind: 'search', path: /^\/scholar$/, query: 'as_publication' },
    { kind: 'search', path: /^\/scholar$/, needs: { cites: /\d/ } },
    { kind: 'search', path: /^\/scholar$/, needs: { cluster: /\d/ } },
    // Where publishers lead to.
    { kind: 'search', path: /^\/scholar_lookup$/ },
    // What one has kept there.
    { kind: 'search', path: /^\/scholar$/, needs: { scilib: /\d/ } },
    // A profile; one of its papers by itself, its co-authors and its alerts have another view.
    { kind: 'person', path: /^\/citations$/, needs: { user: /./, view_op: /^(?:list_works)?$/ } },
  ],
};

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
  authors: (card) => people(line(card).names),
  cutAuthors: true,
  // Of a single result it may be there, whole or in pieces.
  abstract: (card) => /^(?:Abstract\s+(?=\p{Lu}))?([^…]+)$/u.exec(card.text('.gs_fma_snp') ?? '')?.[1],
  published: (card) => line(card).year,
  venue: (card) => line(card).venue,
  pdf: (card) => card.hrefs('.gs_ggs a[href]').find((link) => /\.pdf\b|\/pdf\//i.test(link)), // prettier-ignore
  // Decisions of courts, and many books, have none.
  expectAuthors: 0.5,
};

/**
 * Google Scholar, in the markup of pages saved in 2020 and of public readers of 2024, profiles in that of public readers of 2019 to 2026. It shows initials for given names and few of many authors,
 * cuts titles and venues, and has snippets where abstracts would be: the first three are told as they are and marked as cut, the snippet is left out. A search that finds one paper
 * shows more of it (public readers of 2023 to 2026).
 * A paper is named by its cluster where the link names none. On a profile what nobody has cited has no cluster, and so no mark; unless it is on arXiv, which its venue says.
 */
const googlescholar: Site = { place, layouts: { search: results, person: profile } };
export default googlescholar;
