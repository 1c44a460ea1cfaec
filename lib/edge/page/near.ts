import type { PageCard } from './page-cards.ts';

/** How far beyond the window a card is near, in heights of the window. */
const AROUND = 2;
/** Cards that follow each other on the page are looked at together: the first and the last of them are measured. */
const TOGETHER = 25;
/** While the page is scrolled it is looked at this often at most, ms. */
const EVERY = 150;

/**
 * Which cards have come near the window. They are measured when the page was scrolled, and never while it rests: an observer of thousands of
 * elements takes 5 ms of each frame the page makes, whatever the frame is made for (Chromium 156).
 */
export class Near {
  readonly #doc: Document;
  readonly #all: () => readonly PageCard[];
  readonly #came: (keys: string[]) => void;
  readonly #there = new WeakSet<Element>();
  readonly #measured = new WeakSet<Element>();
  readonly #height: ResizeObserver;
  #list: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param all the cards in the order of the page
   * @param came told of the keys of cards that have come near
   */
  constructor(
    doc: Document,
    all: () => readonly PageCard[],
    came: (keys: string[]) => void,
    signal: AbortSignal,
  ) {
    this.#doc = doc;
    this.#all = all;
    this.#came = came;
    const moved = () => this.#soon(EVERY);
    // What scrolls may be any part of the page: caught on its way down.
    doc.addEventListener('scroll', moved, { capture: true, passive: true, signal });
    // A page that hides papers, or is shown in another window, has another height.
    this.#height = new ResizeObserver(moved);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#height.disconnect();
    });
  }

  /** Whether a card has come near; if not, it is told when it does. */
  has(element: Element): boolean {
    if (this.#there.has(element)) return true;
    // Thousands are asked for one group after the other, and were measured with the first.
    if (!this.#measured.has(element)) this.#soon(0);
    return false;
  }

  #soon(wait: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, wait);
  }

  #look(): void {
    const height = this.#doc.documentElement.clientHeight;
    const cards = this.#all();
    this.#follow(cards[0]?.element.parentElement ?? undefined);
    const came: string[] = [];
    for (const { element } of cards) this.#measured.add(element);
    for (let from = 0; from < cards.length; from += TOGETHER) {
      const some = cards.slice(from, from + TOGETHER).filter(({ element }) => !this.#there.has(element));
      const first = boxOf(some);
      const last = boxOf(some.toReversed());
      // None of them is shown.
      if (!first || !last) continue;
      // In columns the last may stand above the first.
      const [top, bottom] = [Math.min(first.top, last.top), Math.max(first.bottom, last.bottom)];
      if (top > (1 + AROUND) * height || bottom < -AROUND * height) continue;
      for (const { key, element } of some) {
        this.#there.add(element);
        came.push(key);
      }
    }
    if (came.length) this.#came(came);
  }

  /** The list may scroll in a part of the page, whose own height stays. */
  #follow(list: Element | undefined): void {
    if (!list || list === this.#list) return;
    this.#list = list;
    this.#height.disconnect();
    for (const one of [this.#doc.documentElement, list]) this.#height.observe(one);
  }
}

/** Where the first of some cards that is shown at all stands in the window. */
function boxOf(cards: readonly PageCard[]): DOMRect | undefined {
  for (const { element } of cards) {
    const box = element.getBoundingClientRect();
    if (box.height > 0) return box;
  }
  return undefined;
}
