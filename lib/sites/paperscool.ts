import { dateIn, namesIn } from '../listing/printed.ts';
import type { Scope } from '../listing/scope.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'paperscool',
  name: 'papers.cool',
  hosts: ['https://papers.cool/*'],
  pages: [
    { kind: 'search', path: /^\/(?:arxiv|venue)\/search$/, query: 'query' },
    { kind: 'search', path: /^\/(?:arxiv|venue)\/search$/, query: 'highlight' },
    { kind: 'paper', path: /^\/arxiv\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/ },
    { kind: 'paper', path: /^\/venue\/[^/]+@\w+$/ },
    { kind: 'venue', path: /^\/venue\/[\w.-]+$/ },
    { kind: 'day', path: /^\/arxiv\/(?!kimi$|search$)[a-z-]+(?:\.[A-Za-z-]+)?(?:,[\w.,-]+)?$/ },
  ],
};

/** Names are links, or words behind `Authors:`. */
const authors = (card: Scope) => {
  const links = card.texts('p.authors a.author');
  return links.length > 0 ? links : namesIn(card.text('p.authors', 'strong')?.replace(/^:/, ''));
};

const list: Layout = {
  cards: '.papers .panel.paper',
  // Scripts of readers add title links of their own, without the id.
  link: 'a[id^="title-"]',
  nameless: true,
  ids: (card) => card.hrefs('h2.title a[href^="http"]'),
  title: 'a[id^="title-"]',
  mark: 'h2.title',
  authors,
  abstract: 'p.summary',
  published: (card) => dateIn(card.text('.date-data, p.date')),
  // `ICLR.2026 - Oral`, which is a link in lists.
  venue: (card) =>
    /([\w-]+)\.(\d{4})/
      .exec(card.text('p.subjects') ?? '')
      ?.slice(1)
      .join(' '),
  categories: (card) => card.hrefs('p.subjects a').flatMap((link) => /\/arxiv\/([a-z-]+(?:\.[A-Za-z-]+)?)$/.exec(link)?.[1] ?? []), // prettier-ignore
  keywords: (card) => (card.root.getAttribute('keywords') ?? '').split(',').flatMap((word) => word.trim() || []), // prettier-ignore
  pdf: (card) => card.attribute('a.title-pdf', 'data'),
};

/**
 * papers.cool, as established in November 2026 in pieces of its pages that public readers of April to August 2026 keep, and in its own scripts for Zotero and Chrome.
 * One of those pieces, cut down, has names and dates without elements of their own. The list beside the papers repeats their titles and is left alone. Papers of
 * venues whose ids Sheaf does not know (`36984@AAAI`) are read but carry no mark. What its assistant writes is not read.
 */
const paperscool: Site = { place, layouts: { day: list, venue: list, search: list, paper: list } };
export default paperscool;
