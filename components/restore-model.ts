import { signal } from '@preact/signals';

import type { Preview, RestoreOptions } from '../lib/backup/index.ts';
import type { About } from '../lib/edge/about-backup.ts';
import type { OpenBackup } from '../lib/edge/opening.ts';
import type { Context } from '../lib/edge/worker/calls.ts';
import { say, sayCount } from '../lib/words.ts';
import { day } from './measures.ts';
import type { Notices } from './notices.ts';
import type { ToldJob } from './told-job.ts';

/** The outside world as a restore uses it. */
export interface RestoreEdges {
  /** Opens a file, or the automatic backup that was made then. */
  openBackup(from: Blob | number): OpenBackup;
  undo(act: number): Promise<unknown>;
  now(): number;
}

/** A backup that was opened, and what restoring it would do. */
export interface Opened {
  name: string;
  file: OpenBackup;
  about: About;
  preview: Preview;
  /** Papers that were removed after the backup was made come back. */
  bringBack: boolean;
}

/** A restore: a backup is opened, looked at, and restored when the reader says so. */
export class RestoreModel {
  readonly #edges: RestoreEdges;
  readonly #notices: Notices;
  readonly #refresh: () => Promise<void>;
  readonly job: ToldJob;
  readonly opened = signal<Opened | undefined>(undefined);

  /**
   * @param job the one job of the page
   * @param refresh shows how things are after a restore
   */
  constructor(edges: RestoreEdges, notices: Notices, job: ToldJob, refresh: () => Promise<void>) {
    this.#edges = edges;
    this.#notices = notices;
    this.job = job;
    this.#refresh = refresh;
  }

  openAutomatic(at: number): Promise<void> {
    return this.#open(nameOf(at), at);
  }

  openFile(file: Blob & { name: string }): Promise<void> {
    return this.#open(file.name, file);
  }

  /** Reads a backup and looks what restoring it would do. Nothing is written. */
  async #open(name: string, from: Blob | number): Promise<void> {
    if (this.job.busy.value) return;
    this.#letGo();
    await this.job.do(say('readingBusy'), say('nothingRestored'), async (how) => {
      const file = this.#edges.openBackup(from);
      try {
        const about = await file.read(this.job.inPercent(how, 'readingAt'));
        const { ours, empty, problems } = about;
        if (!ours) throw new Error(say('noBackupFile', name));
        if (empty) throw new Error(problems.length ? say('backupUnread', name) : say('backupEmpty', name));
        const preview = await this.#preview(file, false, how);
        // Who restores a backup from before papers were removed wants them back, unless they say otherwise.
        const bringBack = preview.removedSince > 0;
        this.opened.value = {
          name,
          file,
          about,
          bringBack,
          preview: bringBack ? await this.#preview(file, true, how) : preview,
        };
      } finally {
        if (this.opened.value?.file !== file) file.close();
      }
    });
  }

  async bringBack(on: boolean): Promise<void> {
    const opened = this.opened.value;
    if (!opened) return;
    await this.job.do(say('lookingAgain'), say('notPreviewed'), async (how) => {
      const preview = await this.#preview(opened.file, on, how);
      this.opened.value = { ...opened, bringBack: on, preview };
    });
  }

  /** Lets go of the backup that is open, whatever is being done with it. */
  close(): void {
    this.job.stop();
    this.#letGo();
  }

  #letGo(): void {
    this.opened.value?.file.close();
    this.opened.value = undefined;
  }

  /** Restores what was previewed, with a way back. */
  async restore(): Promise<void> {
    const opened = this.opened.value;
    if (!opened) return;
    const { name, file, bringBack, preview } = opened;
    await this.job.do(say('restoring'), say('nothingRestored'), async (how) => {
      const told = this.job.inPercent(how, 'restoringAt');
      const { papers: count, act } = await file.restore(this.#options(bringBack), name, told);
      this.#letGo();
      const said = sayCount('restoredFrom', count, name) + newKeys(preview.clashes);
      this.#notices.done(said, act === undefined ? undefined : () => this.#undo(act));
      await this.#refresh();
    });
  }

  async #undo(act: number): Promise<void> {
    if (!(await this.#edges.undo(act))) throw new Error(say('undoFirstPanel'));
    await this.#refresh();
  }

  #preview(file: OpenBackup, bringBack: boolean, how: Context): Promise<Preview> {
    return file.preview(this.#options(bringBack), this.job.inPercent(how, 'comparingAt'));
  }

  #options(bringBack: boolean): RestoreOptions {
    return bringBack ? { bringBack: this.#edges.now() } : {};
  }
}

/** The name of the file that a backup made then has. */
export const nameOf = (at: number): string => `sheaf-backup-${day(at)}.json`;

/** A key in files that are out already is not the paper's any longer: said by name. */
function newKeys({ first, count }: Preview['clashes']): string {
  const [one] = first;
  if (!one) return '';
  return ` ${sayCount('restoreNewKeys', count, one.key, one.now)}`;
}
