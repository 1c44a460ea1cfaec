import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import { abstract, authors, categories, published, versioned } from './emergentmind/shown.ts';
import { cardOf, dataOf, isTitle, linkOf, TITLE, titleOf, wordsOf } from './emergentmind/title.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'emergentmind',
  name: 'Emergent Mind',
  hosts: ['https://www.emergentmind.com/*', 'https://emergentmind.com/*'],
  pages: [
    { kind: 'trending', path: /^(?:\/(?:trending|feed|papers))?$/ },
    { kind: 'paper', path: /^\/papers\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/ },
  ],
};

const said = ({ root }: Scope) => dataOf(titleOf(root));

const list: Layout = {
  cards: TITLE,
  where: isTitle,
  around: cardOf,
  link: ({ root }) => linkOf(titleOf(root)),
  title: ({ root }) => wordsOf(titleOf(root)),
  mark: 'h1, h2, h3, h4, h5',
  authors,
  // What a card shows may be a machine's words; the abstract is in the page's data.
  abstract: (card) => said(card)?.abstract,
  published: (card) => published(card) ?? said(card)?.published,
  categories,
  expectAuthors: 0,
};

const paper: Layout = { single: true, cards: 'body', title: 'h1', mark: 'h1', authors, abstract, published, version: versioned, categories }; // prettier-ignore

/**
 * Emergent Mind, as established in November 2026: its addresses; single papers in a piece of a page of March 2024 and in the words of pages of 2023 to May 2026;
 * the data of the home page in a public reader of July 2026, with titles, abstracts and days. What the cards of its lists are made of is not established: a title
 * is a heading with a link to a paper, or a link with the words that the data has for it, and its authors are read where the line under it names them.
 */
const emergentmind: Site = { place, layouts: { trending: list, paper } };
export default emergentmind;
