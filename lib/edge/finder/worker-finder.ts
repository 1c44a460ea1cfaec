import type { Finder, Found, FoundYears, Question, RelatedPaper } from '../../finding.ts';
import type { Change } from '../changes.ts';
import type { Started } from '../worker/start.ts';

/** How often at most the list is drawn anew while the index catches up, ms. */
const OFTEN = 700;

/** Finds papers through a worker, which this window starts with its first question. */
export class WorkerFinder implements Finder {
  readonly #start: () => Started;
  readonly #onChange: (heard: (change: Change) => void, signal: AbortSignal) => void;
  #worker: Started | undefined;
  #running = false;
  /** Of the index that gave the last answer. */
  #version = 0;
  #next: { question: Question; settle: (answer: Promise<Found> | undefined) => void } | undefined;
  readonly #stale = new Set<() => void>();

  constructor(
    start: () => Started,
    onChange: (heard: (change: Change) => void, signal: AbortSignal) => void,
  ) {
    this.#start = start;
    this.#onChange = onChange;
  }

  #calls(): Started['calls'] {
    if (!this.#worker) {
      this.#worker = this.#start();
      this.#onChange(() => void this.#refresh(), new AbortController().signal);
    }
    return this.#worker.calls;
  }

  /** One question is with the worker at a time; of those that wait only the newest is put. */
  find(question: Question): Promise<Found | undefined> {
    this.#next?.settle(undefined);
    return new Promise((settle) => {
      this.#next = { question, settle };
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    const first = !this.#worker;
    for (let next = this.#next; next; next = this.#next) {
      this.#next = undefined;
      const answer = this.#calls().ask('find', [next.question]);
      next.settle(answer.then(({ found }) => found));
      const { version } = (await answer.catch(() => undefined)) ?? { version: this.#version };
      this.#version = version;
    }
    this.#running = false;
    if (first) void this.#catchUp();
  }

  uids(question: Pick<Question, 'text' | 'sort' | 'reversed'>): Promise<string[]> {
    return this.#calls().ask('findUids', [question]);
  }

  /** For each text, how many papers it finds, by years. */
  years(texts: string[]): Promise<FoundYears[]> {
    return this.#calls().ask('findYears', [texts]);
  }

  related(uid: string): Promise<RelatedPaper[]> {
    return this.#calls().ask('findRelated', [uid]);
  }

  onStale(heard: () => void, signal: AbortSignal): void {
    this.#stale.add(heard);
    signal.addEventListener('abort', () => this.#stale.delete(heard));
  }

  /** The library was written to, here or elsewhere. */
  async #refresh(): Promise<void> {
    // Whatever went wrong, the next question meets it and tells.
    const version = await this.#calls()
      .ask('refresh', [])
      .catch(() => undefined);
    if (version !== this.#version) this.#tell();
    await this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    let told = performance.now();
    const progress = () => {
      if (performance.now() - told < OFTEN) return;
      told = performance.now();
      this.#tell();
    };
    const version = await this.#calls()
      .ask('catchUp', [], { progress })
      .catch(() => this.#version);
    if (version !== this.#version) this.#tell();
  }

  #tell(): void {
    for (const heard of this.#stale) heard();
  }
}
