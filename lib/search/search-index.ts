import type { Hit } from './best-first.ts';
import { type Bits, count, intersect, subtract, unite } from './bits.ts';
import { Columns, type Facets } from './columns.ts';
import { type Levels, LEVELS, find } from './find.ts';
import { Found } from './found.ts';
import { addLetter, letterOf } from './letters.ts';
import { needleOf } from './needle.ts';
import { newestOrder } from './orders.ts';
import { type Clause, type Query } from './query.ts';
import type { Segment } from './segment.ts';
import { type Sort, Sorts } from './sorts.ts';
import type { Weight } from './tiers.ts';
import { Uids } from './uids.ts';

export interface SearchOptions {
  /** `best` unless said; without words to search for that is `added`. */
  sort?: Sort;
  /** `down` is newest, most or Z first. As usual for the sort unless said; `best` knows but one. */
  direction?: 'up' | 'down';
}

/** What meets a clause, and how well where that is a matter of words. */
interface Met {
  all: Bits;
  hit?: Hit;
}

/** Clauses whose answer is kept: some 90 kB each at 100,000 papers. */
const REMEMBERED = 12;

/**
 * Searches over segments, the oldest first: a paper that a newer segment has or names as gone does not count in older ones.
 * Does not change; making one anew is cheap, since it keeps the segments as they are.
 */
export class SearchIndex {
  readonly #segments: readonly Segment[];
  /** Numbers of the first documents, each a multiple of 32; one more for the end. */
  readonly #bases: number[] = [0];
  readonly #live: Bits;
  readonly #uids: Uids;
  readonly #columns: Columns;
  readonly #newest: Uint32Array;
  readonly #met = new Map<string, Met | undefined>();
  readonly #sorts: Sorts;
  /** How many papers there are. */
  readonly size: number;

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
    for (const [s, { size }] of segments.entries())
      this.#bases.push((this.#bases[s] as number) + Math.ceil(size / 32) * 32);
    this.#live = new Uint32Array((this.#bases.at(-1) as number) / 32);
    this.#uids = new Uids(segments, this.#bases, this.#live);
    this.#columns = new Columns(segments, this.#bases);
    this.size = count(this.#live);
    this.#newest = newestOrder(segments, this.#bases, this.#live);
    this.#sorts = new Sorts(this.#newest, this.#columns, segments, this.#bases);
  }

  /** What each segment weighs, for `nextMerge`. */
  weights(): Weight[] {
    return this.#segments.map(({ size, gone }, s) => ({
      size,
      gone: gone.length,
      live: count(this.#live.subarray((this.#bases[s] as number) / 32, (this.#bases[s + 1] as number) / 32)),
    }));
  }

  /** Finds the papers that meet a query; what that means is written in `index.ts`. */
  search({ clauses }: Query, { sort = 'best', direction }: SearchOptions = {}): Found {
    const result = this.#live.slice();
    const hits: Hit[] = [];
    for (const clause of clauses) {
      const hit = clause.value === '' ? undefined : this.#meet(clause, result);
      if (hit) hits.push(hit);
    }
    const by = sort === 'best' ? this.#newest : this.#sorts.order(sort, direction);
    return new Found(result, by, sort === 'best' ? hits : [], this.#columns);
  }

  /** The uid of a document that `search` found. */
  uidOf(doc: number): string {
    return this.#uids.uidOf(doc);
  }

  /** The document that holds a paper; undefined where there is none. */
  docOf(uid: string): number | undefined {
    return this.#uids.docOf(uid);
  }

  /** The documents that meet a clause; none where more than `most` do. What was searched for before is not forgotten over it. */
  docsWith(clause: Clause, most: number): number[] {
    const { all } = this.#look(clause) ?? {};
    if (!all || count(all) > most) return [];
    const docs: number[] = [];
    for (let i = 0; i < all.length; i++)
      for (let bits = all[i] as number; bits; bits &= bits - 1)
        docs.push(i * 32 + 31 - Math.clz32(bits & -bits));
    return docs;
  }

  /** How many papers of all have what: every tag and site there is. */
  facets(): Facets {
    return this.#columns.facets(this.#newest);
  }

  /** Leaves in `result` what meets the clause; returns how well it does where that is a matter of words. */
  #meet(clause: Clause, result: Bits): Hit | undefined {
    const met = this.#remembered(clause);
    if (!met) return undefined;
    if (clause.not) subtract(result, met.all);
    else intersect(result, met.all);
    return clause.not ? undefined : met.hit;
  }

  /** What meets a clause; of a text that is being typed only the last one is another at each letter. */
  #remembered(clause: Clause): Met | undefined {
    const name = JSON.stringify(clause);
    const met = this.#met.has(name) ? this.#met.get(name) : this.#look(clause);
    this.#met.delete(name);
    this.#met.set(name, met);
    const [oldest] = this.#met.keys();
    if (this.#met.size > REMEMBERED && oldest !== undefined) this.#met.delete(oldest);
    return met;
  }

  #look(clause: Clause): Met | undefined {
    const size = this.#live.length;
    const needle = needleOf(clause);
    if (needle === undefined) return { all: this.#columns.meeting(clause, size) };
    if (needle.phrases.length === 0) return undefined;
    const levels: Levels = Array.from({ length: LEVELS });
    const letter = letterOf(clause);
    for (const [s, segment] of this.#segments.entries()) {
      const base = this.#bases[s] as number;
      if (letter !== undefined && segment.letters) addLetter(segment.letters, letter, base, size, levels);
      else find(needle, segment, base, size, levels);
    }
    const all = new Uint32Array(size);
    for (const level of levels) if (level) unite(all, level);
    intersect(all, this.#live);
    return { all, hit: { levels, rarity: rarity(count(all), this.size) } };
  }
}

/** Whether an answer needs what segments may lack (`Rest`): where words stand to each other, or the order of titles. */
export function needsRest({ clauses }: Query, { sort }: SearchOptions = {}): boolean {
  return (
    sort === 'title' || clauses.some((clause) => needleOf(clause)?.phrases.some(({ length }) => length > 1))
  );
}

/** How often `size` can be halved before no more than `found` are left. */
export function rarity(found: number, size: number): number {
  let halvings = 0;
  while (found > 0 && found * 2 <= size) {
    found *= 2;
    halvings++;
  }
  return halvings;
}
