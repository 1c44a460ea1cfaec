import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import { textOf } from '../listing/text-of.ts';
import type { Site } from './index.ts';

export const place: Place = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  hosts: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  pages: [
    { kind: 'trending', path: /^(?:\/explore)?$/ },
    {
      kind: 'paper',
      path: /^(?:\/[a-z]{2})?\/(?:abs|overview)\/(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?$/,
    },
  ],
};

/** The title of a card is a link, or holds or stands in one. Some of the site's pages are no arXiv papers. */
const linkOf = (title: Element) =>
  title.closest('a[href*="/abs/"]') ?? title.querySelector('a[href*="/abs/"]');

const list: Layout = {
  // Of class names only the size of a title is known.
  cards: '[class*="text-[22px]"], h1, h2, h3, h4',
  where: (title) => /\/abs\/(?:\d{4}\.\d|[a-z-]+\/\d)/.test(linkOf(title)?.getAttribute('href') ?? ''),
  link: ({ root }) => linkOf(root),
  title: ({ root }) => textOf(root),
  expectAuthors: 0,
};

const paper: Layout = { single: true, cards: 'body', title: 'h1', mark: 'h1' };

/**
 * alphaXiv. Its lists come from an interface of its own, and what their cards look like is known from public readers only, and little of it: titles and
 * links are read, authors, abstracts and votes are not. Pages that are no arXiv papers (`/abs/some-name`) are left out.
 */
const alphaxiv: Site = { place, layouts: { trending: list, paper } };
export default alphaxiv;
