import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearlyEqual, searchDistance } from '../../lib/dedupe/edit-distance.ts';

/** The definition, a cell at a time. */
function slowly(a: string, b: string, searching: boolean): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => (searching ? 0 : j));
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return searching ? Math.min(...row) : (row.at(-1) ?? 0);
}

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 120 }),
  fc.string({ unit: fc.constantFrom('a', '风', '\ud800'), minLength: 28, maxLength: 68 }),
  fc.string({ maxLength: 20 }),
);

test('the edit distance is that of its definition', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(editDistance(a, b)).toBe(slowly(a, b, false));
      expect(searchDistance(a, b)).toBe(slowly(a, b, true));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['kite', 'kite', true],
  ['sqlite', 'sqlites', true],
  ['kites', 'kite', false],
  ['accociation', 'association', true],
  ['GANs', 'GAN', false],
  ['datalog', 'databases', false],
])('%s and %s are one word with a slip: %s', (a, b, answer) => {
  expect(nearlyEqual(a, b)).toBe(answer);
});
