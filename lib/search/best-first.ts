import { type Levels, LEVELS } from './find.ts';

/** A clause's documents at each level; the first counts. */
export interface Hit {
  levels: Levels;
  /** Grows with how rare it is: how often the library would have to be halved to be left with what it finds. */
  rarity: number;
}

/** Sorts what is found, newest first so far, by how well it meets the clauses: see "Best first" in `index.ts`. */
export function bestFirst(found: Uint32Array, hits: readonly Hit[]): Uint32Array {
  const room = roomFor(hits);
  // Documents at the same levels are of one class. There are few: clauses come one by one, and only classes that have a document are kept.
  const classes = new Uint32Array(found.length);
  let costs = [0];
  for (const { levels, rarity } of hits) {
    const met = new Uint32Array(costs.length * (LEVELS + 1));
    for (let i = 0; i < found.length; i++) {
      const next = (classes[i] as number) * (LEVELS + 1) + levelOf(found[i] as number, levels);
      classes[i] = next;
      met[next] = 1;
    }
    const before = costs;
    costs = [];
    for (let next = 0; next < met.length; next++) {
      if (met[next] === 0) continue;
      const level = next % (LEVELS + 1);
      const cost = level === LEVELS ? 0 : level * (room + rarity);
      met[next] = costs.push((before[Math.floor(next / (LEVELS + 1))] as number) + cost) - 1;
    }
    for (let i = 0; i < found.length; i++) classes[i] = met[classes[i] as number] as number;
  }
  const kinds = [...new Set(costs)].sort((a, b) => a - b);
  const kindOf = Uint32Array.from(costs, (cost) => kinds.indexOf(cost));
  // A counting sort keeps the newest first among equals.
  const starts = new Uint32Array(kinds.length + 1);
  for (let i = 0; i < found.length; i++) {
    const after = (kindOf[classes[i] as number] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let kind = 0; kind < kinds.length; kind++)
    starts[kind + 1] = (starts[kind + 1] as number) + (starts[kind] as number);
  const order = new Uint32Array(found.length);
  for (let i = 0; i < found.length; i++) {
    const kind = kindOf[classes[i] as number] as number;
    const at = starts[kind] as number;
    order[at] = found[i] as number;
    starts[kind] = at + 1;
  }
  return order;
}

/** The sum of the levels comes before anything rarity can add up to. */
export function roomFor(hits: readonly Hit[]): number {
  return hits.reduce((sum, { rarity }) => sum + rarity, 0) * (LEVELS - 1) + 1;
}

/** The first level a document stands at; `LEVELS` where it stands at none. */
function levelOf(doc: number, levels: Levels): number {
  const at = doc >>> 5;
  const bit = 1 << (doc & 31);
  for (let level = 0; level < LEVELS; level++) {
    const bits = levels[level];
    if (bits !== undefined && ((bits[at] as number) & bit) !== 0) return level;
  }
  return LEVELS;
}
