import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type Geometry,
  heightLimit,
  listHeight,
  placeAt,
  revealing,
  rowTop,
  rowsSeen,
  scrollTopFor,
} from '../../components/list-geometry.ts';

const lists = fc.record<Geometry>({
  rows: fc.integer({ min: 1, max: 400_000 }),
  rowHeight: fc.integer({ min: 60, max: 240 }),
  viewHeight: fc.integer({ min: 240, max: 2000 }),
  limit: fc.constantFrom(2_000_000, 8_000_000, 16_000_000),
});
/** A list, how far it is scrolled, and one of its rows. */
const scrolled = lists.chain((list) => {
  const end = Math.max(0, listHeight(list) - list.viewHeight);
  return fc.tuple(fc.constant(list), fc.integer({ min: 0, max: end }), fc.nat(list.rows - 1));
});
const holds = (property: (list: Geometry, top: number, row: number) => void) =>
  fc.assert(fc.property(scrolled, ([list, top, row]) => property(list, top, row)));

describe('the geometry of a long list', () => {
  it('never is higher than the display can show, and reaches its last row', () =>
    holds((list) => {
      expect(listHeight(list)).toBeLessThanOrEqual(list.limit);
      const end = Math.max(0, listHeight(list) - list.viewHeight);
      expect(rowsSeen(list, end, 0)[1]).toBe(list.rows);
      expect(rowTop(list, list.rows - 1, end) + list.rowHeight - listHeight(list)).toBeCloseTo(0, -0.5);
    }));

  it('shows each row where it is said to be: rows that are seen stand in the window, the others outside', () =>
    holds((list, top, row) => {
      const [from, to] = rowsSeen(list, top, 0);
      const upper = rowTop(list, row, top) - top;
      if (row >= from && row < to) {
        expect(upper).toBeGreaterThan(-list.rowHeight - 1);
        expect(upper).toBeLessThan(list.viewHeight + 1);
      } else expect(upper + list.rowHeight <= 1 || upper >= list.viewHeight - 1).toBe(true);
    }));

  it('gives the place back that it was scrolled to', () =>
    holds((list, top) => {
      expect(Math.abs(scrollTopFor(list, placeAt(list, top)) - top)).toBeLessThan(0.01);
    }));

  it('reveals a row whole, and does not move for one that is', () =>
    holds((list, top, row) => {
      const to = revealing(list, row, top);
      const upper = rowTop(list, row, to) - to;
      if (list.viewHeight >= list.rowHeight) {
        expect(upper).toBeGreaterThanOrEqual(-1);
        expect(upper + list.rowHeight).toBeLessThanOrEqual(list.viewHeight + 1);
      }
      expect(Math.abs(revealing(list, row, to) - to)).toBeLessThan(0.01);
    }));

  it('scrolls 100,000 rows pixel by pixel on the displays there are', () => {
    for (const ratio of [1, 1.5, 2, 3]) {
      const list: Geometry = { rows: 100_000, rowHeight: 95, viewHeight: 700, limit: heightLimit(ratio) };
      expect(listHeight(list)).toBe(9_500_000);
    }
  });
});
