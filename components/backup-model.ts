import { signal } from '@preact/signals';

import type { Preview, RestoreOptions } from '../lib/backup/index.ts';
import type { BackupInfo } from '../lib/edge/backups.ts';
import type { Change } from '../lib/edge/changes.ts';
import type { OpenBackup } from '../lib/edge/opening.ts';
import type { About } from '../lib/edge/about-backup.ts';
import type { StorageInfo } from '../lib/edge/storage.ts';
import type { Context } from '../lib/edge/worker/calls.ts';
import { say, sayCount } from '../lib/words.ts';
import { Job } from './job.ts';
import { day } from './measures.ts';
import type { Notices } from './notices.ts';

/** The outside world as the options page uses it; tests bring their own. */
export interface BackupEdges {
  storage(): Promise<StorageInfo>;
  /** The automatic backups, newest first. */
  automatic(): Promise<BackupInfo[]>;
  automaticFile(at: number): Promise<Blob>;
  /** The whole library as one file. */
  write(at: number, how: Context): Promise<{ file: Blob; papers: number }>;
  /** Opens a file, or the automatic backup that was made then. */
  openBackup(from: Blob | number): OpenBackup;
  undo(act: number): Promise<unknown>;
  onChange(heard: (change: Change) => void, signal: AbortSignal): void;
  now(): number;
  download(name: string, mime: string, file: Blob): void;
  explain(error: unknown): string;
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

/** Storage, backups and restores: what the options page shows and does. */
export class BackupModel {
  readonly #edges: BackupEdges;
  readonly #notices: Notices;
  readonly storage = signal<StorageInfo | undefined>(undefined);
  readonly automatic = signal<BackupInfo[]>([]);
  /** Why the library cannot be opened, in words; empty when it can. */
  readonly why = signal('');
  readonly job = new Job();
  readonly opened = signal<Opened | undefined>(undefined);

  constructor(edges: BackupEdges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  /** Shows how things are, and follows changes until `signal` aborts. */
  async open(signal: AbortSignal): Promise<void> {
    this.#edges.onChange(() => void this.refresh(), signal);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      this.storage.value = await this.#edges.storage();
      this.automatic.value = await this.#edges.automatic();
      this.why.value = '';
    } catch (error) {
      this.storage.value = undefined;
      this.why.value = this.#edges.explain(error);
    }
  }

  /** Hands over a file with everything in it. */
  async backUp(): Promise<void> {
    await this.#doing(say('backingUp'), say('noBackup'), async (how) => {
      const at = this.#edges.now();
      const { file, papers: count } = await this.#edges.write(at, this.job.inPercent(how, 'backingUpAt'));
      const name = `sheaf-backup-${day(at)}.json`;
      this.#edges.download(name, 'application/json', file);
      this.#notices.done(sayCount('backedUp', count, name));
    });
  }

  /** Hands over an automatic backup as a file. */
  async saveAutomatic(at: number): Promise<void> {
    await this.#doing(say('unpacking'), say('notSaved'), async ({ signal }) => {
      const file = await this.#edges.automaticFile(at);
      signal.throwIfAborted();
      this.#edges.download(nameOf(at), 'application/json', file);
    });
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
    await this.#doing(say('readingBusy'), say('nothingRestored'), async (how) => {
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
    await this.#doing(say('lookingAgain'), say('notPreviewed'), async (how) => {
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
    await this.#doing(say('restoring'), say('nothingRestored'), async (how) => {
      const told = this.job.inPercent(how, 'restoringAt');
      const { papers: count, act } = await file.restore(this.#options(bringBack), name, told);
      this.#letGo();
      const said = sayCount('restoredFrom', count, name) + newKeys(preview.clashes);
      this.#notices.done(said, act === undefined ? undefined : () => this.#undo(act));
      await this.refresh();
    });
  }

  async #undo(act: number): Promise<void> {
    if (!(await this.#edges.undo(act))) throw new Error(say('undoFirstPanel'));
    await this.refresh();
  }

  #preview(file: OpenBackup, bringBack: boolean, how: Context): Promise<Preview> {
    return file.preview(this.#options(bringBack), this.job.inPercent(how, 'comparingAt'));
  }

  #options(bringBack: boolean): RestoreOptions {
    return bringBack ? { bringBack: this.#edges.now() } : {};
  }

  async #doing(what: string, failed: string, work: (how: Context) => Promise<void>): Promise<void> {
    if (this.job.busy.value) return;
    this.#notices.dismiss();
    await this.job.run(what, work, (error, stopped) => {
      if (stopped) this.#notices.done(say('cancelledWhat', failed));
      else this.#notices.failed(failed, error);
    });
  }
}

const nameOf = (at: number): string => `sheaf-backup-${day(at)}.json`;

/** A key in files that are out already is not the paper's any longer: said by name. */
function newKeys({ first, count }: Preview['clashes']): string {
  const [one] = first;
  if (!one) return '';
  return ` ${sayCount('restoreNewKeys', count, one.key, one.now)}`;
}
