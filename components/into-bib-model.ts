import { signal } from '@preact/signals';

import type { BibFiles, BibHandle, ChosenBib } from '../lib/edge/bib-files.ts';
import type { AddedToBib } from '../lib/edge/worker/add-to-bib.ts';
import type { Context } from '../lib/edge/worker/calls.ts';
import { say, sayCount } from '../lib/words.ts';
import { Job } from './job.ts';
import type { Notices } from './notices.ts';

/** A `.bib` file that was chosen, and what adding to it comes to. */
export interface OpenedBib {
  chosen: ChosenBib;
  adding: AddedToBib;
}

/** Adding papers to a `.bib` file of the reader's own. */
export class IntoBibModel {
  readonly #files: BibFiles;
  readonly #notices: Notices;
  readonly #explain: (error: unknown) => string;
  /** These papers; absent: all. */
  readonly #uids: string[] | undefined;
  /** Files that were written before and can be brought up to date by one click. */
  readonly known = signal<BibHandle[]>([]);
  readonly opened = signal<OpenedBib | undefined>(undefined);
  readonly job = new Job();
  /** What went wrong, and what to do about it. */
  readonly why = signal('');

  constructor(files: BibFiles, notices: Notices, explain: (error: unknown) => string, uids?: string[]) {
    this.#files = files;
    this.#notices = notices;
    this.#explain = explain;
    this.#uids = uids;
  }

  /** How many papers were chosen; all where nothing is said. */
  get chosen(): number | undefined {
    return this.#uids?.length;
  }

  /** Whether the browser can write a file where it lies. */
  get inPlace(): boolean {
    return this.#files.canWriteInPlace();
  }

  /** Looks which files are kept up to date. */
  async load(): Promise<void> {
    try {
      this.known.value = await this.#files.known();
    } catch {
      // Where nothing can be remembered, a file is chosen each time.
      this.known.value = [];
    }
  }

  /** Lets the reader choose a file that can be written where it lies. To be called in the click itself. */
  pick(): Promise<void> {
    return this.#open(this.#files.pick());
  }

  /** Takes a file that was dropped. To be called in the event itself. */
  drop(data: DataTransfer): Promise<void> {
    return this.#open(this.#files.dropped(data));
  }

  choose(file: File): Promise<void> {
    return this.#open(Promise.resolve({ name: file.name, file }));
  }

  async #open(choosing: Promise<ChosenBib | undefined>): Promise<void> {
    this.opened.value = undefined;
    await this.#doing(say('comparing'), async (how) => {
      const chosen = await choosing;
      if (chosen)
        this.opened.value = { chosen, adding: await this.#files.preview(chosen.file, this.#uids, how) };
    });
  }

  /** Adds to the opened file where it lies, or hands over a new one. To be called in the click itself. @returns whether it was done */
  async add(): Promise<boolean> {
    const { chosen, adding } = this.opened.value ?? {};
    if (!chosen || !adding) return false;
    const { handle } = chosen;
    return this.#doing(say('bibWriting', chosen.name), async (how) => {
      if (handle) {
        await this.#files.allow(handle);
        this.#say(chosen.name, await this.#files.write({ ...chosen, handle }, adding, this.#uids, how));
      } else {
        await this.#files.download(chosen, adding);
        this.#notices.exported(sayCount('bibDownloaded', adding.added, chosen.name), adding.receipt);
      }
    });
  }

  /** Brings a known file up to date. To be called in the click itself. @returns whether it was done */
  async update({ name, handle }: BibHandle): Promise<boolean> {
    return this.#doing(say('bibWriting', name), async (how) => {
      await this.#files.allow(handle);
      const file = await handle.getFile();
      const adding = await this.#files.preview(file, this.#uids, how);
      this.#say(name, await this.#files.write({ name, file, handle }, adding, this.#uids, how));
    });
  }

  async forget({ name }: BibHandle): Promise<void> {
    await this.#files.forget(name);
    await this.load();
  }

  back(): void {
    this.job.stop();
    this.opened.value = undefined;
    this.why.value = '';
  }

  #say(name: string, { added, there, receipt }: AddedToBib): void {
    if (added) this.#notices.exported(sayCount('bibAdded', added, name), receipt);
    else this.#notices.done(sayCount('bibHas', there, name));
  }

  async #doing(what: string, work: (how: Context) => Promise<void>): Promise<boolean> {
    if (this.job.busy.value) return false;
    this.why.value = '';
    return this.job.run(what, work, (error, stopped) => {
      if (!stopped) this.why.value = this.#words(error);
    });
  }

  #words(error: unknown): string {
    const { name } = error instanceof Error || error instanceof DOMException ? error : { name: '' };
    if (name === 'NotFoundError') return say('bibGone');
    if (name === 'NotReadableError' || name === 'NoModificationAllowedError') return say('bibLocked');
    return this.#explain(error);
  }
}
