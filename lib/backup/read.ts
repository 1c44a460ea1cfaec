import * as v from 'valibot';

import { inBrief, openDocument, readPaper } from '../import/json.ts';
import type { Paper } from '../paper.ts';
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
  const papers = new Map<string, Paper>();
  const tombstones = new Map<string, Tombstone>();
  for (const [i, value] of stored.entries()) {
    const buried = v.safeParse(tombstone, value);
    const paper = buried.success && !hasSources(value) ? undefined : readPaper(value, i);
    if (paper === undefined) tombstones.set((buried.output as Tombstone).uid, buried.output as Tombstone);
    else if (typeof paper === 'string') broken.push(paper);
    else papers.set(`${isRemoved(paper)} ${paper.uid}`, paper);
    if (i % SLICE === SLICE - 1) yield { read: i + 1, of: stored.length };
  }
  const whole = 'exported' in lists || 'decisions' in lists || kept.length === 0;
  const decisions = (whole ? listIn(lists['decisions']) : decisionLines(text)).flatMap((value) => {
    const read = v.safeParse(decision, value);
    return read.success ? [read.output] : [];
  });
  const searches = listIn(lists['searches']).flatMap((value) => {
    const read = v.safeParse(search, value);
    return read.success ? [read.output] : [];
  });
  const made = Date.parse(/^.{0,80}"exported":"([^"]+)"/su.exec(text)?.[1] ?? '');
  return {
    ours,
    papers: [...papers.values()],
    tombstones: [...tombstones.values()],
    decisions,
    ...(searches.length && { searches }),
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
