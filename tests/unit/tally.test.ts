import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Tally } from '../../lib/export/tally.ts';

test('an entry is named once for a remark, however many of its fields give cause for it', () => {
  const tally = new Tally();
  expect([0, 0, 1, 1].map((entry) => tally.add('with odd letters', entry))).toEqual([
    true,
    false,
    true,
    false,
  ]);
  tally.add('without authors', 1);
  expect(tally.lines((entry) => `key${entry}`)).toEqual([
    '2 entries with odd letters: key0, key1',
    '1 entry without authors: key1',
  ]);
});

test('more than five entries are counted and not named', () => {
  const tally = new Tally();
  for (let entry = 0; entry < 8; entry++) for (const _ of 'ab') tally.add('with odd letters', entry);
  expect(tally.lines(String)).toEqual(['8 entries with odd letters: 0, 1, 2, 3, 4 and 3 more']);
});

test('what was counted in another order, and in two places, names the same entries', () => {
  const said = fc.uniqueArray(
    fc.record({ entry: fc.nat(20), remark: fc.constantFrom('odd', 'long', 'short') }),
    {
      selector: ({ entry, remark }) => `${entry} ${remark}`,
    },
  );
  fc.assert(
    fc.property(said, fc.infiniteStream(fc.boolean()), (all, coins) => {
      const forward = new Tally();
      for (const { entry, remark } of all.toSorted((a, b) => a.entry - b.entry)) forward.add(remark, entry);
      const order = (a: number, b: number) => b - a;
      const [here, there] = [new Tally(new Map(), order), new Tally(new Map(), order)];
      // From the end, under numbers that run the other way.
      for (const { entry, remark } of all.toSorted((a, b) => b.entry - a.entry))
        (coins.next().value ? here : there).add(remark, 20 - entry);
      here.join(there.remarks);
      expect(here.lines((n) => `key${20 - n}`)).toEqual(forward.lines((n) => `key${n}`));
    }),
  );
});
