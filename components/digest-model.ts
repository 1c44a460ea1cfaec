import { batch, computed, signal } from '@preact/signals';

import type { Digest } from '../lib/digest/digest.ts';
import { digestMarkdown } from '../lib/digest/markdown.ts';
import { type Days, type NamedPeriod, daysOf, periodOf } from '../lib/digest/periods.ts';
import type { WeekEdges } from '../lib/edge/week-edges.ts';
import { Calendar, dayFrom, isoOf } from '../lib/statistics/calendar.ts';
import { say } from '../lib/words.ts';
import { daysName } from './day-names.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';
import { sourceName } from './source-name.ts';

/** What the chosen days brought, put together beside the panel, and the ways to take it along. */
export class DigestModel {
  readonly #edges: Edges;
  readonly #week: WeekEdges;
  readonly #notices: Notices;
  readonly #calendar: Calendar;
  readonly chosen = signal<NamedPeriod | 'dates'>('thisWeek');
  /** Dates of one's own, ISO 8601. */
  readonly first = signal('');
  readonly last = signal('');
  readonly digest = signal<Digest | undefined>(undefined);
  readonly gathering = signal(false);
  readonly why = signal('');
  /** The days that are looked at; undefined where the dates make none. */
  readonly days = computed<Days | undefined>(() => {
    if (this.chosen.value !== 'dates') return daysOf(this.chosen.value, this.#today, this.#calendar);
    const [first, last] = [dayFrom(this.first.value), dayFrom(this.last.value)];
    return first === undefined || last === undefined || last < first ? undefined : { first, last };
  });
  #gather: AbortController | undefined;

  constructor(edges: Edges, week: WeekEdges, notices: Notices) {
    this.#edges = edges;
    this.#week = week;
    this.#notices = notices;
    this.#calendar = new Calendar(week.clock());
    this.first.value = this.last.value = isoOf(this.#today);
  }

  get #today(): number {
    return this.#calendar.dayOf(this.#edges.now());
  }

  /** Puts it together now and after every change of the library, until `abort`. */
  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onChange(() => void this.gather(), abort);
    abort.addEventListener('abort', () => this.#gather?.abort());
    await this.gather();
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
    const days = this.days.value;
    if (!days) return;
    try {
      await this.#week.openDigest(periodOf(days, this.#calendar));
    } catch (error) {
      this.#notices.failed(say('weekNotMade'), error);
    }
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
