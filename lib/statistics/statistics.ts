import type { KeptDays } from './kept-days.ts';
import type { Phrase } from './phrases.ts';
import type { Counts, Unit } from './seen-days.ts';

/** What can be drawn of a reader's library and of what she has seen. */
export interface Statistics {
  /** Different papers that listings showed, in each stretch of time. */
  seen: Record<Unit, Counts>;
  /** Papers that were saved and read, by days. */
  days: KeptDays;
  /** What the library is about, the most telling first. */
  phrases: Phrase[];
  /** The library has changed since its papers were counted. */
  stale: boolean;
}

/** Raise it when what is counted changes: what was counted by other rules is counted anew. */
export const STATISTICS_RULES = 2;

/** So many phrases are kept: some are tags as well, and are left out where these are shown. */
export const MOST_PHRASES = 30;
