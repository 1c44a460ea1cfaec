import type { Clash } from '../citekey/merge.ts';
import type { Fate, RestoreItem, RestorePlan } from './plan.ts';

/** So many papers are named of each fate; the rest is counted. */
const NAMED = 50;

/** What a restore would do, in brief: it can be shown and sent however large the file is. */
export interface Preview {
  counts: Record<Fate, number>;
  /** The first papers of each fate. */
  named: Record<Fate, RestoreItem[]>;
  /** How many papers that the file has as kept were removed after it was made. */
  removedSince: number;
  /** The first citation keys that have to change, since both sides gave them out to two papers; and how many there are. */
  clashes: { first: Clash[]; count: number };
  /** Whether the library would be another afterwards. */
  changes: boolean;
}

/** @param before what goes before it, when a file is planned in slices */
export function summary(
  { items, keep, trash, decisions, keys, clashes, removedSince }: RestorePlan,
  before: Preview = {
    counts: { new: 0, changed: 0, possible: 0, untouched: 0 },
    named: { new: [], changed: [], possible: [], untouched: [] },
    removedSince: 0,
    clashes: { first: [], count: 0 },
    changes: false,
  },
): Preview {
  const { counts, named } = before;
  for (const item of items) {
    counts[item.fate]++;
    if (named[item.fate].length < NAMED) named[item.fate].push(item);
  }
  return {
    counts,
    named,
    removedSince: before.removedSince + removedSince,
    clashes: {
      first: [...before.clashes.first, ...clashes].slice(0, NAMED),
      count: before.clashes.count + clashes.length,
    },
    changes: before.changes || keep.length + trash.length + decisions.length + keys.length > 0,
  };
}

/** Papers that would not be as they are now. */
export const changing = ({ counts }: Preview): number => counts.new + counts.changed + counts.possible;
