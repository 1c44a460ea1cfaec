import { oneLine } from '../../entry/field.ts';
import type { Entry } from '../../entry.ts';
import type { Card, Listing } from '../../listing.ts';
import type { Shown, Standing } from '../../standing.ts';
import { say, sayCount } from '../../words.ts';
import { alive, ask } from '../protocol.ts';
import { citer } from './citer.ts';

export type { Standing } from '../../standing.ts';

/** One paper on the page, as it is known now. It is replaced, never changed, so that two looks can be compared. */
export interface PageCard {
  /** Its first id: the page may throw its nodes away at any time. */
  readonly key: string;
  readonly ids: readonly string[];
  /** As its heading has it, blanks folded; rough, for those who hear it. */
  readonly title: string;
  /** Where the paper begins on the page: a whole card, or the first of the elements side by side that make one. */
  readonly element: Element;
  /** All elements that are its own. */
  readonly parts: readonly Element[];
  /** Undefined: not known yet. */
  readonly standing: Standing | undefined;
  /** What of the followed it has, in the reader's words. */
  readonly followed: readonly string[];
  /** Whether it comes with code. Known a moment later than the rest: the page has to be read for it. */
  readonly code: boolean;
  /** What is being done to it, or went wrong. */
  readonly doing?: Doing;
}

export type Doing = 'working' | { failed: string };

/**
 * The papers on a page and what can be done to them: the one truth that the marks draw and the triage drives. Acts speak for themselves (one polite
 * live region) and never reject: what went wrong is said and stands on the card.
 */
export interface PageCards {
  /** In the order of the page. */
  all(): readonly PageCard[];
  /** Calls back after every change, several at once, until `signal` aborts. */
  onChange(heard: (changed: ReadonlySet<string>) => void, signal: AbortSignal): void;
  /** The paper as the page shows it, read now. */
  entry(key: string): Promise<Entry | undefined>;
  save(keys: readonly string[]): Promise<void>;
  /** Moves kept papers to the trash. */
  remove(keys: readonly string[]): Promise<void>;
  /** Dims papers here and on every listing, or takes that back. */
  dismiss(keys: readonly string[], on: boolean): Promise<void>;
  /**
   * Takes back the last act that was made on this page.
   * @returns what it was, in words; undefined when there is none
   * @throws Error in words when something else was done to the library since
   */
  undo(): Promise<string | undefined>;
  /** Tags papers; what is not kept is saved first. */
  tag(keys: readonly string[], tags: string[]): Promise<void>;
  /** Its BibTeX entry: the library's where it is kept, else one of what the page shows. @throws Error in words */
  cite(key: string): Promise<string>;
  selected(): ReadonlySet<string>;
  /** These and no others; what is not on the page is left out. */
  select(keys: readonly string[]): void;
  pointed(): string | undefined;
  /** Outlines a card, or none. Nothing moves. */
  point(key: string | undefined): void;
  /** Says a sentence to those who listen. */
  say(text: string): void;
}

/** Where other scripts of ours on the same page find the cards: on `globalThis` of the isolated world. */
export const CARDS = Symbol.for('sheaf.cards');

/** Cards that are asked about in one go. */
const AT_ONCE = 50;
/** So many acts of this page can be taken back. */
const UNDOABLE = 50;

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

interface Held {
  card: Card;
  shown: PageCard;
  /** Its standing was asked for with all that the page says of it. */
  exact?: true;
  /** Nobody could say how it stands. */
  unsaid?: true;
}

export class Cards implements PageCards {
  readonly #around: Around;
  #held = new Map<string, Held>();
  /** The keys of the cards that elements are, or were, parts of. */
  readonly #places = new WeakMap<Node, string>();
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  #changed: Set<string> | undefined;
  readonly #asked = new Set<string>();
  #stale = false;
  #refreshing = false;
  #selected: ReadonlySet<string> = new Set();
  #pointed: string | undefined;
  /** Acts of this page that can be taken back, each of one or several of the library's. */
  readonly #done: number[][] = [];
  /** What the last full reading found, for cards that are mounted anew. */
  #code = new Set<string>();
  #followed = new Map<string, readonly string[]>();

  constructor(around: Around) {
    this.#around = around;
  }

