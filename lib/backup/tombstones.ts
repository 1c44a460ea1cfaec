import { provesAlone } from '../dedupe/proof.ts';
import type { Paper } from '../paper.ts';
import type { Group } from './group.ts';
import { isRemoved, lastKept } from './removal.ts';
import type { Tombstone } from './state.ts';

/**
 * Applies the tombstones of one library to papers of the other: one that was last seen before it was deleted goes to the trash, where
 * the reader can still get at it.
 */
export function applyTombstones(groups: Group[], side: 'ours' | 'theirs', tombstones: Tombstone[]): void {
  const places = new Map<string, Group[]>();
  for (const one of groups)
    for (const key of new Set(one[side].flatMap(names))) places.set(key, [...(places.get(key) ?? []), one]);
  for (const { uid, ids, at } of tombstones) {
    for (const one of new Set([uid, ...ids.filter(provesAlone)].flatMap((key) => places.get(key) ?? []))) {
      const { paper } = one;
      const known = isRemoved(paper) ? (paper.reader.removed?.at ?? 0) : lastKept(paper);
      if (known < at) one.paper = { ...paper, reader: { ...paper.reader, removed: { value: true, at } } };
    }
  }
}

/** Of each uid the latest tombstone. */
export function latestTombstones(tombstones: Tombstone[]): Tombstone[] {
  const byUid = new Map<string, Tombstone>();
  for (const next of tombstones) {
    const known = byUid.get(next.uid);
    if (!known || order(next) > order(known)) byUid.set(next.uid, next);
  }
  return [...byUid.values()];
}

const names = ({ uid, ids }: Paper): string[] => [uid, ...ids.filter(provesAlone)];
const order = ({ at, ids }: Tombstone): string =>
  `${String(Math.round(at * 1000)).padStart(20, '0')} ${ids.join(' ')}`;
