import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import {
  array,
  assert as check,
  constant,
  constantFrom,
  nat,
  oneof,
  property,
  record,
  subarray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  AFTER,
  BACKUP_END,
  BackupList,
  type LibraryState,
  backupDue,
  beginBackup,
  isRemoved,
  keptBackups,
  readBackup,
} from '../../lib/backup/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { json } from '../../lib/export/json.ts';
import { mergeSearches } from '../../lib/saved-search.ts';
import { type Act, EMPTY, act, applied, planOf, restored } from './backup-machine.ts';
import { entry } from './entries.ts';
import { MANY, PATIENCE } from './runs.ts';

const T = Date.UTC(2026, 10, 21);

const schema = JSON.parse(
  readFileSync(new URL('../../lib/export/json.schema.json', import.meta.url), 'utf8'),
) as object;
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

function fileOf({ papers, tombstones, decisions }: LibraryState, at = T): string {
  const lists = [new BackupList('papers'), new BackupList('trash'), new BackupList('decisions')] as const;
  return [
    beginBackup(at),
    lists[0].add(papers.filter((paper) => !isRemoved(paper))),
    lists[0].end(),
    lists[1].add(papers.filter(isRemoved)),
    lists[1].add(tombstones),
    lists[1].end(),
    lists[2].add(decisions),
    lists[2].end(),
    BACKUP_END,
  ].join('');
}
const reread = (state: LibraryState): LibraryState => readBackup(fileOf(state));

const TITLES = [
  'Folding Lanterns in the Deep Orchard of Nets',
  'Folding Lanterns in the Deep Orchard of Nets II',
  'A Quarry of Sparse Sparrows for Tundra Search',
  'Preface',
];
/** Few works, so that listings of them meet often: with an arXiv id, a DOI, both or none. */
const entries = record({
  site: constantFrom('huggingface', 'text'),
  kind: constantFrom('day', 'search'),
  title: constantFrom(...TITLES),
  authors: constantFrom(['Ada Moss', 'Emmy Birch'], ['Ada Moss'], ['Otto Reed'], []),
  ids: subarray(['arxiv:2401.00001', 'arxiv:2401.00002', 'doi:10.5555/moss.1', 'doi:10.5555/birch.2'], {
    maxLength: 2,
  }),
  url: constant(''),
  links: constant({}),
  stats: record({ upvotes: nat(9) }, { requiredKeys: [] }),
}).map((made) => made as unknown as Entry);
const acts = array(
  oneof(
    { weight: 5, arbitrary: record({ do: constant('save' as const), entry: entries }) },
    {
      weight: 2,
      arbitrary: record({ do: constantFrom('remove' as const, 'note' as const, 'tag' as const), n: nat(9) }),
    },
    { weight: 1, arbitrary: record({ do: constantFrom('forget' as const, 'split' as const), n: nat(9) }) },
    { weight: 1, arbitrary: record({ do: constant('merge' as const), n: nat(9), m: nat(9) }) },
    {
      weight: 1,
      arbitrary: record({
        do: constant('decide' as const),
        n: nat(9),
        m: nat(9),
        decided: constantFrom('apart' as const, 'later' as const),
      }),
    },
  ),
  { maxLength: 8 },
) as import('fast-check').Arbitrary<Act[]>;
const libraries = acts.map((all) => act(EMPTY, all, T));
/** Two machines that began with one library and went on by themselves. */
const two = record({ before: acts, ours: acts, theirs: acts }).map(({ before, ours, theirs }) => {
  const common = act(EMPTY, before, T);
  return [act(common, ours, T + 100), act(common, theirs, T + 103)] as const;
});

describe('a backup', { timeout: PATIENCE }, () => {
  test('gives an empty library back exactly what was in it', () => {
    check(
      property(libraries, (library) => {
        const read = readBackup(fileOf(library));
        expect(read.problems).toEqual([]);
        expect(read.made).toBe(T);
        expect(restored(EMPTY, read)).toEqual(library);
      }),
      MANY,
    );
  });

  test('is as the published schema says', () => {
    check(
      property(libraries, (library) => {
        const ok = valid(JSON.parse(fileOf(library)));
        expect(valid.errors ?? []).toEqual([]);
        expect(ok).toBe(true);
      }),
    );
  });

  test('restored where everything is still there, it changes nothing', () => {
    check(
      property(libraries, (library) => {
        const plan = planOf(library, reread(library));
        expect(plan.items.filter(({ fate }) => fate !== 'untouched')).toEqual([]);
        expect(applied(library, plan)).toEqual(library);
      }),
      MANY,
    );
  });
});

