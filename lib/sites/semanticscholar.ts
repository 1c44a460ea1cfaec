import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  hosts: ['https://www.semanticscholar.org/*'],
  pages: [
    { kind: 'search', path: /^\/search$/, query: 'q' },
    { kind: 'person', path: /^\/author\/[^/]+(?:\/\d+)?$/ },
    { kind: 'paper', path: /^\/paper\/(?:[^/]+\/)?[0-9a-f]{40}$/i },
  ],
};

/** What stands for an abstract is a machine's summary where it begins with this. */
const TLDR = /^TL;?DR:?\s*/i;
const below = (card: Scope) => card.text('.cl-paper-abstract')?.replace(/\s*(?:Expand|Collapse)$/, '');

const rows: Layout = {
  // While a filter is at work the old rows are still there.
  cards: '.cl-paper-row',
  link: '[data-test-id="title-link"], [data-selenium-selector="title-link"], a.link-button--show-visited, a[href*="/paper/"]',
  ids: (card) => [card.attribute('a[href*="arxiv.org/"]', 'href')],
  title:
    '[data-test-id="title-link"], [data-selenium-selector="title-link"], .cl-paper-title, a.link-button--show-visited',
  authors: '.cl-paper-authors__author-link',
  abstract: (card) => card.text('.full-abstract') ?? (TLDR.test(below(card) ?? '') ? undefined : below(card)),
  summary: (card) => (TLDR.test(below(card) ?? '') ? below(card)?.replace(TLDR, '') : undefined),
};

const paper: Layout = { single: true, cards: 'body', title: '[data-test-id="paper-detail-title"], h1', mark: 'h1' }; // prettier-ignore

/**
 * Semantic Scholar, in the markup that Zotero's reader and public readers of 2022 to 2024 describe; later changes are not known. Rows show a machine's
 * summary or a cut abstract; whole abstracts only once a reader has opened them. Of a paper's own page the heading and the head's data are read.
 */
const semanticscholar: Site = { place, layouts: { search: rows, person: rows, paper } };
export default semanticscholar;
