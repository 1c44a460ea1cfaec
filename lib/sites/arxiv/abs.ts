import { dateIn } from '../../listing/printed.ts';
import type { Layout } from '../../listing/layout.ts';
import { namesOf } from './names.ts';
import { categoriesIn } from './said.ts';

/** A paper's own page. */
export const abs: Layout = {
  single: true,
  cards: '#abs',
  title: (card) => card.text('h1.title', '.descriptor'),
  mark: 'h1.title',
  // A list of more than a hundred is in the page whole, folded away, and still says that it is cut.
  authors: (card) => namesOf(card, '.authors'),
  abstract: (card) => card.text('blockquote.abstract', '.descriptor'),
  published: (card) => dateIn(card.text('.dateline')),
  // The cell of a report's number has the same class, and comes first.
  venue: (card) => card.words(card.all('.metatable td.jref').findLast((cell) => !/Report/.test(cell.previousElementSibling?.textContent ?? ''))), // prettier-ignore
  categories: (card) => categoriesIn(card.text('.metatable td.subjects')),
  version: (card) => card.page,
  ids: (card) => [card.attribute('.metatable td.doi a[href*="doi.org/"]', 'href')],
};
