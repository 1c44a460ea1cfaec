import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import { textOf } from '../listing/text-of.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'emergentmind',
  name: 'Emergent Mind',
  hosts: ['https://www.emergentmind.com/*', 'https://emergentmind.com/*'],
  pages: [
    { kind: 'trending', path: /^(?:\/(?:trending|feed))?$/ },
    { kind: 'paper', path: /^\/papers\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/ },
  ],
};

const linkOf = (title: Element) =>
  title.closest('a[href*="/papers/"]') ?? title.querySelector('a[href*="/papers/"]');

const list: Layout = {
  cards: 'h1, h2, h3, h4, h5',
  where: (title) => linkOf(title) !== null,
  link: ({ root }) => linkOf(root),
  title: ({ root }) => textOf(root),
  expectAuthors: 0,
};

const paper: Layout = { single: true, cards: 'body', title: 'h1', mark: 'h1' };

/** Emergent Mind. Only its addresses are established (2026-10): headings with a link to a paper are read as papers, and nothing else of them. */
const emergentmind: Site = { place, layouts: { trending: list, paper } };
export default emergentmind;
