import { array, assert as check, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { mergeSearches } from '../../lib/saved-search.ts';
import { EMPTY, planOf } from './backup-machine.ts';
import { T } from './backup-file.ts';

describe('saved searches of two machines', () => {
  const searches = array(
    record(
      { name: constantFrom('Kites', 'To read'), query: constantFrom('kite', 'tag:later'), at: nat(3) },
      { requiredKeys: ['name', 'at'] },
    ),
    { maxLength: 4 },
  ).map((some) => mergeSearches(some, []));

  test('give the same whichever comes first, however three are grouped, and however often it is done', () => {
    check(
      property(searches, searches, searches, (a, b, c) => {
        expect(mergeSearches(a, b)).toEqual(mergeSearches(b, a));
        expect(mergeSearches(mergeSearches(a, b), c)).toEqual(mergeSearches(a, mergeSearches(b, c)));
        expect(mergeSearches(mergeSearches(a, b), b)).toEqual(mergeSearches(a, b));
        expect(mergeSearches(a, a)).toEqual(a);
      }),
    );
  });

  test('one that was taken away here later does not come back with the file', () => {
    const gone = { ...EMPTY, searches: [{ name: 'Kites', at: T + 5 }] };
    const theirs = { ...EMPTY, searches: [{ name: 'Kites', query: 'kite', at: T }] };
    expect(planOf(gone, theirs).searches).toEqual([]);
    expect(planOf(theirs, gone).searches).toEqual(gone.searches);
  });
});
