import { fold } from '../paper/fold.ts';
import { mergePapers, type Paper } from '../paper.ts';
import { called } from './naming.ts';
import { partition } from './partition.ts';
import { named } from './place.ts';
import { questions } from './question.ts';
import type { Suspect } from './suspect.ts';

/** What saving a paper does to a library. */
export interface Plan {
  action: 'insert' | 'merge' | 'unchanged';
  /** The paper as it is to be kept. No other paper holds one of its ids, once all of the plan is written. */
  paper: Paper;
  /** The kept paper that the incoming one joins; its uid stays. */
  into?: string;
  /** Uids of other kept papers that become part of it, or of one of `moved`: to be deleted. */
  absorbed: string[];
  /** Other papers as they are to be kept from now on: what is known now puts a source or an id elsewhere. */
  moved: Paper[];
  /** Pairs of `paper` or one of `moved` and a kept paper that may be the same work, with reasons: to be asked about. */
  suspects: Suspect[];
}

/**
 * What becomes of a paper that is saved into a library.
 *
 * A source that is known already belongs to the paper that has it. Else all sources near it are put together anew (`partition`), so that the
 * library is the same in whatever order they came: a paper that came late may show that two kept ones are one, or that a source
 * is better placed with another. What the reader put together or took apart is left as it is. A kept paper that is taken apart gives its uid and
 * what the reader wrote to the part with most of its sources. The uid alone depends on who came first, since it never changes.
 *
 * @param existing the kept papers near it: those `candidateKeys(incoming)` finds, those that their keys find, and so on, in any order
 * @param incoming as today's rules fold it
 */
export function plan(existing: Paper[], incoming: Paper): Plan {
  const known = [...new Map(existing.map((paper) => [paper.uid, paper])).values()].sort(byAge);
  if (!known.length && incoming.sources.length === 1) return alone(incoming);
  const seen = seenAgain(known, incoming);
  if (seen) return seen;
  const all = [...known, incoming];
  const owned = new Set(all.flatMap(({ ids }) => ids));
  const parts = partition(distinct(all.flatMap((paper) => unitsOf(paper, owned))));
  const made = called(parts, known, incoming);
  const keys = new Set(incoming.sources.map(({ key }) => key));
  const paper = made.find(({ sources }) => sources.some(({ key }) => keys.has(key))) ?? incoming;
  const before = new Map(known.map((one) => [one.uid, one]));
  const after = new Set(made.map(({ uid }) => uid));
  const moved = made.filter((one) => one !== paper && !saysTheSame(one, before.get(one.uid)));
  return {
    action: before.has(paper.uid) ? 'merge' : 'insert',
    paper,
    ...(before.has(paper.uid) && { into: paper.uid }),
    absorbed: known.map(({ uid }) => uid).filter((uid) => !after.has(uid)),
    moved,
    suspects: questions([paper, ...moved], made),
  };
}

/** By far the most common case on a new page: nobody to compare it with, and nothing to take apart. */
function alone(incoming: Paper): Plan {
  return { action: 'insert', paper: named(incoming, []), absorbed: [], moved: [], suspects: [] };
}

/** Nothing new but the moment, the votes, or what the reader wrote. */
function seenAgain(known: Paper[], incoming: Paper): Plan | undefined {
  const holder = known.find(({ sources }) => {
    const keys = new Set(sources.map(({ key }) => key));
    return incoming.sources.every(({ key }) => keys.has(key));
  });
  if (!holder) return undefined;
  const { uid, foreignIds = [], ids } = holder;
  const foreign = [...foreignIds, ...incoming.ids.filter((id) => !ids.includes(id))];
  const paper = {
    ...mergePapers({ ...holder, foreignIds: foreign }, { ...incoming, ids: [], foreignIds: foreign }),
    uid,
  };
  const others = known.filter((one) => one !== holder);
  const unchanged = saysTheSame(paper, holder);
  return {
    action: unchanged ? 'unchanged' : 'merge',
    paper: unchanged ? holder : paper,
    into: uid,
    absorbed: [],
    moved: [],
    suspects: questions([unchanged ? holder : paper], others),
  };
}

/**
 * What of a paper must stay together: all of it, where the reader had a hand in it, else each source by itself. An id that somebody holds who is
 * not here is not given to anybody.
 */
function unitsOf({ sources, apart, joined, foreignIds = [] }: Paper, owned: ReadonlySet<string>): Paper[] {
  if (apart ?? joined) return [fold(sources, {}, { foreignIds, apart: apart ?? [], joined: joined ?? [] })];
  const elsewhere = foreignIds.filter((id) => !owned.has(id));
  return sources.map((source) => fold([source], {}, { foreignIds: elsewhere }));
}

/** Units that have a source in common are one. */
function distinct(units: Paper[]): Paper[] {
  const byKey = new Map<string, Paper>();
  for (const unit of units) {
    const met = new Set(unit.sources.flatMap(({ key }) => byKey.get(key) ?? []));
    const whole = [...met].reduce(mergePapers, unit);
    for (const { key } of whole.sources) byKey.set(key, whole);
  }
  return [...new Set(byKey.values())];
}

/** Equal but for the moment the sources were last seen. */
function saysTheSame(a: Paper, b: Paper | undefined): boolean {
  return b !== undefined && text(a) === text(b);
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
  const [at, bt] = [a.added || Infinity, b.added || Infinity];
  return at === bt ? (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0) : at - bt;
}
