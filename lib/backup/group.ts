import { fold } from '../paper/fold.ts';
import type { Paper } from '../paper.ts';
import { type Group, assemble } from './assemble.ts';
import { divide } from './divide.ts';
import type { Cluster, Member } from './heap.ts';
import { joinProved } from './join-proved.ts';
import { joinedAt, Rifts } from './rifts.ts';

/**
 * Puts the papers of two libraries together, work by work. Which side is which changes nothing, and neither does the order within a side;
 * the result, put together with either side again, is itself.
 *
 * - Papers are taken apart where the other library has them apart by the reader's will, unless the reader merged them later.
 * - A source in common proves one work, as far as nobody keeps apart what would come together.
 * - So does what `judge` merges silently (an id, a title with its authors), but only where neither library has all sources of both: one that
 *   knows two papers and keeps them apart is believed. The joined papers are judged again, and nobody in them may
 *   forbid it: A is B and B is C alone proves nothing.
 *
 * Pauses now and then, so that a page can stay alive over two big libraries.
 * @param keptApart names (`nameOf`) of the pairs that a reader keeps apart
 */
export function* group(
  ours: Paper[],
  theirs: Paper[],
  keptApart: ReadonlySet<string>,
): Generator<void, Group[]> {
  const rifts = new Rifts([ours, theirs]);
  const members: Member[] = [];
  for (const side of ['ours', 'theirs'] as const)
    for (const paper of side === 'ours' ? ours : theirs)
      for (const sources of divide(paper.sources, rifts, (a, b) => joinedAt(paper, a, b)))
        members.push({ side, paper, sources });
  yield;
  const clusters = connected(members).flatMap((one) => refine(one, rifts));
  yield;
  const joined = yield* joinProved(clusters, rifts, keptApart);
  return assemble(joined, rifts.closed);
}

/** Members that have sources in common, directly or through others. */
function connected(members: Member[]): Cluster[] {
  const parent = members.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] ?? 0] ?? 0;
    return at;
  };
  const first = new Map<string, number>();
  for (const [i, { sources }] of members.entries())
    for (const { key } of sources) {
      const known = first.get(key);
      if (known === undefined) first.set(key, i);
      else parent[root(i)] = root(known);
    }
  const clusters = new Map<number, Cluster>();
  for (const [i, member] of members.entries()) {
    const at = root(i);
    const cluster = clusters.get(at);
    if (cluster) cluster.push(member);
    else clusters.set(at, [member]);
  }
  return [...clusters.values()];
}

/** A cluster taken apart where sources came together, through others, that are to be apart. */
function refine(cluster: Cluster, rifts: Rifts): Cluster[] {
  if (cluster.length < 2 || !cluster.some(({ sources }) => sources.some(({ key }) => rifts.touches(key))))
    return [cluster];
  const { sources } = fold(cluster.flatMap((member) => member.sources));
  const papers = cluster.map(({ paper }) => paper);
  const parts = divide(sources, rifts, (a, b) => Math.max(...papers.map((paper) => joinedAt(paper, a, b))));
  if (parts.length < 2) return [cluster];
  return parts.map((part) => {
    const keys = new Set(part.map(({ key }) => key));
    return cluster.flatMap((member) => {
      const left = member.sources.filter(({ key }) => keys.has(key));
      return left.length ? [{ ...member, sources: left }] : [];
    });
  });
}
