import type { Given } from '../citekey/given.ts';
import type { Dismissal } from '../dismissal.ts';
import type { Paper } from '../paper.ts';
import type { SavedSearch } from '../saved-search.ts';

/** What is left of a paper that was deleted for good. */
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

/** All that cannot be made again: of a library, of a part of it, or of a file. Suspects can. */
export interface LibraryState {
  /** Kept and removed papers (`isRemoved`), each uid once among the kept and once among the removed. */
  papers: Paper[];
  tombstones: Tombstone[];
  decisions: Decision[];
  /** Absent where there are none. */
  searches?: SavedSearch[];
  /** Citation keys that were given out. Absent where there are none. */
  keys?: Given[];
  /** Papers the reader does not want to see again. Absent where there are none. */
  dismissed?: Dismissal[];
}
