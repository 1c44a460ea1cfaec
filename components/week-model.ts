import { batch, computed, effect, signal, untracked } from '@preact/signals';

import type { Digest, Period } from '../lib/digest/digest.ts';
import { digestMarkdown } from '../lib/digest/markdown.ts';
import { type Days, type NamedPeriod, daysOf, periodOf } from '../lib/digest/periods.ts';
import type { WeekEdges } from '../lib/edge/week-edges.ts';
import { Calendar, dayFrom, isoOf, yearNumber } from '../lib/statistics/calendar.ts';
import { courseOf } from '../lib/statistics/course.ts';
import type { Unit } from '../lib/statistics/seen-days.ts';
import type { Statistics } from '../lib/statistics/statistics.ts';
import { type TopicYears, topicQuery, topicsOf, topicYears } from '../lib/statistics/topics.ts';
import { say } from '../lib/words.ts';
import { daysName } from './day-names.ts';
import type { Edges } from './edges.ts';
import type { FoundModel } from './found-model.ts';
import type { Notices } from './notices.ts';
import { sourceName } from './source-name.ts';

/** Counting may take this share of the time, so that a reader who saves a paper each minute keeps a quiet computer. */
const SHARE = 0.1;

/** What a time brought, and the pictures of the library. Everything is counted beside the panel, which shows what is there. */
export class WeekModel {
  readonly #edges: Edges;
  readonly #week: WeekEdges;
  readonly #found: FoundModel;
  readonly #notices: Notices;
  readonly #calendar: Calendar;
  /** Whether what is seen is noted; undefined until that is known. */
  readonly noting = signal<boolean | undefined>(undefined);
  readonly chosen = signal<NamedPeriod | 'dates'>('thisWeek');
  /** Dates of one's own, ISO 8601. */
  readonly first = signal('');
  readonly last = signal('');
  readonly digest = signal<Digest | undefined>(undefined);
  readonly gathering = signal(false);
  readonly why = signal('');
  readonly unit = signal<Unit>('week');
  readonly statistics = signal<Statistics | undefined>(undefined);
  /** How far the counting is, 0 to 1; undefined when nothing is counted. */
  readonly counting = signal<number | undefined>(undefined);
  readonly stopped = signal(false);
  readonly whyNotCounted = signal('');
  readonly topics = signal<TopicYears[] | undefined>(undefined);
  /** The days that are looked at; undefined where the dates make none. */
  readonly days = computed<Days | undefined>(() => {
    if (this.chosen.value !== 'dates') return daysOf(this.chosen.value, this.today, this.#calendar);
    const [first, last] = [dayFrom(this.first.value), dayFrom(this.last.value)];
    return first === undefined || last === undefined || last < first ? undefined : { first, last };
  });
  /** The stretches of time that are drawn: seen, saved, read. */
  readonly course = computed(() => {
    const counted = this.statistics.value;
    if (!counted) return undefined;
    const unit = this.unit.value;
    return courseOf(this.#calendar, unit, this.today, [
      counted.seen[unit],
      counted.days.saved,
      counted.days.read,
    ]);
  });
  #gather: AbortController | undefined;
  #count: AbortController | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #counted = 0;
  #took = 0;

  constructor(edges: Edges, week: WeekEdges, found: FoundModel, notices: Notices) {
    this.#edges = edges;
    this.#week = week;
    this.#found = found;
    this.#notices = notices;
    this.#calendar = new Calendar(week.clock());
    this.first.value = this.last.value = isoOf(this.today);
  }

  get today(): number {
    return this.#calendar.dayOf(this.#edges.now());
  }

  get year(): number {
    return yearNumber(this.today);
  }

