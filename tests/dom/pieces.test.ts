import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PiecesBackwards } from '../../lib/edge/pieces.ts';

describe('a file that is put together from its end', () => {
  // Some longer than a piece, so that groups are cut and joined.
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(100_000, 260_000, 600_000).map((n) => 'ü'.repeat(n)),
  );
  const groups = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { maxLength: 8 });

  it('has its groups the other way round, and the texts of each as they came', async () => {
    await fc.assert(
      fc.asyncProperty(groups, async (all) => {
        const pieces = new PiecesBackwards();
        for (const [i, texts] of all.entries()) for (const one of texts) pieces.add(`;\n${one}`, i);
        const file = pieces.end('text/plain', 'head', 2, 'tail');
        const body = all.toReversed().flat().join(';\n');
        expect((await file.text()) === `head${body}tail`).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
