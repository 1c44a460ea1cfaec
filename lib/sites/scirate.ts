import { printedCount } from '../entry/field.ts';
import { dateIn } from '../listing/printed.ts';
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
    { kind: 'trending', path: /^(?:\/arxiv\/[a-z-]+(?:\.[A-Za-z-]+)?)?$/ },
  ],
};

/** Each name of a list carries its comma. */
const bare = (names: string[]) => names.map((name) => name.replace(/\s*,$/, ''));

const list: Layout = {
  cards: 'li.paper',
  link: '.title a[href*="/arxiv/"]',
  title: '.title a',
  mark: '.title',
  authors: (card) => bare(card.texts('.authors a[href*="/search"]')),
  authorCount: (card) => {
    const more = /et al \((\d+)\)/.exec(card.text('.authors') ?? '')?.[1];
    return more === undefined ? undefined : card.all('.authors a[href*="/search"]').length + Number(more);
  },
  abstract: '.abstract',
  published: (card) => dateIn(card.text('.uid')),
  version: (card) => Number(/arXiv:\S+v(\d+)/.exec(card.text('.uid') ?? '')?.[1]) || undefined,
  categories: '.uid a[href*="/arxiv/"]',
  // The count is a button.
  upvotes: (card) => printedCount(card.one('.scites-count')?.textContent),
  pdf: 'a.paper-download[href*="/pdf/"]',
};

const paper: Layout = {
  single: true,
  cards: '.paper.row',
  title: 'h1.title',
  authors: (card) => bare(card.texts('ul.authors li')),
  abstract: '.abstract',
  published: (card) => dateIn(card.text('.dates')),
  pdf: 'a.paper-download[href*="/pdf/"]',
};

/** SciRate, in the markup of its own source (2025). At most twenty authors stand in a list; abstracts that are folded away are in the page all the same. */
const scirate: Site = { place, layouts: { trending: list, search: list, paper } };
export default scirate;