  /** Shows what is known at once and the rest when it comes, and follows the library until `abort`. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => {
      void this.gather();
      this.#later(abort);
    }, abort);
    const named = effect(() => {
      void this.statistics.value;
      void this.#found.tags.value;
      void untracked(() => this.#name());
    });
    abort.addEventListener('abort', () => {
      named();
      clearTimeout(this.#again);
      this.#gather?.abort();
      this.#count?.abort();
    });
    await Promise.all([this.#note(), this.gather(), this.#begin(abort)]);
  }

  async #note(): Promise<void> {
    this.noting.value = await this.#week.remembers().catch(() => undefined);
  }

  choose(chosen: NamedPeriod | 'dates'): void {
    this.chosen.value = chosen;
    void this.gather();
  }

  /** Puts the digest of the chosen days together. */
  async gather(): Promise<void> {
    const days = this.days.value;
    this.#gather?.abort();
    this.gathering.value = false;
    if (!days) return;
    const { signal } = (this.#gather = new AbortController());
    this.gathering.value = true;
    try {
      const digest = await this.#week.digest(periodOf(days, this.#calendar), { signal });
      if (signal.aborted) return;
      batch(() => {
        this.digest.value = digest;
        this.why.value = '';
      });
    } catch (error) {
      if (!signal.aborted) this.why.value = this.#edges.explain(error);
    } finally {
      if (!signal.aborted) this.gathering.value = false;
    }
  }

  async copy(): Promise<void> {
    await this.#hand(async (text) => {
      await this.#edges.copy(text);
      this.#notices.done(say('weekCopied'));
    });
  }

  async file(): Promise<void> {
    await this.#hand((text, { first, last }) => {
      const name = `sheaf-${[...new Set([isoOf(first), isoOf(last)])].join('-to-')}.md`;
      this.#edges.download(name, 'text/markdown', text);
      this.#notices.done(say('weekFiled', name));
    });
  }

  async print(): Promise<void> {
    const period = this.#period();
    if (!period) return;
    try {
      await this.#week.openDigest(period);
    } catch (error) {
      this.#notices.failed(say('weekNotMade'), error);
    }
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
      this.whyNotCounted.value = '';
    });
    try {
      const progress = (done: number, of: number) => {
        if (!signal.aborted) this.counting.value = done / Math.max(1, of);
      };
      const counted = await this.#week.count(this.#week.clock(), { signal, progress });
      if (!signal.aborted) this.statistics.value = counted;
    } catch (error) {
      if (!signal.aborted) this.whyNotCounted.value = this.#edges.explain(error);
    } finally {
      if (!signal.aborted) this.counting.value = undefined;
      this.#counted = performance.now();
      this.#took = this.#counted - began;
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
    if (known) this.statistics.value = known;
    if (!known || known.stale) await this.count();
  }

  /** Counts when enough time has gone by since it was counted last. */
  #later(abort: AbortSignal): void {
    clearTimeout(this.#again);
    const wait = Math.max(500, this.#counted + this.#took / SHARE - performance.now());
    this.#again = setTimeout(() => {
      if (!abort.aborted && !this.stopped.value) void this.count();
    }, wait);
  }

  /** Topics of today's library: the tags are known by the search, and so is how many papers each has. */
  async #name(): Promise<void> {
    const counted = this.statistics.value;
    if (!counted) return;
    const topics = topicsOf(this.#found.tags.value, counted.phrases);
    try {
      const years = await this.#week.years(topics.map((topic) => topicQuery(topic)));
      this.topics.value = topics
        .flatMap((topic, i) => (years[i] ? [topicYears(topic, years[i], this.year)] : []))
        .filter(({ all }) => all > 0);
    } catch (error) {
      this.whyNotCounted.value = this.#edges.explain(error);
    }
  }

  #period(): Period | undefined {
    const days = this.days.value;
    return days && periodOf(days, this.#calendar);
  }

  async #hand(give: (text: string, days: Days) => Promise<void> | void): Promise<void> {
    const [digest, days] = [this.digest.value, this.days.value];
    if (!digest || !days) return;
    try {
      const heading = say('digestDays', daysName(days));
      await give(digestMarkdown(digest, { heading, listing: sourceName }), days);
    } catch (error) {
      this.#notices.failed(say('weekNotMade'), error);
    }
  }
}
