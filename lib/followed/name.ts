import { splitName } from '../text/fold-name.ts';

/** A person's name as it is compared with what is followed. */
export interface FollowedName {
  family: string;
  /** Folded given names and initials, in order. */
  given: readonly string[];
  /** All parts in order of the alphabet, where there are so many that they say who it is in whatever order they stand. */
  parts: string;
  /** What it is looked up under. */
  keys: readonly string[];
}

/** Letters of scripts in which a name has no blanks, or any number of them. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\s·・]+$/u;
/** Two parts may be another person's in the other order (Martin James). */
const TELLING = 3;

export function nameOf(raw: string): FollowedName {
  const { family, given } = splitName(UNSPACED.test(raw) ? raw.replace(/[\s·・]+/gu, '') : raw);
  const all = [...family.words, ...given];
  const parts = all.length >= TELLING && all.every((word) => word.length > 1) ? all.sort().join(' ') : '';
  return {
    family: family.name,
    given,
    parts,
    keys: [...(family.name ? [family.name] : []), ...(parts ? [`= ${parts}`] : [])],
  };
}

/**
 * Whether an author may be the one that is followed: the same family name, and given names none of which speaks against it. An initial agrees with
 * the names it begins, a middle name may be left out, another first name is another person. Followed by the family name alone are all who have it;
 * an author with nothing but a family name is nobody in particular.
 */
export function agree(followed: FollowedName, author: FollowedName): boolean {
  if (followed.family !== author.family) return followed.parts !== '' && followed.parts === author.parts;
  if (followed.family === '') return false;
  if (followed.given.length === 0) return true;
  if (author.given.length === 0) return false;
  if (wholeGiven(followed) && wholeGiven(followed) === wholeGiven(author)) return true;
  return followed.given.every((name, i) => alike(name, author.given[i]));
}

/** "Jun-Yan", "Junyan" and "Jun Yan" are one; empty where there are initials. */
function wholeGiven({ given }: FollowedName): string {
  return given.every((name) => name.length > 1) ? given.join('') : '';
}

function alike(name: string, other: string | undefined): boolean {
  if (other === undefined || name === other) return true;
  return name.length === 1 ? other.startsWith(name) : other.length === 1 && name.startsWith(other);
}
