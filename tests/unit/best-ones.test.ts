import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Hit, bestFirst } from '../../lib/search/best-first.ts';
import { bestOnes } from '../../lib/search/best-ones.ts';
import { add, has } from '../../lib/search/bits.ts';
import { LEVELS } from '../../lib/search/find.ts';

const DOCS = 96;

/** Each document at some levels, at one at least. */
const hit: fc.Arbitrary<Hit> = fc
  .tuple(
    fc.array(fc.uniqueArray(fc.nat(LEVELS - 1), { minLength: 1, maxLength: 3 }), {
      minLength: DOCS,
      maxLength: DOCS,
    }),
    fc.nat(16),
  )
  .map(([places, rarity]) => {
    const levels = Array.from({ length: LEVELS }, (_, level) => {
      const bits = new Uint32Array(DOCS / 32);
      for (const [doc, at] of places.entries()) if (at.includes(level)) add(bits, doc);
      return bits.some(Boolean) ? bits : undefined;
    });
    return { levels, rarity };
  });

const order = fc
  .array(fc.double({ noNaN: true }), { minLength: DOCS, maxLength: DOCS })
  .map((keys) => Uint32Array.from(keys.keys()).sort((a, b) => (keys[a] as number) - (keys[b] as number)));

describe('the best ones', () => {
  test('are those that sorting all would put first, of up to three clauses', () => {
    fc.assert(
      fc.property(
        fc.array(hit, { minLength: 1, maxLength: 3 }),
        order,
        fc.uniqueArray(fc.nat(DOCS - 1)),
        fc.nat(DOCS),
        (hits, newest, some, most) => {
          const result = new Uint32Array(DOCS / 32);
          for (const doc of some) add(result, doc);
          const wanted = Math.min(most, some.length);
          const all = bestFirst(
            newest.filter((doc) => has(result, doc)),
            hits,
          );
          expect(bestOnes(result, newest, hits, wanted)).toEqual(all.slice(0, wanted));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of more clauses are left to sorting', () => {
    const every = new Uint32Array(DOCS / 32).fill(0xffffffff);
    const hits = Array.from({ length: 4 }, () => ({ levels: [every], rarity: 0 }));
    expect(
      bestOnes(
        every,
        Uint32Array.from({ length: DOCS }, (_, i) => i),
        hits,
        5,
      ),
    ).toBeUndefined();
  });
});
