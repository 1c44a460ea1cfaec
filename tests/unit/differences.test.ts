import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { differences } from '../../lib/paper/differences.ts';

describe('what differs between two texts', () => {
  it('marks the words the other has not; case, accents and signs do not count', () => {
    const marked = differences('Weaving Naïve Looms: Part II.', 'weaving naive looms, part I').filter(
      ({ differs }) => differs,
    );
    expect(marked.map(({ text }) => text)).toEqual(['II.']);
  });

  it('marks nothing in a text beside itself, and loses no letter of any', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        expect(
          differences(text, other)
            .map((one) => one.text)
            .join(''),
        ).toBe(text);
        expect(differences(text, text).some(({ differs }) => differs)).toBe(false);
      }),
    );
  });
});
