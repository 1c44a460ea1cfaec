import { fold } from '../paper/fold.ts';
import { idsOfSource } from '../paper/source.ts';
import type { Paper } from '../paper.ts';
import { mergeReaders } from '../paper/reader.ts';
import { type Cluster, type Heap, type Member, toHeap } from './heap.ts';
import { withRemoval } from './removal.ts';
import type { Closed } from './rifts.ts';
import { sameValue } from './same-value.ts';
import { share } from './share.ts';

/** Papers of two libraries that are one work: what each side has of it, and what they make together. */
export interface Group {
  /** Of a paper that was taken apart, the whole where its name goes, else the piece. */
  ours: Paper[];
  theirs: Paper[];
  /** The uids that go to this work: a paper that was taken apart gives its own to one piece only. */
  uids: Record<Member['side'], string[]>;
  /** What it may be called, the best name first. */
  names: string[];
  paper: Paper;
}

/**
 * Each cluster as one paper. Of a paper that was taken apart, the name, what the reader wrote and the ids that several pieces name go to the
 * piece that no other was taken out of, else to the one seen first.
 * @param closed rifts that a later merge closed: where their two sides are together now, this is written down
 */
export function assemble(clusters: Cluster[], closed: Closed[]): Group[] {
  const heaps = clusters.map(toHeap);
  const places = new Map<Paper, Heap[]>();
  for (const heap of heaps)
    for (const { paper } of heap.parts) places.set(paper, [...(places.get(paper) ?? []), heap]);
  const divided = [...places].filter(([, among]) => among.length > 1);
  const facts = divided.flatMap(([paper, among]) => share(paper, among));
  for (const { heap, apart } of facts) {
    heap.apart.push(...apart);
    heap.written = true;
  }
  remember(closed, heaps);
  return heaps.map(toGroup);
}

/** Where the two sides of a closed rift are together, the merge that closed it has to be known. */
function remember(closed: Closed[], heaps: Heap[]): void {
  if (!closed.length) return;
  const byKey = new Map<string, Heap>();
  for (const heap of heaps) for (const key of heap.keys) byKey.set(key, heap);
  const missing = closed.flatMap(({ left, right, at, closedAt }) => {
    const sides = [...left].map((key) => byKey.get(key));
    const both = new Set(sides.filter((heap) => heap && [...right].some((key) => heap.keys.has(key))));
    const known = [...both].some(
      (heap) =>
        heap && [...left].some((a) => heap.keys.has(a) && [...right].some((b) => latest(heap, a, b) > at)),
    );
    return known ? [] : [...both].map((heap) => ({ heap, keys: [...left, ...right], closedAt }));
  });
  for (const { heap, keys, closedAt } of missing) {
    if (!heap) continue;
    heap.joined.push(...keys.filter((key) => heap.keys.has(key)).map((value) => ({ value, at: closedAt })));
    heap.written = true;
  }
}

function latest({ keys, joined }: Heap, one: string, other: string): number {
  if (!keys.has(one) || !keys.has(other)) return -1;
  const at = (key: string) => Math.max(-1, ...joined.filter(({ value }) => value === key).map((j) => j.at));
  return Math.min(at(one), at(other));
}

function toGroup(heap: Heap): Group {
  const { parts } = heap;
  const mains = parts.filter(({ main }) => main);
  const age = ({ added }: Paper) => added || Infinity;
  const names = mains
    .map(({ paper }) => paper)
    .sort((a, b) => age(a) - age(b) || (a.uid < b.uid ? -1 : 1))
    .map(({ uid }) => uid);
  const pieces = parts.map(({ piece }) => piece);
  if (!names.length) names.push(pieces.map(({ uid }) => uid).sort()[0] ?? '');
  const uids = (side: Member['side']) =>
    mains.filter((one) => one.side === side).map(({ paper }) => paper.uid);
  const of = (side: Member['side']) =>
    parts.filter((one) => one.side === side).map(({ main, paper, piece }) => (main ? paper : piece));
  return {
    ours: of('ours'),
    theirs: of('theirs'),
    uids: { ours: uids('ours'), theirs: uids('theirs') },
    names: [...new Set(names)],
    paper: withRemoval(one(heap, names[0] ?? ''), pieces),
  };
}

/** The pieces as one paper. One that both libraries have as it is stays as it is. */
function one({ parts, apart, joined, written }: Heap, uid: string): Paper {
  const pieces = parts.map(({ piece }) => piece);
  const [only, ...others] = pieces;
  if (only && !written && parts[0]?.paper === only && others.every((other) => sameValue(only, other)))
    return only;
  const sources = pieces.flatMap((piece) => piece.sources);
  const owned = new Set(pieces.flatMap(({ ids }) => ids));
  const added = Math.min(...pieces.map((piece) => piece.added || Infinity));
  return fold(sources, pieces.map(({ reader }) => reader).reduce(mergeReaders), {
    uid,
    added: Number.isFinite(added) ? added : 0,
    foreignIds: sources.flatMap(idsOfSource).filter((id) => !owned.has(id)),
    apart,
    joined,
  });
}
