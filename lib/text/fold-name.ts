import { foldTitle } from './fold.ts';

/** A person's name as it is compared. */
export interface FoldedName {
  /** Family name, particles and hyphens aside: `garciamolina`. Empty when the name holds no letters. */
  family: string;
  /** First letters of the given names in order: `hv`. */
  initials: string;
  /** All parts, sorted: the same for "Wei Zhang" and "Zhang Wei". */
  parts: string;
}

const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le el al bin ibn ben ter ten zu zur af'.split(' '),
);
const SUFFIXES = new Set('jr sr ii iii iv'.split(' '));

/** Reads "First Last", "Last, First", "F. M. Last" and the medical "Last FM"; names in scripts without blanks are one part. */
export function foldName(raw: string): FoldedName {
  const { family, given } = splitName(raw);
  return {
    family: family.name,
    initials: given.map((word) => word.charAt(0)).join(''),
    parts: [...family.words, ...given].sort().join(' '),
  };
}

/** A name's folded words: the family name's, with it as it is compared, and the given names'. */
export interface SplitName {
  family: { name: string; words: string[] };
  given: string[];
}

/** The same reading, with the given names whole. */
export function splitName(raw: string): SplitName {
  const [head = '', ...rest] = raw
    .slice(0, 300)
    .split(',')
    .filter((part) => part.trim() !== '');
  const tail = rest.join(' ');
  const last = words(head);
  const given = words(tail).filter((word) => !SUFFIXES.has(word));
  // "Doe, Jane" has its family name first; "Jane Doe, Jr." does not.
  if (given.length > 0) return split(last, given);
  const suffix = last.length > 2 && SUFFIXES.has(last.at(-1) ?? '') ? last.pop() : undefined;
  if (last.length < 2) return split(last, []);
  if (
    suffix === undefined &&
    /^[\p{Lu}](?:[\p{Lu}]|\.)*$/u.test(raw.trim().split(/\s+/).at(-1) ?? '') &&
    (last.at(-1)?.length ?? 9) <= 3 &&
    (last[0]?.length ?? 0) > 1
  )
    return split(last.slice(0, -1), [...(last.at(-1) ?? '')]);
  let at = last.length - 1;
  while (at > 1 && PARTICLES.has(last[at - 1] ?? '')) at--;
  return split(last.slice(at), last.slice(0, at));
}

function words(text: string): string[] {
  const joined = text.replace(/(\p{L})[-‐‑–'’ʼ](?=\p{L})/gu, '$1');
  return foldTitle(joined)
    .split(' ')
    .filter((word) => word !== '');
}

function split(last: string[], given: string[]): SplitName {
  const name = last.filter((word, i) => i === last.length - 1 || !PARTICLES.has(word)).join('');
  return { family: { name, words: last }, given };
}
