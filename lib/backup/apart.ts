import { type Paper, splitPaper } from '../paper.ts';
import type { Decision } from './state.ts';

/** Sources that stay together, and sources that must not be with them. */
interface Split {
  own: ReadonlySet<string>;
  apart: readonly string[];
}

/**
 * Takes papers apart where the other library has them apart by the reader's will: taken apart by hand, or two that are kept apart.
 * A file that does not know of it must not silently undo it.
 * @param standing the pairs that are kept apart
 */
export function takeApart(papers: Paper[], others: Paper[], standing: Decision[]): Paper[] {
  const splits = splitsOf(others, standing);
  if (!splits.length) return papers;
  const holders = new Map(others.flatMap((other) => other.sources.map(({ key }) => [key, other.uid])));
  const bySource = new Map<string, Split[]>();
  for (const split of splits)
    for (const key of split.own) bySource.set(key, [...(bySource.get(key) ?? []), split]);
  return papers.flatMap((paper) => {
    const near = new Set(paper.sources.flatMap(({ key }) => bySource.get(key) ?? []));
    let pieces = [paper];
    for (const split of splits) if (near.has(split)) pieces = pieces.flatMap((piece) => divide(piece, split));
    return pieces.length > 1 ? named(paper, pieces, holders) : pieces;
  });
}

function splitsOf(others: Paper[], standing: Decision[]): Split[] {
  const keys = ({ sources }: Paper) => sources.map(({ key }) => key);
  const byUid = new Map(others.map((paper) => [paper.uid, paper]));
  const taken = others
    .filter(({ apart }) => apart?.length)
    .sort((a, b) => (a.uid < b.uid ? -1 : 1))
    .map((paper) => ({ own: new Set(keys(paper)), apart: paper.apart ?? [] }));
  const decided = standing.flatMap(({ a, b }) => {
    const [first, second] = [byUid.get(a), byUid.get(b)];
    return first && second ? [{ own: new Set(keys(first)), apart: keys(second) }] : [];
  });
  return [...taken, ...decided];
}

function divide(paper: Paper, { own, apart }: Split): Paper[] {
  if (!paper.sources.some(({ key }) => own.has(key))) return [paper];
  const [rest, piece] = splitPaper(paper, apart);
  return piece ? [rest, piece] : [rest];
}

/**
 * The pieces as the other library calls them. What the reader wrote stays with the piece that keeps the paper's name there, else with
 * the one seen first: with the same one each time.
 */
function named(paper: Paper, pieces: Paper[], holders: ReadonlyMap<string, string>): Paper[] {
  const named = pieces.map((piece) => ({
    ...piece,
    reader: {},
    uid: holders.get(piece.sources.find(({ key }) => holders.has(key))?.key ?? '') ?? piece.uid,
  }));
  const [earliest] = [...paper.sources].sort((a, b) => (a.seen ?? 0) - (b.seen ?? 0));
  const main =
    named.find(({ uid }) => uid === paper.uid) ??
    named.find(({ sources }) => sources.some(({ key }) => key === earliest?.key));
  return named.map((piece) => (piece === main ? { ...piece, reader: paper.reader } : piece));
}
