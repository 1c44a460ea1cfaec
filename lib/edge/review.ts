import { apartFrom, joinPapers, mergePapers, type Paper } from '../paper.ts';
import { splitPaper } from '../paper/split.ts';
import type { Writing } from './writing.ts';

/** Makes one paper of two, under the uid of the older. @returns it; undefined when one of them is gone */
export async function merge(tx: Writing, uid: string, other: string, at: number): Promise<Paper | undefined> {
  const [one, two] = [await tx.get(uid), await tx.get(other)];
  if (!one || !two || uid === other) return undefined;
  const merged = joinPapers(one, two, at);
  await tx.put(merged, [uid, other]);
  await tx.questions.decide(uid, other, 'merged', at);
  return merged;
}

/** Remembers that two papers are two works: on themselves, so that no later paper brings them together, and as a decision. */
export async function keepApart(tx: Writing, uid: string, other: string, at: number): Promise<void> {
  const [one, two] = [await tx.get(uid), await tx.get(other)];
  if (!one || !two || uid === other) return;
  const keys = ({ sources }: Paper) => sources.map(({ key }) => key);
  await tx.put(apartFrom(one, keys(two), at));
  await tx.put(apartFrom(two, keys(one), at));
  await tx.questions.decide(uid, other, 'apart', at);
}

/** Asks about two papers later. */
export async function putOff(tx: Writing, uid: string, other: string, at: number): Promise<void> {
  if ((await tx.get(uid)) && (await tx.get(other))) await tx.questions.decide(uid, other, 'later', at);
}

/** Takes a source out of a paper: it becomes a paper of its own, kept apart from the rest. @returns that paper */
export async function takeOut(
  tx: Writing,
  uid: string,
  source: string,
  at: number,
): Promise<Paper | undefined> {
  const paper = await tx.get(uid);
  if (!paper) return undefined;
  const [rest, piece] = splitPaper(paper, [source], at);
  if (!piece) return undefined;
  // The rest first: it gives up the ids that are the piece's own.
  await tx.put(rest);
  const there = await tx.get(piece.uid);
  await tx.put(there ? { ...mergePapers(there, piece), uid: piece.uid } : piece);
  await tx.questions.decide(rest.uid, piece.uid, 'apart', at);
  return piece;
}
