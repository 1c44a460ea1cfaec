import type { Paper } from '../paper.ts';
import type { Written } from '../paper/reader.ts';

/** Whether a paper lies in the trash. */
export const isRemoved = ({ reader }: Paper): boolean => reader.removed?.value === true;

/** When a paper was last known to be wanted, ms since the epoch. */
export function lastKept({ reader, added, sources }: Paper): number {
  return Math.max(added, reader.removed?.at ?? 0, ...sources.map((source) => source.seen ?? 0));
}

/**
 * A merged paper, kept or removed by what happened last to those it is made of. One that a library never removed counts as kept when
 * it was last seen there: saved again later on the other machine, it stays.
 */
export function withRemoval(merged: Paper, members: Paper[]): Paper {
  if (members.length < 2 || !members.some(isRemoved)) return merged;
  const removedAt = Math.max(...members.filter(isRemoved).map(({ reader }) => reader.removed?.at ?? 0));
  const keptAt = Math.max(...members.filter((paper) => !isRemoved(paper)).map(lastKept));
  const removed: Written<boolean> =
    keptAt > removedAt
      ? // As late as it will count when it is read again.
        { value: false, at: Math.max(...members.map(lastKept)) }
      : { value: true, at: removedAt };
  return { ...merged, reader: { ...merged.reader, removed } };
}
