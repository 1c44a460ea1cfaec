import type { FoldedName } from '../text/fold-name.ts';
import type { Evidence } from './evidence.ts';

/** How two author lists agree. */
export interface People {
  /** Names found in both lists. */
  shared: number;
  /** `shared` by the shorter list, 0 to 1; 0 where one list is empty. */
  share: number;
  known: boolean;
}

export function comparePeople(a: Evidence, b: Evidence): People {
  const [short, long] = a.names.length <= b.names.length ? [a, b] : [b, a];
  if (short.names.length === 0) return { shared: 0, share: 0, known: false };
  const longByFamily = new Map<string, FoldedName[]>();
  const longParts = new Set<string>();
  for (const name of long.names) {
    longByFamily.set(name.family, [...(longByFamily.get(name.family) ?? []), name]);
    longParts.add(name.parts);
  }
  let shared = 0;
  for (const name of short.names) {
    const namesakes = longByFamily.get(name.family);
    if (longParts.has(name.parts) || namesakes?.some((other) => initialsAgree(name.initials, other.initials)))
      shared++;
  }
  return { shared, share: shared / short.names.length, known: true };
}

function initialsAgree(a: string, b: string): boolean {
  return a === '' || b === '' || a.includes(b.charAt(0)) || b.includes(a.charAt(0));
}
