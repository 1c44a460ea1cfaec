import { isDeepStrictEqual } from 'node:util';

import { type Bucket, bucketOf, unpacked } from '../lib/citekey/buckets.ts';
import { foldKey } from '../lib/citekey/given.ts';
import { type Act, isTombstone, type KeptPaper, type Tombstone } from '../lib/edge/database.ts';
import type { Suspect } from '../lib/dedupe/index.ts';
import { lean, whole } from '../lib/paper/lean.ts';
import { refold } from '../lib/paper.ts';
import type { RawDatabase, RawStore } from './raw-database.ts';

interface Slice {
  act: number;
  slice: number;
}

/**
 * What does not hold in a library that must always hold, in words; nothing when all is well.
 * @param folded papers were folded by today's rules: not yet so right after an upgrade
 */
export function violations({ stores }: RawDatabase, folded = true): string[] {
  const values = <T>(name: string) =>
    (stores.find((store) => store.name === name)?.records.map(({ value }) => value) ?? []) as T[];
  const papers = values<KeptPaper>('papers');
  const trash = values<KeptPaper | Tombstone>('trash');
  const kept = new Set(papers.map(({ uid }) => uid));
  return [
    ...twice(papers.flatMap(({ ids }) => ids)).map((id) => `${id} belongs to two papers`),
    ...(folded ? [...papers, ...trash].flatMap((kept) => (isTombstone(kept) ? [] : unfolded(kept))) : []),
    ...papers.filter(({ reader }) => reader.removed?.value).map(({ uid }) => `${uid} is kept and removed`),
    ...values<Suspect>('suspects')
      .filter(({ a, b }) => !(a < b && kept.has(a) && kept.has(b)))
      .map(({ a, b }) => `a question about ${a} and ${b}, which are not both kept`),
    ...strayImages(
      // An act keeps what was before it in one of these.
      ['images', 'readers'].map((name) => values<Slice>(name)),
      [...values<Act>('journal'), ...values<Act>('redo')].map(({ id }) => id),
    ),
    ...misgiven(values<Bucket>('keys')),
    ...stores.flatMap(misindexed),
  ];
}

/** A paper is the fold of its sources and nothing else, and says nothing twice. */
function unfolded(kept: KeptPaper): string[] {
  const { sources, uid } = kept;
  if (!sources.length) return [`${uid} has no source`];
  const paper = whole(kept);
  if (!isDeepStrictEqual(refold(paper), paper)) return [`${uid} is not the fold of its sources`];
  return isDeepStrictEqual(lean(paper), kept) ? [] : [`${uid} is not kept lean`];
}

/** No key is given out to two papers, each lies where it is looked for, and none was lost in being packed. */
function misgiven(buckets: Bucket[]): string[] {
  const given = buckets.flatMap((one) => unpacked([one]).map((key) => ({ ...key, bucket: one.bucket })));
  return [
    ...twice(given.map(({ key }) => foldKey(key))).map((key) => `the citation key ${key} is given out twice`),
    ...given
      .filter(({ uid, bucket }) => bucketOf(uid) !== bucket)
      .map(({ key, bucket }) => `the citation key ${key} lies in bucket ${bucket}`),
    ...buckets
      .filter((one) => unpacked([one]).length !== one.lines.split('\n').length)
      .map(({ bucket }) => `bucket ${bucket} has lines that are no citation keys`),
  ];
}

/** Every act has its images, all slices of them, and no image is without its act. */
function strayImages(stores: Slice[][], acts: number[]): string[] {
  const known = new Set(acts);
  return [
    ...twice(acts).map((act) => `act ${act} is done and undone`),
    ...stores
      .flat()
      .filter(({ act }) => !known.has(act))
      .map(({ act }) => `images of act ${act}, which is gone`),
    ...acts.flatMap((act) => {
      const found = stores.map((slices) => slices.filter((one) => one.act === act).map(({ slice }) => slice));
      return found.flat().length && found.every((slices) => slices.every((slice, i) => slice === i))
        ? []
        : [`act ${act} lacks images: it has ${found.flat().join(', ')}`];
    }),
  ];
}

/** Each index lists the records that belong in it, in the order of its keys. */
function misindexed({ name, indexes, records, keyPath }: RawStore): string[] {
  if (keyPath === null) return [];
  return indexes.flatMap(({ name: index, keyPath: path, multiEntry, order = [] }) => {
    const expected = records
      .flatMap(({ key, value }) => {
        const found = at(value, String(path));
        const keys = multiEntry && Array.isArray(found) ? [...new Set(found as unknown[])] : [found];
        return keys.filter((one) => one !== undefined).map((one) => ({ one, key }));
      })
      .sort((a, b) => compare(a.one, b.one) || compare(a.key, b.key))
      .map(({ key }) => key);
    return isDeepStrictEqual(expected, order) ? [] : [`index ${index} of ${name} does not agree with it`];
  });
}

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], value);

/** The order of IndexedDB among the keys we have: numbers, strings by code unit, lists of these. */
function compare(a: unknown, b: unknown): number {
  if (Array.isArray(a) && Array.isArray(b)) {
    for (let i = 0; i < Math.min(a.length, b.length); i++) {
      const order = compare(a[i], b[i]);
      if (order) return order;
    }
    return a.length - b.length;
  }
  return a === b ? 0 : (a as string) < (b as string) ? -1 : 1;
}

function twice<T>(all: T[]): T[] {
  const seen = new Set<T>();
  return all.filter((one) => seen.has(one) || !seen.add(one));
}
