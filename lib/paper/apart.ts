import type { Paper } from '../paper.ts';
import type { Written } from './reader.ts';

/**
 * A source that a paper is kept apart from by the reader's will: its key, and since when. Papers that hold one are never merged with it silently;
 * a later merge by the reader ends it.
 */
export interface Apart extends Written<string> {
  /** This paper was taken out of the one with that source, which keeps the name and what the reader wrote. */
  out?: true;
}

/** What a paper is kept apart from, with times: a bare key is from before the time was kept. */
export function apartOf({ apart = [] }: Pick<Paper, 'apart'>): Apart[] {
  return apart.map(timed);
}

/** Of each source the latest time, in the order of the keys; one that was ever taken out stays so. */
export function latestApart(all: Iterable<Apart | string>): Apart[] {
  const byKey = new Map<string, Apart>();
  for (const one of all) {
    const next = timed(one);
    const known = byKey.get(next.value);
    const out = known?.out ?? next.out;
    byKey.set(next.value, {
      value: next.value,
      at: Math.max(known?.at ?? 0, next.at),
      ...(out && { out }),
    });
  }
  return [...byKey.values()].sort(byValue);
}

/** Of each source the latest time, in the order of the keys. */
export function latestJoined(all: Iterable<Written<string>>): Written<string>[] {
  const byKey = new Map<string, number>();
  for (const { value, at } of all) byKey.set(value, Math.max(byKey.get(value) ?? at, at));
  return Array.from(byKey, ([value, at]) => ({ value, at })).sort(byValue);
}

const timed = (one: Apart | string): Apart => (typeof one === 'string' ? { value: one, at: 0 } : one);
const byValue = (a: Written<string>, b: Written<string>): number => (a.value < b.value ? -1 : 1);
