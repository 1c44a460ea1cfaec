import { webLink } from '../entry/field.ts';
import { textOf } from './text-of.ts';
import { first, within } from './within.ts';

/** Where one paper is read: a card, or the elements side by side that make one. Nothing outside of them is seen, nor another card within. */
export class Scope {
  readonly parts: readonly Element[];
  /** Address of the page, which relative links start from. */
  readonly page: string;
  readonly #cards: string | undefined;

  /** @param cards selector of cards, given where others lie inside of this one: broken markup nests what should stand side by side */
  constructor(parts: readonly Element[], page: string, cards?: string) {
    this.parts = parts;
    this.page = page;
    this.#cards = cards;
  }

  /** The card itself, or the first of its elements. */
  get root(): Element {
    return this.parts[0] as Element;
  }

  /** Elements of the card that match, in page order, the card's own outermost elements among them. */
  all(selector: string): Element[] {
    const found: Element[] = [];
    for (const part of this.parts) {
      if (part.matches(selector)) found.push(part);
      for (const element of within(part, selector)) if (this.#own(element, part)) found.push(element);
    }
    return found;
  }

  one(selector: string): Element | undefined {
    for (const part of this.parts) {
      if (part.matches(selector)) return part;
      if (this.#cards !== undefined) break;
      const element = first(part, selector);
      if (element) return element;
    }
    return this.#cards === undefined ? undefined : this.all(selector)[0];
  }

  /** The words of the first match (`textOf`). */
  text(selector: string, without?: string): string | undefined {
    return textOf(this.one(selector), without);
  }

  /** The words of an element (`textOf`), for a field that a function finds: a site's own script need not hold what reads them. */
  words(element: Element | null | undefined, without?: string): string | undefined {
    return textOf(element, without);
  }

  /** The words of all matches, those without words left out. */
  texts(selector: string): string[] {
    return this.all(selector).flatMap((element) => textOf(element) ?? []);
  }

  /** What the first match says in an attribute. */
  attribute(selector: string, name: string): string | undefined {
    return this.one(selector)?.getAttribute(name) ?? undefined;
  }

  /** The absolute web addresses that all matches lead to. */
  hrefs(selector: string): string[] {
    return this.all(selector).flatMap((link) => absolute(link.getAttribute('href'), this.page) ?? []);
  }

  /** The absolute web address that the first match leads to. */
  href(selector: string): string | undefined {
    return absolute(this.attribute(selector, 'href'), this.page);
  }

  #own(element: Element, part: Element): boolean {
    const card = this.#cards === undefined ? undefined : element.closest(this.#cards);
    return !card || card === part || !part.contains(card);
  }
}

/** A link of a page made absolute; undefined for what leads to no web page. An apostrophe, which addresses may hold and no field of an entry does, is encoded. */
export function absolute(href: string | undefined | null, page: string): string | undefined {
  const text = href?.trim();
  return text && URL.canParse(text, page)
    ? webLink(new URL(text, page).href.replaceAll("'", '%27'))
    : undefined;
}
