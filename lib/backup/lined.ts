import { JSON_VERSION } from '../export/json-version.ts';
import { LISTS, type ListName } from './format.ts';

/** The file is not written as Sheaf writes it, or is damaged: it has to be read as a whole. */
export class NotLined extends Error {}

/** A record of a backup, as it stands in its line. */
export interface LinedRecord {
  list: ListName;
  value: unknown;
}

/**
 * Reads a backup as `beginBackup` writes it, a record to a line, so that it never has to be in memory as a whole.
 * Together the lines without a record must be a Sheaf file with empty lists, and each record must be JSON by itself: then the file is the
 * JSON that it would be if read at once. Anything else is refused, be it JSON or not.
 */
export class Lined {
  #frame = '';
  #over = false;
  #rest = '';
  /** The list that is open. */
  #list: string | undefined;
  /** Whether the last record had a comma behind it; undefined where a list begins. */
  #more: boolean | undefined;

  /** The records that end in the next piece of the file. @throws NotLined */
  *next(text: string): Generator<LinedRecord> {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      const record = this.#line(line);
      if (record) yield record;
    }
  }

  #line(line: string): LinedRecord | undefined {
    if (this.#list === undefined || !line.startsWith('{')) {
      this.#frameLine(line);
      return undefined;
    }
    if (this.#more === false) throw new NotLined();
    this.#more = line.endsWith(',');
    try {
      const value = JSON.parse(this.#more ? line.slice(0, -1) : line) as unknown;
      return { list: this.#list as ListName, value };
    } catch {
      throw new NotLined();
    }
  }

  /** When the backup was made, ms since the epoch, when all is read. @throws NotLined */
  end(): number {
    if (this.#rest !== '') throw new NotLined();
    let frame: Record<string, unknown>;
    try {
      frame = JSON.parse(this.#frame) as Record<string, unknown>;
    } catch {
      throw new NotLined();
    }
    const { format, version, exported, ...lists } = frame;
    const names = Object.keys(lists);
    // To the letter, so that no name comes twice and nothing stands between the lists.
    const exact = JSON.stringify({ format, version, exported, ...emptied(names) }) === this.#frame;
    const inOrder = names.length > 0 && names.join() === LISTS.slice(0, names.length).join();
    if (!exact || !inOrder || format !== 'sheaf' || version !== JSON_VERSION) throw new NotLined();
    const made = Date.parse(String(exported));
    if (!Number.isFinite(made) || !/^[\d:.TZ-]+$/.test(String(exported))) throw new NotLined();
    return made;
  }

  #frameLine(line: string): void {
    // A list ends behind a record without a comma, or where it began.
    if (this.#list !== undefined && (this.#more === true || !line.startsWith(']'))) throw new NotLined();
    // Elsewhere a line break would be a part of something.
    if (this.#over) throw new NotLined();
    this.#frame += line;
    this.#list = /"(\w+)":\[$/.exec(line)?.[1];
    this.#over = this.#list === undefined;
    this.#more = undefined;
  }
}

const emptied = (names: string[]) => Object.fromEntries(names.map((name) => [name, []]));
