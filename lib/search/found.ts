import { type Hit, bestFirst } from './best-first.ts';
import { bestOnes } from './best-ones.ts';
import { type Bits, count, has } from './bits.ts';
import type { Columns, Facets } from './columns.ts';

/** Up to so many are all sorted at once: that takes no longer than looking for the first of them. */
const FEW = 1_000;

/** What a search found. It is sorted as far as somebody looks and counted when somebody asks: at 100,000 papers each would take a third of a keystroke. */
export class Found {
  readonly total: number;
  readonly #result: Bits;
  readonly #by: Uint32Array;
  readonly #hits: readonly Hit[];
  readonly #columns: Columns;
  #order: Uint32Array | undefined;
  #facets: Facets | undefined;

  /**
   * @param by all documents in the order that those found have among themselves
   * @param hits where they are sorted by how well they meet these, and by `by` only where they meet them equally well
   */
  constructor(result: Bits, by: Uint32Array, hits: readonly Hit[], columns: Columns) {
    this.total = count(result);
    this.#result = result;
    this.#by = by;
    this.#hits = hits;
    this.#columns = columns;
  }

  /** Numbers of all documents found, in order; `uidOf` names them. They hold for this index only. */
  get order(): Uint32Array {
    return (this.#order ??= this.#sorted());
  }

  /** The first ones of `order`, as many of `wanted` as there are. */
  first(wanted: number): Uint32Array {
    const some = Math.min(wanted, this.total);
    const whole = this.#order !== undefined || this.total <= FEW || some > this.total / 2;
    return (!whole && this.#first(some)) || this.order.subarray(0, some);
  }

  /** How many of those found have what. */
  get facets(): Facets {
    return (this.#facets ??= this.#columns.facets(this.#order ?? this.#filtered(this.total)));
  }

  #first(wanted: number): Uint32Array | undefined {
    return this.#hits.length ? bestOnes(this.#result, this.#by, this.#hits, wanted) : this.#filtered(wanted);
  }

  #sorted(): Uint32Array {
    const found = this.#filtered(this.total);
    return this.#hits.length ? bestFirst(found, this.#hits) : found;
  }

  #filtered(wanted: number): Uint32Array {
    const found = new Uint32Array(wanted);
    let at = 0;
    for (let i = 0; at < wanted; i++) {
      const doc = this.#by[i] as number;
      if (has(this.#result, doc)) found[at++] = doc;
    }
    return found;
  }
}
