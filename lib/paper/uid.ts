import { hash } from './hash.ts';
import type { Source } from '../paper.ts';

/**
 * Key for a new paper: its best id, else `text:` and a hash of what its sources say, so that two works with one title never
 * share a key.
 */
export function uidOf(ids: string[], sources: Source[]): string {
  return ids[0] ?? `text:${hash(sources.map(({ key }) => key).join(' '))}`;
}
