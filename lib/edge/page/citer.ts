import type { Entry } from '../../entry.ts';
import { say } from '../../words.ts';
import { ask } from '../protocol.ts';

/** Where `entrypoints/cite.ts` leaves what writes BibTeX. */
export const CITE = Symbol.for('sheaf.cite');

export type Citer = (entry: Entry) => Promise<string>;

/**
 * What writes BibTeX. It is three times the size of all else on a page, and too much for the background as well, so it comes as a script of its own with
 * the first citation that is asked for.
 */
export async function citer(): Promise<Citer> {
  const there = () => (globalThis as { [CITE]?: Citer })[CITE];
  if (!there()) await ask('bring', 'cite');
  const cite = there();
  if (!cite) throw new Error(say('markCiteFailed'));
  return cite;
}
