import { signal } from '@preact/signals';

import type { Paper } from '../lib/paper.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import { following } from './following.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** So many removed papers are listed; the rest is counted. */
const LISTED = 200;

/** The removed papers. */
export class TrashModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly count = signal(0);
  /** Those removed last, newest first. */
  readonly papers = signal<Paper[]>([]);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  open(abort: AbortSignal): Promise<void> {
    return following(this.#edges, () => this.#load(), abort);
  }

  async #load(): Promise<void> {
    try {
      const { count, papers } = await this.#edges.library.trash(LISTED);
      this.count.value = count;
      this.papers.value = papers;
    } catch {
      // The list says why the library cannot be read.
    }
  }

  async restore(uids: string[]): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.restore(uids, now());
      if (act !== undefined)
        this.#notices.done(sayCount('restoredPapers', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('notRestored'), error);
    }
  }

  async forget(uids: string[]): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.forget(uids, now());
      if (act !== undefined)
        this.#notices.done(sayCount('deletedPapers', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('notDeleted'), error);
    }
  }

  async empty(): Promise<void> {
    try {
      await this.forget(await this.#edges.library.trashed());
    } catch (error) {
      this.#notices.failed(say('notDeleted'), error);
    }
  }
}
