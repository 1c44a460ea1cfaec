import { type Wish, wishOf } from '../citekey.ts';
import type { Format as KeyFormat } from '../citekey/format.ts';
import { formatOf } from '../citekey/make.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { isMended } from '../text/mended.ts';
import type { Said } from './receipt.ts';
import type { Say, StrictReader } from './strict.ts';
import { Tally } from './tally.ts';
import type { Format } from './written.ts';

/** Where a key will stand: no field holds this character. */
export const HOLE = '\0';

/** Titles are named by so many letters. */
const NAMED = 60;

/** What some papers come to. Plain data, so that it passes from a worker. */
export interface Slice {
  text: string;
  /** What their keys need; empty in formats without keys. */
  wishes: Wish[];
  /** How many papers there were. */
  papers: number;
}

/** The half of an export that needs the papers: writes the entries, with holes where keys will stand, and reads back what became of them. */
export class Entries {
  readonly #format: Format;
  /** Absent where entries have no keys. */
  readonly #keyFormat: KeyFormat | undefined;
  readonly #reader: StrictReader;
  readonly #tallies = { repaired: new Tally(), missing: new Tally(), problems: new Tally() };
  /** Of entries without keys: what those are called that the receipt names. */
  readonly #names = new Map<number, string>();
  #papers: readonly Paper[] = [];
  #first = 0;
  #count = 0;

  constructor(format: Format, keyed: boolean, keyFormat?: string) {
    this.#format = format;
    this.#keyFormat = keyed ? formatOf(keyFormat) : undefined;
    this.#reader = format.reader((...said) => this.#say(...said));
  }

  /** Writes the next papers. Without keys the text is done, and is read back. */
  add(papers: readonly Paper[]): Slice {
    const format = this.#keyFormat;
    // What was written last may be read only now.
    this.#papers = [...this.#papers.slice(-1), ...papers];
    this.#first = this.#count - (this.#papers.length - papers.length);
    const text = papers.map((paper) => this.#one(paper)).join('');
    if (!format) this.read(text);
    return {
      text,
      wishes: format ? papers.map((paper) => wishOf(paper, format)) : [],
      papers: papers.length,
    };
  }

  /** Reads the next text of the file, with its keys. */
  read(text: string): void {
    this.#reader.read(text);
  }

  /** After everything else. @returns what stands at the end of the file as well */
  end(): { text: string; said: Said } {
    const { head = '', tail = '', none = head + tail } = this.#format;
    const text = this.#count === 0 ? none : tail;
    this.read(text);
    const entries = this.#reader.end();
    const { repaired, missing, problems } = this.#tallies;
    const remarks = { repaired: repaired.remarks, missing: missing.remarks, problems: problems.remarks };
    return { text, said: { papers: this.#count, entries, remarks, names: this.#names } };
  }

  #say(kind: 'repaired' | Parameters<Say>[0], remark: string, entry: number): void {
    const named = this.#tallies[kind].add(remark, entry);
    const paper = this.#papers[entry - this.#first];
    if (named && !this.#keyFormat && paper) this.#names.set(entry, nameOf(paper));
  }

  #one(paper: Paper): string {
    const { head = '', between = '', entry, raw } = this.#format;
    const n = this.#count++;
    const written = entry(paper, (kind, remark) => this.#say(kind, remark, n));
    if (!raw && isMended(paper.reader.title?.value ?? paper.title))
      this.#say('repaired', 'with a title that the page had damaged, now mended', n);
    const apart = n === 0 ? head : between;
    if (typeof written === 'string') return apart + written;
    const [before, after] = written;
    return apart + solid(before) + HOLE + solid(after);
  }
}

function solid(text: string): string {
  return text.includes(HOLE) ? text.replaceAll(HOLE, '') : text;
}

function nameOf({ reader, title, uid }: Paper): string {
  const name = displayText(reader.title?.value ?? title);
  return name === '' ? uid : name.length > NAMED ? `${name.slice(0, NAMED).toWellFormed()}…` : name;
}
