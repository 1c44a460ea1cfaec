import { type ReadonlySignal, signal } from '@preact/signals';

import type { Edges, InStep } from './edges.ts';
import type { Found } from './page-found.ts';

/** What of the page is selected and pointed at: one and the same here and on the page, whichever side it is done on. */
export class PageSelection {
  readonly #edges: Edges;
  readonly #shown: ReadonlySignal<readonly Found[]>;
  readonly #says: (papers: string | undefined) => void;
  readonly keys = signal<ReadonlySet<string>>(new Set());
  /** The paper that the pointer or the keyboard is at on the page. */
  readonly pointed = signal<string | undefined>(undefined);
  /** Place of the row that the keyboard is at. */
  readonly active = signal(0);
  /** There while the page is followed. */
  #step: InStep | undefined;
  /** What the page was told last to show. */
  #told: string | undefined;
  /** Where a range begins, and what was selected before it. */
  #range: { from: number; before: ReadonlySet<string> } | undefined;

  /** @param says told which papers the page says it has, whenever it speaks */
  constructor(
    edges: Edges,
    shown: ReadonlySignal<readonly Found[]>,
    says: (papers: string | undefined) => void,
  ) {
    this.#edges = edges;
    this.#shown = shown;
    this.#says = says;
  }

  open(abort: AbortSignal): void {
    void this.#follow(abort);
  }

  async #follow(abort: AbortSignal): Promise<void> {
    const step = await this.#edges.inStep();
    if (abort.aborted) return;
    this.#step = step;
    abort.addEventListener('abort', () => (this.#step = undefined));
    step.onStep(({ papers, pointed, selected }) => {
      this.pointed.value = pointed;
      this.keys.value = new Set(selected);
      this.#says(papers);
    }, abort);
  }

  /** The page was read, maybe with a script of ours that was not there before. */
  reach(): void {
    this.#step?.reach();
  }

  /** Other papers are shown: the keyboard stays at the one it is at, and no range goes on. */
  stay(change: () => void): void {
    const key = this.#shown.peek()[this.active.peek()]?.key;
    change();
    const at = this.#shown.peek().findIndex((one) => one.key === key);
    if (at === this.active.peek()) return;
    if (at >= 0) this.active.value = at;
    this.#range = undefined;
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
    // A pointer that passes over a row tells of it once.
    if (key === this.#told) return;
    this.#told = key;
    this.#step?.pointOnPage(key);
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
    this.#step?.selectOnPage([...keys]);
  }
}
