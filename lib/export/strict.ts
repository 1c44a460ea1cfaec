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

/** Cuts a text that comes in pieces into lines, each with its line feed. */
export class Lines {
  readonly #line: (line: string) => void;
  #rest = '';

  constructor(line: (line: string) => void) {
    this.#line = line;
  }

  read(text: string): void {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.#line(this.#rest + text.slice(from, at + 1));
      this.#rest = '';
      from = at + 1;
    }
    this.#rest += text.slice(from);
  }

  /** The last line may have no end. */
  end(): void {
    if (this.#rest !== '') this.#line(this.#rest);
    this.#rest = '';
  }
}
