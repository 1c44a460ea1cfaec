import type { Card } from '../../listing.ts';
import { ask } from '../protocol.ts';
import { Mark, TAG } from './mark.ts';

/** What a mark is kept under: a paper's first id, since the page may throw its nodes away at any time. */
export const keyOf = (card: Card): string => card.ids[0] ?? '';

/** Marks that are made in one go. */
const AT_ONCE = 50;

/** The marks of a page, one for each paper on it. A mark comes onto the page once it is known what it has to show. */
export class Marks {
  readonly #doc: Document;
  readonly #pressed: (key: string, title: string, mark: Mark) => void;
  readonly #marks = new Map<string, Mark>();
  #cards: Card[] = [];
  readonly #asked = new Set<string>();
  #stale = false;
  #refreshing = false;

  /** @param pressed the reader pressed the mark of the paper with this key */
  constructor(doc: Document, pressed: (key: string, title: string, mark: Mark) => void) {
    this.#doc = doc;
    this.#pressed = pressed;
  }

  /** Makes the marks right for the papers that are on the page now. */
  follow(all: Card[]): void {
    // What has no id cannot be known again.
    const cards = all.filter(({ ids }) => ids.length > 0);
    this.#cards = cards;
    const here = new Set(cards.map(keyOf));
    for (const [key, mark] of this.#marks) {
      if (here.has(key)) continue;
      mark.element.remove();
      this.#marks.delete(key);
    }
    this.#attach(cards);
    this.#sweep();
    const fresh = cards.filter((card) => !this.#marks.has(keyOf(card)) && !this.#asked.has(keyOf(card)));
    if (fresh.length) void this.#learnAll(fresh);
  }

  /**
   * Asks anew which papers are kept: the library has changed. Changes that come while an answer is awaited are asked about once, after it:
   * ten tabs that save fifty papers each would ask 5,000 times otherwise, and their saves would wait for it.
   */
  refresh(): void {
    this.#stale = true;
    if (!this.#refreshing) void this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    this.#refreshing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        if (this.#cards.length) await this.#learnAll(this.#cards);
      }
    } finally {
      this.#refreshing = false;
    }
  }

  leave(): void {
    for (const mark of this.#marks.values()) mark.element.remove();
    this.#marks.clear();
    this.#cards = [];
  }

  /** A group at a time: making thousands of marks at once would hold up the page. */
  async #learnAll(cards: Card[]): Promise<void> {
    for (const card of cards) this.#asked.add(keyOf(card));
    for (let from = 0; from < cards.length; from += AT_ONCE)
      await this.#learn(cards.slice(from, from + AT_ONCE));
  }

  /** Asks which of these papers are kept, and shows it. Marks at work are left alone. */
  async #learn(cards: Card[]): Promise<void> {
    const lists = cards.map(({ ids }) => ids);
    const kept = await ask('keeping', lists).catch(() => undefined);
    const here = new Set(this.#cards.map(keyOf));
    for (const [i, card] of cards.entries()) {
      const key = keyOf(card);
      this.#asked.delete(key);
      if (!here.has(key)) continue;
      const mark = this.#marks.get(key) ?? this.#make(card);
      if (mark.state !== 'saving' && (kept || !mark.state)) mark.show(kept?.[i] ?? 'new');
    }
    // By what stands on the page now: the answer may have come late.
    const asked = new Set(cards.map(keyOf));
    this.#attach(this.#cards.filter((card) => asked.has(keyOf(card))));
  }

  #make(card: Card): Mark {
    const key = keyOf(card);
    const title = titleOf(card);
    const mark = new Mark(this.#doc, title, (pressed) => this.#pressed(key, title, pressed));
    this.#marks.set(key, mark);
    return mark;
  }

  /** Puts marks on the cards that lack theirs. Styles are all read before anything is written, so the page is styled once. */
  #attach(cards: Card[]): void {
    const bare = cards.flatMap(({ element, place, ids }) => {
      const mark = this.#marks.get(ids[0] ?? '');
      if (!mark || mark.element.parentNode === element) return [];
      // A card that is no frame for absolute placing would send the mark to the page's corner.
      const framed = place === 'title' || getComputedStyle(element).position !== 'static';
      return [{ element, mark, place: framed ? place : 'title' }];
    });
    for (const { element, mark, place } of bare) {
      mark.element.setAttribute('place', place);
      element.append(mark.element);
    }
  }

  /** Takes away hosts that are not ours: the page copied its own content with them in it, or an older Sheaf left them. */
  #sweep(): void {
    const ours = new Set<Element>([...this.#marks.values()].map(({ element }) => element));
    const foreign = [...this.#doc.getElementsByTagName(TAG)].filter((host) => !ours.has(host));
    for (const host of foreign) host.remove();
  }
}

/** The card's title as its first heading has it: only for the name of the button, so rough is good enough. */
function titleOf({ element }: Card): string {
  const heading = element.matches('h1, h2, h3, h4') ? element : element.querySelector('h1, h2, h3, h4');
  return (heading?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
}
