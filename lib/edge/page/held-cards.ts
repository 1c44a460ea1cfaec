import { oneLine } from '../../entry/field.ts';
import type { Entry } from '../../entry.ts';
import type { Card } from '../../listing.ts';
import { sameItems } from '../../same-items.ts';
import type { PageCard } from './page-cards.ts';

export interface Held {
  card: Card;
  shown: PageCard;
  /** Its standing was asked for with all that the page says of it. */
  exact?: true;
  /** Nobody could say how it stands. */
  unsaid?: true;
}

/** The papers that are on a page now, by the keys of their cards, and who is told when anything about them changes. */
export class HeldCards {
  protected held = new Map<string, Held>();
  /** The keys of the cards that elements are, or were, parts of. */
  readonly #places = new WeakMap<Node, string>();
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  #changed: Set<string> | undefined;
  /** `all`, until anything changes: on a page of thousands it is asked for several times after each change. */
  #all: readonly PageCard[] | undefined;
  /** What the last full reading found, for cards that are mounted anew. */
  #code = new Set<string>();
  #followed = new Map<string, readonly string[]>();

  /** One step of `follow`: what is kept of a card. Undefined for one without an id, which could not be known again. */
  meet(card: Card): Held | undefined {
    const [key] = card.ids;
    if (key === undefined) return undefined;
    const known = this.held.get(key);
    if (known && known.card.element === card.element && sameItems(known.card.ids, card.ids) && sameItems(known.card.parts, card.parts)) return known; // prettier-ignore
    const { parts } = card;
    for (const part of parts) this.#places.set(part, key);
    return {
      ...known,
      card,
      shown: {
        standing: undefined,
        followed: this.#followed.get(key) ?? [],
        code: this.#code.has(key),
        ...known?.shown,
        key,
        ids: card.ids,
        title: oneLine(card.title) ?? '',
        element: parts[0] ?? card.element,
        parts,
      },
    };
  }

  /** Takes the papers that are on the page now, in its order. */
  protected take(met: readonly Held[]): void {
    const before = this.held;
    this.held = new Map(met.map((one) => [one.shown.key, one]));
    this.#all = undefined;
    for (const key of before.keys()) if (!this.held.has(key)) this.tell(key);
    for (const [key, one] of this.held) if (before.get(key) !== one) this.tell(key);
  }

  /** What only a full reading tells. */
  learnt(entries: readonly Entry[]): void {
    this.#code = new Set(entries.filter(({ links }) => links.code).map(({ ids }) => ids[0] ?? ''));
    // Of thousands few have any: what stays as it is costs nothing.
    for (const [key, { shown }] of this.held)
      if (shown.code !== this.#code.has(key)) this.change(key, { code: !shown.code });
  }

  /** What of the followed the papers have. */
  follows(found: ReadonlyMap<string, readonly string[]>): void {
    this.#followed = new Map(found);
    for (const [key, { shown }] of this.held) {
      const followed = found.get(key) ?? [];
      if (!sameItems(shown.followed, followed)) this.change(key, { followed });
    }
  }

  /** Where the mark of a card belongs. */
  card(key: string): Card | undefined {
    return this.held.get(key)?.card;
  }

  /** The card that a node lies in. */
  keyAt(node: Node | null): string | undefined {
    for (let one = node; one; one = one.parentNode) {
      const key = this.#places.get(one);
      if (key !== undefined && this.held.get(key)?.card.parts.includes(one as Element)) return key;
    }
    return undefined;
  }

  /** Whether it can be shown: it is known how it stands, or that nobody can say. */
  ready(key: string): boolean {
    const held = this.held.get(key);
    return Boolean(held?.shown.standing ?? held?.unsaid);
  }

  get(key: string): PageCard | undefined {
    return this.held.get(key)?.shown;
  }

  get size(): number {
    return this.held.size;
  }

  all(): readonly PageCard[] {
    return (this.#all ??= Array.from(this.held.values(), ({ shown }) => shown));
  }

  onChange(heard: (changed: ReadonlySet<string>) => void, signal: AbortSignal): void {
    this.#listeners.add(heard);
    signal.addEventListener('abort', () => this.#listeners.delete(heard));
  }

  /** Forgets all: nothing of it is on the page any longer. */
  leave(): void {
    this.held = new Map();
    this.#all = undefined;
    this.#listeners.clear();
  }

  /** @param ended nothing is being done to it any longer */
  protected change(key: string, change: Partial<PageCard>, ended = false): void {
    const held = this.held.get(key);
    if (!held) return;
    const { doing, ...rest } = held.shown;
    const next = { ...rest, ...(doing && !ended && { doing }), ...change };
    // What failed is said until it is tried again, or is so after all.
    if (typeof next.doing === 'object' && change.standing && change.standing !== rest.standing)
      delete next.doing;
    if ((Object.keys({ ...held.shown, ...next }) as (keyof PageCard)[]).every((name) => held.shown[name] === next[name])) return; // prettier-ignore
    held.shown = next;
    this.#all = undefined;
    this.tell(key);
  }

  /** Tells the listeners, once for all that changes in one go. */
  protected tell(key?: string): void {
    if (!this.#changed) {
      this.#changed = new Set();
      queueMicrotask(() => {
        const changed = this.#changed ?? new Set();
        this.#changed = undefined;
        for (const heard of this.#listeners) heard(changed);
      });
    }
    if (key !== undefined) this.#changed.add(key);
  }
}
