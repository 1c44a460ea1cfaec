import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Site } from './index.ts';
import { AUTHORS, authors } from './openreview/authors.ts';
import { abstract, published, venue } from './openreview/facts.ts';

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

/** A row's title; in lists of whole notes, as venues had them until about 2021, it stands beside the links to files. */
const LINK = 'h4 a[href*="/forum"], .title_pdf_row a[href*="/forum"]';

const notes: Layout = {
  cards: '.note',
  // Comments and reviews are notes too; those of tabs that are not shown belong to other lists. A profile has what two sources say in a note within a note.
  where: (note) => {
    const to = note.querySelector(LINK)?.getAttribute('href');
    return (
      to !== undefined &&
      to !== null &&
      !to.includes('noteId=') &&
      !note.closest('.tab-pane:not(.active)') &&
      !note.firstElementChild?.matches('.note')
    );
  },
  link: LINK,
  nameless: true,
  title: LINK,
  mark: 'h4, .title_pdf_row h2',
  authors,
  // Whole notes have the rest of a long list as well, hidden.
  moreAuthors: '.note-authors',
  abstract,
  published,
  venue,
  pdf: 'a.pdf-link, a[href*="/pdf?id="]',
  expectAuthors: 0,
};

const forum: Layout = {
  single: true,
  cards: '.forum-container, main, body',
  title: 'h2.citation_title, .forum-title h2',
  authors,
  moreAuthors: AUTHORS,
  abstract,
  published,
};

/**
 * OpenReview, as established in November 2026: lists in a piece of a page of 2020, single papers in saved pages of 2023 to 2026, and both in the templates of the
 * site's own source from 2017 to September 2026. Lists have no abstracts unless a reader opens one, at most twenty authors, and none while a venue reviews
 * anonymously. A venue whose links name papers by hash (`/forum/HASH`) is read, but its papers carry no mark.
 */
const openreview: Site = { place, layouts: { search: notes, venue: notes, person: notes, paper: forum } };
export default openreview;
