import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';

import type { Bucket } from '../citekey/buckets.ts';
import type { Suspect } from '../dedupe/index.ts';
import type { Dismissal } from '../dismissal.ts';
import { type LeanPaper, whole } from '../paper/lean.ts';
import type { Paper } from '../paper.ts';
import type { Reader } from '../paper/reader.ts';
import type { SavedSearch } from '../saved-search.ts';
import type { Rest, Segment } from '../search/segment.ts';
import type { Visit } from '../sighting.ts';

/** What is left of a paper that was deleted for good: enough not to bring it back when two machines' files are merged. */
export interface Tombstone {
  uid: string;
  ids: string[];
  /** ms since the epoch: when it was deleted */
  at: number;
}

/** What the reader said about two papers that may be one work. `a` is the smaller uid. */
export interface Decision {
  a: string;
  b: string;
  decided: 'apart' | 'merged' | 'later';
  /** ms since the epoch */
  at: number;
}

/** Something that was done to the library and can be undone. */
export interface Act {
  /** Grows with every act. */
  id: number;
  /** ms since the epoch */
  at: number;
  /** What was done, in words: "Saved 12 papers". */
  label: string;
  /** About how many bytes its images take. */
  size: number;
}

/** A record as it was before an act; without `before` there was none. */
export type Image = {
  [S in Journalled]: { store: S; key: Schema[S]['key']; before?: Schema[S]['value'] };
}[Journalled];

/** The stores that acts change. */
export type Journalled = 'papers' | 'trash' | 'suspects' | 'decisions' | 'searches' | 'dismissed';

/** Those of them whose keys are no papers' uids. */
export const NO_PAPERS: ReadonlySet<Journalled> = new Set(['searches', 'dismissed']);

/** What the reader had written on a paper before an act that changed nothing else. */
export interface ReaderImage {
  store: 'papers' | 'trash';
  uid: string;
  before: Reader;
}

/** What the database holds. Papers and trash are apart so that no look-up, count or list ever has to skip removed papers. */
export interface Schema extends DBSchema {
  papers: {
    key: string;
    value: KeptPaper;
    indexes: { ids: string; titleKeys: string; added: number; tags: string };
  };
  /** Removed papers, and the tombstones of those deleted for good: these stand in the index of ids only. */
  trash: {
    key: string;
    value: KeptPaper | Tombstone;
    indexes: { ids: string; titleKeys: string; removed: number; tags: string };
  };
  suspects: { key: [string, string]; value: Suspect; indexes: { a: string; b: string } };
  decisions: { key: [string, string]; value: Decision };
  /** Acts that can be undone, the newest last. */
  journal: { key: number; value: Act; indexes: { size: number } };
  /** Acts that were undone and can be done again, the next one first. */
  redo: { key: number; value: Act };
  /** What the records of an act were before it (after it, while it is undone), in slices: an act may touch every paper. */
  images: { key: [number, number]; value: { act: number; slice: number; images: Image[] } };
  /** Papers written since the search index last took them in, in the order of the writes. Written with the papers, so the index is never stale. */
  changes: { key: number; value: Changed };
  /**
   * Parts of the search index: newer ones, with a greater order, count before older ones. A part that is written anew gets another stamp.
   * Each lacks its rest; those of before 2026-11-23 have it.
   */
  segments: { key: SegmentKey; value: Segment };
  /** What parts of the index lack, by their stamps. Written and deleted with them. */
  rests: { key: string; value: Rest };
  folded: { key: number; value: Folded };
  /** As `images`, of acts that change what the reader wrote and nothing else: a tag may be on every paper. */
  readers: { key: [number, number]; value: { act: number; slice: number; readers: ReaderImage[] } };
  searches: { key: string; value: SavedSearch };
  /** What was seen on listings, by the moment the visit began. */
  visits: { key: number; value: Visit; indexes: { listing: string } };
  /** For each id the visits it was seen on, the first one first. Follows from `visits`. */
  seen: { key: string; value: number[] };
  /** Citation keys that are known outside: no act changes them, since what was given out cannot be had back. */
  keys: { key: number; value: Bucket };
  /** Papers the reader does not want to see again. */
  dismissed: { key: string; value: Dismissal; indexes: { ids: string } };
}

/** How far the stored papers were folded by which rules; `after` is where to go on. */
export interface Folded {
  rules: number;
  after?: ['papers' | 'trash', uid: string];
}

/** Papers that were written: these, or all with a uid after `after`. */
export type Changed = { uids: string[] } | { after: string };

/** The order of a part of the index, and a stamp that no other part ever had. */
export type SegmentKey = [order: number, stamp: string];

export type Database = IDBPDatabase<Schema>;
/** A transaction over the whole library. */
export type Transaction<M extends IDBTransactionMode = 'readonly'> = IDBPTransaction<
  Schema,
  StoreNames<Schema>[],
  M
>;

/** The kept papers, as one transaction reads them. */
export type KeptPapers = IDBPObjectStore<Schema, ['papers'], 'papers'>;

/** A paper as the database has it: `whole` makes it one that the rest of the code knows. Whole are those that were written before 2026-11-23. */
export type KeptPaper = LeanPaper | Paper;

/** Whether this is all that is left of a paper. */
export function isTombstone(kept: KeptPaper | Tombstone): kept is Tombstone {
  return !('sources' in kept);
}

/** What lies in the trash, whole. */
export function wholeInTrash(kept: KeptPaper | Tombstone): Paper | Tombstone {
  return isTombstone(kept) ? kept : whole(kept);
}
