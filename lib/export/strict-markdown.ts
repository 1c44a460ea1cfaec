import { type Say, StrictLines } from './strict.ts';

/** Text, an escaped sign, what we write ourselves: strong, emphasis, the ends of a link. In a link nothing else is a link. */
const PIECE = /[^\\`*_{}[\]<>#|~$^&=%@]+|\\[!-/:-@[-`{-~]|\*\*?|\[|\]\(<https?:\/\/(?:[^<>\s&\\]|&amp;)+>\)/y;

/** Reads a reading list: one item a line, in which only what we wrote is markup, every link leads to the web, and all that opens is closed. */
export class StrictMarkdown extends StrictLines {
  readonly #say: Say;

  constructor(say: Say) {
    super();
    this.#say = say;
  }

  protected line(line: string): void {
    if (!line.startsWith('- **')) return;
    const entry = this.entries++;
    const open: string[] = [];
    const text = line.trimEnd();
    PIECE.lastIndex = 2;
    let at = 2;
    for (let found = PIECE.exec(text); found; found = PIECE.exec(text)) {
      at = PIECE.lastIndex;
      const [piece] = found;
      const mark = piece.startsWith('](') ? '[' : piece;
      if (mark !== '[' && !/^\*\*?$/.test(mark)) continue;
      if (open.at(-1) === mark && (mark !== '[' || piece !== '[')) open.pop();
      else open.push(mark);
    }
    if (at < text.length || open.length > 0)
      this.#say('problems', 'with a sign that Markdown would read as markup', entry);
  }
}
