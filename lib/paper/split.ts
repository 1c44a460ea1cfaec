import type { Paper } from '../paper.ts';
import { fold } from './fold.ts';
import { pieceUid } from './uid.ts';

/**
 * Takes sources out of a paper: the rest, which keeps uid and the reader's part, and a paper of what was taken. Both remember
 * that they were taken apart; an id that both name stays with the rest. `mergePapers` of the two gives the paper back.
 * Where nothing or everything would be taken, the paper stays as it is.
 * @param at ms since the epoch
 */
export function splitPaper(
  paper: Paper,
  sourceKeys: Iterable<string>,
  at: number,
): [Paper, Paper | undefined] {
  const wanted = new Set(sourceKeys);
  const taken = paper.sources.filter(({ key }) => wanted.has(key));
  const left = paper.sources.filter(({ key }) => !wanted.has(key));
  if (taken.length === 0 || left.length === 0) return [paper, undefined];
  const { uid, added, foreignIds: foreign = [], apart = [], joined = [] } = paper;
  const rest = fold(left, paper.reader, {
    uid,
    added,
    foreignIds: foreign,
    apart: [...apart, ...taken.map(({ key }) => ({ value: key, at }))],
    joined,
  });
  const piece = fold(
    taken,
    {},
    {
      // Longer than the uid it comes from, so that the older one wins when the two are merged again.
      uid: pieceUid(uid, taken),
      added,
      foreignIds: [...foreign, ...rest.ids],
      apart: [...apart, ...left.map(({ key }) => ({ value: key, at, out: true as const }))],
      joined,
    },
  );
  return [rest, piece];
}
