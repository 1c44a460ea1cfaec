import type { Entry } from '../../entry.ts';
import type { Listing } from '../../listing.ts';
import type { Shown, Standing } from '../../standing.ts';
import { alive, ask } from '../protocol.ts';
import { type Held, HeldCards } from './held-cards.ts';
import { idle, REST } from './idle.ts';
import { MANY } from './page-cards.ts';

/** Cards that are asked about in one go. */
const AT_ONCE = 50;
/** A background that starts on a busy machine may take seconds; cards come with nothing about them where it has said nothing for longer, ms. */
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

/** The papers that are on a page now, and how they stand. What is done to them is for `Cards`. */
export class KnownCards extends HeldCards {
  protected readonly around: Around;
  readonly #asked = new Set<string>();
  #stale = false;
  #refreshing = false;
  #again: ReturnType<typeof setTimeout> | undefined;
  #failed = 0;

  constructor(around: Around) {
    super();
    this.around = around;
  }

  /** Takes the papers that are on the page now, in its order, and learns of those that are new how they stand. */
  follow(met: readonly Held[]): void {
    this.take(met);
    const fresh = [...this.held.values()].filter(
      ({ shown: { key, standing } }) => standing === undefined && !this.#asked.has(key),
    );
    if (fresh.length) void this.#learnAll(fresh);
  }

  /**
   * Asks anew how all papers stand. What changes while an answer is awaited is asked about once, after it.
   * @param lost no answer is to be awaited any longer
   */
  refresh(lost = false): void {
    this.#stale = true;
    if (lost || !this.#refreshing) void this.#catchUp();
  }

  /** Forgets all: nothing of it is on the page any longer. */
  override leave(): void {
    clearTimeout(this.#again);
    super.leave();
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
    let slow: ReturnType<typeof setTimeout> | undefined;
    let standings: Standing[] | undefined = [];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const group = keys.slice(from, from + AT_ONCE);
      // One answer behind the other would leave a page of thousands no frame without any.
      if (standings && from > MANY) await idle(REST);
      clearTimeout(slow);
      slow = setTimeout(() => keys.forEach((key) => this.#unsaid(key)), SLOW);
      // Who does not answer is not asked for the rest, and nobody about what the page no longer has.
      const here = group.some((key) => this.held.has(key));
      standings &&= here ? await this.standings(group).catch(() => undefined) : [];
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
}
