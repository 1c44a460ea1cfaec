import { type Hit, roomFor } from './best-first.ts';
import { type Bits, count, has, intersect, subtract, unite } from './bits.ts';
import type { Levels } from './find.ts';

/** Of more clauses there are too many ways to meet them to try each. */
const MOST_HITS = 3;

/**
 * The first ones that `bestFirst` would give, without sorting the others: whole sets are put together, the best first, until there are enough.
 * @param result what is found
 * @param order all documents, newest first
 * @param wanted no more than are found
 * @returns undefined where sorting all is the faster way
 */
export function bestOnes(
  result: Bits,
  order: Uint32Array,
  hits: readonly Hit[],
  wanted: number,
): Uint32Array | undefined {
  if (hits.length > MOST_HITS) return undefined;
  const room = roomFor(hits);
  let ways: { cost: number; sets: Bits[] }[] = [{ cost: 0, sets: [] }];
  for (const { levels, rarity } of hits) {
    const own = ownLevels(levels);
    ways = ways.flatMap(({ cost, sets }) =>
      own.map(({ level, bits }) => ({ cost: cost + level * (room + rarity), sets: [...sets, bits] })),
    );
  }
  ways.sort((a, b) => a.cost - b.cost);
  const kinds: { cost: number; bits: Bits; left: number }[] = [];
  let met = 0;
  for (const { cost, sets } of ways) {
    const last = kinds.at(-1);
    if (met >= wanted && last?.cost !== cost) break;
    const bits = result.slice();
    for (const set of sets) intersect(bits, set);
    const left = count(bits);
    met += left;
    // Those that cost the same are of one kind.
    if (last?.cost === cost) {
      unite(last.bits, bits);
      last.left += left;
    } else if (left) kinds.push({ cost, bits, left });
  }
  return met < wanted ? undefined : firstOf(kinds, order, wanted);
}

/** The first ones of each kind, kind by kind. */
function firstOf(
  kinds: readonly { bits: Bits; left: number }[],
  order: Uint32Array,
  wanted: number,
): Uint32Array {
  const first = new Uint32Array(wanted);
  const places: { bits: Bits; at: number; end: number }[] = [];
  let end = 0;
  for (const { bits, left } of kinds)
    places.push({ bits, at: end, end: (end = Math.min(end + left, wanted)) });
  let open = wanted;
  for (let i = 0; open > 0; i++) {
    const doc = order[i] as number;
    for (const place of places)
      if (place.at < place.end && has(place.bits, doc)) {
        first[place.at++] = doc;
        open--;
      }
  }
  return first;
}

/** Of each level the documents that stand at no better one. */
function ownLevels(levels: Levels): { level: number; bits: Bits }[] {
  const own: { level: number; bits: Bits }[] = [];
  for (const [level, bits] of levels.entries()) {
    if (!bits) continue;
    const rest = bits.slice();
    for (const better of own) subtract(rest, better.bits);
    own.push({ level, bits: rest });
  }
  return own;
}
