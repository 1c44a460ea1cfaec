import { signal } from '@preact/signals';

import type { ImportPreview } from '../lib/edge/importing.ts';
import type { OpenImport, openImport } from '../lib/edge/open-import.ts';
import type { Context } from '../lib/edge/worker/calls.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import { Job } from './job.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** Where pasted papers come from, as the journal has it. */
export const PASTED = 'the text';

/** A text that was read, and what importing it would do. */
export interface OpenedImport {
  /** Of the file; "the text" where it was pasted. */
  name: string;
  text: OpenImport;
  preview: ImportPreview;
}

/** Bringing in papers from a file or a pasted text: looked at first, then saved as one act. */
export class ImportModel {
  readonly #open: typeof openImport;
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly job = new Job();
  readonly opened = signal<OpenedImport | undefined>(undefined);
  /** What went wrong, or was not found, and what to do about it. */
  readonly why = signal('');

  constructor(open: typeof openImport, edges: Edges, notices: Notices) {
    this.#open = open;
    this.#edges = edges;
    this.#notices = notices;
  }

  /** Reads a file or a text, and shows what is in it. Nothing is written. */
  async open(from: Blob | string, name = PASTED): Promise<void> {
    this.#letGo();
    await this.#doing(say('readingBusy'), async (how) => {
      const text = this.#open(from, this.#edges.library);
      try {
        const preview = await text.read(how);
        const { new: fresh, known, possible } = preview.counts;
        if (fresh + known + possible + preview.unreadable.count > 0)
          this.opened.value = { name, text, preview };
        else
          this.why.value = typeof from === 'string' ? say('importNoneInText') : say('importNoneInFile', name);
      } finally {
        if (this.opened.value?.text !== text) text.close();
      }
    });
  }

  /** Saves what was read, with a way back. @returns whether it was done */
  async save(): Promise<boolean> {
    const opened = this.opened.value;
    if (!opened) return false;
    let saved = false;
    await this.#doing(say('importBusy'), async (how) => {
      const { fresh, known, act } = await opened.text.save(opened.name, how);
      const from = opened.name === PASTED ? say('importFromText') : opened.name;
      const said = !fresh
        ? sayCount('importAdded', known, from)
        : known
          ? sayCount('importDoneHad', fresh, from, known)
          : sayCount('importDone', fresh, from);
      this.#notices.done(said, undoing(this.#edges, act));
      this.#letGo();
      saved = true;
    });
    return saved;
  }

  /** Back to where one says what to import. */
  back(): void {
    this.job.stop();
    this.#letGo();
  }

  #letGo(): void {
    this.opened.value?.text.close();
    this.opened.value = undefined;
    this.why.value = '';
  }

  async #doing(what: string, work: (how: Context) => Promise<void>): Promise<void> {
    if (this.job.busy.value) return;
    this.why.value = '';
    await this.job.run(what, work, (error, stopped) => {
      // Stopped, the text is let go of: whatever the worker was doing has ended with it.
      if (stopped) this.#letGo();
      else this.why.value = say('failedWhy', say('importFailed'), this.#edges.explain(error));
    });
  }
}
