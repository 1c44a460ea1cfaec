import { type Calendar, momentOf } from '../lib/statistics/calendar.ts';
import type { Days } from '../lib/digest/periods.ts';
import type { Stretch } from '../lib/statistics/course.ts';
import type { Unit } from '../lib/statistics/seen-days.ts';
import { say, spoken } from '../lib/words.ts';

/** Days are numbers without a time zone: they are written as they are counted. */
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(spoken(), { ...options, timeZone: 'UTC' });

/** "Nov 16 – 22, 2026": some days as the reader's language writes them. */
export const daysName = ({ first, last }: Days): string =>
  format({ dateStyle: 'medium' }).formatRange(momentOf(first), momentOf(last));

/** "Week of Nov 16, 2026", "Nov 2026", "2026" */
export function stretchName({ from }: Pick<Stretch, 'from'>, unit: Unit): string {
  if (unit === 'week') return say('weekStretchWeek', format({ dateStyle: 'medium' }).format(momentOf(from)));
  return format({ year: 'numeric', ...(unit === 'month' && { month: 'short' }) }).format(momentOf(from));
}

/** As short as it may be, below a chart: "Nov 16", "Nov 2026", "2026". */
export function stretchMark({ from }: Pick<Stretch, 'from'>, unit: Unit): string {
  return unit === 'week'
    ? format({ month: 'short', day: 'numeric' }).format(momentOf(from))
    : stretchName({ from }, unit);
}

/** The days of a digest's time. */
export const daysIn = ({ from, until }: { from: number; until: number }, calendar: Calendar): Days => ({
  first: calendar.dayOf(from),
  last: calendar.dayOf(until - 1),
});
