import { signal } from '@preact/signals';

import type { Entry } from '../lib/entry.ts';
import type { DetailModel } from './detail-model.ts';
import type { Edges } from './edges.ts';

/** The three places of the side panel. */
export type Place = 'page' | 'library' | 'review';

/** Where in the panel the reader is. It is remembered for as long as the panel is open. */
export class PlaceModel {
  readonly #edges: Edges;
  readonly #detail: DetailModel;
  readonly at = signal<Place>('library');
  /** The removed papers lie over the place one is at. */
  readonly trash = signal(false);

  constructor(edges: Edges, detail: DetailModel) {
    this.#edges = edges;
    this.#detail = detail;
  }

  go(place: Place): void {
    this.trash.value = false;
    this.at.value = place;
  }

  /** Shows what the library has of a paper that stands elsewhere; nothing where it has none. */
  async showKept({ ids }: Pick<Entry, 'ids'>): Promise<void> {
    const [uid] = await this.#edges.library.withIds(ids);
    if (uid === undefined) return;
    this.go('library');
    await this.#detail.show(uid);
  }
}
