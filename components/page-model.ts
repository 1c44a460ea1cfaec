import { batch, computed, signal } from '@preact/signals';

import type { Export } from '../lib/edge/exporting.ts';
import type { Here } from '../lib/edge/here.ts';
import type { Keeping } from '../lib/edge/library.ts';
import type { Entry } from '../lib/entry.ts';
import type { Followable } from '../lib/followed.ts';
import type { Look } from '../lib/sighting/seen.ts';
import type { Standing } from '../lib/standing.ts';
import type { Edges } from './edges.ts';
import { type Exporting, handOver } from './hand-over.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Notices } from './notices.ts';
import { type Filter, type Found, fits, foundIn } from './page-found.ts';
import { PageSelection } from './page-selection.ts';
import { undoing } from './undoing.ts';

/** The page in the active tab: what is on it, what of it is kept, and what the reader does with it. */
export class PageModel implements Exporting {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly here = signal<Here | undefined>(undefined);
  readonly found = signal<readonly Found[]>([]);
  /** What is known of these papers, in the same order; undefined while it is not known, and where nothing is to be remembered. */
  readonly look = signal<Look | undefined>(undefined);
  /** Another page is being read than the one that is shown. */
  readonly reading = signal(false);
  readonly saving = signal(false);
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
  readonly chosen = computed(() => this.selection.keys.value.size);
  readonly fresh = computed(() => this.found.value.filter(({ keeping }) => keeping === 'new').length);

  /** Papers that no listing showed before this visit. Undefined the first time a listing is looked at: all are new then, and it says nothing. */
  readonly unseen = computed(() =>
    this.look.value?.previous === undefined
      ? undefined
      : this.look.value.papers.filter((seen) => !seen).length,
  );
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
    this.selection = new PageSelection(edges, this.shown);
  }

  /** Reads the page, and follows the tab, the library and the pointer on the page until `signal` aborts. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => void this.#mark(), abort);
    this.#edges.onMoved(() => void this.read(), abort);
    this.#edges.onFollowed(() => void this.#follow(), abort);
    this.selection.open(abort);
    await Promise.all([this.#follow(), this.read()]);
  }

  async read(): Promise<void> {
    const turn = ++this.#turn;
    this.reading.value = true;
    const here = await this.#edges.readHere();
    if (turn !== this.#turn) return;
    const entries = here.is === 'listing' ? here.listing.entries : [];
    const looking = this.#look(here);
    const { found, why } = await this.#known(here, entries);
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
      this.found.value = foundIn(found, look);
      this.why.value = why;
      this.here.value = here;
      this.reading.value = false;
    });
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

  /** What was seen is a help, no more: where it cannot be read, the page is shown without. */
  async #look(here: Here): Promise<Look | undefined> {
    if (here.is !== 'listing') return undefined;
    const { url, entries } = here.listing;
    const idLists = entries.map(({ ids }) => ids);
    return this.#edges.look(url, idLists, this.#edges.now()).catch(() => undefined);
  }

  /** What the library and the reader's words say of these papers. */
  async #known(here: Here, entries: readonly Entry[]): Promise<{ found: Found[]; why: string }> {
    const { library, now, standings } = this.#edges;
    const idLists = entries.map(({ ids }) => ids);
    // A help, no more.
    const url = here.is === 'listing' ? here.listing.url : undefined;
    const standing =
      url === undefined ? undefined : standings(url, idLists, now(), entries).catch(() => undefined);
    let kept: Keeping[] = [];
    let known: Standing[] | undefined;
    let why = '';
    try {
      kept = await library.keeping(idLists);
      known = await standing;
    } catch (error) {
      why = this.#edges.explain(error);
    }
    const found = entries.map((entry, i) => ({
      key: entry.ids[0] ?? entry.title,
      entry,
      keeping: kept[i] ?? 'new',
      standing: known?.[i],
      followed: this.#has(entry),
    }));
    return { found, why };
  }

  /** The library changed: the same papers, as they stand now. */
  async #mark(): Promise<void> {
    const turn = this.#turn;
    const here = this.here.peek();
    if (here?.is !== 'listing') return;
    const { found, why } = await this.#known(here, here.listing.entries);
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
  saveAll = (): Promise<void> =>
    this.save(this.found.value.filter(({ standing }) => standing !== 'dismissed').map(({ entry }) => entry));

  async save(entries: Entry[]): Promise<void> {
    await this.#save(entries);
  }

  /** Tags papers of the page; those that are not kept are saved first. */
  async tag(entries: Entry[], tags: string[]): Promise<void> {
    const uids = await this.#save(entries);
    if (!uids?.length) return;
    try {
      const act = await this.#edges.library.tag(uids, tags, this.#edges.now());
      if (act !== undefined)
        this.#notices.done(sayCount('pageTagged', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('pageNotTagged'), error);
    }
  }

  /** Moves the kept papers of these to the trash. */
  async remove(entries: Entry[]): Promise<void> {
    const { library, now } = this.#edges;
    try {
      const uids = await library.withIds(entries.flatMap(({ ids }) => ids));
      const act = uids.length ? await library.remove(uids, now()) : undefined;
      if (act !== undefined)
        this.#notices.done(sayCount('pageRemoved', uids.length), undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed(say('pageNotRemoved'), error);
    }
  }

  /** Does not want to see papers again, here and on other listings, or takes that back. */
  async dismiss(entries: Entry[], on: boolean): Promise<void> {
    const { library, now } = this.#edges;
    const idLists = entries.map(({ ids }) => ids).filter((ids) => ids.length);
    try {
      const act = await library.dismiss(idLists, on, now());
      if (act !== undefined)
        this.#notices.done(
          sayCount(on ? 'pageDismissedSome' : 'pageBroughtBack', idLists.length),
          undoing(this.#edges, act),
        );
    } catch (error) {
      this.#notices.failed(say('pageNotDismissed'), error);
    }
  }

  async #save(entries: Entry[]): Promise<string[] | undefined> {
    const { library, now } = this.#edges;
    this.saving.value = true;
    try {
      const { added, merged, unchanged, fresh, uids, act } = await library.save(entries, now());
      const restored = fresh.length - added;
      const had = merged + unchanged - restored;
      const said =
        had > 0 ? sayCount('savedPapersHad', fresh.length, had) : sayCount('savedPapers', fresh.length);
      this.#notices.done(said, undoing(this.#edges, act));
      return uids;
    } catch (error) {
      this.#notices.failed(say('nothingSaved'), error);
      return undefined;
    } finally {
      this.saving.value = false;
    }
  }
}
