import { dateIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  hosts: ['https://www.biorxiv.org/*', 'https://www.medrxiv.org/*'],
  pages: [
    { kind: 'search', path: /^\/search\/.+$/ },
    { kind: 'recent', path: /^\/content\/early\/recent$/ },
    { kind: 'topic', path: /^\/collection\/[\w-]+$/ },
    { kind: 'topic', path: /^\/archive$/ },
    {
      kind: 'paper',
      path: /^(?!.*\.pdf$)\/content\/(?:biorxiv\/early\/\d{4}\/\d\d\/\d\d\/)?10\.\d{4,5}\/[\w.+-]+$/,
    },
  ],
};

/** Names in parts; groups have one name, which may hold those of its members. Buttons for profiles stand among them. */
const namesOf = (card: Scope, authors: Iterable<Element>) =>
  [...authors].flatMap((author) => {
    const parts = [...author.querySelectorAll('.nlm-given-names, .nlm-surname, .nlm-suffix, .nlm-collab')].filter((part) => !part.parentElement?.closest('.nlm-collab')); // prettier-ignore
    return (parts.length > 0 ? parts.flatMap((part) => card.words(part) ?? []).join(' ') : card.words(author, '[class*="orcid"]')) || [];
  }); // prettier-ignore

const list: Layout = {
  cards: '.highwire-article-citation',
  link: 'a.highwire-cite-linked-title, .highwire-cite-title a[href*="/content/"]',
  ids: (card) => [/10\.\d{4,5}\/\S+/.exec(card.text('.highwire-cite-metadata-doi') ?? '')?.[0]],
  title: '.highwire-cite-title',
  authors: (card) => namesOf(card, card.all('.highwire-citation-author')),
  // The number of a preprint begins with the day it was submitted, since 2020; before that links had it.
  published: (card) =>
    dateIn(/\b20\d\d([./])\d\d\1\d\d\b/.exec(card.href('a.highwire-cite-linked-title') ?? '')?.[0]),
};

const TITLE = 'h1.highwire-cite-title, #page-title';

const paper: Layout = {
  single: true,
  // The first panel of the page is its search box.
  cards: 'body',
  title: TITLE,
  mark: TITLE,
  authors: (card) => namesOf(card, card.one(TITLE)?.closest('.highwire-article-citation')?.querySelectorAll('.highwire-citation-author') ?? []), // prettier-ignore
  // In paragraphs, which medRxiv's headings may stand between.
  abstract: (card) => {
    const section = card.one('.section.abstract');
    const paragraphs = [...(section?.querySelectorAll('h3, h4, p') ?? [])].flatMap((part) => card.words(part) ?? []);
    return paragraphs.length > 0 ? paragraphs.join(' ') : card.words(section, 'h2');
  }, // prettier-ignore
};

/**
 * bioRxiv and medRxiv. Established by 2026-11: a preprint's page on two real ones saved in April 2020, rows of searches on real ones of 2020 and 2021, rows of
 * collections and of the newest on what public readers of 2024 to 2026 take from them (no new look by April 2026). Not established: parts of medRxiv's abstracts.
 * Lists have no abstracts. A link without its version is the same preprint; since 2026 their DOIs begin with 10.64898.
 */
const biorxiv: Site = { place, layouts: { search: list, recent: list, topic: list, paper } };
export default biorxiv;
