import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RowSlots } from '../../components/row-slots.ts';
import { MANY } from './runs.ts';

const known = (...names: string[]) => names.map((name, at) => ({ at, name }));

describe('the elements of a list', () => {
  it('stay with their rows, wherever these go', () => {
    const slots = new RowSlots();
    expect(slots.assign(known('a', 'b', 'c'))).toEqual([0, 1, 2]);
    expect(slots.assign(known('c', 'a', 'b'))).toEqual([2, 0, 1]);
  });

  it('go from a row that leaves to one that comes', () => {
    const slots = new RowSlots();
    slots.assign(known('a', 'b', 'c'));
    expect(slots.assign(known('b', 'c', 'd'))).toEqual([1, 2, 0]);
  });

  it('stay with a place whose row becomes known', () => {
    const slots = new RowSlots();
    const [first] = slots.assign([{ at: 7, name: undefined }]);
    expect(slots.assign([{ at: 7, name: 'a' }])).toEqual([first]);
    expect(slots.assign([{ at: 9, name: 'a' }])).toEqual([first]);
  });

  it('are never shared, and never more than the longest list had rows', () => {
    const row = fc.record({
      at: fc.nat(30),
      name: fc.option(fc.constantFrom(...'abcdefgh'), { nil: undefined }),
    });
    const list = fc.uniqueArray(row, { selector: ({ at }) => at, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(list, { maxLength: 30 }), (lists) => {
        const slots = new RowSlots();
        const most = Math.max(0, ...lists.map(({ length }) => length));
        for (const rows of lists) {
          const given = slots.assign(rows);
          expect(new Set(given).size).toBe(rows.length);
          expect(Math.max(-1, ...given)).toBeLessThan(most);
        }
      }),
      MANY,
    );
  });
});
