import { fold } from '../paper/fold.ts';
import { idsOfSource } from '../paper/source.ts';
import type { Paper, Source } from '../paper.ts';
import type { Apart } from '../paper/apart.ts';
import { pieceUid } from '../paper/uid.ts';
import { bySighting } from './divide.ts';
import type { Heap } from './heap.ts';
import { joinedAt } from './rifts.ts';

/** Gives the pieces of a paper their share of it. @returns what has to be written so that they are taken apart next time too */
export function share(paper: Paper, heaps: Heap[]): { heap: Heap; apart: Apart[] }[] {
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
