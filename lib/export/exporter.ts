import type { KeyOptions } from '../citekey.ts';
import type { Paper } from '../paper.ts';
import type { Entries } from './entries.ts';
import type { Filling } from './filling.ts';

/** Which capitals of a title braces keep from a style that lowers them: none; acronyms and mixed case; all. */
export type Capitals = 'none' | 'mixed' | 'all';

/** Everything that changes what a file says. Plain data, so that it passes to a worker; formats ignore what does not concern them. */
export interface WriteOptions extends KeyOptions {
  /** When the export is made, ms since the epoch. Left out of the file where nobody says. */
  at?: number;
  /** Keys that are in use elsewhere (the reader's own `.bib`) and must not be given out again. */
  taken?: readonly string[];
  /** `mixed` where nobody says. BibTeX and BibLaTeX only. */
  capitals?: Capitals;
}

/** What an export says about itself, in words a reader can act on. It is read back from the file before that is handed over. */
export interface Receipt {
  /** How many entries the file holds. */
  entries: number;
  /** What had to be changed so that the file can be read everywhere. */
  repaired: string[];
  /** What the papers do not say and a bibliography would want. */
  missing: string[];
  /** What could not be carried over, and what a strict reader would object to. */
  problems: string[];
}

/** An export under way: papers come in slices and go out as text, so that a library of any size can be written. */
export interface Writing {
  /** The text of the next papers. Only with the last paper is all of it known, where there is `complete`. */
  add(papers: readonly Paper[]): string;
  /** Completes what `add` gave, text by text in that order, when all papers are in. Absent where nothing is left open. */
  complete?(text: string): string;
  /** After everything else: what stands at the end, and what the export says about itself. */
  end(): { text: string; receipt: Receipt };
  /** The citation keys this file is the first to give out, when all papers are in. Absent in formats without keys. */
  fresh?(): { uid: string; key: string }[];
  /** Its two halves, for who does each in a thread of its own: what needs the papers, and what needs the keys. */
  entries: Entries;
  filling?: Filling;
  /** What stands between two entries. */
  between: string;
}

/** One format papers can be written in. Pure: the same papers and options give the same text, in whatever slices. */
export interface Exporter {
  id: string;
  /** As shown in a menu. */
  label: string;
  /** Of the file, without the dot. */
  extension: string;
  mime: string;
  /** Whether its entries have citation keys. */
  keys: boolean;
  begin(options?: WriteOptions): Writing;
  write(papers: readonly Paper[], options?: WriteOptions): { text: string; receipt: Receipt };
}

/** Writes all papers at once. */
export function writeAll(writing: Writing, papers: readonly Paper[]): { text: string; receipt: Receipt } {
  const text = writing.add(papers);
  const completed = writing.complete?.(text) ?? text;
  const { text: last, receipt } = writing.end();
  return { text: completed + last, receipt };
}
