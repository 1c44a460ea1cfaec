/** Segments of one tier that are merged into one of the next. */
const FAN = 4;
/** Below so many papers sizes make no difference. */
const SMALL = 64;
/** A segment of so many papers is not merged any more, so that no merge takes long or much memory. */
export const FULL = 16_384;
/** A segment is rewritten when less than this share of it is left. */
const LEFT = 0.6;

/** What a segment weighs. */
export interface Weight {
  /** Papers it has. */
  size: number;
  /** Uids it names as gone. */
  gone: number;
  /** How many of these papers still count. */
  live: number;
}

/**
 * Which neighbours to merge next, if any: `from` up to and without `to`. Segments are merged when four of a size are there, each four times that
 * of the tier below, so that a paper is rewritten once a tier and N saves cost O(N log N); there are never more than three of a tier.
 * @param weights of all segments, the oldest first
 */
export function nextMerge(weights: readonly Weight[]): { from: number; to: number } | undefined {
  for (let to = weights.length; to > 0; to--) {
    const ofTier: number[] = [];
    for (let from = to - 1; from >= 0; from--) {
      const { size, gone } = weights[from] as Weight;
      const tier = tierOf(size + gone);
      if (tier === undefined) break;
      ofTier[tier] = (ofTier[tier] ?? 0) + 1;
      if (ofTier[tier] === FAN) return { from, to };
    }
  }
  const worn = weights.findIndex(({ size, live }) => size >= SMALL && live < size * LEFT);
  return worn < 0 ? undefined : { from: worn, to: worn + 1 };
}

function tierOf(size: number): number | undefined {
  if (size >= FULL) return undefined;
  return size < SMALL ? 0 : 1 + Math.floor(Math.log(size / SMALL) / Math.log(FAN));
}
