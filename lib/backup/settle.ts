import { fold } from '../paper/fold.ts';
import type { Paper } from '../paper.ts';
import { pieceUid } from '../paper/uid.ts';
import type { Group } from './assemble.ts';
import { isRemoved } from './removal.ts';

/**
 * Gives every id and every uid one holder: ids are unique among the kept papers, uids among the kept and among the removed. Of several
 * who claim one, the paper saved first has it; who finds all its names taken gets a new one. Depends on the papers only, not on whose they are.
 */
export function settle(groups: Group[]): Group[] {
  const owners = new Set<string>();
  const uids = { kept: new Set<string>(), removed: new Set<string>() };
  return [...groups].sort(bySeniority).map((group) => {
    const removed = isRemoved(group.paper);
    let { paper } = group;
    if (!removed) {
      paper = without(
        paper,
        paper.ids.filter((id) => owners.has(id)),
      );
      for (const id of paper.ids) owners.add(id);
    }
    const taken = removed ? uids.removed : uids.kept;
    let uid = group.names.find((name) => !taken.has(name)) ?? otherUid(paper);
    while (taken.has(uid)) uid = otherUid({ ...paper, uid });
    taken.add(uid);
    if (uid !== paper.uid) paper = { ...paper, uid };
    return paper === group.paper ? group : { ...group, paper };
  });
}

/** What a paper is called when an older one has its uid. */
export const otherUid = ({ uid, sources }: Paper): string => pieceUid(uid, sources);

function without(paper: Paper, foreign: string[]): Paper {
  if (!foreign.length) return paper;
  return fold(paper.sources, paper.reader, {
    ...paper,
    foreignIds: [...(paper.foreignIds ?? []), ...foreign],
  });
}

/** The order must not depend on names, since these may change here. No two groups have a source in common. */
function bySeniority({ paper: a }: Group, { paper: b }: Group): number {
  const [at, bt] = [a.added || Infinity, b.added || Infinity];
  const [first, second] = [a.sources[0]?.key ?? '', b.sources[0]?.key ?? ''];
  return at === bt ? (first < second ? -1 : first > second ? 1 : 0) : at - bt;
}
