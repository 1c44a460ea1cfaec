import { printedCount } from '../entry/field.ts';
import { dateIn, namesIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'scirate',
  name: 'SciRate',
  hosts: ['https://scirate.com/*'],
  pages: [
    { kind: 'search', path: /^\/search$/, query: 'q' },
    { kind: 'paper', path: /^\/arxiv\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/ },
    // Names of users come first in the address.
    { kind: 'person', path: /^\/[^/]+\/(?:scites|papers)$/ },
    { kind: 'trending', path: /^(?:\/arxiv\/[a-z-]+(?:\.[A-Za-z-]+)?)?$/ },
  ],
};

const list: Layout = {
  cards: 'li.paper',
  link: '.title a[href*="/arxiv/"]',
  title: '.title a',
  mark: '.title',
  authors: (card) => namesIn(card.text('.authors')),
  moreAuthors: '.authors',
  abstract: '.abstract',
  published: (card) => dateIn(card.text('.uid')),
  version: (card) => /arXiv:\S+/.exec(card.text('.uid') ?? '')?.[0],
  categories: (card) => card.texts('.uid a').filter((word) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(word)),
  // The count is a button.
  upvotes: (card) => printedCount(card.one('.scites-count')?.textContent),
  pdf: 'a.paper-download[href*="/pdf/"]',
};

const paper: Layout = {
  single: true,
  cards: '.paper.row',
  title: 'h1.title',
  authors: (card) => namesIn(card.text('ul.authors')),
  abstract: '.abstract',
  published: (card) => dateIn(card.text('.dates')),
  upvotes: (card) => printedCount(card.one('.scites-count')?.textContent),
  pdf: 'a.paper-download[href*="/pdf/"]',
};

/** SciRate, in the markup of its own source (2025). At most twenty authors stand in a list; abstracts that are folded away are in the page all the same. */
const scirate: Site = { place, layouts: { trending: list, search: list, person: list, paper } };
export default scirate;
