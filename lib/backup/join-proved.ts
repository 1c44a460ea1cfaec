import { judge } from '../dedupe/judge.ts';
import { fold } from '../paper/fold.ts';
import { idsOfSource } from '../paper/source.ts';
import type { Paper, Source } from '../paper.ts';
import { nameOf } from './decisions.ts';
import type { Cluster, Member } from './heap.ts';
import type { Rifts } from './rifts.ts';

/** Papers between two pauses. */
const SLICE = 200;

/** A cluster while it is compared with others. */
interface Unit {
  cluster: Cluster;
  /** Whether this side has all of its sources. */
  ours: boolean;
  theirs: boolean;
  /** Its name while the order of the pairs is settled: the same whichever side is ours. */
  name: string;
}

function toUnit(cluster: Cluster): Unit {
  const keys = new Set(cluster.flatMap(({ sources }) => sources.map(({ key }) => key)));
  const whole = (side: Member['side']) => {
    const held = new Set(
      cluster.flatMap((one) => (one.side === side ? one.sources.map(({ key }) => key) : [])),
    );
    return held.size === keys.size;
  };
  let name = '';
  for (const key of keys) if (name === '' || key < name) name = key;
  return { cluster, ours: whole('ours'), theirs: whole('theirs'), name };
}

/** Whether neither library has all of both: else it knows them, and is believed. */
const undecided = (a: Unit, b: Unit): boolean => !(a.ours && b.ours) && !(a.theirs && b.theirs);

/**
 * Joins the clusters that `judge` merges silently and that neither library knows as two. With pauses, so that a page can stay alive.
 * @param keptApart names (`nameOf`) of the pairs that a reader keeps apart
 */
export function* joinProved(
  clusters: Cluster[],
  rifts: Rifts,
  keptApart: ReadonlySet<string>,
): Generator<void, Cluster[]> {
  const units = clusters.map(toUnit);
  const fresh = units.filter(({ ours, theirs }) => !ours || !theirs);
  const papers = new Map<Unit, Paper>();
  const paperOf = (unit: Unit): Paper => {
    const known = papers.get(unit) ?? fused(unit.cluster);
    papers.set(unit, known);
    return known;
  };
  // By what a paper of one side shares with one of the other: whoever restores has to find the pair, and looks only for what is in the file.
  const names = (unit: Unit, side: Member['side']) =>
    new Set(unit.cluster.flatMap((member) => (member.side === side ? namesOf(fused([member])) : [])));
  const pairs = new Map<string, { pair: [Unit, Unit]; order: string }>();
  for (const [side, across] of [
    ['ours', 'theirs'],
    ['theirs', 'ours'],
  ] as const) {
    const places = new Map<string, Unit[]>();
    for (const [i, unit] of fresh.entries()) {
      if (i % SLICE === 0) yield;
      for (const name of names(unit, side)) {
        const place = places.get(name);
        if (place) place.push(unit);
        else places.set(name, [unit]);
      }
    }
    for (const [i, unit] of units.entries()) {
      if (i % SLICE === 0) yield;
      for (const other of new Set([...names(unit, across)].flatMap((name) => places.get(name) ?? []))) {
        if (other === unit || !undecided(unit, other)) continue;
        const pair: [Unit, Unit] = unit.name < other.name ? [unit, other] : [other, unit];
        const byId = paperOf(unit).ids.some((id) => paperOf(other).ids.includes(id));
        const order = `${byId ? 0 : 1} ${pair[0].name} ${pair[1].name}`;
        pairs.set(order, { pair, order });
      }
    }
  }
  const inOrder = [...pairs.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
  // What each became part of; the last is what there is now.
  const became = new Map<Unit, Unit>();
  const now = (unit: Unit): Unit => {
    let at = unit;
    for (let next = became.get(at); next; next = became.get(at)) at = next;
    return at;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const [i, { pair }] of inOrder.entries()) {
      if (i % SLICE === 0) yield;
      const [a, b] = [now(pair[0]), now(pair[1])];
      if (a === b || !undecided(a, b)) continue;
      if (!judge(paperOf(a), paperOf(b)).silent || forbidden(a, b, rifts, keptApart)) continue;
      const both = toUnit([...a.cluster, ...b.cluster]);
      became.set(a, both).set(b, both);
      changed = true;
    }
  }
  return Array.from(new Set(units.map(now)), ({ cluster }) => cluster);
}

/** Whether anybody in the one must not be with anybody in the other. */
function forbidden(a: Unit, b: Unit, rifts: Rifts, keptApart: ReadonlySet<string>): boolean {
  return a.cluster.some((one) =>
    b.cluster.some(
      (other) =>
        keptApart.has(nameOf({ a: one.paper.uid, b: other.paper.uid })) ||
        one.sources.some(({ key }) => other.sources.some((s) => rifts.between(key, s.key) !== undefined)) ||
        judge(fused([one]), fused([other])).vetoed,
    ),
  );
}

/** What the members of a cluster are for comparing. */
function fused(cluster: Cluster): Paper {
  const [only] = cluster;
  if (only && cluster.every(({ paper, sources }) => sameSources(paper.sources, sources, only.paper.sources)))
    return only.paper;
  const sources = cluster.flatMap((member) => member.sources);
  const owned = new Set(cluster.flatMap(({ paper }) => paper.ids));
  return fold(
    sources,
    {},
    {
      foreignIds: sources.flatMap(idsOfSource).filter((id) => !owned.has(id)),
      apart: cluster.flatMap(({ paper }) => paper.apart ?? []),
    },
  );
}

const sameSources = (all: Source[], here: Source[], others: Source[]): boolean =>
  here.length === all.length &&
  others.length === all.length &&
  others.every(({ key }, i) => key === all[i]?.key);

/** What two papers of one work have in common even where no listing showed both. */
const namesOf = ({ ids, titleKey }: Paper): string[] => (titleKey ? [...ids, `title ${titleKey}`] : ids);
