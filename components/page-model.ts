import { computed, signal } from '@preact/signals';

import type { Here } from '../lib/edge/here.ts';
import type { Keeping } from '../lib/edge/library.ts';
import type { Entry } from '../lib/entry.ts';
import type { Followable } from '../lib/followed.ts';
import type { Look } from '../lib/sighting/seen.ts';
import type { Edges } from './edges.ts';
import { type Exporting, handOver } from './hand-over.ts';
import type { Export } from '../lib/edge/exporting.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** An entry of the page, and whether the library keeps it. */
export interface Found {
  entry: Entry;
  keeping: Keeping;
}

/** The page in the active tab: what is on it, and what of it is kept. */
export class PageModel implements Exporting {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly here = signal<Here | undefined>(undefined);
  readonly found = signal<Found[]>([]);
  /** What is known of these papers, in the same order; undefined while it is not known, and where nothing is to be remembered. */
  readonly look = signal<Look | undefined>(undefined);
  readonly saving = signal(false);
  /** Why the library cannot tell what is kept, in words; empty while it can. The page's papers can be exported all the same. */
  readonly why = signal('');
  readonly busy = signal('');
  readonly chosen = signal(0);
  readonly fresh = computed(() => this.found.value.filter(({ keeping }) => keeping === 'new').length);

  /** Papers that no listing showed before this visit. Undefined the first time a listing is looked at: all are new then, and it says nothing. */
  readonly unseen = computed(() =>
    this.look.value?.previous === undefined
      ? undefined
      : this.look.value.papers.filter((seen) => !seen).length,
  );

  /** Finds what the reader follows; undefined while nothing is followed. */
  readonly #match = signal<((paper: Followable) => string[]) | undefined>(undefined);
  /** For each of `found`, what the reader follows of it. */
  readonly followed = computed<string[][]>(() => {
    const match = this.#match.value;
    return this.found.value.map(({ entry }) => match?.(entry) ?? []);
  });
  /** Papers that match what the reader follows; undefined while nothing is followed. */
  readonly matching = computed(() =>
    this.#match.value ? this.followed.value.filter((texts) => texts.length > 0).length : undefined,
  );

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  /** Reads the page, and follows the tab and the library until `signal` aborts. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => void this.#mark(), abort);
    this.#edges.onMoved(() => void this.read(), abort);
    this.#edges.onFollowed(() => void this.#follow(), abort);
    void this.#follow();
    await this.read();
  }

  async read(): Promise<void> {
    const here = await this.#edges.readHere();
    const entries = here.is === 'listing' ? here.listing.entries : [];
    this.found.value = entries.map((entry) => ({ entry, keeping: 'new' }));
    this.look.value = undefined;
    const found = this.found.value;
    const looking = this.#look(here);
    await this.#mark();
    // Where the library does not open, nothing more is waited for.
    const look = this.why.value ? undefined : await looking;
    // Another page may have been read meanwhile.
    if (this.found.value.every(({ entry }, i) => entry === found[i]?.entry)) this.look.value = look;
    this.here.value = here;
  }

  /** A help as well: where it cannot be read, nothing is followed. */
  async #follow(): Promise<void> {
    const followed = await this.#edges.followed().catch(() => []);
    // Whoever follows nothing does not load what looks for it.
    this.#match.value = followed.length ? (await import('../lib/followed.ts')).matcher(followed) : undefined;
  }

  /** What was seen is a help, no more: where it cannot be read, the page is shown without. */
  async #look(here: Here): Promise<Look | undefined> {
    if (here.is !== 'listing') return undefined;
    const { url, entries } = here.listing;
    return this.#edges
      .look(
        url,
        entries.map(({ ids }) => ids),
        this.#edges.now(),
      )
      .catch(() => undefined);
  }

  async #mark(): Promise<void> {
    const entries = this.found.value.map(({ entry }) => entry);
    try {
      const kept = await this.#edges.library.keeping(entries.map(({ ids }) => ids));
      this.found.value = entries.map((entry, i) => ({ entry, keeping: kept[i] ?? 'new' }));
      this.why.value = '';
    } catch (error) {
      this.why.value = this.#edges.explain(error);
    }
  }

  /** Hands over the papers of the page, each once and in its order, without the library. */
  async export(what: Pick<Export, 'format' | 'target'>): Promise<void> {
    this.busy.value = say('exporting');
    try {
      const entries = this.found.value.map(({ entry }) => entry);
      const place = ({ ids, title }: { ids: string[]; title: string }) =>
        entries.findIndex((entry) => (ids.length ? ids.includes(entry.ids[0] ?? '') : entry.title === title));
      // Most popups find a library.
      const { foldPapers } = await import('../lib/dedupe/index.ts');
      const papers = foldPapers(entries).papers.sort((a, b) => place(a) - place(b));
      const { text, receipt } = await handOver(this.#edges, papers, what);
      this.#notices.exported(text, receipt);
    } catch (error) {
      this.#notices.failed(say('notExported'), error);
    } finally {
      this.busy.value = '';
    }
  }

  /** Saves what is on the page; papers already kept take in what this page adds. */
  saveAll = (): Promise<void> => this.save(this.found.value.map(({ entry }) => entry));

  async save(entries: Entry[]): Promise<void> {
    const { library, now } = this.#edges;
    this.saving.value = true;
    try {
      const { added, merged, unchanged, fresh, act } = await library.save(entries, now());
      const restored = fresh.length - added;
      const had = merged + unchanged - restored;
      const said =
        had > 0 ? sayCount('pageSavedHad', fresh.length, had) : sayCount('pageSaved', fresh.length);
      this.#notices.done(said, undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('nothingSaved'), error);
    } finally {
      this.saving.value = false;
    }
  }
}
