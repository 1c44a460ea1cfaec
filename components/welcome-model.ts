import { effect, signal } from '@preact/signals';

import type { Edges } from './edges.ts';
import type { LibraryModel } from './library-model.ts';
import type { PlaceModel } from './place-model.ts';

/** Whether the panel explains itself: until something was saved, or the reader closed it, once and for all. */
export class WelcomeModel {
  readonly #edges: Edges;
  readonly #library: LibraryModel;
  readonly #place: PlaceModel;
  readonly shown = signal(false);

  constructor(edges: Edges, library: LibraryModel, place: PlaceModel) {
    this.#edges = edges;
    this.#library = library;
    this.#place = place;
  }

  async open(abort: AbortSignal): Promise<void> {
    // Where that cannot be read, nothing is explained: an old reader is not to be greeted again.
    this.shown.value = !(await this.#edges.welcomed().catch(() => true));
    const follow = effect(() => {
      if (this.shown.value && this.#library.count.value > 0) void this.close();
    });
    abort.addEventListener('abort', follow);
  }

  async close(): Promise<void> {
    this.shown.value = false;
    await this.#edges.setWelcomed().catch(() => undefined);
  }

  /** Opens the sample page in a tab, and shows its papers here. */
  async trySample(): Promise<void> {
    await this.#edges.openSample();
    this.#place.go('page');
  }
}
