import type { Calendar } from '../statistics/calendar.ts';
import type { Period } from './digest.ts';

/** The stretches of time that have a name. */
export const NAMED_PERIODS = ['today', 'yesterday', 'thisWeek', 'lastWeek'] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** Days of a stretch of time, both included. */
export interface Days {
  first: number;
  last: number;
}

/** The days that a name means today. */
export function daysOf(name: NamedPeriod, today: number, calendar: Calendar): Days {
  if (name === 'today') return { first: today, last: today };
  if (name === 'yesterday') return { first: today - 1, last: today - 1 };
  const week = calendar.weekOf(today) - (name === 'thisWeek' ? 0 : 7);
  return { first: week, last: week + 6 };
}

/** When these days begin and end. */
export function periodOf({ first, last }: Days, calendar: Calendar): Period {
  return { from: calendar.startOf(first), until: calendar.startOf(last + 1) };
}
