import { LACKS, type Say, StrictLines } from './strict.ts';

/** Two letters, two spaces, hyphen, space: with one space less Bibutils reads nothing. */
const FIELD = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)\r\n$/;

/** Reads RIS: fields of one line between a TY and an ER, nothing outside of them but empty lines. */
export class StrictRis extends StrictLines {
  readonly #say: Say;
  readonly #ids = new Set<string>();
  /** The tags of the entry that is open. */
  #open: Set<string> | undefined;

  constructor(say: Say) {
    super();
    this.#say = say;
  }

  protected line(line: string): void {
    if (line === '\r\n' && !this.#open) return;
    const [, tag = '', value = ''] = FIELD.exec(line) ?? [];
    const entry = this.entries;
    if (tag === 'TY' && !this.#open) this.#open = new Set();
    else if (tag === '' || !this.#open || tag === 'TY')
      this.#say('problems', 'with a line that is no RIS', entry);
    else if (tag === 'ER') this.#close();
    else if (value.trim() === '') this.#say('problems', `with an empty ${tag}`, entry);
    else {
      this.#open.add(tag);
      if (tag === 'ID') this.#id(value, entry);
    }
  }

  #id(id: string, entry: number): void {
    const folded = id.toLowerCase();
    if (this.#ids.has(folded)) this.#say('problems', 'with a key that another entry has', entry);
    this.#ids.add(folded);
  }

  #close(): void {
    const entry = this.entries++;
    if (!this.#open?.has('TI')) this.#say('missing', LACKS.title, entry);
    if (!this.#open?.has('AU')) this.#say('missing', LACKS.authors, entry);
    if (!this.#open?.has('PY')) this.#say('missing', LACKS.year, entry);
    this.#open = undefined;
  }
}
