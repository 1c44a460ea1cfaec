import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { matcher } from '../../lib/followed.ts';
import { otherNumber } from '../../lib/followed/plural.ts';
import { MANY } from './runs.ts';

describe('a word in the other number', () => {
  test.each(
    [
      '',
      'is',
      'ai',
      'gp',
      'new',
      'doe',
      'news',
      'does',
      'glass',
      'physics',
      'species',
      'gpt4',
      'éa',
      '凧',
    ].map((word) => [word]),
  )('of %s is nothing that stands in a text', (word) => {
    const written = new Set(['new', 'news', 'doe', 'does', 'glas', 'gps', 'ais', 'a', 'i', 'iss']);
    expect(otherNumber(word).filter((other) => written.has(other))).toEqual([]);
  });

  // Made of the endings that count, so that the rules meet each other.
  const word = fc
    .tuple(
      fc.string({ unit: fc.constantFrom('a', 'b', 'o', 'r', 'l', 't'), maxLength: 3 }),
      fc.constantFrom('', 'y', 'ay', 's', 'ss', 'is', 'sis', 'us', 'ix', 'ex', 'rix', 'dex', 'ch', 'sh', 'o', 'z', 'eau', 'ion', 'cion', 'ie', 'e', 'se', 'ice'), // prettier-ignore
      fc.constantFrom('', 's', 'es', 'x', 'ies', 'ices'),
    )
    .map((parts) => parts.join(''));

  test('is one both ways', () => {
    fc.assert(
      fc.property(word, (one) => {
        for (const other of otherNumber(one)) expect(otherNumber(other)).toContain(one);
      }),
      MANY,
    );
  });

  test('is another word, of letters, that begins as it does', () => {
    fc.assert(
      fc.property(fc.oneof(word, fc.string({ unit: 'binary' })), (one) => {
        for (const other of otherNumber(one)) {
          expect(other).not.toBe(one);
          expect(other).toMatch(/^[a-z]{3,}$/);
          const same = [...one].findIndex((letter, at) => letter !== other[at]);
          expect(same === -1 ? one.length : same).toBeGreaterThanOrEqual(
            Math.min(one.length, other.length) - 4,
          );
        }
      }),
      MANY,
    );
  });

  test('marks a phrase wherever it marks the word, and no author', () => {
    fc.assert(
      fc.property(word, word, (one, before) => {
        for (const other of otherNumber(one)) {
          const paper = { title: `A ${before || 'kite'} ${other}`, authors: [`Ada ${other}`] };
          const text = `${before || 'kite'} ${one}`;
          expect(matcher([{ kind: 'phrase', text }])(paper)).toEqual([text]);
          expect(matcher([{ kind: 'organisation', text }])(paper)).toEqual([]);
          expect(matcher([{ kind: 'author', text: `Ada ${one}` }])(paper)).toEqual([]);
        }
      }),
      MANY,
    );
  });
});
