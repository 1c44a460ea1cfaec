import { type Calendar, monthOf, yearOf } from './calendar.ts';
import { type Counts, type Unit, stretchOf } from './seen-days.ts';

/** So many stretches are drawn at most; more bars than these cannot be told apart in a panel. */
const MOST: Record<Unit, number> = { week: 12, month: 12, year: 10 };

/** One stretch of time, and how many there were of each thing in it, in the order they were given. */
export interface Stretch {
  /** Its first day, and the first day after it. */
  from: number;
  until: number;
  counts: number[];
}

/**
 * The last stretches of time, empty ones included, the one of today last. It begins with the first that has anything.
 * @param all for each thing its counts, by the first day of the stretch or by days within it
 */
export function courseOf(calendar: Calendar, unit: Unit, today: number, all: readonly Counts[]): Stretch[] {
  const first = Math.min(...all.flatMap((counts) => (counts[0] ? [counts[0][0]] : [])), today);
  const stretches: Stretch[] = [];
  let from = stretchOf(calendar, unit, today);
  let until = after(unit, from);
  while (stretches.length < MOST[unit]) {
    const [start, end] = [from, until];
    const counts = all.map((one) =>
      one.reduce((sum, [day, count]) => (day >= start && day < end ? sum + count : sum), 0),
    );
    stretches.unshift({ from, until, counts });
    if (from <= first) break;
    until = from;
    from = stretchOf(calendar, unit, from - 1);
  }
  return stretches;
}

function after(unit: Unit, from: number): number {
  if (unit === 'week') return from + 7;
  return unit === 'month' ? monthOf(from, 1) : yearOf(from, 1);
}
