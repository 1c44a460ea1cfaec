import { signal } from '@preact/signals';

import { sameItems } from '../lib/same-items.ts';
import type { Rise } from '../lib/sighting/rise.ts';
import type { Edges } from './edges.ts';

/** Rises are read once the list has rested for so long, ms: neither a turn of the wheel nor a letter waits for them. */
const REST = 300;

/** How far the upvotes of the papers that are seen have risen. It comes after their rows, and is kept for as long as these are seen. */
export class Rises {
  readonly #edges: Pick<Edges, 'rises'>;
  /** By uid, of the papers that are seen; absent for one that is not read yet. */
  readonly known = signal<ReadonlyMap<string, Rise | undefined>>(new Map());
  #seen: readonly string[] = [];
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(edges: Pick<Edges, 'rises'>) {
    this.#edges = edges;
  }

  /** Told which papers are seen, as often as that changes. */
  look(uids: readonly string[]): void {
    if (sameItems(uids, this.#seen)) return;
    this.#seen = uids;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#read(), REST);
  }

  async #read(): Promise<void> {
    const known = this.known.value;
    const missing = this.#seen.filter((uid) => !known.has(uid));
    if (!missing.length) return;
    // They are a hint: where they cannot be read, the list is whole without them.
    const read = await this.#edges.rises(missing).catch(() => []);
    const rises = new Map(missing.map((uid, i) => [uid, read[i]]));
    for (const uid of this.#seen) if (known.has(uid)) rises.set(uid, known.get(uid));
    this.known.value = rises;
  }
}
