import { fold } from '../paper/fold.ts';
import { mergePapers, type Paper } from '../paper.ts';
import { pieceUid } from '../paper/uid.ts';
import { uidOf } from '../paper/uid.ts';
import { judge } from './judge.ts';

/** Where a paper goes among others: the paper it is now part of, and the uids of others that became part of it too. */
export interface Placed {
  paper: Paper;
  absorbed: string[];
}

/**
 * Puts a paper where it belongs. It joins the one it is proved to be the same as (an id before a title, the smaller uid first). Two forms of
 * one work (arXiv versions, preprint and published) become one paper that keeps both as sources; a conference and a journal version
 * stay two.
 *
 * When the incoming paper proves two others to be one (it names the arXiv id of the first and the DOI of the second), they are merged only when
 * the merged paper itself is proved the same as the second and nothing forbids it: never because A is B and B is C alone. An id
 * that stays with another paper is left out of `paper.ids` (`foreignIds`).
 *
 * @param candidates those that share an id or a title with it, in any order
 */
export function place(candidates: Paper[], incoming: Paper): Placed {
  const known = [...candidates].sort((a, b) => (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0));
  const target = findTarget(known, incoming);
  if (!target) return { paper: named(disown(incoming, known), known), absorbed: [] };
  let others = known.filter((paper) => paper !== target);
  let paper = join(target, incoming, others);
  const absorbed: string[] = [];
  for (const other of others) {
    if (!bridged(target, paper, incoming, other)) continue;
    absorbed.push(other.uid);
    others = others.filter((kept) => kept !== other);
    paper = join(paper, disown(other, others), others);
    paper = join(paper, incoming, others);
  }
  return { paper, absorbed };
}

function findTarget(known: Paper[], incoming: Paper): Paper | undefined {
  const matches = known.filter((paper) => judge(paper, incoming).silent);
  return matches.find((paper) => sharesId(paper, incoming)) ?? matches[0];
}

/** Whether a second kept paper is the same work as well, now that the incoming one has joined the first. */
function bridged(target: Paper, merged: Paper, incoming: Paper, other: Paper): boolean {
  const before = judge(target, other);
  if (before.vetoed) return false;
  return judge(merged, other).silent || (judge(incoming, other).silent && sharesId(incoming, other));
}

function sharesId(a: Paper, b: Paper): boolean {
  return a.ids.some((id) => b.ids.includes(id));
}

/** The two as one under the first's uid, without the ids that stay with others. */
function join(kept: Paper, incoming: Paper, others: Paper[]): Paper {
  return { ...mergePapers(kept, disown(incoming, others, kept.ids)), uid: kept.uid };
}

/** The paper without the ids that these papers hold. */
function disown(paper: Paper, holders: Paper[], own: string[] = []): Paper {
  const held = new Set(holders.flatMap(({ ids }) => ids));
  const foreign = paper.ids.filter((id) => held.has(id) && !own.includes(id));
  if (foreign.length === 0) return paper;
  return fold(paper.sources, paper.reader, {
    ...paper,
    foreignIds: [...(paper.foreignIds ?? []), ...foreign],
  });
}

/** A paper whose uid is free: an id that another paper holds, or once held, is no name for this one. */
export function named(paper: Paper, known: Paper[]): Paper {
  let uid = paper.foreignIds?.includes(paper.uid) ? uidOf(paper.ids, paper.sources) : paper.uid;
  while (known.some((other) => other.uid === uid)) uid = pieceUid(uid, paper.sources);
  return uid === paper.uid ? paper : { ...paper, uid };
}
