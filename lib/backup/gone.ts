import type { Group } from './assemble.ts';
import { nameOf } from './decisions.ts';
import { isRemoved } from './removal.ts';
import type { Decision, LibraryState, Tombstone } from './state.ts';

/** What of a library is there no longer, once it has these works, tombstones and decisions: papers by uid, in the list and in the trash. */
export function gone(
  { papers, tombstones, decisions }: LibraryState,
  groups: Group[],
  left: Tombstone[],
  decided: Decision[],
): { kept: string[]; removed: string[]; decisions: Decision[] } {
  const pairs = new Set(decided.map(nameOf));
  const kept = new Set<string>();
  const removed = new Set(left.map(({ uid }) => uid));
  for (const { paper } of groups) (isRemoved(paper) ? removed : kept).add(paper.uid);
  const without = (records: { uid: string }[], after: Set<string>) =>
    records.map(({ uid }) => uid).filter((uid) => !after.has(uid));
  return {
    kept: without(
      papers.filter((paper) => !isRemoved(paper)),
      kept,
    ),
    removed: without([...papers.filter(isRemoved), ...tombstones], removed),
    decisions: decisions.filter((decision) => !pairs.has(nameOf(decision))),
  };
}
