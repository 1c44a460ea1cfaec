import { buildSegment, type Segment, SegmentBuilder } from '../../search/index.ts';
import type { Changed } from '../database.ts';
import { unhurried } from '../worker/unhurried.ts';
import type { IndexStore, Pending } from './index-store.ts';

/** Papers read at a time. */
const SLICE = 1_024;
/** Papers of a walk that become one part. Each part is rewritten until it is full, which is four of these: more of them were more to write. */
const PART = 4_096;
/** So many papers are indexed afresh each time a window opens, which takes less than 100 ms, before a part is written for them. */
export const LOOSE = 400;

/** Takes the oldest of what is waiting into the kept index, in one part. @returns whether there was anything to take in */
export async function takeIn(store: IndexStore, { changes }: Pending): Promise<boolean> {
  const walk = changes.find(({ changed }) => isWalk(changed));
  if (walk && isWalk(walk.changed)) {
    const { segment, rest } = await walked(store, walk.changed.after);
    await store.keep(segment, [{ key: walk.key, ...(rest && { rest }) }]);
    return true;
  }
  if (uidsOf(changes).length <= LOOSE) return false;
  const taken: { key: number; rest?: Changed }[] = [];
  const uids = new Set<string>();
  for (const { key, changed } of changes) {
    if (isWalk(changed) || uids.size >= SLICE) break;
    const room = SLICE - uids.size;
    for (const uid of changed.uids.slice(0, room)) uids.add(uid);
    taken.push({ key, ...(changed.uids.length > room && { rest: { uids: changed.uids.slice(room) } }) });
  }
  await store.keep(await indexed(store, [...uids]), taken);
  return true;
}

/** A part of the next papers, and where those after them begin. */
async function walked(
  store: IndexStore,
  after: string,
): Promise<{ segment?: Segment; rest?: { after: string } }> {
  const builder = new SegmentBuilder();
  let reading = store.papersAfter(after, SLICE);
  for (;;) {
    const papers = await reading;
    const last = papers.at(-1)?.uid ?? after;
    const more = papers.length === SLICE && builder.size + 2 * SLICE <= PART;
    // The database reads on while these are taken in.
    if (more) reading = store.papersAfter(last, SLICE);
    await unhurried(builder.addAll(papers));
    if (more) continue;
    return {
      ...(builder.size > 0 && { segment: await unhurried(builder.finish()) }),
      ...(papers.length === SLICE && { rest: { after: last } }),
    };
  }
}

/** A segment of these papers, which names those that are gone. */
export async function indexed(store: IndexStore, uids: string[]): Promise<Segment> {
  const papers = await store.papers(uids);
  const gone = uids.filter((_, i) => !papers[i]);
  return unhurried(
    buildSegment(
      papers.filter((paper) => paper !== undefined),
      gone,
    ),
  );
}

/** Whether all papers after one have to be taken in, not some by name. */
export function isWalk(changed: Changed): changed is { after: string } {
  return 'after' in changed;
}

/** The papers of these writes, each once. */
export function uidsOf(changes: Pending['changes']): string[] {
  return [...new Set(changes.flatMap(({ changed }) => (isWalk(changed) ? [] : changed.uids)))];
}
