import { computed, signal } from '@preact/signals';

import type { Here } from '../lib/edge/here.ts';
import type { Keeping } from '../lib/edge/library.ts';
import type { Entry } from '../lib/entry.ts';
import { papers as counted } from './counted.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** An entry of the page, and whether the library keeps it. */
export interface Found {
  entry: Entry;
  keeping: Keeping;
}

/** The page in the active tab: what is on it, and what of it is kept. */
export class PageModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly here = signal<Here | undefined>(undefined);
  readonly found = signal<Found[]>([]);
  readonly saving = signal(false);
  readonly fresh = computed(() => this.found.value.filter(({ keeping }) => keeping === 'new').length);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  /** Reads the page, and follows the tab and the library until `signal` aborts. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => void this.#mark(), abort);
    this.#edges.onMoved(() => void this.read(), abort);
    await this.read();
  }

  async read(): Promise<void> {
    const here = await this.#edges.readHere();
    const entries = here.is === 'listing' ? here.listing.entries : [];
    this.found.value = entries.map((entry) => ({ entry, keeping: 'new' }));
    await this.#mark();
    this.here.value = here;
  }

  async #mark(): Promise<void> {
    const entries = this.found.value.map(({ entry }) => entry);
    try {
      const kept = await this.#edges.library.keeping(entries.map(({ ids }) => ids));
      this.found.value = entries.map((entry, i) => ({ entry, keeping: kept[i] ?? 'new' }));
    } catch (error) {
      this.#notices.failed('The library cannot be read', error);
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
      const parts = [
        `Saved ${counted(fresh.length)}`,
        ...(merged + unchanged - restored > 0 ? [`${merged + unchanged - restored} you had`] : []),
      ];
      this.#notices.done(`${parts.join(', ')}.`, undoing(this.#edges, act));
    } catch (error) {
      this.#notices.failed('Nothing was saved', error);
    } finally {
      this.saving.value = false;
    }
  }
}
