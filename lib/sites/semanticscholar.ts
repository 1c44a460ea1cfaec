import { dateIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import { textOf } from '../listing/text-of.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  hosts: ['https://www.semanticscholar.org/*'],
  pages: [
    { kind: 'search', path: /^\/search$/, query: 'q' },
    // What is suggested to a reader, day by day, and the page it is announced on.
    { kind: 'feed', path: /^\/me\/(?:recommendations|research)$/ },
    { kind: 'venue', path: /^\/venue$/, needs: { name: /./ } },
    { kind: 'person', path: /^\/author\/[^/]+(?:\/\d+)?$/ },
    { kind: 'paper', path: /^\/paper\/(?:[^/]+\/)?[0-9a-f]{40}$/i },
  ],
};

/** What stands for an abstract: a machine's summary where it begins with this, or has a place of its own, which on a paper's page both have. */
const TLDR = /^TL;?DR:?\s*/i;
const OWN = '.tldr-abstract-replacement:not(.paper-detail-page__tldr-abstract)';
const below = (card: Scope) =>
  card.text('.tldr-abstract-replacement, .cl-paper-abstract')?.replace(/\s*(?:Expand|Collapse)$/, '');
const isSummary = (card: Scope) => card.one(OWN) !== undefined || TLDR.test(below(card) ?? '');

/** What holds a name: a box of its own since 2022, a link before; a name without a page of its own is neither. One may stand in the other. */
const NAME =
  '.cl-paper-authors__author-box, .cl-paper-authors__author-link, .author-list__author-name, [data-test-id="author-list"]';
const names = (card: Scope) =>
  card.all(NAME).flatMap((one) => (one.querySelector(`${NAME}, a`) ? undefined : textOf(one)?.replace(/,$/, '')) ?? []); // prettier-ignore

/** A long name is cut; the link has it whole. */
const VENUE = 'a[href*="/venue?name="]';
const venue = (card: Scope) => {
  const shown = card.text('.cl-paper-venue, [data-test-id="normalized-venue-link"], [data-selenium-selector="venue-metadata"], ' + VENUE); // prettier-ignore
  const to = card.href(VENUE);
  return to && shown?.endsWith('…') ? (new URL(to).searchParams.get('name') ?? shown) : shown;
};

const TITLE =
  '[data-test-id="title-link"], [data-selenium-selector="title-link"], a.link-button--show-visited';

const rows: Layout = {
  // While a filter is at work the old rows are still there.
  cards: '.cl-paper-row',
  link: `${TITLE}, a[href*="/paper/"]`,
  ids: (card) => [card.attribute('a[href*="arxiv.org/"]', 'href'), card.attribute('.doi__link', 'href')],
  title: `${TITLE}, .cl-paper-title`,
  authors: names,
  // The rest of a long list comes with a button.
  moreAuthors: '.cl-paper-row, .author-list',
  published: (card) => dateIn(card.text('.cl-paper-pubdates, [data-test-id="paper-year"]')),
  venue,
  abstract: (card) => card.text('.full-abstract') ?? (isSummary(card) ? undefined : below(card)),
  summary: (card) => (isSummary(card) ? below(card)?.replace(TLDR, '') : undefined),
};

/** What cites a paper and what it cites stand below its head, in rows of the same kind; without the head there is the heading. */
const paper: Layout = { ...rows, single: true, cards: '.fresh-paper-detail-page__header, [data-test-id="paper-detail-title"], h1', title: 'h1', mark: 'h1' }; // prettier-ignore

/**
 * Semantic Scholar, in the markup that Zotero's reader and public readers of 2022 to 2024 describe, and of rows of August 2026 that a public
 * reader keeps; that feeds and venues have the same rows is said by public readers of them. Rows show a machine's summary or a cut abstract; whole abstracts only once a reader has opened them, on a paper's own page as well, whose head public readers of 2021 to 2026 describe.
 */
const semanticscholar: Site = {
  place,
  layouts: { search: rows, feed: rows, venue: rows, person: rows, paper },
};
export default semanticscholar;
