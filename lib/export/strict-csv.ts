import { LACKS, type Say, type StrictReader } from './strict.ts';

export type Column = string;

/** A quoted cell and what ends it. */
const CELL = /"([^"]*(?:""[^"]*)*)"(,|\r\n)/y;

/** Reads CSV after RFC 4180 with every cell in quotes: as many cells in each row as the first one has, and none that a spreadsheet would run. */
export class StrictCsv implements StrictReader {
  readonly #columns: readonly Column[];
  readonly #say: Say;
  #rest = '';
  #row: string[] = [];
  /** The row of names comes first. */
  #rows = -1;

  constructor(columns: readonly Column[], say: Say) {
    this.#columns = columns;
    this.#say = say;
  }

  read(text: string): void {
    const all = this.#rest === '' ? text : this.#rest + text;
    CELL.lastIndex = this.#rows < 0 && this.#row.length === 0 && all.startsWith('\ufeff') ? 1 : 0;
    let at = CELL.lastIndex;
    for (let found = CELL.exec(all); found; found = CELL.exec(all)) {
      at = CELL.lastIndex;
      this.#row.push(found[1] ?? '');
      if (found[2] !== ',') this.#close();
    }
    this.#rest = all.slice(at);
  }

  end(): number {
    if (this.#rest !== '' || this.#row.length > 0)
      this.#say('problems', 'with a row that does not end', this.#rows);
    return Math.max(this.#rows, 0);
  }

  #close(): void {
    const row = this.#row;
    this.#row = [];
    const entry = this.#rows++;
    if (entry < 0) return;
    if (row.length !== this.#columns.length)
      this.#say('problems', `with ${row.length} cells instead of ${this.#columns.length}`, entry);
    if (row.some((cell) => /^\s*[=+\-@＝＋－＠\t\r]/.test(cell)))
      this.#say('problems', 'with a cell that a spreadsheet would run as a formula', entry);
    const empty = (column: Column) => row[this.#columns.indexOf(column)] === '';
    if (empty('title')) this.#say('missing', LACKS.title, entry);
    if (empty('authors')) this.#say('missing', LACKS.authors, entry);
    if (empty('year')) this.#say('missing', LACKS.year, entry);
  }
}
