import { dateIn, namesIn } from '../listing/printed.ts';
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
const NOBODY = /^Anonymous\b|\bAuthors$|^[([]|^et al/;
/** Stands among the names and is none: what shows the rest of a long list, numbers and names of institutions, what other extensions hang in. */
const BESIDE = 'a.show-all, sup, button, .private-author-label, .note-authors-institutions';

/** Names are links to profiles, or plain: each in an element of its own, or words between commas (until 2023). */
function namesOf(node: Node): string[] {
  if (node.nodeType === 3) return namesIn(node.nodeValue ?? '');
  const element = node as Element;
  if (node.nodeType !== 1 || element.localName.includes('-') || element.matches(BESIDE)) return [];
  const whole = element.localName === 'a' || (element.matches('span:not(.more-authors)') && !element.querySelector('a, span')); // prettier-ignore
  return whole ? [textOf(element, 'sup') ?? ''].filter(Boolean) : [...element.childNodes].flatMap(namesOf);
}

const AUTHORS = '.note-authors, .forum-authors, .meta_row .signatures';
const authors = (card: Scope) => {
  const list = card.one(AUTHORS);
  return list ? namesOf(list).filter((name) => !NOBODY.test(name)) : [];
};

/** Of a review the same field may be shown, but its paper's comes first. */
const abstract = (card: Scope) =>
  textOf(
    card
      .all('.note-content-field')
      .find((label) => /^Abstract:?$/.test(textOf(label) ?? ''))
      ?.parentElement?.querySelector('.note-content-value'),
  );

/** Date, venue, readers and replies, in this order: a list since 2020, and what is neither a list nor on a list's page. */
const META = '.note-meta-info > li, .note-meta-info > span, .forum-meta > .item, .meta_row > .item';
// `2021 (modified: 5 Nov 2022)`, `Published: 16 Jan 2024, Last Modified: 5 Mar 2024`: the first is meant.
const published = (card: Scope) => dateIn(card.texts(META)[0]?.split(/[(,]/)[0]);
const venue = (card: Scope) => {
  const [, said = ''] = card.texts(META);
  return /^Accepted by (.+)/.exec(said)?.[1] ?? (/\d{4}/.test(said) && !/^Readers\b|\bSubmi(?:tted|ssion)\b/i.test(said) ? said : undefined); // prettier-ignore
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
