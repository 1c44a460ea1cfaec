import { signal } from '@preact/signals';

import type { Act } from '../lib/edge/database.ts';
import { say } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import type { Edges } from './edges.ts';
import { following } from './following.ts';
import type { Notices } from './notices.ts';

/** What can be undone and done again, whichever window it was done in. */
export class HistoryModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly undoable = signal<Act | undefined>(undefined);
  readonly redoable = signal<Act | undefined>(undefined);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  open(abort: AbortSignal): Promise<void> {
    return following(this.#edges, () => this.#load(), abort);
  }

  async #load(): Promise<void> {
    try {
      const { undo, redo } = await this.#edges.library.history();
      this.undoable.value = undo;
      this.redoable.value = redo;
    } catch {
      // The list says why the library cannot be read.
    }
  }

  undo = async (): Promise<void> => {
    try {
      const act = await this.#edges.library.undo();
      if (act) this.#notices.done(say('historyUndone', retold(act.label)));
    } catch (error) {
      this.#notices.failed(say('notUndone'), error);
    }
  };

  redo = async (): Promise<void> => {
    try {
      const act = await this.#edges.library.redo();
      if (act) this.#notices.done(say('historyRedone', retold(act.label)));
    } catch (error) {
      this.#notices.failed(say('notRedone'), error);
    }
  };
}
