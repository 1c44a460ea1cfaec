import { add, type Bits } from './bits.ts';
import { FLAGS, STATUSES, type Status, tagKey } from './fields.ts';
import { foldForSearch } from './fold.ts';
import { type Clause, valuesOf, yearsOf } from './query.ts';
import type { Labels, Segment } from './segment.ts';

/** How many papers have what; only what at least one has. Years of papers that do not say are left out. */
export interface Facets {
  sites: Map<string, number>;
  tags: Map<string, number>;
  statuses: Record<Status, number>;
  years: Map<number, number>;
  starred: number;
}

/** What is known of each document beside its words, over all segments. */
export class Columns {
  readonly added: Float64Array;
  readonly published: Uint32Array;
  readonly upvotes: Int32Array;
  readonly #flags: Uint16Array;
  readonly #sites: Names;
  readonly #tags: Names;

  /** @param bases the number of each segment's first document, and one more for the end */
  constructor(segments: readonly Segment[], bases: readonly number[]) {
    const total = bases.at(-1) as number;
    this.added = new Float64Array(total);
    this.published = new Uint32Array(total);
    this.upvotes = new Int32Array(total);
    this.#flags = new Uint16Array(total);
    for (const [s, segment] of segments.entries()) {
      const base = bases[s] as number;
      this.added.set(segment.added, base);
      this.published.set(segment.published, base);
      this.upvotes.set(segment.upvotes, base);
      this.#flags.set(segment.flags, base);
    }
    this.#sites = new Names(
      segments.map(({ sites }) => sites),
      bases,
    );
    this.#tags = new Names(
      segments.map(({ tags }) => tags),
      bases,
    );
  }

  /** The documents that meet a clause of `tag:`, `site:`, `year:`, `is:` or `has:`; those no longer there may be among them. */
  meeting({ operator, value, open, not }: Clause, words: number): Bits {
    const bits = new Uint32Array(words);
    const typing = open && !not && !/\s$/.test(value);
    if (operator === 'tag' || operator === 'site') {
      const key = operator === 'tag' ? tagKey : foldForSearch;
      const sought = key(value);
      const names = operator === 'tag' ? this.#tags : this.#sites;
      names.having((name) => (typing ? key(name).startsWith(sought) : key(name) === sought), bits);
    } else if (operator === 'year') {
      const { from, to } = yearsOf(value) ?? { from: 0, to: -1 };
      // Unknown is 0, which no range holds.
      const [low, high] = [Math.max(1, from * 10_000), (to + 1) * 10_000];
      for (let doc = 0; doc < this.published.length; doc++) {
        const day = this.published[doc] as number;
        if (day >= low && day < high) add(bits, doc);
      }
    } else if (operator === 'is' || operator === 'has') {
      const tests = valuesOf(operator, value, open).map(testOf);
      for (let doc = 0; doc < this.#flags.length; doc++) {
        const flags = this.#flags[doc] as number;
        if (tests.some(([mask, wanted]) => (flags & mask) === wanted)) add(bits, doc);
      }
    }
    return bits;
  }

  facets(docs: Uint32Array): Facets {
    const byStatus = [0, 0, 0, 0];
    let starred = 0;
    const years = new Uint32Array(10_000);
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      const flags = this.#flags[doc] as number;
      byStatus[flags & 3] = (byStatus[flags & 3] as number) + 1;
      if (flags & FLAGS.starred) starred++;
      const year = Math.floor((this.published[doc] as number) / 10_000);
      years[year] = (years[year] as number) + 1;
    }
    const known = new Map<number, number>();
    for (let year = 9999; year > 0; year--) if (years[year]) known.set(year, years[year] as number);
    return {
      sites: this.#sites.count(docs),
      tags: this.#tags.count(docs),
      statuses: Object.fromEntries(STATUSES.map((status, i) => [status, byStatus[i]])) as Record<
        Status,
        number
      >,
      years: known,
      starred,
    };
  }
}

/** The bits that count and what they must be. */
function testOf(value: string): [mask: number, wanted: number] {
  const status = STATUSES.indexOf(value as Status);
  if (status >= 0) return [3, status];
  const flag = FLAGS[value as keyof typeof FLAGS];
  return [flag, flag];
}

/** Labels of all segments under common numbers. */
class Names {
  readonly #names: string[] = [];
  /** Documents of a segment begin at its base; each has its labels from here to the next. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;

  constructor(labels: readonly Labels[], bases: readonly number[]) {
    const numbers = new Map<string, number>();
    const total = bases.at(-1) as number;
    this.#starts = new Uint32Array(total + 1);
    this.#ids = new Uint32Array(labels.reduce((sum, { ids }) => sum + ids.length, 0));
    let at = 0;
    for (const [s, { names, starts, ids }] of labels.entries()) {
      const common = names.map((name) => {
        let number = numbers.get(name);
        if (number === undefined) {
          number = this.#names.push(name) - 1;
          numbers.set(name, number);
        }
        return number;
      });
      const base = bases[s] as number;
      const end = bases[s + 1] as number;
      for (let doc = base; doc < end; doc++)
        this.#starts[doc] = at + (starts[Math.min(doc - base, starts.length - 1)] as number);
      for (const id of ids) this.#ids[at++] = common[id] as number;
    }
    this.#starts[total] = at;
  }

  having(wanted: (name: string) => boolean, bits: Bits): void {
    const sought = Uint8Array.from(this.#names, (name) => (wanted(name) ? 1 : 0));
    for (let doc = 0; doc + 1 < this.#starts.length; doc++)
      for (let i = this.#starts[doc] as number; i < (this.#starts[doc + 1] as number); i++)
        if (sought[this.#ids[i] as number] === 1) add(bits, doc);
  }

  /** How many of the documents have each name, the most frequent first, then by name. */
  count(docs: Uint32Array): Map<string, number> {
    const counts = new Uint32Array(this.#names.length);
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number;
      for (let j = this.#starts[doc] as number; j < (this.#starts[doc + 1] as number); j++) {
        const id = this.#ids[j] as number;
        counts[id] = (counts[id] as number) + 1;
      }
    }
    return new Map(
      this.#names
        .map((name, id) => [name, counts[id] as number] as const)
        .filter(([, some]) => some > 0)
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
    );
  }
}
