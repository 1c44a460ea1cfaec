import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TriageCard } from '../../lib/triage/card.ts';
import { countKinds, matching, narrows } from '../../lib/triage/filter.ts';
import { MANY } from './runs.ts';
import { cards, filter, keys, nothingMore } from './triage-cards.ts';

describe('the filter', () => {
  it('finds words wherever they stand, whatever their case and accents', () => {
    const card: TriageCard = {
      key: 'a',
      title: 'Größe of Émail',
      standing: 'seen',
      followed: [],
      code: false,
    };
    const finds = (text: string) => matching([card], { kind: 'all', text }, () => 'Nguyễn Văn').length === 1;
    expect(finds('grosse')).toBe(false);
    expect(finds('grö email')).toBe(true);
    expect(finds('NGUYEN grosse')).toBe(false);
    expect(finds('nguyen  email ')).toBe(true);
    expect(finds('')).toBe(true);
  });

  it('leaves the cards of its kind in page order, as many as are counted', () => {
    fc.assert(
      fc.property(cards, filter, (cards, filter) => {
        const left = matching(cards, filter, nothingMore);
        expect(keys(left)).toEqual(keys(cards).filter((key) => keys(left).includes(key)));
        expect(matching(left, filter, nothingMore)).toEqual(left);
        if (!filter.text.trim()) expect(left).toHaveLength(countKinds(cards)[filter.kind]);
        if (!narrows(filter)) expect(left).toEqual(cards);
      }),
      MANY,
    );
  });
});