  /** One step of `follow`: what is kept of a card. Undefined for one without an id, which could not be known again. */
  meet(card: Card): Held | undefined {
    const [key] = card.ids;
    if (key === undefined) return undefined;
    const known = this.#held.get(key);
    if (known && known.card.element === card.element && sameItems(known.card.ids, card.ids) && sameItems(known.card.parts, card.parts)) return known; // prettier-ignore
    const { parts } = card;
    for (const part of parts) this.#places.set(part, key);
    const before = known && { ...known.shown };
    return {
      card,
      shown: {
        standing: undefined,
        followed: this.#followed.get(key) ?? [],
        code: this.#code.has(key),
        ...before,
        key,
        ids: card.ids,
        title: oneLine(card.title) ?? '',
        element: parts[0] ?? card.element,
        parts,
      },
      ...(known?.exact && { exact: true }),
    };
  }

  /** Takes the papers that are on the page now, in its order, and learns of those that are new how they stand. */
  follow(met: readonly Held[]): void {
    const before = this.#held;
    this.#held = new Map(met.map((one) => [one.shown.key, one]));
    for (const key of before.keys()) if (!this.#held.has(key)) this.#tell(key);
    const fresh: Held[] = [];
    for (const one of this.#held.values()) {
      const { key, standing } = one.shown;
      if (before.get(key) !== one) this.#tell(key);
      if (standing === undefined && !this.#asked.has(key)) fresh.push(one);
    }
    if (fresh.length) void this.#learnAll(fresh);
  }

  /** What only a full reading tells. */
  learnt(entries: readonly Entry[]): void {
    this.#code = new Set(entries.filter(({ links }) => links.code).map(({ ids }) => ids[0] ?? ''));
    for (const key of this.#held.keys()) this.#change(key, { code: this.#code.has(key) });
  }

  /** What of the followed the papers have. */
  follows(found: ReadonlyMap<string, readonly string[]>): void {
    this.#followed = new Map(found);
    for (const [key, { shown }] of this.#held) {
      const followed = found.get(key) ?? [];
      if (!sameItems(shown.followed, followed)) this.#change(key, { followed });
    }
  }

  /** Asks anew how all papers stand. What changes while an answer is awaited is asked about once, after it. */
  refresh(): void {
    this.#stale = true;
    if (!this.#refreshing) void this.#catchUp();
  }

  /** Where the mark of a card belongs. */
  card(key: string): Card | undefined {
    return this.#held.get(key)?.card;
  }

  /** The card that a node lies in. */
  keyAt(node: Node | null): string | undefined {
    for (let one = node; one; one = one.parentNode) {
      const key = this.#places.get(one);
      if (key !== undefined && this.#held.get(key)?.card.parts.includes(one as Element)) return key;
    }
    return undefined;
  }

  /** Whether it can be shown: it is known how it stands, or that nobody can say. */
  ready(key: string): boolean {
    const held = this.#held.get(key);
    return held !== undefined && (held.shown.standing !== undefined || held.unsaid === true);
  }

  get(key: string): PageCard | undefined {
    return this.#held.get(key)?.shown;
  }

  all(): readonly PageCard[] {
    return Array.from(this.#held.values(), ({ shown }) => shown);
  }

  onChange(heard: (changed: ReadonlySet<string>) => void, signal: AbortSignal): void {
    this.#listeners.add(heard);
    signal.addEventListener('abort', () => this.#listeners.delete(heard));
  }

  async entry(key: string): Promise<Entry | undefined> {
    return (await this.#entries([key])).get(key);
  }

  save(keys: readonly string[]): Promise<void> {
    return this.#do(keys, {
      work: async (entries) => (await ask('save', entries)).act,
      wanted: ['saved'],
      done: (title) => say('markSpokenSaved', title),
      doneMany: (count) => sayCount('markSpokenSavedMany', count),
      failed: (title, why) => say('markSpokenNotSaved', title, why),
      stays: true,
    });
  }

  remove(keys: readonly string[]): Promise<void> {
    return this.#do(keys, {
      work: async (entries) => (await ask('remove', entries.flatMap(({ ids }) => ids))) ?? undefined, // prettier-ignore
      wanted: ['seen', 'new', 'possible', 'version', 'dismissed'],
      done: (title) => say('markSpokenRemoved', title),
      doneMany: (count) => sayCount('markSpokenRemovedMany', count),
      failed: (title, why) => say('markSpokenNotRemoved', title, why),
    });
  }

  dismiss(keys: readonly string[], on: boolean): Promise<void> {
    return this.#do(keys, {
      work: async (entries) =>
        (await ask('dismiss', entries.map(({ ids }) => ids), on)) ?? undefined, // prettier-ignore
      wanted: on ? ['dismissed', 'saved', 'version', 'possible'] : ['seen', 'new', 'saved', 'version', 'possible'], // prettier-ignore
      done: (title) => say(on ? 'markSpokenDismissed' : 'markSpokenBack', title),
      doneMany: (count) => sayCount(on ? 'markSpokenDismissedMany' : 'markSpokenBackMany', count),
      failed: (title, why) => say(on ? 'markSpokenNotDismissed' : 'markSpokenNotBack', title, why),
    });
  }

  tag(keys: readonly string[], tags: string[]): Promise<void> {
    return this.#do(keys, {
      work: (entries) => ask('tag', entries, tags),
      wanted: ['saved'],
      done: (title) => say('markSpokenTagged', title),
      doneMany: (count) => sayCount('markSpokenTaggedMany', count),
      failed: (title, why) => say('markSpokenNotTagged', title, why),
      stays: true,
      unsure: true,
    });
  }

