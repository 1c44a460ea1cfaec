import { batch, computed, effect, signal, untracked } from '@preact/signals';

import type { WeekEdges } from '../lib/edge/week-edges.ts';
import { Calendar, yearNumber } from '../lib/statistics/calendar.ts';
import { courseOf } from '../lib/statistics/course.ts';
import type { Unit } from '../lib/statistics/seen-days.ts';
import type { Statistics } from '../lib/statistics/statistics.ts';
import { type TopicYears, topicQuery, topicsOf, topicYears } from '../lib/statistics/topics.ts';
import type { Edges } from './edges.ts';
import type { FoundModel } from './found-model.ts';

/** Counting may take this share of the time, so that a reader who saves a paper each minute keeps a quiet computer. */
const SHARE = 0.1;

/** The pictures of the library. It is counted beside the panel, which shows what was counted last. */
export class StatisticsModel {
  readonly #edges: Edges;
  readonly #week: WeekEdges;
  readonly #found: FoundModel;
  readonly #calendar: Calendar;
  readonly unit = signal<Unit>('week');
  readonly counted = signal<Statistics | undefined>(undefined);
  /** How far the counting is, 0 to 1; undefined when nothing is counted. */
  readonly counting = signal<number | undefined>(undefined);
  readonly stopped = signal(false);
  /** Why it was not counted, in words. */
  readonly why = signal('');
  readonly topics = signal<TopicYears[] | undefined>(undefined);
  /** The stretches of time that are drawn: seen, saved, read. */
  readonly course = computed(() => {
    const counted = this.counted.value;
    if (!counted) return undefined;
    const unit = this.unit.value;
    return courseOf(this.#calendar, unit, this.#today, [
      counted.seen[unit],
      counted.days.saved,
      counted.days.read,
    ]);
  });
  #count: AbortController | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  /** When it was counted last, and how long that took, ms. */
  #ended = 0;
  #took = 0;

  constructor(edges: Edges, week: WeekEdges, found: FoundModel) {
    this.#edges = edges;
    this.#week = week;
    this.#found = found;
    this.#calendar = new Calendar(week.clock());
  }

  get #today(): number {
    return this.#calendar.dayOf(this.#edges.now());
  }

  /** The year it is now. */
  get year(): number {
    return yearNumber(this.#today);
  }

  /** Shows what was counted at once and the rest when it comes, and follows the library until `abort`. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => this.#later(abort), abort);
    const named = effect(() => {
      void this.counted.value;
      void this.#found.tags.value;
      void untracked(() => this.#name());
    });
    abort.addEventListener('abort', () => {
      named();
      clearTimeout(this.#again);
      this.#count?.abort();
    });
    await this.#begin(abort);
  }

  /** Shows the papers of a topic in the library. */
  show(topic: TopicYears, when?: { year: number } | { upTo: number }): void {
    this.#found.search(topicQuery(topic, when));
  }

  /** Counts the library again. */
  async count(): Promise<void> {
    this.#count?.abort();
    const { signal } = (this.#count = new AbortController());
    const began = performance.now();
    batch(() => {
      this.counting.value = 0;
      this.stopped.value = false;
      this.why.value = '';
    });
    try {
      const progress = (done: number, of: number) => {
        if (!signal.aborted) this.counting.value = done / Math.max(1, of);
      };
      const counted = await this.#week.count(this.#week.clock(), { signal, progress });
      if (!signal.aborted) this.counted.value = counted;
    } catch (error) {
      if (!signal.aborted) this.why.value = this.#edges.explain(error);
    } finally {
      if (!signal.aborted) this.counting.value = undefined;
      this.#ended = performance.now();
      this.#took = this.#ended - began;
    }
  }

  /** Stops counting; what was counted before stays. */
  stop(): void {
    this.#count?.abort();
    this.counting.value = undefined;
    this.stopped.value = true;
  }

  async #begin(abort: AbortSignal): Promise<void> {
    const known = await this.#week.counted(this.#week.clock()).catch(() => undefined);
    if (abort.aborted) return;
    if (known) this.counted.value = known;
    if (!known || known.stale) await this.count();
  }

  /** Counts when enough time has gone by since it was counted last. */
  #later(abort: AbortSignal): void {
    clearTimeout(this.#again);
    const wait = Math.max(500, this.#ended + this.#took / SHARE - performance.now());
    this.#again = setTimeout(() => {
      if (!abort.aborted && !this.stopped.value) void this.count();
    }, wait);
  }

  /** Topics of today's library: the tags are known by the search, and so is how many papers each has. */
  async #name(): Promise<void> {
    const counted = this.counted.value;
    if (!counted) return;
    const topics = topicsOf(this.#found.tags.value, counted.phrases);
    try {
      const years = await this.#week.years(topics.map((topic) => topicQuery(topic)));
      this.topics.value = topics
        .flatMap((topic, i) => (years[i] ? [topicYears(topic, years[i], this.year)] : []))
        .filter(({ all }) => all > 0);
    } catch (error) {
      this.why.value = this.#edges.explain(error);
    }
  }
}
