import { signal } from '@preact/signals';

import type { SightingsSize } from '../lib/edge/sightings-size.ts';
import { say } from '../lib/words.ts';
import type { Notices } from './notices.ts';

/** The memory of what was seen, as the options page uses it; tests bring their own. */
export interface SeenEdges {
  size(): Promise<SightingsSize>;
  clear(): Promise<void>;
  /** Whether what is seen is noted. */
  remembers(): Promise<boolean>;
  remember(on: boolean): Promise<void>;
}

/** What Sheaf remembers of listings the reader has seen. */
export class SeenModel {
  readonly #edges: SeenEdges;
  readonly #notices: Notices;
  readonly size = signal<SightingsSize | undefined>(undefined);
  readonly on = signal(true);

  constructor(edges: SeenEdges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  async open(): Promise<void> {
    await this.#try(say('seenUnread'), async () => {
      this.on.value = await this.#edges.remembers();
      this.size.value = await this.#edges.size();
    });
  }

  async remember(on: boolean): Promise<void> {
    await this.#try(say('notChanged'), async () => {
      await this.#edges.remember(on);
      this.on.value = on;
    });
  }

  async clear(): Promise<void> {
    await this.#try(say('seenNotForgotten'), async () => {
      await this.#edges.clear();
      this.size.value = await this.#edges.size();
      this.#notices.done(say('seenForgot'));
    });
  }

  async #try(failed: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#notices.failed(failed, error);
    }
  }
}
