import { type ReadonlySignal, signal } from '@preact/signals';

import type { Edges } from './edges.ts';
import type { Found } from './page-found.ts';

/** What of the page is selected and pointed at: one and the same here and on the page, whichever side it is done on. */
export class PageSelection {
  readonly #edges: Edges;
  readonly #shown: ReadonlySignal<readonly Found[]>;
  readonly keys = signal<ReadonlySet<string>>(new Set());
  /** The paper that the pointer or the keyboard is at on the page. */
  readonly pointed = signal<string | undefined>(undefined);
  /** Place of the row that the keyboard is at. */
  readonly active = signal(0);
  /** Where a range begins, and what was selected before it. */
  #range: { from: number; before: ReadonlySet<string> } | undefined;

  constructor(edges: Edges, shown: ReadonlySignal<readonly Found[]>) {
    this.#edges = edges;
    this.#shown = shown;
  }

  open(abort: AbortSignal): void {
    this.#edges.inStep?.onStep(({ pointed, selected }) => {
      this.pointed.value = pointed;
      // What is on the page and not here yet is not known to be a paper of it.
      this.keys.value = new Set(selected);
    }, abort);
  }

  /** Another page: nothing of it is selected. */
  begin(): void {
    this.keys.value = new Set();
    this.pointed.value = undefined;
    this.active.value = 0;
    this.#range = undefined;
  }

  /** The pointer is at a row here; its card shows it. */
  point(key: string | undefined): void {
    this.#edges.inStep?.pointOnPage(key);
  }

  select(at: number, on: boolean): void {
    const key = this.#shown.value[at]?.key;
    if (key === undefined) return;
    const keys = new Set(this.keys.value);
    if (on) keys.add(key);
    else keys.delete(key);
    this.#set(keys);
    this.#range = { from: at, before: keys };
  }

  /** Selects from where the last one was selected, or from `start`, to a place. */
  extend(to: number, start: number): void {
    this.#range ??= { from: start, before: this.keys.value };
    const { from, before } = this.#range;
    const [first, last] = from < to ? [from, to] : [to, from];
    this.#set(new Set([...before, ...this.#shown.value.slice(first, last + 1).map(({ key }) => key)]));
  }

  /** Selects all that is shown, or nothing. */
  all(on: boolean): void {
    this.#range = undefined;
    this.#set(new Set(on ? this.#shown.value.map(({ key }) => key) : []));
  }

  #set(keys: ReadonlySet<string>): void {
    this.keys.value = keys;
    this.#edges.inStep?.selectOnPage([...keys]);
  }
}
