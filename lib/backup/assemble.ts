import { apartOf } from '../paper/apart.ts';
import { fold } from '../paper/fold.ts';
import { idsOfSource } from '../paper/source.ts';
import { type Apart, mergeReaders, type Paper, pieceUid, type Source, type Written } from '../paper.ts';
import { bySighting } from './divide.ts';
import { withRemoval } from './removal.ts';
import { type Closed, joinedAt, keysOf } from './rifts.ts';
import { sameValue } from './same-value.ts';

/** A paper of one library, or what of its sources belongs to one work. */
export interface Member {
  side: 'ours' | 'theirs';
  paper: Paper;
  sources: Source[];
}

/** Members that are one work. */
export type Cluster = Member[];

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

/** A cluster on its way to be one paper. */
interface Heap {
  parts: Part[];
  keys: Set<string>;
  apart: Apart[];
  joined: Written<string>[];
  /** Whether facts were added that no part had. */
  written: boolean;
}

interface Part extends Member {
  /** The name and what the reader wrote go here. */
  main: boolean;
  piece: Paper;
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

function toHeap(cluster: Cluster): Heap {
  const byPaper = new Map<Paper, Part>();
  for (const member of cluster) {
    const known = byPaper.get(member.paper);
    if (known) known.sources.push(...member.sources);
    else
      byPaper.set(member.paper, {
        ...member,
        sources: [...member.sources],
        main: true,
        piece: member.paper,
      });
  }
  const parts = [...byPaper.values()];
  return {
    parts,
    keys: keysOf(parts.flatMap(({ sources }) => sources)),
    apart: parts.flatMap(({ paper }) => apartOf(paper)),
    joined: parts.flatMap(({ paper }) => paper.joined ?? []),
    written: false,
  };
}

/** Gives the pieces of a paper their share of it. @returns what has to be written so that they are taken apart next time too */
function share(paper: Paper, heaps: Heap[]): { heap: Heap; apart: Apart[] }[] {
  const seen = new Map<string, Source>();
  for (const { parts } of heaps)
    for (const source of parts.flatMap(({ sources }) => sources)) {
      const known = seen.get(source.key);
      if (!known || (known.seen ?? 0) < (source.seen ?? 0)) seen.set(source.key, source);
    }
  const own = paper.sources.map(({ key }) => key);
  const first = (heap: Heap) =>
    own
      .filter((key) => heap.keys.has(key))
      .map((key) => seen.get(key) as Source)
      .sort(bySighting)[0] as Source;
  const takenOut = (heap: Heap) =>
    heap.apart.some(
      ({ value, out }) => out && heaps.some((other) => other !== heap && other.keys.has(value)),
    );
  const inOrder = [...heaps].sort(
    (a, b) => Number(takenOut(a)) - Number(takenOut(b)) || bySighting(first(a), first(b)),
  );
  const claimed = new Set<string>();
  for (const [i, heap] of inOrder.entries()) {
    const part = heap.parts.find((one) => one.paper === paper);
    if (!part) continue;
    part.main = i === 0;
    const named = part.sources.flatMap(idsOfSource);
    const claims = new Set(named.filter((id) => paper.ids.includes(id) && !claimed.has(id)));
    for (const id of claims) claimed.add(id);
    const { removed } = paper.reader;
    const { sources } = fold(part.sources);
    part.piece = fold(sources, part.main ? paper.reader : removed ? { removed } : {}, {
      uid: part.main ? paper.uid : pieceUid(paper.uid, sources),
      added: paper.added,
      foreignIds: named.filter((id) => !claims.has(id)),
    });
  }
  return inOrder.flatMap((heap, i) => inOrder.slice(i + 1).flatMap((other) => between(paper, heap, other)));
}

/** Two pieces of a paper have to be apart since it last had them together, or later. */
function between(paper: Paper, one: Heap, other: Heap): { heap: Heap; apart: Apart[] }[] {
  const keys = (heap: Heap) => paper.sources.map(({ key }) => key).filter((key) => heap.keys.has(key));
  const [ours, theirs] = [keys(one), keys(other)];
  const together = Math.max(0, ...ours.flatMap((a) => theirs.map((b) => joinedAt(paper, a, b))));
  const known = [
    ...one.apart.filter(({ value }) => other.keys.has(value)),
    ...other.apart.filter(({ value }) => one.keys.has(value)),
  ];
  if (known.some(({ at }) => at >= together)) return [];
  return [
    { heap: one, apart: theirs.map((value) => ({ value, at: together })) },
    { heap: other, apart: ours.map((value) => ({ value, at: together })) },
  ];
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
