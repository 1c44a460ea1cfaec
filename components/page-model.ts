import { batch, computed, signal } from '@preact/signals';

import type { Export } from '../lib/edge/exporting.ts';
import type { Here } from '../lib/edge/here.ts';
import type { Entry } from '../lib/entry.ts';
import type { Followable } from '../lib/followed.ts';
import type { Look } from '../lib/sighting/seen.ts';
import type { Edges } from './edges.ts';
import { type Exporting, handOver } from './hand-over.ts';
import { say } from '../lib/words.ts';
import { KeepingUp } from './keeping-up.ts';
import type { Notices } from './notices.ts';
import { PageActs } from './page-acts.ts';
import { type Filter, type Found, fits, foundIn } from './page-found.ts';
import { knownOf, lookedAt } from './page-known.ts';
import { PageSelection } from './page-selection.ts';

/** The page in the active tab: what is on it, what of it is kept, and what is shown of it. */
export class PageModel implements Exporting {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly here = signal<Here | undefined>(undefined);
  readonly found = signal<readonly Found[]>([]);
  /** What is known of these papers, in the same order; undefined while it is not known, and where nothing is to be remembered. */
  readonly look = signal<Look | undefined>(undefined);
  /** Another page is being read than the one that is shown. */
  readonly reading = signal(false);
  /** Why the library cannot tell what is kept, in words; empty while it can. The page's papers can be exported all the same. */
  readonly why = signal('');
  readonly busy = signal('');
  /** The paper that is read here, by its key. */
  readonly opened = signal<string | undefined>(undefined);
  readonly filters = signal<ReadonlySet<Filter>>(new Set());
  /** The papers that pass all filters, in page order. */
  readonly shown = computed(() => {
    const filters = [...this.filters.value];
    return filters.length
      ? this.found.value.filter((one) => filters.every((filter) => fits(one, filter)))
      : this.found.value;
  });
  readonly selection: PageSelection;
  readonly acts: PageActs;
  readonly chosen = computed(() => this.selection.keys.value.size);
  readonly fresh = computed(() => this.found.value.filter(({ keeping }) => keeping === 'new').length);

  /** Papers that no listing showed before this visit. Undefined the first time a listing is looked at: all are new then, and it says nothing. */
  readonly unseen = computed(() =>
    this.look.value?.previous === undefined
      ? undefined
      : this.look.value.papers.filter((seen) => !seen).length,
  );
  readonly #keepingUp = new KeepingUp(() => this.read());
  #turn = 0;

  /** Finds what the reader follows; undefined while nothing is followed. */
  readonly #match = signal<((paper: Followable) => string[]) | undefined>(undefined);
  /** Papers that match what the reader follows; undefined while nothing is followed. */
  readonly matching = computed(() =>
    this.#match.value ? this.found.value.filter(({ followed }) => followed.length > 0).length : undefined,
  );

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
    this.selection = new PageSelection(edges, this.shown, (papers) => this.#keepingUp.says(papers));
    this.acts = new PageActs(edges, notices);
  }

  /** Reads the page, and follows it, the tab, the library and the pointer on the page until `signal` aborts. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => void this.#mark(), abort);
    this.#edges.onMoved(() => void this.read(), abort);
    this.#edges.onFollowed(() => void this.#follow(), abort);
    this.selection.open(abort);
    abort.addEventListener('abort', () => this.#keepingUp.stop());
    await Promise.all([this.#follow(), this.read()]);
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    this.reading.value = true;
    this.#keepingUp.begins();
    const here = await this.#edges.readHere();
    if (turn !== this.#turn) return;
    const looking = lookedAt(this.#edges, here);
    const { found, why } = await knownOf(this.#edges, here, (entry) => this.#has(entry));
    // Where the library does not open, nothing more is waited for.
    const look = why ? undefined : await looking;
    // Another page may have been read meanwhile.
    if (turn !== this.#turn) return;
    batch(() => {
      const before = this.here.peek();
      const moved =
        here.is !== 'listing' || before?.is !== 'listing' || before.listing.url !== here.listing.url;
      if (moved) {
        this.filters.value = new Set();
        this.selection.begin();
        this.opened.value = undefined;
      }
      this.look.value = look;
      const show = () => (this.found.value = foundIn(found, look));
      if (moved) show();
      else this.selection.stay(show);
      this.why.value = why;
      this.here.value = here;
      this.reading.value = false;
    });
    this.#keepingUp.ended(found.map(({ entry }) => entry.ids[0]));
    if (here.is !== 'elsewhere') this.selection.reach();
  }

  filter(filter: Filter, on: boolean): void {
    const filters = new Set(this.filters.value);
    if (on) filters.add(filter);
    else filters.delete(filter);
    this.filters.value = filters;
  }

  /** A help as well: where it cannot be read, nothing is followed. */
  async #follow(): Promise<void> {
    const followed = await this.#edges.followed().catch(() => []);
    // Whoever follows nothing does not load what looks for it.
    this.#match.value = followed.length ? (await import('../lib/followed.ts')).matcher(followed) : undefined;
    this.found.value = this.found.value.map((one) => ({ ...one, followed: this.#has(one.entry) }));
  }

  #has(entry: Entry): string[] {
    return this.#match.peek()?.(entry) ?? [];
  }

  /** The library changed: the same papers, as they stand now. */
  async #mark(): Promise<void> {
    const turn = this.#turn;
    const here = this.here.peek();
    if (here?.is !== 'listing') return;
    const { found, why } = await knownOf(this.#edges, here, (entry) => this.#has(entry));
    if (turn !== this.#turn || here !== this.here.peek()) return;
    batch(() => {
      this.found.value = foundIn(found, this.look.value);
      this.why.value = why;
    });
  }

  /** Hands over the selected papers of the page, else all, each once and in its order, without the library. */
  async export(what: Pick<Export, 'format' | 'target'>): Promise<void> {
    this.busy.value = say('exporting');
    try {
      const keys = this.selection.keys.value;
      const entries = this.found.value
        .filter(({ key }) => !keys.size || keys.has(key))
        .map(({ entry }) => entry);
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

  /** Saves what is on the page and was not dismissed; papers already kept take in what this page adds. */
  saveAll = (): Promise<unknown> =>
    this.acts.save(
      this.found.value.filter(({ standing }) => standing !== 'dismissed').map(({ entry }) => entry),
    );
}
