import type { Paper } from '../paper.ts';

export interface WriteOptions {
  /** When the export is made, ms since the epoch. Left out of the file where nobody says. */
  at?: number;
  /** Keys that are in use elsewhere (the reader's own `.bib`) and must not be given out again. */
  taken?: Iterable<string>;
}

/** What an export says about itself, in words a reader can act on. */
export interface Receipt {
  /** How many entries the file holds. */
  entries: number;
  /** What had to be changed so that the file can be read everywhere. */
  repaired: string[];
  /** What the papers do not say and a bibliography would want. */
  missing: string[];
  /** What could not be carried over. */
  problems: string[];
}

/** One format papers can be written in. `write` is pure: the same papers and options give the same text. */
export interface Exporter {
  id: string;
  /** As shown in a menu. */
  label: string;
  /** Of the file, without the dot. */
  extension: string;
  mime: string;
  write(papers: readonly Paper[], options?: WriteOptions): { text: string; receipt: Receipt };
}
