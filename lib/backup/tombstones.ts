import { pieceUid } from '../paper/uid.ts';
import { provesAlone } from '../dedupe/proof.ts';
import type { Group } from './assemble.ts';
import { isRemoved, lastKept } from './removal.ts';
import type { Tombstone } from './state.ts';

/**
 * Applies the tombstones of one library to papers that only the other has: one that was last seen before it was deleted goes to the trash,
 * where the reader can still get at it. A library that has both the tombstone and the paper is believed.
 */
export function applyTombstones(groups: Group[], side: 'ours' | 'theirs', tombstones: Tombstone[]): void {
  const places = new Map<string, Group[]>();
  for (const one of groups) {
    if (!one[side].length || one[side === 'ours' ? 'theirs' : 'ours'].length) continue;
    for (const key of new Set([...namesOf(one), ...one.paper.ids.filter(provesAlone)]))
      places.set(key, [...(places.get(key) ?? []), one]);
  }
  for (const { uid, ids, at } of tombstones) {
    for (const one of new Set([uid, ...ids.filter(provesAlone)].flatMap((key) => places.get(key) ?? []))) {
      const { paper } = one;
      const known = isRemoved(paper) ? (paper.reader.removed?.at ?? 0) : lastKept(paper);
      if (known < at) one.paper = { ...paper, reader: { ...paper.reader, removed: { value: true, at } } };
    }
  }
}

/** What it may be called, now or once an older paper has its name (`settle`): a tombstone that knows either is its own. */
function namesOf({ names, paper: { sources } }: Group): string[] {
  const suffix = pieceUid('', sources);
  return names.flatMap((name) => (name.endsWith(suffix) ? [name] : [name, name + suffix]));
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

const order = ({ at, ids }: Tombstone): string =>
  `${String(Math.round(at * 1000)).padStart(20, '0')} ${ids.join(' ')}`;
