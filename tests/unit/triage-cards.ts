import fc from 'fast-check';

import type { Standing } from '../../lib/standing.ts';
import type { TriageCard } from '../../lib/triage/card.ts';
import { type Filter, KINDS } from '../../lib/triage/filter.ts';

/** How a card may stand. */
export const standing = fc.constantFrom<Standing | undefined>(
  'new',
  'seen',
  'saved',
  'version',
  'possible',
  'dismissed',
  undefined,
);
/** The cards of a page. */
export const cards: fc.Arbitrary<TriageCard[]> = fc
  .array(
    fc.record({
      standing,
      title: fc.string({ maxLength: 8 }),
      followed: fc.array(fc.constant('ink'), { maxLength: 1 }),
      code: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((card, at) => ({ ...card, key: `arxiv:${at}` })));
export const filter: fc.Arbitrary<Filter> = fc.record({
  kind: fc.constantFrom(...KINDS),
  text: fc.constantFrom('', ' ', 'a', 'A b'),
});
/** Cards say nothing that is not on them. */
export const nothingMore = () => '';
/** What they are known by. */
export const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key);
