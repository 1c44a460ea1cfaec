import { type Wish, wishOf } from '../citekey.ts';
import type { Format as KeyFormat } from '../citekey/format.ts';
import { formatOf } from '../citekey/make.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { isMended } from '../text/mended.ts';
import type { Said } from './receipt.ts';
import type { Say, StrictReader } from './strict.ts';
import { type Order, Tally } from './tally.ts';
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

/** The entries of some papers, each with a hole where its key will stand. Plain data. */
export interface Each {
  texts: string[];
  wishes: Wish[];
}

/** The half of an export that needs the papers: writes the entries, with holes where keys will stand, and reads back what became of them. */
export class Entries {
  readonly #format: Format;
  /** Absent where entries have no keys. */
  readonly #keyFormat: KeyFormat | undefined;
  readonly #reader: StrictReader;
  readonly #tallies: Record<'repaired' | 'missing' | 'problems', Tally>;
  /** When papers were saved, of entries that come saved first first. */
  readonly #added: number[] = [];
  /** Which of two entries stands first in the file, by their numbers. */
  readonly order: Order = (a, b) => (this.#added[b] ?? 0) - (this.#added[a] ?? 0) || a - b;
  /** Of entries without keys: what those are called that the receipt names. */
  readonly #names = new Map<number, string>();
  #papers: readonly Paper[] = [];
  #first = 0;
  #count = 0;

  constructor(format: Format, keyed: boolean, keyFormat?: string) {
    this.#format = format;
    this.#keyFormat = keyed ? formatOf(keyFormat) : undefined;
    const tally = () => new Tally(new Map(), this.order);
    this.#tallies = { repaired: tally(), missing: tally(), problems: tally() };
    this.#reader = format.reader((...said) => this.#say(...said));
  }

  /** Writes the next papers. Without keys the text is done, and is read back. */
  add(papers: readonly Paper[]): Slice {
    // What was written last may be read only now.
    this.#papers = [...this.#papers.slice(-1), ...papers];
    this.#first = this.#count - (this.#papers.length - papers.length);
    const text = papers.map((paper) => this.#one(paper)).join('');
    if (!this.#keyFormat) this.read(text);
    return { text, wishes: this.#wishes(papers), papers: papers.length };
  }

  /** Writes the next papers of a file with keys that is put together from its end: its entries come saved first first, and stand in it the other way round. */
  each(papers: readonly Paper[]): Each {
    const wishes = this.#wishes(papers);
    for (const { added } of wishes) this.#added.push(added);
    return { texts: papers.map((paper) => this.#one(paper, true)), wishes };
  }

  /** Reads back the next entry of such a file, which was written elsewhere. @param added when its paper was saved */
  check(text: string, added: number): void {
    const { head = '', between = '' } = this.#format;
    this.#added.push(added);
    this.read((this.#count++ === 0 ? head : between) + text);
  }

  /** What was said so far. */
  get remarks(): Said['remarks'] {
    const { repaired, missing, problems } = this.#tallies;
    return { repaired: repaired.remarks, missing: missing.remarks, problems: problems.remarks };
  }

  /** Takes in what was said of the same entries elsewhere. */
  join({ repaired, missing, problems }: Said['remarks']): void {
    this.#tallies.repaired.join(repaired);
    this.#tallies.missing.join(missing);
    this.#tallies.problems.join(problems);
  }

  /** Reads the next text of the file, with its keys. */
  read(text: string): void {
    this.#reader.read(text);
  }

  /** After everything else. @returns what stands at the end of the file as well, and of one that is put together from its end what stands before it */
  end(): { head: string; text: string; said: Said } {
    const { head = '', tail = '', none = head + tail } = this.#format;
    const text = this.#count === 0 ? none : tail;
    this.read(text);
    const entries = this.#reader.end();
    return {
      head: this.#count === 0 ? '' : head,
      text,
      said: { papers: this.#count, entries, remarks: this.remarks, names: this.#names },
    };
  }

  /** What their keys need; nothing where entries have none. */
  #wishes(papers: readonly Paper[]): Wish[] {
    const format = this.#keyFormat;
    return format ? papers.map((paper) => wishOf(paper, format)) : [];
  }

  #say(kind: 'repaired' | Parameters<Say>[0], remark: string, entry: number): void {
    const named = this.#tallies[kind].add(remark, entry);
    const paper = this.#papers[entry - this.#first];
    if (named && !this.#keyFormat && paper) this.#names.set(entry, nameOf(paper));
  }

  /** @param bare without what stands before it in the file */
  #one(paper: Paper, bare = false): string {
    const { head = '', between = '', entry, raw } = this.#format;
    const n = this.#count++;
    const written = entry(paper, (kind, remark) => this.#say(kind, remark, n));
    if (!raw && isMended(paper.reader.title?.value ?? paper.title))
      this.#say('repaired', 'with a title that the page had damaged, now mended', n);
    const apart = bare ? '' : n === 0 ? head : between;
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
