import { fold } from '../paper/fold.ts';
import type { Paper } from '../paper.ts';
import { mergeReaders } from '../paper/reader.ts';
import { pieceUid } from '../paper/uid.ts';
import { named } from './place.ts';

/** The parts as papers of the library, each under the name and with what the reader wrote of those that are most of it. */
export function called(parts: Paper[], known: Paper[], incoming: Paper): Paper[] {
  const places = new Map(parts.flatMap((part) => part.sources.map(({ key }) => [key, part] as const)));
  const mains = new Map<Paper, Paper[]>();
  const hits = new Map<Paper, Paper[]>();
  for (const paper of [...known, incoming]) {
    const counts = new Map<Paper, number>();
    for (const { key } of paper.sources) {
      const part = places.get(key);
      if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    let main: Paper | undefined;
    for (const [part, count] of counts) {
      hits.set(part, [...(hits.get(part) ?? []), paper]);
      if (!main || count > (counts.get(main) ?? 0)) main = part;
    }
    if (main) mains.set(main, [...(mains.get(main) ?? []), paper]);
  }
  const made: Paper[] = [];
  for (const part of parts) {
    const own = mains.get(part) ?? [];
    const from = hits.get(part) ?? [];
    const first = own.find((paper) => paper !== incoming);
    const added = Math.min(...from.map((paper) => paper.added || Infinity));
    const paper = fold(
      from.flatMap(({ sources }) => sources.filter(({ key }) => places.get(key) === part)),
      own.map(({ reader }) => reader).reduce(mergeReaders, {}),
      {
        ...part,
        uid: first?.uid ?? (own.length ? incoming.uid : pieceUid(from[0]?.uid ?? part.uid, part.sources)),
        added: Number.isFinite(added) ? added : 0,
      },
    );
    made.push(first ? paper : named(paper, known));
  }
  return made;
}
