import { tagsIn } from '../../../tags.ts';
import type { Act } from '../../../triage/triage.ts';
import { say, sayCount } from '../../../words.ts';
import { whyOf } from '../../why.ts';
import type { PageCards } from '../cards.ts';

/** So many tabs are opened at once. */
const MOST_TABS = 20;

/** What became of a deed, in words; `spoken` where the page's cards have said it already. */
export interface Told {
  text: string;
  spoken?: true;
  undoable?: true;
}

/** The outside world, as deeds need it. */
export interface Outside {
  /** Opens addresses in new tabs behind this one. */
  open(urls: string[]): Promise<void>;
  copy(text: string): Promise<void>;
}

/** Does what triage decided to the papers of a page. Never rejects: what went wrong is told. */
export class Deeds {
  readonly #cards: PageCards;
  readonly #outside: Outside;
  /** The act before the next one. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(cards: PageCards, outside: Outside) {
    this.#cards = cards;
    this.#outside = outside;
  }

  /**
   * Acts are made one after the other: what is undone is then what was done last, however fast the keys follow each other. Opening and copying wait for nothing,
   * since they answer to the key itself.
   */
  do(act: Extract<Act, { keys: string[] }> | { do: 'undo' }): Promise<Told> {
    return act.do === 'open' || act.do === 'copy' ? this.#do(act) : this.#after(() => this.#do(act));
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  async #do(act: Extract<Act, { keys: string[] }> | { do: 'undo' }): Promise<Told> {
    const { keys } = 'keys' in act ? act : { keys: [] };
    switch (act.do) {
      case 'save':
        await this.#cards.save(keys);
        return this.#told(
          keys,
          (title) => say('triageSavedOne', title),
          () => sayCount('triageSaved', keys.length),
        );
      case 'remove':
        await this.#cards.remove(keys);
        return this.#told(
          keys,
          (title) => say('triageRemovedOne', title),
          () => sayCount('triageRemoved', keys.length),
        );
      case 'dismiss':
        await this.#cards.dismiss(keys, act.on);
        return act.on
          ? this.#told(
              keys,
              (title) => say('triageDismissedOne', title),
              () => sayCount('triageDismissed', keys.length),
            )
          : this.#told(
              keys,
              (title) => say('triageBackOne', title),
              () => sayCount('triageBack', keys.length),
            );
      case 'open':
        return this.#open(keys);
      case 'copy':
        return this.#copy(keys);
      case 'undo':
        return this.#undo();
      case 'tag':
        throw new Error('Tags are asked for first.');
    }
  }

  /** @returns undefined where the text names no tag */
  async tag(keys: readonly string[], text: string): Promise<Told | undefined> {
    const tags = tagsIn(text);
    if (!tags.length) return undefined;
    await this.#after(() => this.#cards.tag(keys, tags));
    return this.#told(
      keys,
      (title) => say('triageTaggedOne', title),
      () => sayCount('triageTagged', keys.length),
    );
  }

  async #open(keys: readonly string[]): Promise<Told> {
    const entries = await Promise.all(keys.slice(0, MOST_TABS).map((key) => this.#cards.entry(key)));
    const urls = entries.flatMap((entry) => entry?.url || entry?.links.pdf || []);
    if (!urls.length) return { text: say('triageNoLink') };
    try {
      await this.#outside.open(urls);
    } catch (error) {
      return { text: whyOf(error) };
    }
    return {
      text:
        keys.length > MOST_TABS
          ? sayCount('triageOpenedSome', urls.length, keys.length)
          : sayCount('triageOpened', urls.length),
    };
  }

  async #copy(keys: readonly string[]): Promise<Told> {
    let text: string;
    try {
      text = (await Promise.all(keys.map((key) => this.#cards.cite(key))))
        .map((entry) => entry.trim())
        .join('\n\n');
    } catch (error) {
      return { text: whyOf(error) };
    }
    try {
      await this.#outside.copy(`${text}\n`);
    } catch {
      return { text: say('triageNotCopied') };
    }
    return { text: sayCount('triageCopied', keys.length) };
  }

  async #undo(): Promise<Told> {
    try {
      const what = await this.#cards.undo();
      return { text: what === undefined ? say('triageNothingToUndo') : say('triageUndone', what) };
    } catch (error) {
      return { text: whyOf(error) };
    }
  }

  /** What the cards have said themselves: that it was done, or why not. */
  #told(keys: readonly string[], one: (title: string) => string, many: () => string): Told {
    const cards = this.#cards.all().filter(({ key }) => keys.includes(key));
    for (const { doing } of cards) if (typeof doing === 'object') return { text: doing.failed, spoken: true };
    const [card] = cards;
    return { text: keys.length === 1 && card ? one(card.title) : many(), spoken: true, undoable: true };
  }
}
