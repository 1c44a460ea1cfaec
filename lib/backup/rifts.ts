import { apartOf } from '../paper/apart.ts';
import type { Paper, Source } from '../paper.ts';

/** Two sets of sources that the reader keeps apart, and since when (ms since the epoch). */
export interface Rift {
  left: ReadonlySet<string>;
  right: ReadonlySet<string>;
  at: number;
}

/** A rift that the reader closed later, by merging two papers. */
export interface Closed extends Rift {
  closedAt: number;
}

/**
 * What is kept apart in two libraries. Two papers of one library of which one is kept apart from a source of the other are wholly
 * apart; a merge by the reader of any two of their sources, if it came later, closes the whole rift.
 */
export class Rifts {
  readonly closed: Closed[] = [];
  readonly #open = new Map<string, Rift[]>();

  constructor(libraries: readonly (readonly Paper[])[]) {
    const joined = placesOf(libraries.flat().filter((paper) => paper.joined));
    for (const rift of libraries.flatMap(riftsIn)) {
      const closedAt = latestJoin(rift, joined);
      if (closedAt > rift.at) this.closed.push({ ...rift, closedAt });
      else
        for (const key of [...rift.left, ...rift.right])
          this.#open.set(key, [...(this.#open.get(key) ?? []), rift]);
    }
  }

  /** Whether a source is apart from anything. */
  touches(key: string): boolean {
    return this.#open.has(key);
  }

  /** Since when two sources are apart; undefined when they are not. */
  between(one: string, other: string): number | undefined {
    let latest: number | undefined;
    for (const { left, right, at } of this.#open.get(one) ?? [])
      if ((left.has(one) && right.has(other)) || (right.has(one) && left.has(other)))
        latest = Math.max(latest ?? 0, at);
    return latest;
  }
}

function riftsIn(library: readonly Paper[]): Rift[] {
  const torn = library.filter(({ apart }) => apart?.length);
  if (!torn.length) return [];
  const holders = placesOf(library);
  return torn.flatMap((paper) =>
    apartOf(paper).map(({ value, at }) => {
      const other = holders.get(value)?.find((holder) => holder !== paper);
      return { left: keysOf(paper.sources), right: other ? keysOf(other.sources) : new Set([value]), at };
    }),
  );
}

/** When the reader last put a source of the one side together with one of the other; -1 for never. */
function latestJoin({ left, right }: Rift, joined: ReadonlyMap<string, Paper[]>): number {
  let latest = -1;
  for (const key of left)
    for (const paper of joined.get(key) ?? [])
      for (const { value } of paper.joined ?? [])
        if (right.has(value)) latest = Math.max(latest, joinedAt(paper, key, value));
  return latest;
}

/** When the reader put two sources of a paper together, ms since the epoch; -1 for never. */
export function joinedAt({ joined = [] }: Pick<Paper, 'joined'>, one: string, other: string): number {
  const at = (key: string) => joined.find(({ value }) => value === key)?.at ?? -1;
  return Math.min(at(one), at(other));
}

export const keysOf = (sources: readonly Source[]): Set<string> => new Set(sources.map(({ key }) => key));

function placesOf(papers: readonly Paper[]): Map<string, Paper[]> {
  const places = new Map<string, Paper[]>();
  for (const paper of papers)
    for (const { key } of paper.sources) places.set(key, [...(places.get(key) ?? []), paper]);
  return places;
}
