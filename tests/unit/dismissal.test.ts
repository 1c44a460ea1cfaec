import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Dismissal, dismissal, isDismissed, mergeDismissals } from '../../lib/dismissal.ts';
import { planRestore, readBackup } from '../../lib/backup/index.ts';
import { MANY } from './runs.ts';

const T = Date.UTC(2026, 10, 22);
const EMPTY = { papers: [], tombstones: [], decisions: [] };

const id = fc.constantFrom('arxiv:1', 'arxiv:2', 'doi:3');
const one: fc.Arbitrary<Dismissal> = fc
  .record({ id, more: fc.array(id), at: fc.integer({ min: T, max: T + 3 }), off: fc.boolean() })
  .map(({ id, more, at, off }) => ({
    id,
    ids: [...new Set([id, ...more])].sort(),
    at,
    ...(off && { off: true }),
  }));
const some = fc.array(one, { maxLength: 4 });

describe('dismissals of two machines', () => {
  it('are merged alike in whatever order, and once is enough', () => {
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const ab = mergeDismissals(a, b);
        expect(mergeDismissals(b, a)).toEqual(ab);
        expect(mergeDismissals(ab, b)).toEqual(ab);
        expect(mergeDismissals(ab, c)).toEqual(mergeDismissals(a, mergeDismissals(b, c)));
      }),
      MANY,
    );
  });

  it('that were taken back do not come back with an older file, and are read out of a backup', () => {
    const said = dismissal(['arxiv:1', 'doi:3'], [], true, T);
    const back = dismissal(['doi:3'], said, false, T + 1);
    const plan = (ours: Dismissal[], theirs: Dismissal[]) =>
      planRestore({ ...EMPTY, dismissed: ours }, { ...EMPTY, dismissed: theirs }).dismissed;
    expect(plan(back, said)).toEqual([]);
    expect(plan(said, back)).toEqual(back);
    const file = `{"format":"sheaf","version":1,"exported":"2026-11-22T00:00:00.000Z","papers":[],"dismissed":${JSON.stringify([...said, { id: 7 }])}}`;
    expect(readBackup(file).dismissed).toEqual(said);
  });
});

it('what was said last counts, also after a clock that ran ahead', () => {
  const ahead = dismissal(['arxiv:1'], [], true, T + 1_000_000);
  const back = dismissal(['arxiv:1'], ahead, false, T);
  expect(isDismissed(back)).toBe(false);
  expect(isDismissed([...ahead, ...back])).toBe(false);
  expect(dismissal(['arxiv:1'], back, false, T)).toEqual([]);
  expect(isDismissed(dismissal(['arxiv:1'], back, true, T))).toBe(true);
});
