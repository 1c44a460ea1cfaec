import { atOnce } from '../at-once.ts';
import { type Given, namesOf } from '../citekey/given.ts';
import { type Clash, mergeGiven } from '../citekey/merge.ts';
import type { Suspect } from '../dedupe/suspect.ts';
import { type Dismissal, mergeDismissals } from '../dismissal.ts';
import type { Paper } from '../paper.ts';
import { mergeSearches, type SavedSearch } from '../saved-search.ts';
import type { Group } from './assemble.ts';
import { mergeDecisions, nameOf, standing } from './decisions.ts';
import { placesOf, suspectsOf } from './doubts.ts';
import { gone } from './gone.ts';
import { group } from './group.ts';
import { isRemoved } from './removal.ts';
import { settle } from './settle.ts';
import { sameValue } from './same-value.ts';
import type { Decision, LibraryState, Tombstone } from './state.ts';
import { applyTombstones, latestTombstones } from './tombstones.ts';
import { whatChanges } from './what-changes.ts';

/** Papers between two pauses. */
const SLICE = 200;

/**
 * What a restore does to one paper of the file.
 * `possible`: it comes in as a new paper, and may be one the library has.
 */
export type Fate = 'new' | 'changed' | 'possible' | 'untouched';

/** One paper of the file, and what becomes of it. */
export interface RestoreItem {
  /** Its uid in the library afterwards. */
  uid: string;
  /** Raw, as the paper shows it. */
  title: string;
  fate: Fate;
  /** Why, in words; empty for `new` and `untouched`. */
  reasons: string[];
  /** It lies in the trash afterwards. */
  removed: boolean;
}

/** What a restore does to a library, in full: nothing else is to be written. Everything that stays as it is, is not named. */
export interface RestorePlan {
  items: RestoreItem[];
  /** Kept papers as they are afterwards, whether the library has one under this uid now, and the uids of ours that each has taken in. */
  keep: { paper: Paper; known: boolean; absorbed: string[] }[];
  trash: Paper[];
  tombstones: Tombstone[];
  decisions: Decision[];
  searches: SavedSearch[];
  dismissed: Dismissal[];
  /** Citation keys that are new, or are another paper's or otherwise now. */
  keys: Given[];
  /** Keys that both had given out, to two papers. */
  clashes: Clash[];
  suspects: Suspect[];
  /** What is in the library now and not afterwards. */
  gone: { kept: string[]; removed: string[]; decisions: Decision[] };
  /** How many papers that the file has as kept were removed after it was made. */
  removedSince: number;
}

export interface RestoreOptions {
  /** When the file was made, ms since the epoch; absent where it does not say. */
  made?: number;
  /** Brings back what the reader removed after the file was made: the time it comes back at, ms since the epoch. */
  bringBack?: number;
}

/**
 * What becomes of a library when a file comes in. Both are merged work by work: sources are added up, what the reader wrote, removed and
 * decided counts by its time. The same file twice changes nothing the second time; two libraries give one, whichever is restored into which.
 * @param ours of the library: the papers and tombstones that the file `meets`, and all decisions
 */
export function planRestore(
  ours: LibraryState,
  theirs: LibraryState,
  options: RestoreOptions = {},
): RestorePlan {
  return atOnce(planningRestore(ours, theirs, options));
}

/** The same with pauses, so that a page can stay alive over two big libraries. */
export function* planningRestore(
  ours: LibraryState,
  theirs: LibraryState,
  { made = 0, bringBack }: RestoreOptions = {},
): Generator<void, RestorePlan> {
  const apart = standing(ours.decisions, theirs.decisions);
  const groups = yield* group(ours.papers, theirs.papers, new Set(apart.map(nameOf)));
  applyTombstones(groups, 'theirs', ours.tombstones);
  applyTombstones(groups, 'ours', theirs.tombstones);
  let removedSince = 0;
  for (const one of groups) {
    if (!isRemoved(one.paper) || one.theirs.every(isRemoved)) continue;
    if ((one.paper.reader.removed?.at ?? 0) <= made) continue;
    removedSince++;
    if (bringBack !== undefined) one.paper = broughtBack(one.paper, bringBack);
  }
  const settled = settle(groups);
  const decisions = mergeDecisions(ours.decisions, theirs.decisions, settled);

  const keys = theirs.keys
    ? mergeGiven(ours.keys ?? [], theirs.keys, workOf(settled))
    : { given: [], clashes: [] };
  const places = placesOf(settled);
  const trashed = new Set(settled.flatMap(({ paper }) => (isRemoved(paper) ? [paper.uid] : [])));
  const tombstones = latestTombstones([...ours.tombstones, ...theirs.tombstones]).filter(
    ({ uid }) => !trashed.has(uid),
  );
  const plan: RestorePlan = {
    items: [],
    keep: [],
    trash: [],
    tombstones: fresh(tombstones, ours.tombstones),
    decisions: fresh(decisions, ours.decisions),
    searches: mergeSearches(ours.searches ?? [], theirs.searches ?? []).filter(
      (one) => !ours.searches?.some((known) => sameValue(known, one)),
    ),
    dismissed: mergeDismissals(ours.dismissed ?? [], theirs.dismissed ?? []).filter(
      (one) => !ours.dismissed?.some((known) => sameValue(known, one)),
    ),
    keys: fresh(keys.given, ours.keys ?? []),
    clashes: keys.clashes,
    suspects: [],
    gone: gone(ours, settled, tombstones, decisions),
    removedSince,
  };
  for (const [i, one] of settled.entries()) {
    if (i % SLICE === 0) yield;
    const [before, ...others] = one.ours;
    const absorbed = one.uids.ours.filter((uid) => uid !== one.paper.uid);
    const known = absorbed.length < one.uids.ours.length;
    const same = known && !others.length && sameValue(before, one.paper);
    if (!same && isRemoved(one.paper)) plan.trash.push(one.paper);
    else if (!same) plan.keep.push({ paper: one.paper, known, absorbed });
    const doubts = before || isRemoved(one.paper) ? [] : suspectsOf(one.paper, places);
    plan.suspects.push(...doubts);
    if (one.theirs.length) plan.items.push(itemOf(one, same, doubts));
  }
  return plan;
}

function itemOf({ ours, paper }: Group, same: boolean, doubts: Suspect[]): RestoreItem {
  const common = {
    uid: paper.uid,
    title: paper.reader.title?.value ?? paper.title,
    removed: isRemoved(paper),
  };
  if (same) return { ...common, fate: 'untouched', reasons: [] };
  if (ours.length) return { ...common, fate: 'changed', reasons: whatChanges(ours, paper) };
  const reasons = doubts.flatMap((doubt) => doubt.reasons);
  return { ...common, fate: reasons.length ? 'possible' : 'new', reasons };
}

/** The one name of each work, whichever it goes by here or there. */
function workOf(groups: Group[]): (uid: string) => string {
  const works = new Map<string, string>();
  for (const { paper, uids } of groups)
    for (const name of [...namesOf(paper), ...uids.ours, ...uids.theirs]) works.set(name, paper.uid);
  return (uid) => works.get(uid) ?? uid;
}

function broughtBack(paper: Paper, at: number): Paper {
  return { ...paper, reader: { ...paper.reader, removed: { value: false, at } } };
}

/** The records that are others than before. */
function fresh<T>(after: T[], before: T[]): T[] {
  const known = new Set(before.map((record) => JSON.stringify(record)));
  return after.filter((record) => !known.has(JSON.stringify(record)));
}
