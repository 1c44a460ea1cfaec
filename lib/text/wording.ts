/** Words that come and go between two writings of one title. */
const SMALL = new Set('a an the of for in on and to by with at as or form from'.split(' '));

/** The words of a folded title but the smallest. */
export function wordingOf(folded: string): string[] {
  return folded.split(' ').filter((word) => word !== '' && !SMALL.has(word));
}

/** English endings that come and go between two writings of one title. */
export function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed)$/, '') : word;
}
