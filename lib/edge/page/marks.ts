import type { Card } from '../../listing.ts';
import { idle, REST } from './idle.ts';
import { type Cards } from './cards.ts';
import { Looks } from './looks.ts';
import { Mark, TAG } from './mark.ts';
import { Near } from './near.ts';
import { MANY } from './page-cards.ts';

/** Marks that are drawn in one go, ms; the rest waits for the page to have its turn. */
const SLICE = 10;
/** So many of them on a page of thousands: styling more, on top of painting the page, makes a frame of over 50 ms (20 of them: 55 to 70, Chromium 156). */
const FEW = 8;
/** Where the places that were taken at the beginning are all used, so many more are taken in one go. */
const TOGETHER = 100;

/** The marks of a page, one for each of its cards, and how cards look. A mark comes onto the page once it is known what it has to show. */
export class Marks {
  readonly #doc: Document;
  readonly #cards: Cards;
  readonly #signal: AbortSignal;
  readonly #marks = new Map<string, Mark>();
  /** Keys of the marks that show what is known; the others only have their places. */
  readonly #shown = new Set<string>();
  readonly #looks = new Looks();
  /** Keys of cards that have to be drawn anew. */
  readonly #due = new Set<string>();
  #drawing = false;
  #near: Near | undefined;

  constructor(doc: Document, cards: Cards, signal: AbortSignal) {
    this.#doc = doc;
    this.#cards = cards;
    this.#signal = signal;
    cards.onChange((changed) => this.#draw(changed), signal);
    signal.addEventListener('abort', () => this.#leave());
  }

  /** Takes the places of cards on a page of thousands, best before the page is laid out for the first time: their marks show nothing yet. */
  place(cards: readonly { card: Card; shown: { key: string } }[]): void {
    const taken: Placed[] = [];
    for (const { card, shown } of cards) {
      if (this.#marks.has(shown.key)) continue;
      const mark = this.#make(shown.key);
      mark.wait();
      taken.push({ mark, card });
    }
    put(taken);
  }

  /** Puts back the marks that the page took off, and takes away what is not ours: the page copied its content with them in it. */
  mend(): void {
    const lost = [...this.#marks].filter(([key, { element }]) => element.parentNode !== this.#cards.card(key)?.element); // prettier-ignore
    if (lost.length) this.#draw(lost.map(([key]) => key));
    const hosts = this.#doc.getElementsByTagName(TAG);
    // As many as there should be, and none lost: nothing to be taken away.
    if (!lost.length && hosts.length === this.#marks.size) return;
    const ours = new Set<Element>(Array.from(this.#marks.values(), ({ element }) => element));
    for (const host of [...hosts].filter((one) => !ours.has(one))) host.remove();
  }

  /** Outlines a card that is pointed at elsewhere, on top of how it looks. @param scroll brings it into view */
  hint(key: string | undefined, scroll = false): void {
    this.#looks.hint(key === undefined ? undefined : this.#cards.get(key));
    if (scroll && key !== undefined) this.#show(key);
  }

  #show(key: string): void {
    const calm = this.#doc.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#cards.get(key)?.element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  #draw(changed: Iterable<string>): void {
    for (const key of changed) this.#due.add(key);
    if (!this.#drawing && this.#due.size) void this.#drawAll();
  }

  async #drawAll(): Promise<void> {
    this.#drawing = true;
    // Of so many at once it was just learnt that they are there: that has taken its time, and they have nothing to show yet.
    if (this.#due.size > MANY) await idle(REST);
    while (this.#due.size && !this.#signal.aborted) {
      this.#drawSome();
      if (this.#due.size) await idle(REST);
    }
    this.#drawing = false;
  }

  /** One slice. */
  #drawSome(): void {
    const began = performance.now();
    const bare: Placed[] = [];
    const looks: string[] = [];
    let left = this.#cards.size > MANY ? FEW : Infinity;
    for (const key of this.#due) {
      if (!left || performance.now() - began > SLICE) break;
      this.#due.delete(key);
      const [shown, card] = [this.#cards.get(key), this.#cards.card(key)];
      looks.push(key);
      if (!shown || !card) {
        this.#marks.get(key)?.element.remove();
        this.#marks.delete(key);
        this.#shown.delete(key);
        continue;
      }
      if (!this.#cards.ready(key) || !this.#isNear(key, shown.element)) continue;
      const mark = this.#marks.get(key) ?? this.#make(key);
      mark.show(shown);
      left--;
      this.#shown.add(key);
      mark.element.toggleAttribute('selected', this.#cards.selected().has(key));
      if (mark.element.parentNode !== card.element) bare.push({ mark, card });
    }
    put(bare);
    for (const key of looks) this.#looks.show(key, this.#cards.get(key), this.#cards.pointed() === key);
  }

  #isNear(key: string, element: Element): boolean {
    if (this.#shown.has(key) || this.#cards.size <= MANY) return true;
    this.#near ??= new Near(this.#doc, () => this.#cards.all(), (keys) => this.#came(keys), this.#signal); // prettier-ignore
    return this.#near.has(element);
  }

  #came(keys: readonly string[]): void {
    const all = this.#cards.all();
    const bare = keys.find((key) => !this.#marks.has(key));
    const from = all.findIndex(({ key }) => key === bare);
    if (from >= 0)
      this.place(
        all.slice(from, from + TOGETHER).flatMap((shown) => {
          const card = this.#cards.card(shown.key);
          return card ? [{ shown, card }] : [];
        }),
      );
    this.#draw(keys);
  }

  #make(key: string): Mark {
    const mark = new Mark(this.#doc, () => {
      const shown = this.#cards.get(key);
      if (!shown || shown.doing === 'working') return;
      void (shown.standing === 'saved' ? this.#cards.remove([key]) : this.#cards.save([key]));
    });
    this.#marks.set(key, mark);
    return mark;
  }

  #leave(): void {
    for (const mark of this.#marks.values()) mark.element.remove();
    this.#marks.clear();
    this.#shown.clear();
    this.#due.clear();
    this.#looks.leave();
  }
}

interface Placed {
  mark: Mark;
  card: Card;
}

/** Puts marks where they belong. Styles are all read before anything is written, so the page is styled once. */
function put(marks: readonly Placed[]): void {
  const places = marks.map(({ card: { element, place } }) =>
    // A card that is no frame for absolute placing would send the mark to the page's corner.
    place === 'title' || getComputedStyle(element).position !== 'static' ? place : 'title',
  );
  for (const [i, { mark, card }] of marks.entries()) {
    mark.element.setAttribute('place', places[i] ?? 'title');
    card.element.append(mark.element);
  }
}
