import type { Entry } from './entry.ts';

/** One page of a site that shows papers. Entries stand in page order, each paper once. */
export interface Listing {
  /** Id of the site file, e.g. `huggingface`. */
  site: string;
  /** `day`, `week`, `month`, `trending`, `search`, or `paper` for a page about a single paper. */
  kind: string;
  url: string;
  /** The period a listing covers: `2026-09-28`, `2026-W32`, `2026-08`. */
  period?: string;
  /** What was searched for, on a search page. */
  query?: string;
  entries: Entry[];
  /** What could not be read, in words a reader can pass on. */
  problems: string[];
}
