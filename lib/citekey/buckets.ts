import { hashByte } from '../paper/hash.ts';
import { foldKey, type Given } from './given.ts';

/**
 * Keys that were given out, as they are kept: those of some papers in one record, so that giving out 100,000 writes some hundred records and a look
 * at one paper reads one.
 */
export interface Bucket {
  bucket: number;
  /** One to a line, with tabs between: uid, key, time, and `as` where there is one. By the alphabet. */
  lines: string;
}

/** Where the keys of a paper lie, in one of 256 buckets. Must never change. */
export const bucketOf = (uid: string): number => hashByte(uid);

/** The keys in buckets, of as many as there are something in. */
export function packed(given: Iterable<Given>): Bucket[] {
  const lines = new Map<number, string[]>();
  for (const { uid, key, at, as } of given) {
    if (!fits(uid, key)) continue;
    const bucket = bucketOf(uid);
    const known = lines.get(bucket) ?? [];
    known.push([uid, key, at, ...(as ? [as] : [])].join('\t'));
    lines.set(bucket, known);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([bucket, some]) => ({ bucket, lines: some.sort().join('\n') }));
}

/** The keys again. A line that is none is passed over, and so is one that breaks the rules of keys. */
export function unpacked(buckets: Iterable<Bucket>): Given[] {
  const found: Given[] = [];
  for (const { lines } of buckets)
    for (const line of lines.split('\n')) {
      const [uid = '', key = '', time = '', as] = line.split('\t');
      const at = Number(time);
      if (!fits(uid, key) || time === '' || !Number.isFinite(at)) continue;
      found.push({ uid, key, at, ...((as === 'own' || as === 'old') && { as }) });
    }
  return found;
}

/**
 * The buckets that have to do with some papers or keys: all others need not be read. Whole ones, so that they can be written again.
 * @param keys and all that begin so
 */
export function bucketsAbout(
  buckets: readonly Bucket[],
  uids: readonly string[],
  keys: readonly string[],
): Bucket[] {
  const wanted = new Set(uids.map(bucketOf));
  const cells = keys.filter((key) => key !== '').map((key) => `\t${foldKey(key)}`);
  return buckets.filter(({ bucket, lines }) => {
    if (wanted.has(bucket)) return true;
    const folded = foldKey(lines);
    return cells.some((cell) => folded.includes(cell));
  });
}

/** Whether they can be kept so. A hand-made backup or an imported file may hold names that never came from here. */
function fits(uid: string, key: string): boolean {
  return uid !== '' && !/[\t\n]/.test(uid) && /^[^\s\p{Cc}\p{Cs}]{1,500}$/u.test(key);
}
