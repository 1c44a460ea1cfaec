import { fold } from '../paper/fold.ts';
import { hash } from '../paper/hash.ts';
import type { Paper } from '../paper.ts';
import type { Group } from './group.ts';
import { isRemoved } from './removal.ts';

/**
 * Gives every id and every uid one holder: ids are unique among the kept papers, uids among the kept and among the removed. Of several
 * who claim one, the paper saved first has it. Depends on the papers only, not on whose they are.
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
    if (taken.has(paper.uid)) {
      // Rather a name that one of its papers has already than a new one: the next restore would give that back.
      const others = [...group.ours, ...group.theirs].map(({ uid }) => uid).sort();
      paper = { ...paper, uid: others.find((uid) => !taken.has(uid)) ?? otherUid(paper) };
    }
    taken.add(paper.uid);
    return paper === group.paper ? group : { ...group, paper };
  });
}

/** What a paper is called when an older one has its uid. */
export const otherUid = ({ uid, sources }: Paper): string =>
  `${uid}~${hash(sources.map(({ key }) => key).join(' '))}`;

function without(paper: Paper, foreign: string[]): Paper {
  if (!foreign.length) return paper;
  const { uid, added, apart = [], foreignIds = [] } = paper;
  return fold(paper.sources, paper.reader, { uid, added, apart, foreignIds: [...foreignIds, ...foreign] });
}

function bySeniority({ paper: a }: Group, { paper: b }: Group): number {
  return (
    (a.added || Infinity) - (b.added || Infinity) || compare(a.uid, b.uid) || compare(first(a), first(b))
  );
}

const first = ({ sources }: Paper): string => sources[0]?.key ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
