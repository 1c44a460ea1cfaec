import { MOST_UPVOTES } from './build.ts';
import type { Columns } from './columns.ts';
import { orderBy, titleRanks } from './orders.ts';
import type { Segment } from './segment.ts';

/** What the papers found are sorted by; `best` is how well they answer the query. */
export type Sort = 'best' | 'added' | 'published' | 'title' | 'upvotes';

/** All living documents of an index in the orders that were asked for, each reckoned once. Equal ones are newest first. */
export class Sorts {
  readonly #newest: Uint32Array;
  readonly #columns: Columns;
  readonly #segments: readonly Segment[];
  readonly #bases: readonly number[];
  readonly #orders = new Map<string, Uint32Array>();

  /**
   * @param newest all living documents, newest first
   * @param bases numbers of the segments' first documents
   */
  constructor(newest: Uint32Array, columns: Columns, segments: readonly Segment[], bases: readonly number[]) {
    this.#newest = newest;
    this.#columns = columns;
    this.#segments = segments;
    this.#bases = bases;
  }

  /** @param direction as usual for the sort unless said */
  order(
    sort: Exclude<Sort, 'best'>,
    direction: 'up' | 'down' = sort === 'title' ? 'up' : 'down',
  ): Uint32Array {
    const name = `${sort} ${direction}`;
    let order = this.#orders.get(name);
    if (order === undefined) {
      order = orderBy(this.#newest, this.#key(sort, direction === 'down'));
      this.#orders.set(name, order);
    }
    return order;
  }

  /** What a sort compares, small first; what is unknown comes last either way. */
  #key(sort: Exclude<Sort, 'best'>, down: boolean): (doc: number) => number {
    const { published, upvotes, added } = this.#columns;
    if (sort === 'title') {
      const ranks = titleRanks(this.#segments, this.#bases);
      return (doc) => (down ? ranks.length - (ranks[doc] as number) : (ranks[doc] as number));
    }
    if (sort === 'added') {
      const ranks = new Uint32Array(published.length);
      let rank = 0;
      let before = Number.NaN;
      for (const doc of this.#newest) {
        if (added[doc] !== before) rank++;
        before = added[doc] as number;
        ranks[doc] = rank;
      }
      return (doc) => (down ? (ranks[doc] as number) : rank - (ranks[doc] as number));
    }
    const most = sort === 'published' ? 99_999_999 : MOST_UPVOTES;
    const values = sort === 'published' ? published : upvotes;
    const unknown = sort === 'published' ? 0 : -1;
    return (doc) => {
      const value = values[doc] as number;
      return value === unknown ? most + 1 : down ? most - value : value;
    };
  }
}
