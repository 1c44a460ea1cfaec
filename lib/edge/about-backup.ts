import type { Backup } from '../backup/index.ts';

/** What is known of a backup when it is read, before it is compared with the library. */
export interface About {
  /** Whether this is a Sheaf file at all, be it damaged. */
  ours: boolean;
  /** Nothing in it could be restored. */
  empty: boolean;
  made?: number;
  problems: string[];
}

/** @param papers how many it has: they may have been let go of since they were read */
export function about({ ours, tombstones, made, problems }: Backup, papers: number): About {
  return { ours, empty: papers + tombstones.length === 0, problems, ...(made !== undefined && { made }) };
}
