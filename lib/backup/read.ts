import { atOnce } from '../at-once.ts';
import { inBrief, openDocument } from '../import/json.ts';
import type { Paper } from '../paper.ts';
import { Lined } from './lined.ts';
import { Records } from './records.ts';
import type { LibraryState } from './state.ts';

/** What a backup file holds, as far as it is whole. */
export interface Backup extends LibraryState {
  /** Whether this is a Sheaf file at all, be it damaged. */
  ours: boolean;
  /** When it was made, ms since the epoch; absent where the file does not say. */
  made?: number;
  /** What could not be read, in words. Empty for a file that is whole. */
  problems: string[];
}

/** Reads a backup that comes in pieces of text (`Lined`), and lets go of its papers when asked. */
export class ReadingLines {
  readonly #lined = new Lined();
  readonly #records = new Records();
  readonly #broken: string[] = [];

  /** @throws NotLined */
  next(text: string): void {
    for (const { list, value } of this.#lined.next(text)) {
      const read =
        list === 'decisions'
          ? this.#records.decide(value)
          : list === 'searches'
            ? this.#records.search(value)
            : list === 'keys'
              ? this.#records.keys(value)
              : list === 'dismissed'
                ? this.#records.dismiss(value)
                : this.#records.read(value);
      if (typeof read === 'string') this.#broken.push(read);
    }
  }

  /** The papers read since this was asked last; they are not held any longer. */
  take(): Paper[] {
    return this.#records.takePapers();
  }

  /** The backup, but for the papers that were taken. @throws NotLined */
  end(): Backup {
    const made = this.#lined.end();
    return { ours: true, ...this.#records.state(), made, problems: inBrief(this.#broken) };
  }
}

/** How many records are read between two pauses: some 50 ms. */
const SLICE = 250;

/** Reads a backup: of a file that is cut off or damaged, what is whole. Never throws. */
export function readBackup(text: string): Backup {
  return atOnce(readingBackup(text));
}

/** The same with pauses, so that a page can stay alive over a big file. Yields how many records were read, and of how many. */
export function* readingBackup(text: string): Generator<{ read: number; of: number }, Backup> {
  const { ours, papers: kept, lists, problems, broken } = openDocument(text);
  const stored = [...kept, ...listIn(lists['trash'])];
  const records = new Records();
  for (const [i, value] of stored.entries()) {
    const read = records.read(value);
    if (typeof read === 'string') broken.push(read);
    if (i % SLICE === SLICE - 1) yield { read: i + 1, of: stored.length };
  }
  const whole = 'exported' in lists || 'decisions' in lists || kept.length === 0;
  for (const value of whole ? listIn(lists['decisions']) : decisionLines(text)) records.decide(value);
  for (const value of listIn(lists['searches'])) records.search(value);
  for (const value of listIn(lists['keys'])) records.keys(value);
  for (const value of listIn(lists['dismissed'])) records.dismiss(value);
  const made = Date.parse(/^.{0,80}"exported":"([^"]+)"/su.exec(text)?.[1] ?? '');
  return {
    ours,
    ...records.state(),
    ...(Number.isFinite(made) && { made }),
    problems: [...problems, ...inBrief(broken)],
  };
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** The decisions of a file that as a whole is no JSON: one to a line, and no line inside of a text begins so. */
function decisionLines(text: string): unknown[] {
  return Array.from(text.matchAll(/^\{"a":.*\}(?=,?$)/gmu), ([line]) => {
    try {
      return JSON.parse(line) as unknown;
    } catch {
      return undefined;
    }
  });
}
