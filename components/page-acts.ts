import { signal } from '@preact/signals';

import type { Entry } from '../lib/entry.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** What the reader does with papers of a page, kept or not. Each is told, with a way back. */
export class PageActs {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly saving = signal(false);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  /** Saves them; papers already kept take in what this page adds. @returns the uids of their papers; undefined where nothing was saved */
  async save(entries: Entry[]): Promise<string[] | undefined> {
    const { library, now } = this.#edges;
    this.saving.value = true;
    try {
      const { added, merged, unchanged, fresh, uids, act } = await library.save(entries, now());
      const restored = fresh.length - added;
      const had = merged + unchanged - restored;
      const said =
        had > 0 ? sayCount('savedPapersHad', fresh.length, had) : sayCount('savedPapers', fresh.length);
      this.#notices.done(said, undoing(this.#edges, act));
      return uids;
    } catch (error) {
      this.#notices.failed(say('nothingSaved'), error);
      return undefined;
    } finally {
      this.saving.value = false;
    }
  }

  /** Tags papers of the page; those that are not kept are saved first. */
  async tag(entries: Entry[], tags: string[]): Promise<void> {
    const uids = await this.save(entries);
    if (!uids?.length) return;
    try {
      const act = await this.#edges.library.tag(uids, tags, this.#edges.now());
      if (act !== undefined)
        this.#notices.done(sayCount('pageTagged', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('pageNotTagged'), error);
    }
  }

  /** Moves the kept papers of these to the trash. */
  async remove(entries: Entry[]): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const uids = await library.withIds(entries.flatMap(({ ids }) => ids));
      const act = uids.length ? await library.remove(uids, now()) : undefined;
      if (act !== undefined)
        this.#notices.done(sayCount('pageRemoved', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('pageNotRemoved'), error);
    }
  }

  /** Does not want to see papers again, here and on other listings, or takes that back. */
  async dismiss(entries: Entry[], on: boolean): Promise<void> {
    const { library, now } = this.#edges;
    const idLists = entries.map(({ ids }) => ids).filter((ids) => ids.length);
    try {
      const act = await library.dismiss(idLists, on, now());
      if (act !== undefined)
        this.#notices.done(
          sayCount(on ? 'pageDismissedSome' : 'pageBroughtBack', idLists.length),
          undoing(this.#edges, act),
        );
    } catch (error) {
      this.#notices.failed(say('pageNotDismissed'), error);
    }
  }
}
