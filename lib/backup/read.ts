import * as v from 'valibot';

import { inBrief, openDocument, readPaper } from '../import/json.ts';
import type { Dismissal } from '../dismissal.ts';
import type { Paper } from '../paper.ts';
import { type Bucket, unpacked } from '../citekey/buckets.ts';
import type { Given } from '../citekey/given.ts';
import { Lined } from './lined.ts';
import { SEARCH_LENGTH, SEARCH_NAME_LENGTH, type SavedSearch } from '../saved-search.ts';
import { isRemoved } from './removal.ts';
import type { Decision, LibraryState, Tombstone } from './state.ts';

/** What a backup file holds, as far as it is whole. */
export interface Backup extends LibraryState {
  /** Whether this is a Sheaf file at all, be it damaged. */
  ours: boolean;
  /** When it was made, ms since the epoch; absent where the file does not say. */
  made?: number;
  /** What could not be read, in words. Empty for a file that is whole. */
  problems: string[];
}

const time = v.pipe(v.number(), v.finite());
const uid = v.pipe(v.string(), v.nonEmpty());
const tombstone: v.GenericSchema<unknown, Tombstone> = v.object({ uid, ids: v.array(v.string()), at: time });
const decision: v.GenericSchema<unknown, Decision> = v.object({
  a: uid,
  b: uid,
  decided: v.picklist(['apart', 'merged', 'later']),
  at: time,
});

const search: v.GenericSchema<unknown, SavedSearch> = v.object({
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(SEARCH_NAME_LENGTH)),
  query: v.exactOptional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(SEARCH_LENGTH))),
  at: time,
});

const bucket: v.GenericSchema<unknown, Bucket> = v.object({ bucket: v.number(), lines: v.string() });

const anyId = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
const dismissed: v.GenericSchema<unknown, Dismissal> = v.object({
  id: anyId,
  ids: v.pipe(v.array(anyId), v.minLength(1), v.maxLength(50)),
  at: time,
  off: v.exactOptional(v.literal(true)),
});

/** The records of a backup as they are read, one after the other. Of two under one name the later counts. */
class Records {
  readonly #papers = new Map<string, Paper>();
  readonly #tombstones = new Map<string, Tombstone>();
  readonly #decisions: Decision[] = [];
  readonly #searches: SavedSearch[] = [];
  readonly #keys: Given[] = [];
  readonly #dismissed: Dismissal[] = [];
  #count = 0;

  /** A paper, or what is left of one; in words why it cannot be read. */
  read(value: unknown): Paper | Tombstone | string {
    const i = this.#count++;
    const buried = v.safeParse(tombstone, value);
    if (buried.success && !hasSources(value)) {
      this.#tombstones.set(buried.output.uid, buried.output);
      return buried.output;
    }
    const paper = readPaper(value, i);
    if (typeof paper !== 'string') this.#papers.set(`${isRemoved(paper)} ${paper.uid}`, paper);
    return paper;
  }

  /** What the reader decided; anything else is passed over. */
  decide(value: unknown): void {
    const read = v.safeParse(decision, value);
    if (read.success) this.#decisions.push(read.output);
  }

  /** A saved search; anything else is passed over. */
  search(value: unknown): void {
    const read = v.safeParse(search, value);
    if (read.success) this.#searches.push(read.output);
  }

  /** Citation keys that were given out; anything else is passed over. */
  keys(value: unknown): void {
    const read = v.safeParse(bucket, value);
    if (read.success) for (const one of unpacked([read.output])) this.#keys.push(one);
  }

  /** A paper that is not wanted; anything else is passed over. */
  dismiss(value: unknown): void {
    const read = v.safeParse(dismissed, value);
    if (read.success) this.#dismissed.push(read.output);
  }

  /** Lets go of the papers read so far. @returns them */
  takePapers(): Paper[] {
    const papers = [...this.#papers.values()];
    this.#papers.clear();
    return papers;
  }

  state(): LibraryState {
    return {
      papers: [...this.#papers.values()],
      tombstones: [...this.#tombstones.values()],
      decisions: this.#decisions,
      ...(this.#searches.length && { searches: this.#searches }),
      ...(this.#keys.length && { keys: this.#keys }),
      ...(this.#dismissed.length && { dismissed: this.#dismissed }),
    };
  }
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
  const reading = readingBackup(text);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
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
const hasSources = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'sources' in value;

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
