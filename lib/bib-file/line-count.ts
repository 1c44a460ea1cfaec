/** The lines of a text, whatever its line ends, asked from the front to the back: all asking together reads the text once. */
export class LineCount {
  readonly #text: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line an index is on, from 1. No index may be smaller than one asked before. */
  at(index: number): number {
    for (; this.#at < index; this.#at++) {
      const char = this.#text.charCodeAt(this.#at);
      if (char === 0x0a || (char === 0x0d && this.#text.charCodeAt(this.#at + 1) !== 0x0a)) this.#line += 1;
    }
    return this.#line;
  }
}
