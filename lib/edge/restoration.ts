import {
  type Backup,
  type LibraryState,
  NotLined,
  type Preview,
  ReadingLines,
  type RestoreOptions,
  type RestorePlan,
  changing,
  isRemoved,
  planRestore,
  summary,
} from '../backup/index.ts';
import { unpacked } from '../citekey/buckets.ts';
import type { Paper } from '../paper.ts';
import type { Transaction } from './database.ts';
import { keep } from './given-keys.ts';
import type { Library } from './library.ts';
import { preview, readFile, restore } from './restoring.ts';
import type { Source } from './source.ts';
import type { Context } from './worker/calls.ts';
import type { Writing } from './writing.ts';

const EMPTY: LibraryState = { papers: [], tombstones: [], decisions: [] };

/** What is known of a backup when it is read, before it is compared with the library. */
export interface About {
  /** Whether this is a Sheaf file at all, be it damaged. */
  ours: boolean;
  /** Nothing in it could be restored. */
  empty: boolean;
  made?: number;
  problems: string[];
}

/** A file for an empty library: nothing in it needs another paper, so it is read again for the restore instead of being held. */
interface Streamed {
  about: About;
  preview: Preview;
  papers: number;
  /** All but the papers, and but the tombstones of papers that lie in the trash. */
  rest: LibraryState;
}

/**
 * A backup that is being restored: read, compared with the library, and written, each when the reader says so.
 *
 * Into an empty library it goes in slices, and no more than these are in memory. Into another it is held as a whole, and with it what the
 * library has of the same papers: what becomes of one paper may depend on any other.
 */
export class Restoration {
  readonly #library: Library;
  readonly #source: Source;
  readonly #held: Backup | undefined;
  readonly #streamed: Streamed | undefined;

  private constructor(
    library: Library,
    source: Source,
    held: Backup | undefined,
    streamed: Streamed | undefined,
  ) {
    this.#library = library;
    this.#source = source;
    this.#held = held;
    this.#streamed = streamed;
  }

  /** Reads a backup. Never throws for what the file holds. */
  static async open(library: Library, source: Source, how: Context): Promise<Restoration> {
    const streamed = (await library.read(isEmpty)) ? await outline(source, how) : undefined;
    const held = streamed ? undefined : await hold(source, how);
    return new Restoration(library, source, held, streamed);
  }

