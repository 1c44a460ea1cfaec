import type { Followed, FollowedKind } from '../followed.ts';
import { nameOf } from './name.ts';
import { wordsOf } from './phrases.ts';
import { otherNumber } from './plural.ts';

/** So many can be followed. */
export const MOST = 500;
/** Letters of one of them. */
export const LONGEST = 100;

const KINDS: readonly unknown[] = ['author', 'phrase', 'organisation'] satisfies FollowedKind[];

/** What is followed as it was stored, by whichever Sheaf: what is of an odd shape is left out. */
export function followedOf(stored: unknown): Followed[] {
  if (!Array.isArray(stored)) return [];
  const all = stored.slice(0, 10 * MOST).flatMap((item: unknown): Followed[] => {
    const { kind, text } = (typeof item === 'object' && item !== null ? item : {}) as Partial<
      Record<keyof Followed, unknown>
    >;
    return KINDS.includes(kind) && typeof text === 'string' ? [{ kind: kind as FollowedKind, text }] : [];
  });
  return withFollowed([], all).list;
}

/**
 * Adds to what is followed, at its end.
 * @returns the list, and what was added: without what was followed already, what has no letters, and what there is no room for
 */
export function withFollowed(
  list: readonly Followed[],
  more: readonly Followed[],
): { list: Followed[]; added: Followed[]; full: boolean } {
  const known = new Set(list.map(followedKey));
  const added: Followed[] = [];
  let full = false;
  for (const { kind, text } of more) {
    const item: Followed = { kind, text: shortened(text) };
    const key = followedKey(item);
    if (key === '' || known.has(key) || inOtherNumber(item).some((other) => known.has(other))) continue;
    full = list.length + added.length >= MOST;
    if (full) break;
    known.add(key);
    added.push(item);
  }
  return { list: [...list, ...added], added, full };
}

/** What two that are written alike have in common; empty for one that finds nothing. */
export function followedKey({ kind, text }: Followed): string {
  if (kind !== 'author') return wordsOf(text).length ? `${kind} ${wordsOf(text).join(' ')}` : '';
  const { family, given } = nameOf(text);
  return family === '' ? '' : `author ${family}, ${given.join(' ')}`;
}

/** The keys of a phrase whose last word stands in the other number: they find the same. */
function inOtherNumber({ kind, text }: Followed): string[] {
  const words = kind === 'phrase' ? wordsOf(text) : [];
  const last = words.pop();
  return last === undefined ? [] : otherNumber(last).map((form) => `phrase ${[...words, form].join(' ')}`);
}

/** One line of at most `LONGEST` letters, cut between characters. */
function shortened(text: string): string {
  const line = text
    .slice(0, 10 * LONGEST)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length <= LONGEST
    ? line
    : line
        .slice(0, LONGEST)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
