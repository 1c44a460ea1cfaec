import {
  type LibraryState,
  type RestorePlan,
  isRemoved,
  planRestore,
  meets,
} from '../../lib/backup/index.ts';
import { candidateKeys, plan } from '../../lib/dedupe/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { apartFrom, joinPapers, type Paper, toPaper } from '../../lib/paper.ts';
import { splitPaper } from '../../lib/paper/split.ts';
import { retag } from '../../lib/tags.ts';
import { near } from './shelf.ts';

export const EMPTY: LibraryState = { papers: [], tombstones: [], decisions: [] };

/** What a reader does on one machine. `n` picks a paper. */
export type Act =
  | { do: 'save'; entry: Entry }
  | { do: 'remove' | 'forget' | 'note' | 'tag' | 'split'; n: number }
  | { do: 'merge'; n: number; m: number }
  | { do: 'decide'; n: number; m: number; decided: 'apart' | 'later' };

/** A library in memory, after these acts, the first of them at `at`. */
export function act(state: LibraryState, acts: Act[], at: number): LibraryState {
  let { papers, tombstones, decisions } = state;
  for (const [i, one] of acts.entries()) {
    const now = at + i;
    if (one.do === 'save') {
      const incoming = toPaper(one.entry, now);
      const removed = papers.filter(isRemoved);
      const thrown = firstNear(removed, incoming);
      const trashed = plan(thrown, incoming);
      const wanted = thrown.filter(
        (paper) => paper.uid === trashed.into || trashed.absorbed.includes(paper.uid),
      );
      papers = papers.filter((paper) => !wanted.includes(paper));
      const put = (one: Paper) => {
        const kept = papers.filter((paper) => !isRemoved(paper));
        const { absorbed, paper, moved } = plan(near(kept, one), one);
        const gone = new Set([...absorbed, paper.uid, ...moved.map(({ uid }) => uid)]);
        papers = [...papers.filter((old) => isRemoved(old) || !gone.has(old.uid)), paper, ...moved];
        return paper;
      };
      for (const paper of wanted)
        put({ ...paper, reader: { ...paper.reader, removed: { value: false, at: now } } });
      const made = { paper: put(incoming) };
      tombstones = tombstones.filter(({ uid }) => uid !== made.paper.uid);
      continue;
    }
    const kept = papers.filter((paper) => !isRemoved(paper));
    const paper = kept[one.n % Math.max(kept.length, 1)];
    if (!paper) continue;
    const rest = papers.filter((other) => other !== paper);
    if (one.do === 'remove') {
      const others = rest.filter((other) => !isRemoved(other) || other.uid !== paper.uid);
      papers = [...others, { ...paper, reader: { ...paper.reader, removed: { value: true, at: now } } }];
    } else if (one.do === 'forget') {
      papers = rest.filter((other) => !isRemoved(other) || other.uid !== paper.uid);
      tombstones = [
        ...tombstones.filter(({ uid }) => uid !== paper.uid),
        { uid: paper.uid, ids: paper.ids, at: now },
      ];
    } else if (one.do === 'note')
      papers = [...rest, { ...paper, reader: { ...paper.reader, note: { value: `note ${now}`, at: now } } }];
    else if (one.do === 'tag') {
      // Every third takes off what another put on.
      const tag = now % 2 ? 'kites' : 'vision';
      const tags = retag(paper.reader.tags, now % 3 ? { add: [tag] } : { remove: [tag] }, now);
      papers = [...rest, tags ? { ...paper, reader: { ...paper.reader, tags } } : paper];
    } else if (one.do === 'split') {
      const [left, piece] = splitPaper(paper, [paper.sources[0]?.key ?? ''], now);
      papers = [...rest, left, ...(piece ? [piece] : [])];
    } else if (one.do === 'decide' || one.do === 'merge') {
      const other = kept[one.m % kept.length];
      if (!other || other === paper) continue;
      const [a = '', b = ''] = [paper.uid, other.uid].sort();
      const decided = one.do === 'merge' ? 'merged' : one.decided;
      decisions = [
        ...decisions.filter((known) => known.a !== a || known.b !== b),
        { a, b, decided, at: now },
      ];
      const others = rest.filter((kept) => kept !== other);
      if (decided === 'merged') papers = [...others, joinPapers(paper, other, now)];
      if (decided === 'apart')
        papers = [...others, apartFrom(paper, keysOf(other), now), apartFrom(other, keysOf(paper), now)];
    }
  }
  return sorted({ papers, tombstones, decisions });
}

/** The papers that share an id, a title or a uid with one. */
function firstNear(papers: Paper[], paper: Paper): Paper[] {
  const { ids, titleKeys, uids } = candidateKeys(paper);
  return papers.filter(
    (one) =>
      one.ids.some((id) => ids.includes(id)) ||
      one.titleKeys?.some((key) => titleKeys.includes(key)) ||
      uids.includes(one.uid),
  );
}

const keysOf = ({ sources }: Paper): string[] => sources.map(({ key }) => key);

/** A library after a restore, looked up as the database looks things up. */
export function restored(ours: LibraryState, theirs: LibraryState): LibraryState {
  return applied(ours, planOf(ours, theirs));
}

export function planOf(ours: LibraryState, theirs: LibraryState, options = {}): RestorePlan {
  const met = meets(theirs);
  const near = {
    ...ours,
    papers: [...ours.papers.filter(isRemoved), ...ours.papers.filter((paper) => !isRemoved(paper))].filter(
      met,
    ),
    tombstones: ours.tombstones.filter(met),
  };
  return planRestore(near, theirs, options);
}

/** What the plan makes of a library. */
export function applied(ours: LibraryState, plan: RestorePlan): LibraryState {
  const kept = new Map(ours.papers.filter((paper) => !isRemoved(paper)).map((paper) => [paper.uid, paper]));
  const trash = new Map<string, Paper | LibraryState['tombstones'][number]>();
  for (const one of [...ours.papers.filter(isRemoved), ...ours.tombstones]) trash.set(one.uid, one);
  for (const uid of plan.gone.kept) kept.delete(uid);
  for (const uid of plan.gone.removed) trash.delete(uid);
  for (const { paper } of plan.keep) kept.set(paper.uid, paper);
  for (const one of [...plan.tombstones, ...plan.trash]) trash.set(one.uid, one);
  const named = ({ a, b }: { a: string; b: string }) => `${a} ${b}`;
  const decisions = new Map(ours.decisions.map((one) => [named(one), one]));
  for (const one of plan.gone.decisions) decisions.delete(named(one));
  for (const one of plan.decisions) decisions.set(named(one), one);
  return sorted({
    papers: [...kept.values(), ...[...trash.values()].filter((one): one is Paper => 'sources' in one)],
    tombstones: [...trash.values()].filter(
      (one): one is LibraryState['tombstones'][number] => !('sources' in one),
    ),
    decisions: [...decisions.values()],
  });
}

export function sorted({ papers, tombstones, decisions }: LibraryState): LibraryState {
  const place = (paper: Paper) => `${isRemoved(paper)} ${paper.uid}`;
  return {
    papers: [...papers].sort((a, b) => (place(a) < place(b) ? -1 : 1)),
    tombstones: [...tombstones].sort((a, b) => (a.uid < b.uid ? -1 : 1)),
    decisions: [...decisions].sort((a, b) => (a.a + a.b < b.a + b.b ? -1 : 1)),
  };
}
