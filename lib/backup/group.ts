import { judge } from '../dedupe/judge.ts';
import { mergePapers, type Paper } from '../paper.ts';
import { nameOf } from './decisions.ts';
import { withRemoval } from './removal.ts';
import { sameValue } from './same-value.ts';

/** Papers between two pauses. */
const SLICE = 200;

/** Papers of two libraries that are one work: what each side has of it, and what they make together. */
export interface Group {
  ours: Paper[];
  theirs: Paper[];
  paper: Paper;
}

/**
 * Puts the papers of two libraries together, work by work. Which side is which changes nothing, and neither does the order within a side.
 *
 * - A source in common proves one work.
 * - So does what `judge` merges silently (an id, a title with its authors), but only where both papers bring something the other
 *   side does not have: a library that knows two papers and keeps them apart is believed. The joined papers are judged again,
 *   and nobody in them may forbid it: A is B and B is C alone proves nothing.
 *
 * Pauses now and then, so that a page can stay alive over two big libraries.
 * @param keptApart names (`nameOf`) of the pairs that a reader keeps apart
 */
export function* group(
  ours: Paper[],
  theirs: Paper[],
  keptApart: ReadonlySet<string>,
): Generator<void, Group[]> {
  const groups = new Groups(ours, theirs, keptApart);
  const [bySource, byTheirs] = [placesOf(ours, sourceKeys), placesOf(theirs, sourceKeys)];
  for (const [i, their] of theirs.entries()) {
    for (const pair of pairs(their, bySource, sourceKeys)) groups.join(pair.our, pair.their);
    if (i % SLICE === 0) yield;
  }

  const fresh = theirs.filter((paper) => !contained(paper, bySource));
  const open = new Set(ours.filter((paper) => !contained(paper, byTheirs)));
  const byName = placesOf([...open], names);
  const maybe = fresh
    .flatMap((their) => pairs(their, byName, names))
    .filter(({ our }) => open.has(our))
    .map((pair) => ({ ...pair, order: orderOf(pair) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  for (let joined = true; joined;) {
    joined = false;
    for (const { our, their } of maybe) if (groups.joinIfProved(our, their)) joined = true;
  }
  return groups.all();
}

interface Pair {
  our: Paper;
  their: Paper;
}

class Groups {
  readonly #of = new Map<Paper, Group>();

  readonly #keptApart: ReadonlySet<string>;

  constructor(ours: Paper[], theirs: Paper[], keptApart: ReadonlySet<string>) {
    this.#keptApart = keptApart;
    for (const paper of ours) this.#of.set(paper, { ours: [paper], theirs: [], paper });
    for (const paper of theirs) this.#of.set(paper, { ours: [], theirs: [paper], paper });
  }

  all(): Group[] {
    return [...new Set(this.#of.values())].map((one) => ({
      ...one,
      paper: withRemoval(one.paper, [...one.ours, ...one.theirs]),
    }));
  }

  join(a: Paper, b: Paper): boolean {
    const [first, second] = [this.#of.get(a), this.#of.get(b)];
    if (!first || !second || first === second) return false;
    const joined: Group = {
      ours: [...first.ours, ...second.ours],
      theirs: [...first.theirs, ...second.theirs],
      // The common case by far: both have it as it is.
      paper: sameValue(first.paper, second.paper) ? first.paper : mergePapers(first.paper, second.paper),
    };
    for (const paper of [...joined.ours, ...joined.theirs]) this.#of.set(paper, joined);
    return true;
  }

  joinIfProved(a: Paper, b: Paper): boolean {
    const [first, second] = [this.#of.get(a), this.#of.get(b)];
    if (!first || !second || first === second || !judge(first.paper, second.paper).silent) return false;
    const others = [...second.ours, ...second.theirs];
    const forbidden = [...first.ours, ...first.theirs].some((one) =>
      others.some(
        (other) => judge(one, other).vetoed || this.#keptApart.has(nameOf({ a: one.uid, b: other.uid })),
      ),
    );
    return !forbidden && this.join(a, b);
  }
}

type KeysOf = (paper: Paper) => string[];

const sourceKeys: KeysOf = ({ sources }) => sources.map(({ key }) => key);
/** What two papers of one work have in common even where no listing showed both. */
const names: KeysOf = ({ ids, titleKey }) => (titleKey ? [...ids, `title ${titleKey}`] : ids);

function placesOf(papers: Paper[], keysOf: KeysOf): Map<string, Paper[]> {
  const places = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const key of keysOf(paper)) {
      const place = places.get(key);
      if (place) place.push(paper);
      else places.set(key, [paper]);
    }
  }
  return places;
}

function pairs(their: Paper, places: Map<string, Paper[]>, keysOf: KeysOf): Pair[] {
  return [...new Set(keysOf(their).flatMap((key) => places.get(key) ?? []))].map((our) => ({ our, their }));
}

/** Whether one paper of the other side has all the sources of this one. */
function contained(paper: Paper, others: Map<string, Paper[]>): boolean {
  const [first, ...rest] = sourceKeys(paper).map((key) => others.get(key) ?? []);
  return first?.some((other) => rest.every((holders) => holders.includes(other))) ?? false;
}

/** The same for a pair whichever side is ours. Ids weigh more than titles. */
function orderOf({ our, their }: Pair): string {
  const byId = our.ids.some((id) => their.ids.includes(id));
  const ends = [our, their].map((paper) => `${paper.uid} ${sourceKeys(paper).join(' ')}`).sort();
  return `${byId ? 0 : 1} ${ends.join(' ')}`;
}
