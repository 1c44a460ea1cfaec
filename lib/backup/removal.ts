import type { Paper, Written } from '../paper.ts';

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
  const [removed] = members
    .map((paper): Written<boolean> => {
      const fact = paper.reader.removed;
      return fact?.value ? fact : { value: false, at: lastKept(paper) };
    })
    .sort((a, b) => b.at - a.at || Number(b.value) - Number(a.value));
  return removed ? { ...merged, reader: { ...merged.reader, removed } } : merged;
}
