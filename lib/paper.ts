import type { Entry, Links, Stats } from './entry.ts';
import type { Apart } from './paper/apart.ts';
import { fold } from './paper/fold.ts';
import { mergeReaders, type Reader, type Written } from './paper/reader.ts';
import { toSource } from './paper/source.ts';

/** One entry that went into a paper, kept whole, so that a merge can be taken apart again. */
export interface Source {
  /** Content key: equal for equal site, kind, ids and raw fields; blind to stats, rank and time. */
  key: string;
  /** When it was last seen, ms since the epoch; absent where nobody said. */
  seen?: number;
  entry: Entry;
}

/** Fields of a paper that are folded from its sources, one by one. */
export type FoldedField =
  | 'title'
  | 'abstract'
  | 'authors'
  | 'url'
  | 'published'
  | 'version'
  | 'venue'
  | 'organization'
  | 'keywords'
  | 'categories'
  | 'summary'
  | 'pdf'
  | 'code'
  | 'project'
  | 'video'
  | 'data'
  | 'upvotes'
  | 'stars'
  | 'comments'
  | 'rank';

/** One work as the library keeps it: the fold of its sources, plus what the reader added. */
export interface Paper {
  /** Stable key: made from the first sources, never changed afterwards (`arxiv:2406.01234`, else `text:` and a hash). */
  uid: string;
  /** Canonical ids of all sources, best scheme first, then alphabetical. */
  ids: string[];
  /** Folded title for look-up of papers without a shared id; empty where a title distinguishes nothing. */
  titleKey: string;
  /**
   * What it is looked up under besides `ids`, sorted: the keys of all sources' titles, with and without subtitles, so that a paper is found under a
   * title it once had, and `foreignIds`. Folding always sets it.
   */
  titleKeys?: string[];
  /** Raw, as the winning source has it; pass through `displayText` to show it. */
  title: string;
  abstract?: string;
  authors: string[];
  authorCount?: number;
  url: string;
  published?: string;
  version?: number;
  venue?: string;
  organization?: string;
  keywords?: string[];
  categories?: string[];
  summary?: string;
  links: Links;
  stats: Stats;
  /** Which source (its key) each folded field came from. */
  from: Partial<Record<FoldedField, string>>;
  sources: Source[];
  reader: Reader;
  /** ms since the epoch: first saved. 0 where nobody said. */
  added: number;
  /** Ids its sources name that belong to another paper (one DOI over many abstracts, a merge taken apart). `ids` leaves them out. */
  foreignIds?: string[];
  /** Sources that the reader keeps apart from this paper. A bare key is from before the time was kept, and counts as time 0. */
  apart?: (Apart | string)[];
  /** Keys of own sources that the reader, not a rule, put together, and when: two of them since the earlier of their times. */
  joined?: Written<string>[];
}

/**
 * The paper a single entry makes.
 * @param seen ms since the epoch
 */
export function toPaper(entry: Entry, seen?: number): Paper {
  return fold([toSource(entry, seen)], {}, { added: seen ?? 0 });
}

/**
 * One paper of two: all sources, the later of what the reader wrote, the earlier day of saving and its uid.
 * Commutative, associative and idempotent. Whether two papers may be merged is for `lib/dedupe` or the reader to say.
 */
export function mergePapers(a: Paper, b: Paper): Paper {
  const owned = new Set([...a.ids, ...b.ids]);
  const first = older(a, b);
  return fold([...a.sources, ...b.sources], mergeReaders(a.reader, b.reader), {
    uid: first.uid,
    added: first.added,
    foreignIds: [...(a.foreignIds ?? []), ...(b.foreignIds ?? [])].filter((id) => !owned.has(id)),
    apart: [...(a.apart ?? []), ...(b.apart ?? [])],
    joined: [...(a.joined ?? []), ...(b.joined ?? [])],
  });
}

/**
 * One paper of two because the reader says so: whoever took them apart before, on this machine or another, is overruled.
 * @param at ms since the epoch
 */
export function joinPapers(a: Paper, b: Paper, at: number): Paper {
  const merged = mergePapers(a, b);
  return fold(merged.sources, merged.reader, {
    ...merged,
    joined: merged.sources.map(({ key }) => ({ value: key, at })),
  });
}

/**
 * The paper, kept apart from these sources.
 * @param at ms since the epoch
 */
export function apartFrom(paper: Paper, sourceKeys: Iterable<string>, at: number): Paper {
  const added = Array.from(sourceKeys, (value) => ({ value, at }));
  return fold(paper.sources, paper.reader, { ...paper, apart: [...(paper.apart ?? []), ...added] });
}

/** The paper as today's rules fold it: one that an older Sheaf stored may have less to be found under, or another title. */
export function refold(paper: Paper): Paper {
  return fold(paper.sources, paper.reader, paper);
}

function older(a: Paper, b: Paper): Paper {
  const [at, bt] = [a.added || Infinity, b.added || Infinity];
  return at === bt ? (a.uid <= b.uid ? a : b) : at < bt ? a : b;
}
