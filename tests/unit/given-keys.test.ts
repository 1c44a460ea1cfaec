import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bucketOf, packed, unpacked } from '../../lib/citekey/buckets.ts';
import { foldKey, type Given } from '../../lib/citekey/given.ts';
import { mergeGiven } from '../../lib/citekey/merge.ts';
import { hash } from '../../lib/paper/hash.ts';
import { MANY } from './runs.ts';

const given = (uid: string, key: string, at: number, as?: Given['as']): Given => ({
  uid,
  key,
  at,
  ...(as && { as }),
});
const sorted = (all: readonly Given[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1));

/** What one library can hold: each key once. */
const library = fc
  .array(
    fc.record({
      uid: fc.constantFrom('a', 'b', 'c', 'd'),
      key: fc.constantFrom('x', 'X', 'y', 'x-a', 'z20', 'z20a'),
      at: fc.nat(5),
      as: fc.constantFrom(undefined, undefined, 'own' as const, 'old' as const),
    }),
    { maxLength: 8 },
  )
  .map((all) => [
    ...new Map(all.map(({ uid, key, at, as }) => [foldKey(key), given(uid, key, at, as)])).values(),
  ]);

describe('keys in buckets', () => {
  it('come out as they went in, each bucket once', () => {
    const uid = fc.stringMatching(/^[!-~]{1,20}$/u);
    const key = fc.stringMatching(/^[A-Za-z0-9:._+/-]{1,20}$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(uid, key, fc.nat()), { selector: ([, one]) => foldKey(one) }),
        (all) => {
          const some = all.map(([a, b, at]) => given(a, b, at));
          const buckets = packed(some);
          expect(new Set(buckets.map(({ bucket }) => bucket)).size).toBe(buckets.length);
          expect(sorted(unpacked(buckets))).toEqual(sorted(some));
        },
      ),
      MANY,
    );
  });

  it('lie where they always lay', () => {
    // What kept databases say: the last two digits of a paper's hash.
    expect([bucketOf('arxiv:2609.90001'), bucketOf('')]).toEqual([199, 131]);
    fc.assert(
      fc.property(fc.string(), (uid) => {
        expect(bucketOf(uid)).toBe(Number.parseInt(hash(uid).slice(-2), 16));
      }),
      MANY,
    );
  });

  it('leave out what would break their lines', () => {
    const odd = [given('a\tb', 'x', 1), given('a\nb', 'y', 1), given('a', 'x\ty', 1), given('', 'z', 1)];
    expect(packed(odd)).toEqual([]);
    expect(unpacked(packed([...odd, given('a', 'müller20', 1)]))).toEqual([given('a', 'müller20', 1)]);
  });

  it('of a damaged or hostile file give what is whole', () => {
    const lines = [
      'a\tmoss2020\t5',
      'b\tmo\u0000ss\t5',
      'c\tx y\t5',
      '\tx\t5',
      'd\tx\tsoon',
      'e\tx',
      '',
      'f\ty\t6\told',
      'g\tz\t7\tnew',
    ];
    expect(unpacked([{ bucket: 0, lines: lines.join('\n') }])).toEqual([
      given('a', 'moss2020', 5),
      given('f', 'y', 6, 'old'),
      given('g', 'z', 7),
    ]);
  });
});

describe('the keys of two libraries', () => {
  it('of one key that two papers have, the earlier stays and the later gets a suffix, which is told', () => {
    const { given: all, clashes } = mergeGiven([given('a', 'moss2020', 9)], [given('b', 'Moss2020', 3)]);
    expect(sorted(all)).toEqual([given('b', 'Moss2020', 3), given('a', 'moss2020a', 9)]);
    expect(clashes).toEqual([{ uid: 'a', key: 'moss2020', now: 'moss2020a' }]);
  });

  it('are no clash where one work goes by two names', () => {
    const { given: all, clashes } = mergeGiven([given('a', 'x', 9)], [given('b', 'x', 3)], () => 'work');
    expect([all, clashes]).toEqual([[given('b', 'x', 3)], []]);
  });

  it('say what was said last where one gave a key up', () => {
    expect(mergeGiven([given('a', 'x', 1)], [given('a', 'x', 5, 'old')]).given).toEqual([
      given('a', 'x', 5, 'old'),
    ]);
    expect(mergeGiven([given('a', 'x', 9)], [given('a', 'x', 5, 'old')]).given).toEqual([given('a', 'x', 9)]);
    expect(mergeGiven([given('a', 'x', 1, 'own')], [given('a', 'x', 5)]).given).toEqual([given('a', 'x', 5)]);
    // Nobody uses it any more: it goes to who does.
    expect(mergeGiven([given('a', 'x', 1, 'old')], [given('b', 'x', 5)]).given).toEqual([given('b', 'x', 5)]);
  });

  it('are the same whichever is merged into which, unique, nobody is left without, and merged again nothing changes', () => {
    fc.assert(
      fc.property(library, library, (ours, theirs) => {
        const one = mergeGiven(ours, theirs);
        const other = mergeGiven(theirs, ours);
        expect(sorted(one.given)).toEqual(sorted(other.given));
        expect(new Set(one.given.map(({ key }) => foldKey(key))).size).toBe(one.given.length);
        const holders = (all: readonly Given[]) =>
          [...new Set(all.filter(({ as }) => as !== 'old').map(({ uid }) => uid))].sort();
        for (const uid of holders([...ours, ...theirs]))
          if (![...ours, ...theirs].some((given) => given.uid === uid && given.as === 'old'))
            expect(holders(one.given)).toContain(uid);
        for (const side of [ours, theirs]) {
          const again = mergeGiven(one.given, side);
          expect([sorted(again.given), again.clashes]).toEqual([sorted(one.given), []]);
        }
      }),
      MANY,
    );
  });
});
