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

import { type LibraryState, isRemoved, readBackup } from '../../lib/backup/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { type Act, EMPTY, act, applied, planOf, restored } from './backup-machine.ts';
import { MANY, PATIENCE } from './runs.ts';
import { T, fileOf, reread } from './backup-file.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../lib/export/json.schema.json', import.meta.url), 'utf8'),
) as object;
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

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