describe('two machines', { timeout: PATIENCE }, () => {
  test('a second restore of the same file changes nothing', () => {
    check(
      property(two, ([ours, theirs]) => {
        const once = restored(ours, reread(theirs));
        expect(restored(once, reread(theirs))).toEqual(once);
        expect(restored(once, reread(ours))).toEqual(once);
      }),
      MANY,
    );
  });

  test('give one library, whichever file is restored into which', () => {
    check(
      property(two, ([ours, theirs]) => {
        expect(restored(ours, reread(theirs))).toEqual(restored(theirs, reread(ours)));
      }),
      MANY,
    );
  });

  test('that never met give one library too', () => {
    check(
      property(libraries, libraries, (ours, theirs) => {
        expect(restored(ours, reread(theirs))).toEqual(restored(theirs, reread(ours)));
      }),
      MANY,
    );
  });

  test('no source is lost, and none is in two papers', () => {
    check(
      property(two, ([ours, theirs]) => {
        const keys = ({ papers }: LibraryState) =>
          papers.flatMap(({ sources }) => sources.map(({ key }) => key));
        const both = keys(restored(ours, reread(theirs)));
        expect(new Set(both)).toEqual(new Set([...keys(ours), ...keys(theirs)]));
        expect(both.length).toBe(new Set(both).size);
      }),
      MANY,
    );
  });

  test('every id belongs to one kept paper', () => {
    check(
      property(two, ([ours, theirs]) => {
        const ids = restored(ours, reread(theirs))
          .papers.filter((paper) => !isRemoved(paper))
          .flatMap((paper) => paper.ids);
        expect(ids.length).toBe(new Set(ids).size);
      }),
      MANY,
    );
  });
});

describe('reading a backup', () => {
  const library = act(
    EMPTY,
    [
      { do: 'save', entry: entry('2609.90001') },
      { do: 'save', entry: entry('2609.90002') },
      { do: 'save', entry: entry('2609.90003') },
      { do: 'save', entry: entry('2609.90004') },
      { do: 'decide', n: 0, m: 1, decided: 'apart' },
      { do: 'remove', n: 2 },
      { do: 'forget', n: 2 },
    ],
    T,
  );
  const whole = fileOf(library);
  const uids = (text: string) => readBackup(text).papers.map(({ uid }) => uid);

  test('a file cut at any place gives back what is whole before the cut, and says that it is damaged', () => {
    for (let cut = whole.indexOf('"uid"') + 8; cut < whole.length - 3; cut += 11) {
      const read = readBackup(whole.slice(0, cut));
      const [before] = [whole.slice(0, cut).match(/^\{"uid":.*\}(?=,?$)/gmu) ?? []];
      expect(read.ours).toBe(true);
      expect(read.papers.length + read.tombstones.length).toBeGreaterThanOrEqual(before.length - 1);
      expect(read.problems.join(' ')).toMatch(/damaged/);
      expect(read.made).toBe(T);
    }
  });

  test('damage in one paper loses that one alone, and names it; decisions and tombstones stay', () => {
    const title = readBackup(whole).papers[0]?.title ?? '';
    const read = readBackup(whole.replace('"authors":["Ada Lovelace",', '"authors":["Ada Love'));
    expect(read.papers).toHaveLength(2);
    expect(read.tombstones).toEqual(library.tombstones);
    expect(read.decisions).toEqual(library.decisions);
    expect(read.problems.join(' ')).toContain(title.slice(0, 40));
  });

  test('a paper of another shape is left out and named', () => {
    const read = readBackup(whole.replace('"sources":[', '"sources":7,"was":['));
    expect(read.papers).toHaveLength(2);
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatch(/^Paper 1 \(“.+”\) was left out/);
  });

  test('an exported JSON file without trash and decisions is a backup of its papers', () => {
    const text = json.write(library.papers.filter((paper) => !isRemoved(paper))).text;
    expect(uids(text)).toHaveLength(2);
    expect(readBackup(text)).toMatchObject({ tombstones: [], decisions: [], problems: [] });
  });

  test('a file of a newer Sheaf says so', () => {
    expect(readBackup(whole.replace('"version":1', '"version":9')).problems[0]).toMatch(/newer Sheaf/);
  });

  test.each([
    '',
    '{}',
    'null',
    '[1,2]',
    '{"format":"other","papers":[]}',
    '@misc{a}',
    '{"items":[{"title":"x"}]}',
  ])('what is no Sheaf file is said to be none: %s', (text) => {
    expect(readBackup(text)).toMatchObject({ ours: false, papers: [], decisions: [], tombstones: [] });
    expect(readBackup(text).problems).toEqual(['This is not a Sheaf file.']);
  });
});

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

describe('automatic backups', () => {
  const DAY = 86_400_000;

  test('after a hundred days there are the last seven days and four more weeks', () => {
    let kept: number[] = [];
    for (let day = 0; day < 100; day++) {
      const now = T + day * DAY + (day % 5) * 3_600_000;
      kept = keptBackups([...kept, now], now);
    }
    const ages = kept.map((at) => Math.floor(((kept[0] ?? 0) - at) / DAY));
    expect(ages.filter((age) => age < 7)).toHaveLength(7);
    expect(ages.filter((age) => age >= 7).length).toBeGreaterThanOrEqual(4);
    expect(ages.filter((age) => age >= 7).length).toBeLessThanOrEqual(5);
    expect(Math.max(...ages)).toBeGreaterThanOrEqual(28);
  });

  test('the newest is kept however old, and none is kept twice', () => {
    check(
      property(array(nat(400), { minLength: 1 }), nat(900), (days, now) => {
        const times = days.map((day) => T + day * DAY);
        const kept = keptBackups(times, T + now * DAY);
        expect(kept[0]).toBe(Math.max(...times));
        expect(new Set(kept).size).toBe(kept.length);
      }),
    );
  });

  test('one is due when there is none, after twenty hours, and when the clock was set back', () => {
    expect(backupDue(undefined, T)).toBe(true);
    expect(backupDue(T - AFTER + 1, T)).toBe(false);
    expect(backupDue(T - AFTER - 1, T)).toBe(true);
    expect(backupDue(T + 1, T)).toBe(true);
  });
});
