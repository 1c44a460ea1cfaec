import type { Entry } from '../../entry.ts';
import type { Standing } from '../../standing.ts';
import { say, sayCount } from '../../words.ts';
import { alive, ask } from '../protocol.ts';
import { whyOf } from '../why.ts';
import { citer } from './citer.ts';
import { KnownCards } from './known-cards.ts';
import type { PageCards } from './page-cards.ts';
import { sameItems } from '../../same-items.ts';

export { CARDS, type PageCard, type PageCards } from './page-cards.ts';

/** So many acts of this page can be taken back. */
const UNDOABLE = 50;

/** The one model of the cards on a page (`page-cards.ts`). */
export class Cards extends KnownCards implements PageCards {
  #selected: ReadonlySet<string> = new Set();
  #pointed: string | undefined;
  /** Acts of this page that can be taken back, each of one or several of the library's. */
  #done: number[][] = [];

  async entry(key: string): Promise<Entry | undefined> {
    return (await this.entries([key])).get(key);
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
      throw new Error(whyOf(error), { cause: error });
    });
    this.#done = this.#done.filter((one) => one !== acts);
    this.refresh();
    if (label === null) throw new Error(say('markUndoTooLate'));
    return label;
  }

  acted(act: number, undone: boolean): void {
    if (undone)
      this.#done = this.#done.map((acts) => acts.filter((one) => one !== act)).filter((acts) => acts.length); // prettier-ignore
    else this.#note([act]);
  }

  async cite(key: string): Promise<string> {
    const entry = await this.entry(key);
    if (!entry) throw new Error(say('markGone'));
    try {
      return await (
        await citer()
      )(entry);
    } catch (error) {
      throw new Error(whyOf(error), { cause: error });
    }
  }

  selected(): ReadonlySet<string> {
    return this.#selected;
  }

  select(keys: readonly string[]): void {
    const next = new Set(keys.filter((key) => this.held.has(key)));
    if (sameItems([...next], [...this.#selected])) return;
    const before = this.#selected;
    this.#selected = next;
    for (const key of new Set([...before, ...next])) if (before.has(key) !== next.has(key)) this.tell(key);
    // In another order only.
    this.tell();
  }

  pointed(): string | undefined {
    return this.#pointed;
  }

  point(key: string | undefined): void {
    if (key === this.#pointed) return;
    for (const one of [this.#pointed, key]) if (one !== undefined) this.tell(one);
    this.#pointed = key;
  }

  say(text: string): void {
    this.around.say(text);
  }

  #note(acts: number[]): void {
    this.#done = [...this.#done, acts].slice(-UNDOABLE);
  }

  /** Does one thing to some papers, shows on their cards how it goes, and says what became of it. */
  async #do(keys: readonly string[], deed: Deed): Promise<void> {
    const all = keys.flatMap((key) => this.held.get(key)?.shown ?? []).filter(({ doing }) => doing !== 'working'); // prettier-ignore
    const ours = all.map(({ key }) => key);
    if (!ours.length) return;
    if (!alive()) return this.around.gone();
    for (const key of ours) this.change(key, { doing: 'working' });
    const found = await this.entries(ours).catch(() => new Map<string, Entry>());
    const entries = ours.flatMap((key) => found.get(key) ?? []);
    const tell = (sentence: (title: string) => string) =>
      this.say(all.length === 1 ? sentence(all[0]?.title ?? '') : deed.doneMany(entries.length));
    let standings: Standing[] | undefined;
    try {
      if (!entries.length) throw new Error(say('markGone'));
      const acts = [await deed.work(entries)].flat().filter((act) => act !== undefined);
      if (acts.length) this.#note(acts);
      standings = await this.standings(ours).catch(() => undefined);
      tell(deed.done);
    } catch (error) {
      standings = await this.standings(ours).catch(() => undefined);
      // A background that dies right after its commit has done it all the same.
      const done = !deed.unsure && entries.length === ours.length && standings?.every((one) => deed.wanted.includes(one)); // prettier-ignore
      if (done) tell(deed.done);
      else {
        const said = whyOf(error);
        if (deed.stays) for (const key of ours) this.change(key, { doing: { failed: said } });
        this.say(all.length === 1 ? deed.failed(all[0]?.title ?? '', said) : said);
      }
    }
    for (const [i, key] of ours.entries()) {
      const standing = standings?.[i] ?? (deed.wanted.length === 1 && standings ? deed.wanted[0] : undefined);
      this.change(key, { ...(standing && { standing }) }, this.held.get(key)?.shown.doing === 'working');
    }
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