  get about(): About {
    if (this.#streamed) return this.#streamed.about;
    const { ours, papers, tombstones, made, problems } = this.#held as Backup;
    const empty = papers.length + tombstones.length === 0;
    return { ours, empty, problems, ...(made !== undefined && { made }) };
  }

  /** What a restore would do. Nothing is written. */
  async preview(options: RestoreOptions, how: Context): Promise<Preview> {
    if (this.#streamed && (await this.#library.read(isEmpty))) return this.#streamed.preview;
    const held = this.#held ?? (await hold(this.#source, how));
    return summary(await preview(this.#library, held, this.#dated(options), how.progress));
  }

  /**
   * Restores the backup as one act that can be undone, whole or not at all.
   * @param label "Restored 120 papers from sheaf-backup-2026-11-20.json", when told the number
   * @returns the act to undo; none when nothing changed
   */
  async restore(
    options: RestoreOptions,
    label: (papers: number) => string,
    how: Context,
  ): Promise<{ papers: number; act?: number }> {
    const streamed = this.#streamed;
    if (streamed) {
      const { result: filled, act } = await this.#library.act(label(streamed.papers), async (tx) => {
        if (!(await tx.look(isEmpty))) return false;
        await fill(tx, this.#source, streamed, how);
        return true;
      });
      if (filled) return { papers: streamed.papers, ...(act !== undefined && { act }) };
    }
    // Something was saved since it was read.
    const held = this.#held ?? (await hold(this.#source, how));
    const count = (plan: RestorePlan) => changing(summary(plan));
    const { plan, act } = await restore(
      this.#library,
      held,
      this.#dated(options),
      (plan) => label(count(plan)),
      how.progress,
    );
    return { papers: count(plan), ...(act !== undefined && { act }) };
  }

  #dated(options: RestoreOptions): RestoreOptions {
    const { made } = this.about;
    return { ...options, ...(made !== undefined && { made }) };
  }
}

/** Nothing kept, nothing removed, nothing decided: then no paper of a file meets another one of the library's. */
async function isEmpty(tx: Transaction): Promise<boolean> {
  const stores = ['papers', 'trash', 'decisions', 'suspects', 'searches', 'dismissed'] as const;
  const keys = await Promise.all(stores.map((store) => tx.objectStore(store).getAllKeys(null, 1)));
  return keys.every((found) => !found.length);
}

/** The whole backup, in memory. */
async function hold(source: Source, { progress, signal }: Context): Promise<Backup> {
  try {
    const reading = new ReadingLines();
    for await (const { text, read } of source.chunks()) {
      signal.throwIfAborted();
      reading.next(text);
      progress(read, source.size);
    }
    return reading.end();
  } catch (error) {
    if (!(error instanceof NotLined)) throw error;
    return readFile(await source.text(), progress);
  }
}

/** Reads a file without holding its papers; undefined where one of its papers may change what becomes of another. */
async function outline(source: Source, { progress, signal }: Context): Promise<Streamed | undefined> {
  try {
    const reading = new ReadingLines();
    const places = new Places();
    let preview = summary(planRestore(EMPTY, EMPTY));
    for await (const { text, read } of source.chunks()) {
      signal.throwIfAborted();
      reading.next(text);
      const papers = reading.take();
      if (!papers.every((paper) => places.take(paper))) return undefined;
      preview = summary(planRestore(EMPTY, { ...EMPTY, papers }), preview);
      progress(read, source.size);
    }
    const { ours, made, problems, tombstones, decisions, searches, keys, dismissed } = reading.end();
    const rest = {
      papers: [],
      tombstones: tombstones.filter(({ uid }) => !places.inTrash(uid)),
      decisions,
      ...(searches && { searches }),
      ...(keys && { keys }),
      ...(dismissed && { dismissed }),
    };
    const papers = changing(preview);
    return {
      about: { ours, empty: papers + tombstones.length === 0, problems, ...(made !== undefined && { made }) },
      preview: summary(planRestore(EMPTY, rest), preview),
      papers,
      rest,
    };
  } catch (error) {
    if (error instanceof NotLined) return undefined;
    throw error;
  }
}

/** Which places in the library the papers of a file ask for. Where two ask for one, or have a source in common, they may become one paper. */
class Places {
  readonly #taken = new Set<string>();
  readonly #removed = new Set<string>();

  /** @returns whether all places of a paper were free; they are taken then */
  take(paper: Paper): boolean {
    const { uid, ids, sources } = paper;
    const names = [`uid ${uid}`, ...ids, ...sources.map(({ key }) => `source ${key}`)];
    if (names.some((name) => this.#taken.has(name))) return false;
    for (const name of names) this.#taken.add(name);
    if (isRemoved(paper)) this.#removed.add(uid);
    return true;
  }

  inTrash(uid: string): boolean {
    return this.#removed.has(uid);
  }
}

/** Writes a file into an empty library, slice by slice, in one transaction. */
async function fill(tx: Writing, source: Source, { rest, papers }: Streamed, how: Context): Promise<void> {
  const reading = new ReadingLines();
  let before: Promise<unknown> = Promise.resolve();
  let done = 0;
  for (const { text } of source.chunksNow()) {
    how.signal.throwIfAborted();
    reading.next(text);
    const { keep, trash } = planRestore(EMPTY, { ...rest, papers: reading.take() });
    const puts = [
      ...keep.map(({ paper }) => tx.fill('papers', paper.uid, paper)),
      ...trash.map((paper) => tx.fill('trash', paper.uid, paper)),
    ];
    done += puts.length;
    // The database works on this slice while the next one is read.
    await before;
    before = Promise.all(puts);
    before.catch(() => {});
    how.progress(done, papers);
  }
  await before;
  // Papers that are gone for good keep theirs.
  const given = unpacked(await tx.keys().getAll());
  const { tombstones, decisions, searches, keys, dismissed } = planRestore({ ...EMPTY, keys: given }, rest);
  await keep(tx.keys(), given, keys);
  await Promise.all([
    ...tombstones.map((one) => tx.fill('trash', one.uid, one)),
    ...decisions.map((one) => tx.fill('decisions', [one.a, one.b], one)),
    ...searches.map((one) => tx.fill('searches', one.name, one)),
    ...dismissed.map((one) => tx.fill('dismissed', one.id, one)),
  ]);
}
