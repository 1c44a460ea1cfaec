import { computed, signal } from '@preact/signals';

import type { Change } from '../lib/edge/changes.ts';
import type { Edges } from './edges.ts';
import type { FoundModel } from './found-model.ts';

/** Past so many, whether selected papers are still there is asked of the index at once. */
const FEW = 500;

/** The selected papers. They stay selected while other ones are searched for, and go when they are removed, wherever that is done. */
export class Selection {
  readonly #edges: Edges;
  readonly #found: FoundModel;
  readonly uids = signal<ReadonlySet<string>>(new Set());
  readonly count = computed(() => this.uids.value.size);
  /** All that is found is selected. Rows that were never fetched are taken at the number's word. */
  readonly all = computed(() => {
    const { rows, total } = this.#found.shown.value;
    const uids = this.uids.value;
    if (!total || uids.size < total) return false;
    for (const { uid } of rows.values()) if (!uids.has(uid)) return false;
    return true;
  });
  /** Where a range begins, and what was selected before it. */
  #range: { from: number; before: ReadonlySet<string> } | undefined;

  constructor(edges: Edges, found: FoundModel) {
    this.#edges = edges;
    this.#found = found;
  }

  open(abort: AbortSignal): void {
    this.#edges.onChange((change) => void this.#follow(change), abort);
  }

  /** @param at the row's place: a range may go from there */
  select(uid: string, on: boolean, at?: number): void {
    const uids = new Set(this.uids.value);
    if (on) uids.add(uid);
    else uids.delete(uid);
    this.uids.value = uids;
    this.#range = at === undefined ? undefined : { from: at, before: uids };
  }

  /** Selects from where the last one was selected, or from `start`, to a place; a range made just before is made anew. */
  async extend(to: number, start: number): Promise<void> {
    this.#range ??= { from: start, before: this.uids.value };
    const { from, before } = this.#range;
    const range = await this.#found.between(from, to);
    this.uids.value = new Set([...before, ...range]);
  }

  /** Selects all that is found, or nothing of it. */
  async selectFound(on: boolean): Promise<void> {
    const found = await this.#found.uids();
    this.#range = undefined;
    if (on) this.uids.value = new Set([...this.uids.value, ...found]);
    else this.drop(found);
  }

  clear(): void {
    this.uids.value = new Set();
    this.#range = undefined;
  }

  drop(gone: Iterable<string>): void {
    const uids = new Set(this.uids.value);
    for (const uid of gone) uids.delete(uid);
    this.uids.value = uids;
    this.#range = undefined;
  }

  async #follow({ uids: changed }: Change): Promise<void> {
    const selected = this.uids.value;
    const doubtful = changed ? changed.filter((uid) => selected.has(uid)) : [...selected];
    if (!doubtful.length) return;
    const there = new Set(
      doubtful.length > FEW
        ? await this.#edges.finder.uids({ text: '' })
        : (await this.#edges.library.get(doubtful)).map(({ uid }) => uid),
    );
    const gone = doubtful.filter((uid) => !there.has(uid));
    if (gone.length) this.drop(gone);
  }
}
