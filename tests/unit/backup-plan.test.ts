import { describe, expect, test } from 'vitest';

import { type LibraryState, isRemoved, readBackup } from '../../lib/backup/index.ts';
import { EMPTY, act, applied, planOf, restored } from './backup-machine.ts';
import { entry } from './entries.ts';
import { T, fileOf, reread } from './backup-file.ts';

describe('the preview of a restore', () => {
  const one = entry('2609.90001', { abstract: 'One of a kind, it says.' });
  const library = act(EMPTY, [{ do: 'save', entry: one }], T);
  const fates = (ours: LibraryState, theirs: LibraryState, options = {}) =>
    planOf(ours, theirs, options).items.map(({ fate, reasons }) => [fate, ...reasons]);

  test('tells new, changed, possible and untouched papers apart, with reasons', () => {
    expect(fates(EMPTY, library)).toEqual([['new']]);
    expect(fates(library, reread(library))).toEqual([['untouched']]);
    const noted = act(
      library,
      [
        { do: 'note', n: 0 },
        { do: 'save', entry: { ...one, kind: 'week' } },
      ],
      T + 9,
    );
    expect(fates(library, noted)).toEqual([['changed', 'One more source', 'Newer note']]);
    const other = { ...one, ids: ['arxiv:2609.90002'], url: '', links: {} };
    const [possible] = planOf(library, act(EMPTY, [{ do: 'save', entry: other }], T)).items;
    expect(possible?.fate).toBe('possible');
    expect(possible?.reasons.join(' ')).toContain('Same title');
  });

  test('what was removed after the file was made stays removed, or comes back when asked', () => {
    const removed = act(library, [{ do: 'remove', n: 0 }], T + 50);
    const plan = planOf(removed, library, { made: T + 10 });
    expect(plan).toMatchObject({
      removedSince: 1,
      keep: [],
      trash: [],
      items: [{ fate: 'untouched', removed: true }],
    });
    const back = planOf(removed, library, { made: T + 10, bringBack: T + 60 });
    expect(back.items).toMatchObject([
      { fate: 'changed', reasons: ['Comes back from the trash'], removed: false },
    ]);
    expect(applied(removed, back).papers[0]?.reader.removed).toEqual({ value: false, at: T + 60 });
  });

  test('what was removed before the file was made elsewhere is not asked about', () => {
    const removed = act(library, [{ do: 'remove', n: 0 }], T + 50);
    expect(planOf(removed, library, { made: T + 70 }).removedSince).toBe(0);
  });

  test('a paper saved again on the other machine after it was removed here is kept', () => {
    const removed = act(library, [{ do: 'remove', n: 0 }], T + 50);
    const again = act(library, [{ do: 'save', entry: { ...one, kind: 'week' } }], T + 90);
    expect(isRemoved(restored(removed, again).papers[0] as never)).toBe(false);
    expect(restored(removed, again)).toEqual(restored(again, removed));
  });

  test('a piece that was deleted for good stays so where the other machine has nothing else, however often', () => {
    const more = { ...one, kind: 'week' };
    const split = act(
      library,
      [
        { do: 'save', entry: more },
        { do: 'split', n: 0 },
      ],
      T + 10,
    );
    const gone = act(split, [{ do: 'forget', n: 1 }], T + 50);
    const [ours, theirs] = [restored(library, gone), restored(gone, library)];
    expect(ours).toEqual(theirs);
    expect(restored(ours, gone)).toEqual(ours);
    expect(restored(ours, library)).toEqual(ours);
  });

  test('a paper deleted for good on one machine goes to the trash of the other, not away', () => {
    const forgotten = act(library, [{ do: 'forget', n: 0 }], T + 50);
    const merged = restored(library, forgotten);
    expect(merged.papers.map(isRemoved)).toEqual([true]);
    expect(merged).toEqual(restored(forgotten, library));
  });

  test('taken apart by hand stays apart, whichever file does not know of it', () => {
    const both = act(library, [{ do: 'save', entry: { ...one, kind: 'week' } }], T + 9);
    const split = act(both, [{ do: 'split', n: 0 }], T + 20);
    expect(split.papers).toHaveLength(2);
    expect(restored(split, both)).toEqual(split);
    expect(restored(both, split)).toEqual(split);
  });
});

describe('taken apart and merged by the reader', () => {
  const one = entry('2609.90001');
  const common = act(
    EMPTY,
    [
      { do: 'save', entry: one },
      { do: 'save', entry: { ...one, kind: 'week' } },
    ],
    T,
  );
  const split = act(common, [{ do: 'split', n: 0 }], T + 10);
  const both = (a: LibraryState, b: LibraryState) => {
    const merged = restored(a, reread(b));
    expect(restored(b, reread(a))).toEqual(merged);
    expect(restored(merged, reread(a))).toEqual(merged);
    return merged;
  };

  test('the later of the two counts, whichever machine did which', () => {
    const again = act(split, [{ do: 'merge', n: 0, m: 1 }], T + 20);
    expect(again.papers).toHaveLength(1);
    expect(both(again, split).papers).toHaveLength(1);
    expect(both(again, common).papers).toHaveLength(1);
    const apart = act(again, [{ do: 'split', n: 0 }], T + 30);
    expect(both(apart, again).papers).toHaveLength(2);
    expect(both(apart, common).papers).toHaveLength(2);
  });

  test('what the other machine wrote meanwhile stays with the paper that kept the name', () => {
    const noted = act(common, [{ do: 'note', n: 0 }], T + 40);
    const merged = both(split, noted);
    expect(merged.papers.map(({ uid, reader }) => [uid, reader.note?.value])).toEqual([
      ['arxiv:2609.90001', `note ${T + 40}`],
      [expect.stringContaining('arxiv:2609.90001~'), undefined],
    ]);
  });

  test('what the other machine saw meanwhile goes to one of the two', () => {
    const seen = act(common, [{ do: 'save', entry: { ...one, kind: 'trending' } }], T + 40);
    const merged = both(split, seen);
    expect(merged.papers.map(({ sources }) => sources.length).sort()).toEqual([1, 2]);
  });

  test('a file from before the times were kept still keeps them apart, until the reader merges them', () => {
    const old = {
      ...split,
      papers: split.papers.map((paper) => ({
        ...paper,
        apart: paper.apart?.map((one) => (typeof one === 'string' ? one : one.value)) ?? [],
      })),
    };
    expect(readBackup(fileOf(old)).problems).toEqual([]);
    expect(both(old, common).papers).toHaveLength(2);
    const again = act(old, [{ do: 'merge', n: 0, m: 1 }], T + 20);
    expect(both(again, old).papers).toHaveLength(1);
  });
});
