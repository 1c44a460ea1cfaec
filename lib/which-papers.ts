import { hash } from './paper/hash.ts';

/**
 * Stands for the papers of a page and their order, so that two who looked at it at different times can tell whether they saw the same.
 * @param keys the first id of each paper; those without one are left out, as their cards are
 */
export function whichPapers(keys: readonly (string | undefined)[]): string {
  const known = keys.filter((key) => key !== undefined);
  return `${known.length} ${hash(known.join(' '))}`;
}
