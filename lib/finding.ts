/** What a list of saved papers is asked for, and what it shows: plain data, so that a worker can answer. */

/** From (included) and to (excluded), in UTF-16 units of the text they mark. */
export type Range = [from: number, to: number];

/** `best` is the order of a search; the others are by a fact of the paper. */
export type Sort = 'best' | 'added' | 'published' | 'title' | 'upvotes';

/** One paper as a list shows it. */
export interface Row {
  uid: string;
  title: string;
  titleHits: Range[];
  /** "Ada Lovelace, Emmy Noether, … Alan Turing (12)": the first two and the last, as a reader cites them. */
  authors: string;
  authorHits: Range[];
  /** Where the abstract, or else the note, has the words; where neither has, the beginning of the abstract, with no hits. Absent where nothing is searched for. */
  excerpt?: { text: string; hits: Range[] };
  /** Empty where none is known. */
  url: string;
  /** Year of publication; empty where none is known. */
  year: string;
  /** Where it came out: its venue, else arXiv and the id; empty where neither is known. */
  where: string;
  code?: string;
  upvotes?: number;
  /** Those that were searched for come first. */
  tags: string[];
  /** How many of the tags were searched for; absent for none. */
  tagsFound?: number;
  status: 'unread' | 'reading' | 'read';
  starred: boolean;
  hasNote: boolean;
  /** ms since the epoch */
  added: number;
}

/** A question: which papers, in which order, and which of them are wanted now. */
export interface Question {
  /** As typed; `lib/search` says what it means. Empty: all papers. */
  text: string;
  /** Absent: `best` for a search with words, else `added`. */
  sort?: Sort;
  /** Turns the order of `sort` round. */
  reversed?: boolean;
  /** Rows wanted: from (included), to (excluded). */
  from: number;
  to: number;
  /** The uid of a paper whose place is asked for. */
  anchor?: string;
  /** Asks for `counts`. */
  counts?: boolean;
}

/** How many of the found papers have a value of a facet; most first. */
export type Counts = Record<'site' | 'tag' | 'status' | 'year', [value: string, papers: number][]>;

/** How many papers a text finds, and of which years; those without a year are in the total only. */
export interface FoundYears {
  total: number;
  years: Counts['year'];
}

/** The answer to a question. */
export interface Found {
  /** Papers found. */
  total: number;
  /** Papers in the library. */
  kept: number;
  /** Where `rows` begins. */
  from: number;
  rows: Row[];
  /** Place of `anchor` among the found; absent when it is not among them. */
  at?: number;
  /** Only where they are asked for: counting takes as long as finding. */
  counts?: Counts;
  /** The same for the whole library, whatever was searched for: what may be written next. */
  all: Counts;
  /** Papers that the index has still to take in: the answer does not know of them yet. */
  behind: number;
}

/** A saved paper that has something in common with another one. */
export interface RelatedPaper {
  uid: string;
  title: string;
  year: string;
  /** Authors that both have. */
  authors: string[];
  /** Rare words that both have. */
  words: string[];
}

/** Finds saved papers. */
export interface Finder {
  /** @returns undefined when a newer question came before this one was answered */
  find(question: Question): Promise<Found | undefined>;
  /** Uids of all papers found, in order. */
  uids(question: Pick<Question, 'text' | 'sort' | 'reversed'>): Promise<string[]>;
  /** Saved papers that share authors or rare words with one, the most related first; none where it is not kept. */
  related(uid: string): Promise<RelatedPaper[]>;
  /** Calls back when answers would be others now: the library changed, or the index caught up. */
  onStale(heard: () => void, signal: AbortSignal): void;
}
