import type { FoldedName } from '../text/fold-name.ts';
import { editDistance, nearlyEqual } from './edit-distance.ts';
import type { Evidence } from './evidence.ts';

/** How the author lists of two papers agree. All zero where one paper names no authors. */
export interface People {
  known: boolean;
  /** Authors of the shorter list whose family name and initials stand in the other. */
  shared: number;
  /** Those and the misspelt, garbled or turned around. */
  alike: number;
  /** Length of the shorter list and of the longer. */
  fewer: number;
  more: number;
  /** 0 to 1: how much the family names written one after the other have in common, letter by letter. */
  letters: number;
}

/** Names beyond these are compared letter by letter no more; whole names are looked up however many there are. */
const CLOSELY = 24;

const NOBODY: People = { known: false, shared: 0, alike: 0, fewer: 0, more: 0, letters: 0 };

export function comparePeople(a: Evidence, b: Evidence): People {
  const [short, long] = a.names.length <= b.names.length ? [a, b] : [b, a];
  const fewer = short.names.length;
  const more = long.names.length;
  if (fewer === 0) return NOBODY;
  const rest = new Set(long.names);
  const strangers: FoldedName[] = [];
  let shared = 0;
  for (const name of short.names) {
    const match = long.families
      .get(name.family)
      ?.find((other) => rest.has(other) && initialsAgree(name, other));
    if (match) {
      rest.delete(match);
      shared++;
    } else strangers.push(name);
  }
  let alike = shared;
  const left = [...rest].slice(0, CLOSELY);
  for (const name of strangers.slice(0, CLOSELY)) {
    const at = left.findIndex((other) => resemble(name, other));
    if (at < 0) continue;
    left.splice(at, 1);
    alike++;
  }
  const width = Math.max(short.familyText.length, long.familyText.length, 1);
  const letters =
    shared === fewer && fewer === more ? 1 : 1 - editDistance(short.familyText, long.familyText) / width;
  return { known: true, shared, alike, fewer, more, letters };
}

function initialsAgree(a: FoldedName, b: FoldedName): boolean {
  const [x, y] = [a.initials, b.initials];
  return x === '' || y === '' || x.includes(y.charAt(0)) || y.includes(x.charAt(0));
}

/** "F Daniela" for Daniela Florescu: the family name cut to its initial where the given name should be. */
function turned(a: FoldedName, b: FoldedName): boolean {
  return (
    a.initials.length === 1 &&
    b.initials.length === 1 &&
    a.family.startsWith(b.initials) &&
    b.family.startsWith(a.initials)
  );
}

/** A slip of the pen, given and family name turned around, or a family name among the other's parts. */
function resemble(a: FoldedName, b: FoldedName): boolean {
  return (
    a.family === b.family ||
    a.parts === b.parts ||
    turned(a, b) ||
    nearlyEqual(a.family, b.family, 4) ||
    (a.family.length > 3 && b.parts.split(' ').includes(a.family)) ||
    (b.family.length > 3 && a.parts.split(' ').includes(b.family))
  );
}
