import { computed, signal } from '@preact/signals';

import type { Form } from '../lib/paper/cited.ts';
import type { Export } from '../lib/edge/exporting.ts';
import type { Paper } from '../lib/paper.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import { handedOver } from './hand-over.ts';
import { FoundModel } from './found-model.ts';
import { Job } from './job.ts';
import type { Notices } from './notices.ts';
import { isSearch } from './query-text.ts';
import { Rises } from './rises.ts';
import { Selection } from './selection.ts';
import { undoing } from './undoing.ts';

/** What the panel is asked for: papers from elsewhere, perhaps from a file that was dropped; or papers into a `.bib` file. */
export type Filing = { add: true; file?: File } | { add: false };

/** The saved papers: what is looked for, what is selected, and what the reader does with them. */
export class LibraryModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly found: FoundModel;
  readonly selection: Selection;
  readonly rises: Rises;
  readonly #exporting = new Job();
  readonly busy = this.#exporting.busy;
  /** Whether papers are coming from a file, or go into one. */
  readonly filing = signal<Filing | undefined>(undefined);
  /** How many papers are selected. */
  readonly chosen = computed(() => this.selection.count.value);
  /** How many papers a search shows; undefined while nothing is searched for. */
  readonly looked = computed(() =>
    isSearch(this.found.query.value) ? this.found.shown.value.total : undefined,
  );
  /** Papers in the library, as far as is known. */
  readonly count = computed(() => this.found.kept.value ?? this.found.shown.value.total);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
    this.found = new FoundModel(edges, notices);
    this.rises = new Rises(edges);
    this.selection = new Selection(edges, this.found);
  }

  /** Shows the newest papers, and follows what is done anywhere until `abort`. */
  async open(abort: AbortSignal): Promise<void> {
    this.selection.open(abort);
    await this.found.open(abort);
  }

  async remove(uids: string[]): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.remove(uids, now());
      this.selection.drop(uids);
      // Another window may have been faster.
      if (act !== undefined)
        this.#notices.done(sayCount('removedPapers', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('notRemoved'), error);
    }
  }

  /** Takes a source out of a paper: it becomes a paper of its own. */
  async takeOut(uid: string, source: string): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.takeOut(uid, source, now());
      if (act !== undefined) this.#notices.done(say('takenOut'), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('notTakenOut'), error);
    }
  }

  /** Gives a paper the title the reader wants; an empty one is the title as it was found. */
  async retitle({ uid, title: found }: Paper, wanted: string): Promise<void> {
    const { library, now } = this.#edges;
    const title = wanted.replace(/\s+/g, ' ').trim();
    try {
      const act = await library.retitle(uid, title || found, now());
      if (act !== undefined) this.#notices.done(say('titleChanged'), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('titleNotChanged'), error);
    }
  }

  /** Chooses the form of a work that bibliographies name. */
  async cite(uid: string, form: Form): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.cite(uid, form, now());
      const said = form === 'preprint' ? say('citePreprint') : say('citePublished');
      if (act !== undefined) this.#notices.done(said, undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('citeNotChanged'), error);
    }
  }

  /**
   * Writes papers and hands them over.
   * @param only these; else the selected, else those that were searched for, else all
   */
  async export({ format, target }: Pick<Export, 'format' | 'target'>, only?: string[]): Promise<void> {
    const selected = only ?? [...this.selection.uids.value];
    // Not waited for: the clipboard has to be asked for in the click.
    const uids = selected.length ? selected : this.looked.value === undefined ? undefined : this.found.uids();
    const of = this.found.kept.value;
    await this.#exporting.run(
      say('exporting'),
      async (how) => {
        const { receipt, name } = await this.#edges.export(
          { format, target, ...(uids ? { uids } : of !== undefined && { of }) },
          this.#exporting.inPercent(how, 'exportingAt'),
        );
        this.#notices.exported(handedOver({ format, target }, name, receipt), receipt);
      },
      this.#notices.notDone(say('notExported'), say('exportStopped')),
    );
  }

  /** Stops the export that is under way. */
  stop(): void {
    this.#exporting.stop();
  }
}
