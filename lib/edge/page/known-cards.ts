import { oneLine } from '../../entry/field.ts';
import type { Entry } from '../../entry.ts';
import type { Card, Listing } from '../../listing.ts';
import type { Shown, Standing } from '../../standing.ts';
import { alive, ask } from '../protocol.ts';
import type { PageCard } from './page-cards.ts';
import { sameItems } from '../../same-items.ts';

/** Cards that are asked about in one go. */
const AT_ONCE = 50;
/** A background that starts on a busy machine may take seconds; cards nobody has spoken of for longer come with nothing about them, ms. */
const SLOW = 10_000;
/** Where nobody can say how they stand, it is asked again after so long, ms, twice as long each time, and so often: for about eight minutes. */
const AGAIN = 1_000;
const TIMES = 9;

/** What is asked of the rest of the page's script. */
export interface Around {
  /** Address of the page now. */
  address(): string;
  /** The listing on the page now, read in slices; undefined where there is none. */
  read(): Promise<Listing | undefined>;
  say(text: string): void;
  /** The extension this script belongs to is gone: nothing it shows does anything any longer. */
  gone(): void;
}

export interface Held {
  card: Card;
  shown: PageCard;
  /** Its standing was asked for with all that the page says of it. */
  exact?: true;
  /** Nobody could say how it stands. */
  unsaid?: true;
}

/** The papers that are on a page now, and how they stand. What is done to them is for `Cards`. */
export class KnownCards {
  protected readonly around: Around;
  protected held = new Map<string, Held>();
  /** The keys of the cards that elements are, or were, parts of. */
  readonly #places = new WeakMap<Node, string>();
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  #changed: Set<string> | undefined;
  readonly #asked = new Set<string>();
  #stale = false;
  #refreshing = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #failed = 0;
  /** What the last full reading found, for cards that are mounted anew. */
  #code = new Set<string>();
  #followed = new Map<string, readonly string[]>();

  constructor(around: Around) {
    this.around = around;
  }

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

  /** Takes the papers that are on the page now, in its order, and learns of those that are new how they stand. */
  follow(met: readonly Held[]): void {
    const before = this.held;
    this.held = new Map(met.map((one) => [one.shown.key, one]));
    for (const key of before.keys()) if (!this.held.has(key)) this.tell(key);
    const fresh: Held[] = [];
    for (const one of this.held.values()) {
      const { key, standing } = one.shown;
      if (before.get(key) !== one) this.tell(key);
      if (standing === undefined && !this.#asked.has(key)) fresh.push(one);
    }
    if (fresh.length) void this.#learnAll(fresh);
  }

  /** What only a full reading tells. */
  learnt(entries: readonly Entry[]): void {
    this.#code = new Set(entries.filter(({ links }) => links.code).map(({ ids }) => ids[0] ?? ''));
    for (const key of this.held.keys()) this.change(key, { code: this.#code.has(key) });
  }

  /** What of the followed the papers have. */
  follows(found: ReadonlyMap<string, readonly string[]>): void {
    this.#followed = new Map(found);
    for (const [key, { shown }] of this.held) {
      const followed = found.get(key) ?? [];
      if (!sameItems(shown.followed, followed)) this.change(key, { followed });
    }
  }

  /**
   * Asks anew how all papers stand. What changes while an answer is awaited is asked about once, after it.
   * @param lost no answer is to be awaited any longer
   */
  refresh(lost = false): void {
    this.#stale = true;
    if (lost || !this.#refreshing) void this.#catchUp();
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
    return Array.from(this.held.values(), ({ shown }) => shown);
  }

  onChange(heard: (changed: ReadonlySet<string>) => void, signal: AbortSignal): void {
    this.#listeners.add(heard);
    signal.addEventListener('abort', () => this.#listeners.delete(heard));
  }

  /** Forgets all: nothing of it is on the page any longer. */
  leave(): void {
    clearTimeout(this.#again);
    this.held = new Map();
    this.#listeners.clear();
  }

  /** The entries of some cards, read now, each by the key of its card. */
  protected async entries(keys: readonly string[]): Promise<Map<string, Entry>> {
    const wanted = new Set(keys);
    const entries = (await this.around.read())?.entries ?? [];
    const found = new Map<string, Entry>();
    for (const entry of entries)
      for (const id of entry.ids) if (wanted.has(id) && !found.has(id)) found.set(id, entry);
    return found;
  }

  async #catchUp(): Promise<void> {
    this.#refreshing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        if (this.held.size) await this.#learnAll([...this.held.values()]);
      }
    } finally {
      this.#refreshing = false;
    }
  }

  /** A group at a time: what thousands of cards show is not to be drawn at once. */
  async #learnAll(all: readonly Held[]): Promise<void> {
    const keys = all.map(({ shown }) => shown.key);
    for (const key of keys) this.#asked.add(key);
    const doubted: string[] = [];
    const slow = setTimeout(() => keys.forEach((key) => this.#unsaid(key)), SLOW);
    let standings: Standing[] | undefined = [];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const group = keys.slice(from, from + AT_ONCE);
      // Who does not answer is not asked for the rest.
      standings &&= await this.standings(group).catch(() => undefined);
      for (const [i, key] of group.entries()) {
        this.#asked.delete(key);
        const held = this.held.get(key);
        if (!held || held.shown.doing === 'working') continue;
        const standing = standings?.[i];
        if (standing === 'possible' && !held.exact) doubted.push(key);
        if (standing) this.change(key, { standing });
        else this.#unsaid(key);
      }
    }
    clearTimeout(slow);
    if (standings) this.#failed = 0;
    else this.#later();
    if (doubted.length) await this.#look(doubted);
  }

  /** Nobody can say: it comes onto the page all the same, with nothing about it. */
  #unsaid(key: string): void {
    const held = this.held.get(key);
    if (!held || held.unsaid) return;
    held.unsaid = true;
    this.tell(key);
  }

  #later(): void {
    if (!alive()) return this.around.gone();
    clearTimeout(this.#again);
    if (this.#failed < TIMES) this.#again = setTimeout(() => this.refresh(), AGAIN * 2 ** this.#failed++);
  }

  /** By a title alone a paper only may be one that is kept: these are asked about again, with all that the page says of them. */
  async #look(keys: readonly string[]): Promise<void> {
    const entries = await this.entries(keys).catch(() => undefined);
    const found = keys.filter((key) => entries?.has(key));
    if (!entries || !found.length) return;
    const shown = found.map((key) => entries.get(key));
    const standings = await this.standings(found, shown).catch(() => undefined);
    for (const [i, key] of found.entries()) {
      const standing = standings?.[i];
      const held = this.held.get(key);
      if (!standing || !held || held.shown.doing === 'working') continue;
      held.exact = true;
      this.change(key, { standing });
    }
  }

  protected standings(
    keys: readonly string[],
    entries: readonly (Entry | undefined)[] = [],
  ): Promise<Standing[]> {
    const idLists = keys.map((key) => [...(this.held.get(key)?.shown.ids ?? [])]);
    const shown = keys.map((key, i): Shown => entries[i] ?? { title: this.held.get(key)?.shown.title ?? '' });
    return ask('standing', this.around.address(), idLists, shown);
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
