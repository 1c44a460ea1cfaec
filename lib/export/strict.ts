/** What a strict reader says of an entry: something a bibliography would want, or something it objects to. Continues “3 entries …”. */
export type Say = (kind: 'missing' | 'problems', remark: string, entry: number) => void;

/** Reads a file that was just written, as the strictest of its readers would. */
export interface StrictReader {
  /** The next text, cut anywhere. */
  read(text: string): void;
  /** @returns how many entries it found in all */
  end(): number;
}

/** What every format would say of the same lack. */
export const LACKS = {
  title: 'without a title',
  authors: 'without authors',
  others: 'with some authors only, written “and others”',
  year: 'without a year',
};

/**
 * Cuts a text that comes in pieces into lines, each with its line feed. A line is told by its place: the letters of a slice take four times as long to
 * look at as those of the text it is cut from.
 */
export class Lines {
  readonly #line: (text: string, from: number, to: number) => void;
  #rest = '';

  constructor(line: (text: string, from: number, to: number) => void) {
    this.#line = line;
  }

  read(text: string): void {
    let from = 0;
    if (this.#rest !== '') {
      from = text.indexOf('\n') + 1;
      this.#rest += from > 0 ? text.slice(0, from) : text;
      if (from === 0) return;
      this.end();
    }
    for (let to = text.indexOf('\n', from) + 1; to > 0; to = text.indexOf('\n', from) + 1) {
      this.#line(text, from, to);
      from = to;
    }
    this.#rest = text.slice(from);
  }

  /** The last line may have no end. */
  end(): void {
    if (this.#rest !== '') this.#line(this.#rest, 0, this.#rest.length);
    this.#rest = '';
  }
}

/** Reads a file that has what it says in lines, and counts its entries. */
export abstract class StrictLines implements StrictReader {
  protected entries = 0;
  readonly #lines = new Lines((text, from, to) => this.line(text.slice(from, to)));

  /** The next line, with its line feed. */
  protected abstract line(line: string): void;

  read(text: string): void {
    this.#lines.read(text);
  }

  end(): number {
    this.#lines.end();
    return this.entries;
  }
}
