import { provesAlone } from '../dedupe/proof.ts';
import { idsOfSource } from '../paper/source.ts';
import { titleKeyOf } from '../paper/title-key.ts';
import type { Source } from '../paper.ts';
import type { Rifts } from './rifts.ts';

/**
 * Sources in as few parts as have no rift inside, found one after the other, the one seen first first. Where a source may go to several, it goes where
 * it has most in common. Depends on the set of sources only, not on their order.
 * @param together how firmly the reader put two sources together: the later, the firmer; -1 for not at all
 */
export function divide(
  sources: Source[],
  rifts: Rifts,
  together: (one: string, other: string) => number,
): Source[][] {
  if (!sources.some(({ key }) => rifts.touches(key))) return [sources];
  const parts: Source[][] = [];
  for (const source of [...sources].sort(bySighting)) {
    const open = parts.filter((part) =>
      part.every(({ key }) => rifts.between(key, source.key) === undefined),
    );
    const ties = (part: Source[], tie: (other: Source) => number) => Math.max(...part.map(tie));
    const [best] = open
      .map((part) => ({
        part,
        by: ties(part, ({ key }) => together(key, source.key)),
        like: ties(part, (other) => likeness(source, other)),
      }))
      .sort((a, b) => b.by - a.by || b.like - a.like);
    if (best) best.part.push(source);
    else parts.push([source]);
  }
  return parts;
}

/** The source seen first, first. */
export function bySighting(a: Source, b: Source): number {
  return (a.seen ?? 0) - (b.seen ?? 0) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

function likeness(a: Source, b: Source): number {
  const theirs = new Set(idsOfSource(b));
  const shared = idsOfSource(a).filter((id) => theirs.has(id));
  const titles = [a, b].map(({ entry }) => titleKeyOf(entry.title, entry.authors));
  return (shared.some(provesAlone) ? 4 : 0) + (shared.length ? 2 : 0) + (titles[0] === titles[1] ? 1 : 0);
}
