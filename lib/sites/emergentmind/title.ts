import { letters } from '../../listing/letters.ts';
import { textOf } from '../../listing/text-of.ts';
import { type Trending, trendingIn } from './trending.ts';

const LINK = 'a[href*="/papers/"]';
const HEADING = 'h1, h2, h3, h4, h5';
/** What a title can be. */
export const TITLE = `${HEADING}, ${LINK}`;

export const linkOf = (title: Element): Element | null => title.closest(LINK) ?? title.querySelector(LINK);

const NUMBER = /\/papers\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})(?:v\d+)?(?:[/?#]|$)/;
/** The arXiv number that a link names; undefined where it leads to something else. */
const numberOf = (link: Element | null): string | undefined => NUMBER.exec(link?.getAttribute('href') ?? '')?.[1]; // prettier-ignore

/** What the page's data says of the paper that a title links to. */
export const dataOf = (title: Element): Trending | undefined =>
  trendingIn(title.ownerDocument).get(numberOf(linkOf(title)) ?? '');

/** A heading with a link to a paper is its title, except beside the list; so is a link whose words are the title that the page's data gives that paper. */
export function isTitle(element: Element): boolean {
  if (numberOf(linkOf(element)) === undefined || element.closest('aside, nav, footer')) return false;
  if (element.matches(HEADING)) return true;
  if (element.closest(HEADING) ?? element.querySelector(HEADING)) return false;
  const said = dataOf(element)?.title;
  return said !== undefined && letters(said) === letters(textOf(element) ?? '');
}

/** A heading may have more in it than the link with the title. */
export function wordsOf(title: Element): string | undefined {
  const link = [...title.querySelectorAll(LINK)].find((one) => textOf(one) !== undefined);
  return textOf(link ?? title);
}

export const titleOf = (card: Element): Element =>
  [card, ...card.querySelectorAll(TITLE)].find((one) => one.matches(TITLE) && isTitle(one)) ?? card;

/** All around a title that is about no other paper. */
export function cardOf(title: Element): Element {
  const paper = numberOf(linkOf(title));
  let card = title;
  for (
    let up = title.parentElement;
    up && !/^(?:main|body|html)$/.test(up.localName);
    up = up.parentElement
  ) {
    if ([...up.querySelectorAll(LINK)].some((link) => numberOf(link) !== paper)) break;
    card = up;
  }
  return card;
}
