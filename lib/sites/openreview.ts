import { dateIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import { textOf } from '../listing/text-of.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'openreview',
  name: 'OpenReview',
  // One page leads to the next without loading, so the whole site is watched.
  hosts: ['https://openreview.net/*'],
  pages: [
    { kind: 'search', path: /^\/search$/, query: 'term' },
    { kind: 'venue', path: /^\/(?:group|venue)$/, needs: { id: /./ } },
    { kind: 'venue', path: /^\/submissions$/, needs: { venue: /./ } },
    { kind: 'person', path: /^\/profile$/, needs: { id: /./ } },
    { kind: 'paper', path: /^\/forum$/, needs: { id: /^[\w-]+$/ } },
  ],
};

/** Anonymous papers name their group or nobody in the place of authors. */
const NOBODY = /^Anonymous\b|\bAuthors$|^\(|^et al/;

/** Names are links to profiles, or plain; commas stand between them, small numbers of institutions behind. */
const authors = (card: Scope) =>
  card
    .all(
      '.note-authors a:not(.show-all), .note-authors span, .forum-authors a:not(.show-all), .forum-authors span',
    )
    .filter((element) => !element.querySelector('a, span'))
    .flatMap((element) => textOf(element) ?? [])
    .filter((name) => !NOBODY.test(name));

const notes: Layout = {
  cards: '.note',
  // Comments and reviews are notes too; those of tabs that are not shown belong to other lists.
  where: (note) => {
    const to = note.querySelector('h4 a[href*="/forum"]')?.getAttribute('href');
    return (
      to !== undefined && to !== null && !to.includes('noteId=') && !note.closest('.tab-pane:not(.active)')
    );
  },
  link: 'h4 a[href*="/forum"]',
  nameless: true,
  title: 'h4 a[href*="/forum"]',
  mark: 'h4',
  authors,
  moreAuthors: '.note-authors',
  abstract: (card) => card.all('.note-content-field').find((label) => /^Abstract:?$/.test(textOf(label) ?? ''))?.parentElement?.querySelector('.note-content-value')?.textContent?.trim() || undefined, // prettier-ignore
  // `2021 (modified: 5 Nov 2022)`, `Published: 16 Jan 2024, Last Modified: 5 Mar 2024`: the first is meant.
  published: (card) => dateIn(card.text('.note-meta-info li')?.split(/[(,]/)[0]),
  venue: (card) => {
    const [, venue = ''] = card.texts('.note-meta-info li');
    return /^Accepted by (.+)/.exec(venue)?.[1] ?? (/\d{4}/.test(venue) && !/\bSubmi(?:tted|ssion)\b/i.test(venue) ? venue : undefined); // prettier-ignore
  },
  pdf: 'a.pdf-link, a[href*="/pdf?id="]',
  expectAuthors: 0,
};

const forum: Layout = {
  single: true,
  cards: '.forum-container, main, body',
  title: 'h2.citation_title',
  authors,
};

/**
 * OpenReview, in the markup of its own source (August 2026). Lists have no abstracts unless a reader opens one, at most twenty authors, and none while a
 * venue reviews anonymously. A venue whose links name papers by hash (`/forum/HASH`) is read, but its papers carry no mark.
 */
const openreview: Site = { place, layouts: { search: notes, venue: notes, person: notes, paper: forum } };
export default openreview;
