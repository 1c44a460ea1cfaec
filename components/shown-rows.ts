import type { Found, Row } from '../lib/finding.ts';

/** Rows are asked for in blocks of so many. */
export const BLOCK = 10;
/** Rows so far from those that are seen are let go of. */
const FAR = 500;

/** What the list shows: rows by their place, as far as they are known, and what they answer. */
export interface Shown {
  rows: ReadonlyMap<number, Row>;
  /** Papers found. Until the index has answered, those that are known. */
  total: number;
  /** The text that was searched for. */
  text: string;
  /** Grows with every answer to another question: such a list begins at its top. */
  turn: number;
  /** By how many places rows have moved so far because something changed above them: the list scrolls along, so that nothing jumps. */
  drift: number;
}

/** Places from (included) to (excluded). */
export interface Places {
  from: number;
  to: number;
}

/** The whole blocks that hold places from (included) to (excluded). */
export function blocks(from: number, to: number): Places {
  return { from: Math.max(0, Math.floor(from / BLOCK) * BLOCK), to: Math.ceil(to / BLOCK) * BLOCK };
}

/** The first place in sight whose row is not known. */
export function missingIn({ rows, total }: Shown, { from, to }: Places): number | undefined {
  for (let i = from; i < Math.min(to, total); i++) if (!rows.has(i)) return i;
  return undefined;
}

/** The rows of an answer by their place. */
export function rowsIn(found: Found): Map<number, Row> {
  return new Map(found.rows.map((row, i) => [found.from + i, row]));
}

/** Keeps with the rows those known before that are near what is seen, and the one that the keyboard is at. */
export function keepNear(
  rows: Map<number, Row>,
  before: ReadonlyMap<number, Row>,
  { from, to }: Places,
  active: number,
): void {
  const near = (i: number) => (i > from - FAR && i < to + FAR) || i === active;
  for (const [i, row] of before) if (near(i) && !rows.has(i)) rows.set(i, row);
}

/** Where a paper's row is, as far as that is known. */
export function placeOf(rows: ReadonlyMap<number, Row>, uid: string | undefined): number | undefined {
  for (const [place, row] of rows) if (row.uid === uid) return place;
  return undefined;
}
