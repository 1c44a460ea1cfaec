import type { Entry, Origin, Part } from '../entry.ts';
import type { Source } from '../paper.ts';

/** A candidate for a field, with what speaks for it: numbers, the greater the better, compared from the left. */
export interface Claim<T> {
  value: T;
  key: string;
  merits: number[];
  /** Breaks ties, so that the order of the sources never matters. */
  text: string;
}

export function claim<T>(value: T, { key }: Source, merits: number[], text: string): Claim<T> {
  return { value, key, merits, text };
}

export function strongest<T>(claims: (Claim<T> | undefined)[]): Claim<T> | undefined {
  let best: Claim<T> | undefined;
  for (const next of claims) if (next && (!best || stronger(next, best))) best = next;
  return best;
}

function stronger(a: Claim<unknown>, b: Claim<unknown>): boolean {
  for (const [i, merit] of a.merits.entries()) {
    const other = b.merits[i] ?? 0;
    if (merit !== other) return merit > other;
  }
  return a.text === b.text ? a.key < b.key : a.text < b.text;
}

const TRUST: Record<Origin, number> = { 'page-data': 2, 'page-text': 1, pasted: 0 };

/** Where nobody said how a field was read, it counts as pasted. */
export function trust({ entry }: Source, field: string): number {
  const origin = entry.from?.[field];
  return origin === undefined ? 0 : (TRUST[origin] ?? 0);
}

export function whole(text: string, { entry }: Source, field: Part): number {
  return entry.partial?.includes(field) || /(?:…|\.\.\.)\s*$/.test(text.slice(-20)) ? 0 : 1;
}

export function wholeList({ authors, authorCount, partial }: Entry): number {
  if (partial?.includes('authors')) return 0;
  if (authorCount !== undefined && authorCount > authors.length) return 0;
  const last = authors.at(-1)?.trim() ?? '';
  return /^(?:…|\.\.\.)|(?:\bet al\.?|\bothers|…|\.\.\.)$/i.test(last) ? 0 : 1;
}
