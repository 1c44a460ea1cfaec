import { mergeTags } from '../tags.ts';

/** Something the reader wrote: the later one wins. */
export interface Written<T> {
  value: T;
  /** ms since the epoch */
  at: number;
}

/** That a tag was put on a paper or taken off it, at a time of its own: tags given on two machines add up. */
export interface TagFact {
  tag: string;
  /** ms since the epoch */
  at: number;
  /** It was taken off. */
  off?: boolean;
}

/** The tags of a paper, by the alphabet (`lib/tags.ts`). `value` and `at` follow from the facts, for those who look no further. */
export interface Tags extends Written<string[]> {
  /** What was written last about each tag. Absent as it was before 2026-11-21: all of `value` was added at `at`. */
  facts?: TagFact[];
}

export type Status = 'unread' | 'reading' | 'read';

/** What the reader added to a paper. */
export interface Reader {
  removed?: Written<boolean>;
  title?: Written<string>;
  tags?: Tags;
  note?: Written<string>;
  /** Absent: unread. */
  status?: Written<Status>;
  starred?: Written<boolean>;
  citekey?: Written<string>;
  /** Which form a bibliography names, where there are two; the published one unless told otherwise. */
  cite?: Written<'published' | 'preprint'>;
}

/** Field by field, what was written later; at the same moment, the same one whichever comes first. Tags one by one. */
export function mergeReaders(a: Reader, b: Reader): Reader {
  const merged: Record<string, Written<unknown>> = { ...a };
  for (const [field, theirs] of Object.entries(b) as [string, Written<unknown>][]) {
    const ours = merged[field];
    if (!ours || later(theirs, ours)) merged[field] = theirs;
  }
  if (a.tags && b.tags) merged['tags'] = mergeTags(a.tags, b.tags);
  return merged;
}

function later(a: Written<unknown>, b: Written<unknown>): boolean {
  return a.at === b.at ? JSON.stringify(a.value) > JSON.stringify(b.value) : a.at > b.at;
}