  async undo(): Promise<string | undefined> {
    const acts = this.#done.at(-1);
    if (!acts) return undefined;
    const label = await ask('undo', acts).catch((error: unknown) => {
      throw new Error(why(error), { cause: error });
    });
    this.#done.pop();
    this.refresh();
    if (label === null) throw new Error(say('markUndoTooLate'));
    return label;
  }

  async cite(key: string): Promise<string> {
    const entry = await this.entry(key);
    if (!entry) throw new Error(say('markGone'));
    try {
      return await (
        await citer()
      )(entry);
    } catch (error) {
      throw new Error(why(error), { cause: error });
    }
  }

  selected(): ReadonlySet<string> {
    return this.#selected;
  }

  select(keys: readonly string[]): void {
    const next = new Set(keys.filter((key) => this.#held.has(key)));
    if (sameItems([...next], [...this.#selected])) return;
    const before = this.#selected;
    this.#selected = next;
    for (const key of new Set([...before, ...next])) if (before.has(key) !== next.has(key)) this.#tell(key);
    // In another order only.
    this.#tell();
  }

  pointed(): string | undefined {
    return this.#pointed;
  }

  point(key: string | undefined): void {
    if (key === this.#pointed) return;
    for (const one of [this.#pointed, key]) if (one !== undefined) this.#tell(one);
    this.#pointed = key;
  }

  say(text: string): void {
    this.#around.say(text);
  }

  /** Forgets all: nothing of it is on the page any longer. */
  leave(): void {
    this.#held = new Map();
    this.#listeners.clear();
  }

  /** Does one thing to some papers, shows on their cards how it goes, and says what became of it. */
  async #do(keys: readonly string[], deed: Deed): Promise<void> {
    const all = keys.flatMap((key) => this.#held.get(key)?.shown ?? []).filter(({ doing }) => doing !== 'working'); // prettier-ignore
    const ours = all.map(({ key }) => key);
    if (!ours.length) return;
    if (!alive()) return this.#around.gone();
    for (const key of ours) this.#change(key, { doing: 'working' });
    const found = await this.#entries(ours).catch(() => new Map<string, Entry>());
    const entries = ours.flatMap((key) => found.get(key) ?? []);
    const tell = (sentence: (title: string) => string) =>
      this.say(all.length === 1 ? sentence(all[0]?.title ?? '') : deed.doneMany(entries.length));
    let standings: Standing[] | undefined;
    try {
      if (!entries.length) throw new Error(say('markGone'));
      const acts = [await deed.work(entries)].flat().filter((act) => act !== undefined);
      if (acts.length) this.#done.push(acts);
      if (this.#done.length > UNDOABLE) this.#done.shift();
      standings = await this.#standings(ours).catch(() => undefined);
      tell(deed.done);
    } catch (error) {
      standings = await this.#standings(ours).catch(() => undefined);
      // A background that dies right after its commit has done it all the same.
      const done = !deed.unsure && entries.length === ours.length && standings?.every((one) => deed.wanted.includes(one)); // prettier-ignore
      if (done) tell(deed.done);
      else {
        const said = why(error);
        if (deed.stays) for (const key of ours) this.#change(key, { doing: { failed: said } });
        this.say(all.length === 1 ? deed.failed(all[0]?.title ?? '', said) : said);
      }
    }
    for (const [i, key] of ours.entries()) {
      const standing = standings?.[i] ?? (deed.wanted.length === 1 && standings ? deed.wanted[0] : undefined);
      this.#change(key, { ...(standing && { standing }) }, this.#held.get(key)?.shown.doing === 'working');
    }
  }

  /** The entries of some cards, read now, each by the key of its card. */
  async #entries(keys: readonly string[]): Promise<Map<string, Entry>> {
    const wanted = new Set(keys);
    const entries = (await this.#around.read())?.entries ?? [];
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
        if (this.#held.size) await this.#learnAll([...this.#held.values()]);
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
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const group = keys.slice(from, from + AT_ONCE);
      const standings = await this.#standings(group).catch(() => undefined);
      for (const [i, key] of group.entries()) {
        this.#asked.delete(key);
        const held = this.#held.get(key);
        if (!held || held.shown.doing === 'working') continue;
        const standing = standings?.[i];
        if (standing === 'possible' && !held.exact) doubted.push(key);
        // Nobody can say: it comes onto the page all the same, with nothing about it.
        if (standing) this.#change(key, { standing });
        else if (!held.unsaid) {
          held.unsaid = true;
          this.#tell(key);
        }
      }
    }
    if (doubted.length) await this.#look(doubted);
  }

  /** By a title alone a paper only may be one that is kept: these are asked about again, with all that the page says of them. */
  async #look(keys: readonly string[]): Promise<void> {
    const entries = await this.#entries(keys).catch(() => undefined);
    const found = keys.filter((key) => entries?.has(key));
    if (!entries || !found.length) return;
    const shown = found.map((key) => entries.get(key));
    const standings = await this.#standings(found, shown).catch(() => undefined);
    for (const [i, key] of found.entries()) {
      const standing = standings?.[i];
      const held = this.#held.get(key);
      if (!standing || !held || held.shown.doing === 'working') continue;
      held.exact = true;
      this.#change(key, { standing });
    }
  }

  #standings(keys: readonly string[], entries: readonly (Entry | undefined)[] = []): Promise<Standing[]> {
    const idLists = keys.map((key) => [...(this.#held.get(key)?.shown.ids ?? [])]);
    const shown = keys.map((key, i) => {
      const said: Shown = entries[i] ?? { title: this.#held.get(key)?.shown.title ?? '' };
      const { title, authors, published, venue } = said;
      return {
        title,
        ...(authors && { authors }),
        ...(published && { published }),
        ...(venue && { venue }),
      };
    });
    return ask('standing', this.#around.address(), idLists, shown);
  }

  /** @param ended nothing is being done to it any longer */
  #change(key: string, change: Partial<PageCard>, ended = false): void {
    const held = this.#held.get(key);
    if (!held) return;
    const { doing, ...rest } = held.shown;
    const next = { ...rest, ...(doing && !ended && { doing }), ...change };
    // What failed is said until it is tried again, or is so after all.
    if (typeof next.doing === 'object' && change.standing && change.standing !== rest.standing)
      delete next.doing;
    if ((Object.keys({ ...held.shown, ...next }) as (keyof PageCard)[]).every((name) => held.shown[name] === next[name])) return; // prettier-ignore
    held.shown = next;
    this.#tell(key);
  }

  /** Tells the listeners, once for all that changes in one go. */
  #tell(key?: string): void {
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

/** Something that is done to papers. */
interface Deed {
  /** @returns the library's acts, to be taken back by */
  work: (entries: Entry[]) => Promise<number | number[] | undefined>;
  /** How papers may stand when it is done. */
  wanted: readonly Standing[];
  done: (title: string) => string;
  doneMany: (count: number) => string;
  failed: (title: string, why: string) => string;
  /** That it failed stands on the card until it is tried again. */
  stays?: true;
  /** How papers stand does not tell whether it was done. */
  unsure?: true;
}

function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
