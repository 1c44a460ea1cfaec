import type { Entry } from '../entry.ts';
import type { Reader } from '../paper/reader.ts';

/** A paper as an imported text has it. */
export interface ImportItem {
  entry: Entry;
  /** The line it begins on, from 1; 0 where the format knows no lines. */
  line: number;
  /** What the text says that is the reader's: a key, tags, a note. Written at time 0: whatever the reader wrote here counts more. */
  reader?: Reader;
  /** When the paper was saved where the text comes from, ms since the epoch. */
  added?: number;
}

/** A piece of an imported text that should be a paper and cannot be read. */
export interface Unreadable {
  line: number;
  /** The beginning of it, to know it by. */
  text: string;
  /** Why, as a sentence. */
  reason: string;
}

export type ImportFormat =
  | 'bibtex'
  | 'ris'
  | 'csl-json'
  | 'csv'
  | 'sheaf'
  | 'papermemory'
  | 'links'
  | 'listing';

/** What is in an imported text. */
export interface ReadImport {
  format: ImportFormat;
  entries: ImportItem[];
  unreadable: Unreadable[];
}

/** Letters of an unreadable piece that are shown. */
const SHOWN = 120;

/** The beginning of a piece of text on one line, to know it by. */
export function beginning(text: string): string {
  const line = text
    .slice(0, 4 * SHOWN)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
