import type { Standing } from '../standing.ts';

/** A card as triage sees it. */
export interface TriageCard {
  /** First id of its paper. */
  readonly key: string;
  readonly title: string;
  /** Undefined while it is not known. */
  readonly standing: Standing | undefined;
  /** Words of the reader's that it matches. */
  readonly followed: readonly string[];
  /** Whether its code is out. */
  readonly code: boolean;
}
