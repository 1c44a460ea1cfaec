import type { Entry, Links, Stats } from './entry.ts';

/** One entry that went into a paper, kept whole, so that a merge can be taken apart again. */
export interface Source {
  /** Content key: equal for equal site, kind, ids and raw fields; blind to stats, rank and time. */
  key: string;
  /** When it was last seen, ms since the epoch; absent where nobody said. */
  seen?: number;
  entry: Entry;
}

/** Something the reader wrote: the later one wins. */
export interface Written<T> {
  value: T;
  /** ms since the epoch */
  at: number;
}

/** What the reader added to a paper. */
export interface Reader {
  removed?: Written<boolean>;
  title?: Written<string>;
  tags?: Written<string[]>;
  note?: Written<string>;
  status?: Written<'unread' | 'reading' | 'read'>;
  starred?: Written<boolean>;
  citekey?: Written<string>;
}

/** Fields of a paper that are folded from its sources, one by one. */
export type FoldedField =
  | 'title' | 'abstract' | 'authors' | 'url' | 'published' | 'version' | 'venue' | 'organization' | 'keywords'
  | 'categories' | 'summary' | 'pdf' | 'code' | 'project' | 'upvotes' | 'stars' | 'comments' | 'rank';

/** One work as the library keeps it: the fold of its sources, plus what the reader added. */
export interface Paper {
  /** Stable key: made from the first sources, never changed afterwards (`arxiv:2406.01234`, else `text:` and a hash). */
  uid: string;
  /** Canonical ids of all sources, best scheme first, then alphabetical. */
  ids: string[];
  /** Folded title for look-up of papers without a shared id; empty where a title distinguishes nothing. */
  titleKey: string;
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
}
