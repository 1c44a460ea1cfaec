import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import { dateIn } from '../listing/printed.ts';
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
const LINK = 'a[href*="/abs/"]';
const linkOf = (title: Element) => title.closest(LINK) ?? title.querySelector(LINK);

/** What holds the title and the thumb one votes with, and no other paper; the title alone where there is no such thing. */
function cardOf(title: Element): Element {
  const paper = linkOf(title)?.getAttribute('href');
  for (let up = title.parentElement; up; up = up.parentElement) {
    if ([...up.querySelectorAll(LINK)].some((link) => link.getAttribute('href') !== paper)) break;
    if (up.querySelector('.lucide-thumbs-up')) return up;
  }
  return title;
}

/** Of class names the size of a title is known, and little else. */
const TITLE = '[class*="text-[22px]"], h1, h2, h3, h4';

const list: Layout = {
  cards: TITLE,
  where: (title) => /\/abs\/(?:\d{4}\.\d|[a-z-]+\/\d)/.test(linkOf(title)?.getAttribute('href') ?? ''),
  around: cardOf,
  link: ({ root }) => linkOf(root),
  title: TITLE,
  authors: 'div.font-normal',
  // Whether all of a long list stand there is not established.
  cutAuthors: true,
  published: (card) => dateIn(card.texts('span').find((text) => /^\d{1,2} [A-Z][a-z]{2} \d{4}$/.test(text))),
  // What a machine says is marked by a picture; what stands there otherwise is not known.
  summary: (card) => textOf(card.one('p .lucide-sparkles')?.closest('p')),
  upvotes: '.lucide-thumbs-up ~ span',
  expectAuthors: 0,
};

const paper: Layout = { single: true, cards: 'body', title: 'h1', mark: 'h1' };

/**
 * alphaXiv, in the markup of a card of June 2026 that a public reader keeps; what its cards were before is known from readers, and little of it: titles,
 * links and votes. Its lists have no abstracts but what a machine makes of them. Pages that are no arXiv papers (`/abs/some-name`) are left out.
 */
const alphaxiv: Site = { place, layouts: { trending: list, paper } };
export default alphaxiv;
