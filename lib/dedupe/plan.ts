import { fold } from '../paper/fold.ts';
import { hash } from '../paper/hash.ts';
import { mergePapers, type Paper } from '../paper.ts';
import { uidOf } from '../paper/uid.ts';
import { type Judgement, judge } from './judge.ts';
import { type Suspect, suspect } from './suspect.ts';

/** What saving a paper does to a library. */
export interface Plan {
  action: 'insert' | 'merge' | 'unchanged';
  /** The paper as it is to be kept. No other candidate but the absorbed holds one of its ids. */
  paper: Paper;
  /** The kept paper that the incoming one joins; its uid stays. */
  into?: string;
  /** Uids of other kept papers that become part of it: to be deleted. */
  absorbed: string[];
  /** Kept papers that may be the same work, with reasons: to be asked about. Their uids and that of `paper`. */
  suspects: Suspect[];
}

/**
 * What becomes of a paper that is saved into a library.
 *
 * A source that is known already belongs to the paper that has it. Else the incoming paper joins the one it is proved to be the
 * same as (an id before a title, the older first). Two forms of one work (arXiv versions, preprint and published) become one
 * paper that keeps both as sources; a conference and a journal version stay two, and are suspects.
 *
 * When the incoming paper proves two kept ones to be one (it names the arXiv id of the first and the DOI of the second), they
 * are merged only when the merged paper itself is proved the same as the second and nothing forbids it: never because A is B and
 * B is C alone. An id that stays with another paper is left out of `paper.ids` (`foreignIds`), so ids are unique in the library.
 *
 * @param existing the kept papers that `candidateKeys(incoming)` finds, in any order
 */
export function plan(existing: Paper[], incoming: Paper): Plan {
  const known = [...new Map(existing.map((paper) => [paper.uid, paper])).values()].sort(byAge);
  const target = findTarget(known, incoming);
  if (!target) {
    const paper = named(disown(incoming, known), known);
    return { action: 'insert', paper, absorbed: [], suspects: suspectsOf(paper, known) };
  }
  let others = known.filter((paper) => paper !== target);
  let paper = join(target, incoming, others);
  if (saysTheSame(paper, target)) {
    return {
      action: 'unchanged',
      paper: target,
      into: target.uid,
      absorbed: [],
      suspects: suspectsOf(target, others),
    };
  }
  const absorbed: string[] = [];
  for (const other of others) {
    if (!bridged(target, paper, incoming, other)) continue;
    absorbed.push(other.uid);
    others = others.filter((kept) => kept !== other);
    paper = join(paper, disown(other, others), others);
    paper = join(paper, incoming, others);
  }
  return { action: 'merge', paper, into: target.uid, absorbed, suspects: suspectsOf(paper, others) };
}

function findTarget(known: Paper[], incoming: Paper): Paper | undefined {
  const keys = new Set(incoming.sources.map(({ key }) => key));
  const holding = known.find(({ sources }) => sources.some(({ key }) => keys.has(key)));
  if (holding) return holding;
  const matches = known
    .map((paper) => ({ paper, judgement: judge(paper, incoming) }))
    .filter(({ judgement }) => judgement.silent);
  return (matches.find(({ paper }) => paper.ids.some((id) => incoming.ids.includes(id))) ?? matches[0])
    ?.paper;
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
function named(paper: Paper, known: Paper[]): Paper {
  const uid = paper.foreignIds?.includes(paper.uid) ? uidOf(paper.ids, paper.sources) : paper.uid;
  if (known.every((other) => other.uid !== uid)) return uid === paper.uid ? paper : { ...paper, uid };
  return { ...paper, uid: `${uid}~${hash(paper.sources.map(({ key }) => key).join(' '))}` };
}

function suspectsOf(paper: Paper, others: Paper[]): Suspect[] {
  return others.flatMap((other) => {
    const { verdict, reasons } = doubt(judge(paper, other));
    return verdict === 'different' ? [] : [suspect(paper.uid, other.uid, verdict, reasons)];
  });
}

/** What was proved but not merged, because something else forbade it, is left to the reader too. */
export function doubt({ verdict, reasons }: Judgement): {
  verdict: 'version' | 'possible' | 'different';
  reasons: string[];
} {
  return { verdict: verdict === 'same' ? 'possible' : verdict, reasons };
}

/** Equal but for the moment the sources were last seen. */
function saysTheSame(a: Paper, b: Paper): boolean {
  return text(a) === text(b);
}

function text(paper: Paper): string {
  const { sources, reader, ...rest } = paper;
  const content = { ...rest, sources: sources.map(({ key }) => key), reader: sorted(reader) };
  return JSON.stringify(sorted(content));
}

function sorted(record: object): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function byAge(a: Paper, b: Paper): number {
  return (a.added || Infinity) - (b.added || Infinity) || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);
}
