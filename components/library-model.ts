import { computed, signal } from '@preact/signals';

import type { Change } from '../lib/edge/changes.ts';
import { exporters } from '../lib/export/index.ts';
import { parseText } from '../lib/import/index.ts';
import type { Form } from '../lib/paper/cited.ts';
import type { Paper } from '../lib/paper.ts';
import { Row } from '../lib/row.ts';
import { words } from '../lib/search.ts';
import { papers as counted } from './counted.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

export type Format = keyof typeof exporters;
export type Target = 'file' | 'clipboard';

/** How many rows are there at once when the panel opens; the rest follows in slices. */
const FIRST = 100;

/** The order of the list and of an export: saved last first. */
const newestFirst = (a: Pick<Row, 'uid' | 'added'>, b: Pick<Row, 'uid' | 'added'>): number =>
  b.added - a.added || (a.uid < b.uid ? -1 : 1);

/** The saved papers: the list, its search and selection, and what the reader does with them. */
export class LibraryModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly #rows = signal<ReadonlyMap<string, Row>>(new Map());
  /** `opening` until the first rows are there, `filling` until all are. */
  readonly state = signal<'opening' | 'filling' | 'ready' | 'broken'>('opening');
  readonly why = signal('');
  readonly query = signal('');
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly busy = signal('');

  /** All rows, saved last first. */
  readonly newest = computed(() => [...this.#rows.value.values()].sort(newestFirst));
  /** The rows that the search finds. */
  readonly found = computed(() => {
    const sought = words(this.query.value);
    return sought.length ? this.newest.value.filter((row) => row.has(sought)) : this.newest.value;
  });
  readonly count = computed(() => this.#rows.value.size);
  /** What an export takes: the selected papers that still exist, else all. */
  readonly chosen = computed(() => [...this.selected.value].filter((uid) => this.#rows.value.has(uid)));

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  /** Loads the newest rows, then the rest, and follows changes made anywhere until `signal` aborts. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange((change) => void this.#follow(change), abort);
    try {
      this.#put(await this.#edges.library.newest(FIRST));
      this.state.value = this.count.value < FIRST ? 'ready' : 'filling';
      if (this.state.value === 'filling') await this.#fill();
    } catch (error) {
      this.state.value = 'broken';
      this.why.value = this.#edges.explain(error);
    }
  }

  async #fill(): Promise<void> {
    const rows = new Map<string, Row>();
    for await (const slice of this.#edges.library.slices())
      for (const paper of slice) rows.set(paper.uid, new Row(paper));
    this.#rows.value = rows;
    this.state.value = 'ready';
  }

  #put(papers: Paper[], gone: string[] = []): void {
    const rows = new Map(this.#rows.value);
    for (const uid of gone) rows.delete(uid);
    for (const paper of papers) rows.set(paper.uid, new Row(paper));
    this.#rows.value = rows;
  }

  async #follow({ uids }: Change): Promise<void> {
    try {
      if (uids) this.#put(await this.#edges.library.get(uids), uids);
      else await this.#fill();
    } catch (error) {
      this.#notices.failed('The list may be out of date', error);
    }
  }

  select(uid: string, on: boolean): void {
    const selected = new Set(this.selected.value);
    if (on) selected.add(uid);
    else selected.delete(uid);
    this.selected.value = selected;
  }

  selectFound(on: boolean): void {
    const selected = new Set(this.selected.value);
    for (const { uid } of this.found.value) {
      if (on) selected.add(uid);
      else selected.delete(uid);
    }
    this.selected.value = selected;
  }

  async remove(uids: string[]): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.remove(uids, now());
      this.selected.value = new Set([...this.selected.value].filter((uid) => !uids.includes(uid)));
      // Another window may have been faster.
      if (act !== undefined)
        this.#notices.done(`Removed ${counted(uids.length)}.`, undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed('Not removed', error);
    }
  }

  /** A paper as the library has it now. */
  async whole(uid: string): Promise<Paper | undefined> {
    try {
      return (await this.#edges.library.get([uid]))[0];
    } catch (error) {
      this.#notices.failed('The paper cannot be read', error);
      return undefined;
    }
  }

  /** Takes a source out of a paper: it becomes a paper of its own. */
  async takeOut(uid: string, source: string): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.takeOut(uid, source, now());
      if (act !== undefined) this.#notices.done('Now two papers, kept apart.', undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed('Not taken out', error);
    }
  }

  /** Gives a paper the title the reader wants; an empty one is the title as it was found. */
  async retitle({ uid, title: found }: Paper, wanted: string): Promise<void> {
    const { library, now } = this.#edges;
    const title = wanted.replace(/\s+/g, ' ').trim();
    try {
      const act = await library.retitle(uid, title || found, now());
      if (act !== undefined) this.#notices.done('Changed the title.', undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed('The title was not changed', error);
    }
  }

  /** Chooses the form of a work that bibliographies name. */
  async cite(uid: string, form: Form): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const act = await library.cite(uid, form, now());
      const said = form === 'preprint' ? 'The preprint will be cited.' : 'The published form will be cited.';
      if (act !== undefined) this.#notices.done(said, undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed('What is cited was not changed', error);
    }
  }

  /** Writes the chosen papers, or all, and hands them over. */
  async export(format: Format, target: Target): Promise<void> {
    this.busy.value = 'Exporting…';
    try {
      const papers = this.chosen.value.length
        ? await this.#edges.library.get(this.chosen.value)
        : await this.#all();
      const exporter = exporters[format];
      const { text, receipt } = exporter.write(papers, { at: this.#edges.now() });
      if (target === 'file') this.#edges.download(`papers.${exporter.extension}`, exporter.mime, text);
      else await this.#edges.copy(text);
      const remarks = receipt.problems.length
        ? ` ${receipt.problems.length} remarks: ${receipt.problems[0]}`
        : '';
      const where = target === 'file' ? `papers.${exporter.extension}` : 'the clipboard';
      this.#notices.done(`${counted(receipt.entries)} in ${where}.${remarks}`);
    } catch (error) {
      this.#notices.failed('Not exported', error);
    } finally {
      this.busy.value = '';
    }
  }

  async #all(): Promise<Paper[]> {
    const papers: Paper[] = [];
    for await (const slice of this.#edges.library.slices()) {
      papers.push(...slice);
      this.busy.value = `Exporting… ${papers.length}`;
    }
    return papers.sort(newestFirst);
  }

  /** Reads a pasted listing and saves its papers. @returns whether anything was found */
  async paste(text: string): Promise<boolean> {
    const { library, now } = this.#edges;
    try {
      const entries = parseText(text);
      if (!entries.length) return false;
      const { added, merged, unchanged, act } = await library.save(entries, now());
      const known = merged + unchanged ? `, ${merged + unchanged} you had` : '';
      this.#notices.done(`Saved ${counted(added)} from the text${known}.`, undoing(this.#edges, act));
      return true;
    } catch (error) {
      this.#notices.failed('Not saved', error);
      return true;
    }
  }
}
