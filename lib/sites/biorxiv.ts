import { dateIn } from '../listing/printed.ts';
import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import { textOf } from '../listing/text-of.ts';
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
      path: /^(?!.*\.pdf$)\/content\/(?:biorxiv\/early\/\d{4}\/\d\d\/\d\d\/)?10\.\d{4,5}\/[\w.-]+$/,
    },
  ],
};

/** Names in parts; groups have one name. Buttons for profiles stand among them. */
const authors = (card: Scope) =>
  card.all('.highwire-citation-author').flatMap((author) => {
    const parts = [...author.querySelectorAll('.nlm-given-names, .nlm-surname, .nlm-suffix, .nlm-collab')];
    return (parts.length > 0 ? parts.flatMap((part) => textOf(part) ?? []).join(' ') : textOf(author)) || [];
  });

const list: Layout = {
  cards: '.highwire-article-citation',
  link: 'a.highwire-cite-linked-title, .highwire-cite-title a[href*="/content/"]',
  ids: (card) => [/10\.\d{4,5}\/\S+/.exec(card.text('.highwire-cite-metadata-doi') ?? '')?.[0]],
  title: '.highwire-cite-title',
  authors,
  // The number of a preprint begins with the day it was submitted, since 2020; before that links had it.
  published: (card) =>
    dateIn(/\b20\d\d([./])\d\d\1\d\d\b/.exec(card.href('a.highwire-cite-linked-title') ?? '')?.[0]),
};

const paper: Layout = {
  single: true,
  cards: '.panel-display, main, body',
  title: 'h1.highwire-cite-title, #page-title',
  mark: 'h1',
  abstract: (card) => card.text('.section.abstract', 'h2'),
};

/**
 * bioRxiv and medRxiv, in the markup that public readers of 2024 to 2026 describe. Lists have no abstracts. A link without its version is the same
 * preprint; since 2026 their DOIs begin with 10.64898.
 */
const biorxiv: Site = { place, layouts: { search: list, recent: list, topic: list, paper } };
export default biorxiv;
