import { printedCount } from '../entry/field.ts';
import { dateIn, namesIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import { textOf } from '../listing/text-of.ts';
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

/** Each name is a link with its comma in it, and may hold commas itself; behind twenty of them `et al (5)` is one. */
const authors = (card: Scope) => {
  const links = card.all('.authors a').flatMap((link) => textOf(link)?.replace(/\s*,$/, '') || []);
  return links.length > 0 ? links.filter((name) => !/^et al\b/.test(name)) : namesIn(card.text('.authors'));
};

const upvotes = (card: Scope) => printedCount(card.one('.scites-count')?.textContent);
const comments = (card: Scope) => {
  const said = card.all('a[href*="/arxiv/"], .comments h4').map((element) => textOf(element) ?? '');
  return printedCount(said.map((text) => /^(\S+) comments?$/.exec(text)?.[1]).find((count) => count));
};
const CATEGORY = /^[a-z-]+(?:\.[A-Za-z-]+)?$/;

const list: Layout = {
  cards: 'li.paper',
  link: '.title a[href*="/arxiv/"]',
  title: '.title a',
  mark: '.title',
  authors,
  moreAuthors: '.authors',
  abstract: '.abstract',
  published: (card) => dateIn(card.text('.uid')),
  version: (card) => /arXiv:\S+/.exec(card.text('.uid') ?? '')?.[0],
  categories: (card) => card.texts('.uid a').filter((word) => CATEGORY.test(word)),
  upvotes,
  comments,
  pdf: 'a.paper-download[href*="/pdf/"]',
};

const paper: Layout = {
  single: true,
  cards: '.paper.row',
  title: 'h1.title',
  authors,
  abstract: '.abstract',
  published: (card) => dateIn(card.text('.dates')),
  categories: (card) => [...new Set(card.texts('.dates a, .categories a').filter((word) => CATEGORY.test(word)))], // prettier-ignore
  upvotes,
  comments,
  pdf: 'a.paper-download[href*="/pdf/"]',
};

/**
 * SciRate, as established in November 2026 in its own source (of 2025), which public readers of August to October 2026 agree with. At most twenty authors stand in a
 * list; abstracts that are folded away are in the page all the same. What a user did (`/ada`) is no list of papers.
 */
const scirate: Site = { place, layouts: { trending: list, search: list, person: list, paper } };
export default scirate;
