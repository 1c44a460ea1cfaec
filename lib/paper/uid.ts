import { hash } from './hash.ts';
import type { Source } from '../paper.ts';

/**
 * Key for a new paper: its best id, else `text:` and a hash of what its sources say, so that two works with one title never
 * share a key.
 */
export function uidOf(ids: string[], sources: Source[]): string {
  return ids[0] ?? `text:${hash(sources.map(({ key }) => key).join(' '))}`;
}

/** What a piece is called that was taken out of a paper, or that an older paper's name does not suit. */
export function pieceUid(uid: string, sources: Source[]): string {
  return `${uid}~${hash(sources.map(({ key }) => key).join(' '))}`;
}
