import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import { abs } from './arxiv/abs.ts';
import { namesOf } from './arxiv/names.ts';
import { results } from './arxiv/results.ts';
import { categoriesIn, sectionOf } from './arxiv/said.ts';
import type { Site } from './index.ts';

// Many links lead to the second; the third is for programs, and has the same pages. A form leads to `/list?archive=…`.
const hosts = /* @__PURE__ */ ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'].flatMap((host) =>
  ['list', 'catchup', 'search', 'abs/', 'a/'].map((page) => `https://${host}/${page}*`),
);

export const place: Place = {
  id: 'arxiv',
  name: 'arXiv',
  hosts,
  whole: true,
  pages: [
    { kind: 'new', path: /^\/list\/[^/]+\/new$/ },
    { kind: 'recent', path: /^\/list\/[^/]+\/recent$/ },
    { kind: 'pastweek', path: /^\/list\/[^/]+\/pastweek$/ },
    { kind: 'month', path: /^\/list\/[^/]+\/(?<period>\d{4}-\d\d)$/ },
    { kind: 'month', path: /^\/list\/[^/]+\/(?:(?:\d\d){1,2}|current)$/ },
    { kind: 'month', path: /^\/list$/, needs: { archive: /./, year: /./ } },
    { kind: 'person', path: /^\/a\/[\w-]+$/ },
    { kind: 'catchup', path: /^\/catchup\/[^/]+\/(?<period>\d{4}-\d\d-\d\d)$/ },
    { kind: 'catchup', path: /^\/catchup$/ },
    { kind: 'search', path: /^\/search\/advanced$/, query: 'terms-0-term' },
    { kind: 'search', path: /^\/search(?:\/\w[\w-]*)?$/, query: 'query' },
    { kind: 'search', path: /^\/search\/advanced$/, needs: { advanced: /./ } },
    { kind: 'paper', path: /^\/abs\/(?:[a-z-]+(?:\.[a-z-]+)?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?$/i },
  ],
};

/** Several lists with one and the same id stand on a page, one for each section or day; each begins with a heading. */
const list: Layout = {
  cards: '#dlpage dl > dt, #content dl#articles > dt',
  followed: ['dd'],
  link: 'a[href*="/abs/"]',
  sections: { at: '#dlpage dl h3, #dlpage > h3', name: sectionOf },
  title: (card) => card.text('.list-title', '.descriptor'),
  mark: '.list-title',
  authors: (card) => namesOf(card, '.list-authors'),
  moreAuthors: '.list-authors',
  cutAuthors: 100,
  abstract: 'p.mathjax',
  venue: (card) => card.text('.list-journal-ref', '.descriptor'),
  categories: (card) => categoriesIn(card.text('.list-subjects', '.descriptor')),
  ids: (card) => [card.attribute('.list-doi a, a[data-doi]', 'href')],
  pdf: 'a[href*="/pdf/"]',
};

/**
 * arXiv, in the markup of its own templates (arxiv-browse of June 2026, arxiv-search) and of pages saved in December 2025 and October 2026.
 * Abstracts stand on `new` and, where asked for, on `catchup` only. Journal references are venues; other comments are left alone.
 */
const arxiv: Site = {
  place,
  layouts: {
    new: list,
    recent: list,
    pastweek: list,
    month: list,
    person: list,
    catchup: list,
    search: results,
    paper: abs,
  },
};
export default arxiv;
