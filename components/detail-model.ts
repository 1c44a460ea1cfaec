import { signal } from '@preact/signals';

import type { Change } from '../lib/edge/changes.ts';
import type { Paper } from '../lib/paper.ts';
import { say } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';

/** The one paper whose details are shown. It follows what is done to it, here or in another window. */
export class DetailModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly uid = signal<string | undefined>(undefined);
  /** Undefined while it is being read. */
  readonly paper = signal<Paper | undefined>(undefined);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  open(abort: AbortSignal): void {
    this.#edges.onChange((change) => void this.#follow(change), abort);
  }

  async show(uid: string): Promise<void> {
    this.uid.value = uid;
    await this.#load();
  }

  close(): void {
    this.uid.value = undefined;
    this.paper.value = undefined;
  }

  async #follow({ uids }: Change): Promise<void> {
    const uid = this.uid.value;
    if (uid !== undefined && (!uids || uids.includes(uid))) await this.#load();
  }

  async #load(): Promise<void> {
    const uid = this.uid.value;
    if (uid === undefined) return;
    try {
      const [paper] = await this.#edges.library.get([uid]);
      if (this.uid.value !== uid) return;
      if (paper) this.paper.value = paper;
      else this.close();
    } catch (error) {
      if (this.uid.value !== uid) return;
      this.close();
      this.#notices.failed(say('paperUnread'), error);
    }
  }
}
