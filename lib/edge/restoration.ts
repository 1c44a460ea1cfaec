import {
  type Backup,
  NotLined,
  type Preview,
  ReadingLines,
  type RestoreOptions,
  type RestorePlan,
  changing,
  summary,
} from '../backup/index.ts';
import { type About, about } from './about-backup.ts';
import { type Outline, fill, isEmpty, outline } from './first-restore.ts';
import type { Library } from './library.ts';
import { preview, readFile, restore } from './restoring.ts';
import type { Source } from './source.ts';
import type { Context } from './worker/calls.ts';

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
  readonly #outline: Outline | undefined;

  private constructor(
    library: Library,
    source: Source,
    held: Backup | undefined,
    outlined: Outline | undefined,
  ) {
    this.#library = library;
    this.#source = source;
    this.#held = held;
    this.#outline = outlined;
  }

  /** Reads a backup. Never throws for what the file holds. */
  static async open(library: Library, source: Source, how: Context): Promise<Restoration> {
    const outlined = (await library.read(isEmpty)) ? await outline(source, how) : undefined;
    const held = outlined ? undefined : await hold(source, how);
    return new Restoration(library, source, held, outlined);
  }

  get about(): About {
    if (this.#outline) return this.#outline.about;
    const held = this.#held as Backup;
    return about(held, held.papers.length);
  }

  /** What a restore would do. Nothing is written. */
  async preview(options: RestoreOptions, how: Context): Promise<Preview> {
    if (this.#outline && (await this.#library.read(isEmpty))) return this.#outline.preview;
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
    const outlined = this.#outline;
    if (outlined) {
      const { result: filled, act } = await this.#library.act(label(outlined.papers), async (tx) => {
        if (!(await tx.look(isEmpty))) return false;
        await fill(tx, this.#source, outlined, how);
        return true;
      });
      if (filled) return { papers: outlined.papers, ...(act !== undefined && { act }) };
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
