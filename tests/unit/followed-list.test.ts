import { describe, expect, test } from 'vitest';

import type { Followed } from '../../lib/followed.ts';
import { followedLines, guessKind } from '../../lib/followed/guess.ts';
import { followedOf, LONGEST, MOST, withFollowed } from '../../lib/followed/list.ts';

const phrase = (text: string): Followed => ({ kind: 'phrase', text });
const author = (text: string): Followed => ({ kind: 'author', text });
const organisation = (text: string): Followed => ({ kind: 'organisation', text });

describe('the list of what is followed', () => {
  test.each([undefined, null, 'kite', { kind: 'phrase', text: 'kite' }, 7])(
    'stored as %j is empty',
    (stored) => {
      expect(followedOf(stored)).toEqual([]);
    },
  );
  test('leaves out what is of an odd shape, empty, or there twice', () => {
    const stored = [7, null, { kind: 'venue', text: 'a' }, { kind: 'phrase', text: 5 }, phrase('…'), phrase('Kite flight'), phrase('kite-flight'), author('Kite flight')]; // prettier-ignore
    expect(followedOf(stored)).toEqual([phrase('Kite flight'), author('Kite flight')]);
  });
  test('is bounded in number and in letters', () => {
    const many = Array.from({ length: MOST + 5 }, (_, i) => phrase(`kite ${i}`));
    expect(followedOf(many)).toHaveLength(MOST);
    expect(withFollowed(many.slice(0, MOST), [phrase('one more')])).toMatchObject({ added: [], full: true });
    expect(withFollowed(many.slice(0, MOST), [phrase('kite 1')])).toMatchObject({ added: [], full: false });
    const [long] = followedOf([phrase('kite '.repeat(99))]);
    expect(long?.text.length).toBeLessThanOrEqual(LONGEST);
    expect(followedOf([phrase(`${'x'.repeat(LONGEST - 1)}😀`)])[0]?.text.isWellFormed()).toBe(true);
  });
  test('has a phrase in one number only, since the other finds the same', () => {
    const stored = [phrase('kite models'), phrase('Kite Model'), organisation('Kite Model'), phrase('kites model')]; // prettier-ignore
    expect(followedOf(stored)).toEqual([stored[0], stored[2], stored[3]]);
    expect(withFollowed([phrase('matrix')], [phrase('matrices')]).added).toEqual([]);
  });
  test('is one line each', () => {
    expect(followedOf([phrase('  kite\n\tflight ')])).toEqual([phrase('kite flight')]);
  });
});

describe('the kind that is guessed', () => {
  test.each([
    ['Ada Moss', 'author'],
    ['A. Moss', 'author'],
    ['Moss, Ada', 'author'],
    ['Moss, A. B.', 'author'],
    ['Laura van der Moss', 'author'],
    ['José Núñez', 'author'],
    ['Jean-Pierre O’Moss', 'author'],
    ['Мира Голуб', 'author'],
    ['Kite Team', 'organisation'],
    ['University of Brno', 'organisation'],
    ['chain of kites', 'phrase'],
    ['Reinforcement Learning', 'phrase'],
    ['Kite Diffusion Models', 'phrase'],
    ['kites', 'phrase'],
    ['KITE', 'phrase'],
    ['GPT-4', 'phrase'],
    ['凧の研究', 'phrase'],
  ])('of %s is %s', (text, kind) => {
    expect(guessKind(text)).toBe(kind);
  });
  test('is taken from the line where it says so', () => {
    const pasted = '- Ada Moss\r\n\n2. phrase: Ada Moss\nOrganization: Fog\n  "world kites"  \nauthor:\n';
    expect(followedLines(pasted)).toEqual([
      author('Ada Moss'),
      phrase('Ada Moss'),
      organisation('Fog'),
      phrase('world kites'),
    ]);
  });
});
