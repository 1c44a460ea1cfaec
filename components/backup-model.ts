import { computed, signal } from '@preact/signals';

import type { Backup, Fate, RestoreOptions, RestorePlan } from '../lib/backup/index.ts';
import type { BackupInfo } from '../lib/edge/backups.ts';
import type { Change } from '../lib/edge/changes.ts';
import type { Progress } from '../lib/edge/restoring.ts';
import type { StorageInfo } from '../lib/edge/storage.ts';
import { papers } from './counted.ts';
import { day } from './measures.ts';
import type { Notices } from './notices.ts';

/** The outside world as the options page uses it; tests bring their own. */
export interface BackupEdges {
  storage(): Promise<StorageInfo>;
  /** The automatic backups, newest first. */
  automatic(): Promise<BackupInfo[]>;
  readAutomatic(at: number): Promise<string>;
  /** The whole library as one file. */
  write(at: number): Promise<{ text: string; papers: number }>;
  readFile(text: string, progress: Progress): Promise<Backup>;
  preview(backup: Backup, options: RestoreOptions, progress: Progress): Promise<RestorePlan>;
  restore(
    backup: Backup,
    options: RestoreOptions,
    label: (plan: RestorePlan) => string,
    progress: Progress,
  ): Promise<{ plan: RestorePlan; act?: number }>;
  undo(act: number): Promise<unknown>;
  onChange(heard: (change: Change) => void, signal: AbortSignal): void;
  now(): number;
  download(name: string, mime: string, text: string): void;
  explain(error: unknown): string;
}

/** A backup that was opened, and what restoring it would do. */
export interface Opened {
  name: string;
  backup: Backup;
  plan: RestorePlan;
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
  /** What is being done, with how far it is. */
  readonly busy = signal('');
  readonly opened = signal<Opened | undefined>(undefined);
  readonly counts = computed(() => {
    const counts: Record<Fate, number> = { new: 0, changed: 0, possible: 0, untouched: 0 };
    for (const { fate } of this.opened.value?.plan.items ?? []) counts[fate]++;
    return counts;
  });

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
    await this.#doing('Backing up…', 'No backup was made', async () => {
      const at = this.#edges.now();
      const { text, papers: count } = await this.#edges.write(at);
      const name = `sheaf-backup-${day(at)}.json`;
      this.#edges.download(name, 'application/json', text);
      this.#notices.done(`${papers(count)} in ${name}. Keep it in a safe place.`);
    });
  }

  /** Hands over an automatic backup as a file. */
  async saveAutomatic(at: number): Promise<void> {
    await this.#doing('Unpacking…', 'Not saved', async () => {
      const text = await this.#edges.readAutomatic(at);
      this.#edges.download(nameOf(at), 'application/json', text);
    });
  }

  openAutomatic(at: number): Promise<void> {
    return this.#open(nameOf(at), () => this.#edges.readAutomatic(at));
  }

  openFile(file: Pick<File, 'name' | 'text'>): Promise<void> {
    return this.#open(file.name, () => file.text());
  }

  /** Reads a backup and looks what restoring it would do. Nothing is written. */
  async #open(name: string, read: () => Promise<string>): Promise<void> {
    this.opened.value = undefined;
    await this.#doing('Reading…', 'Nothing was restored', async () => {
      const backup = await this.#edges.readFile(await read(), (done, of) => this.#at('Reading', done, of));
      const { ours, papers: found, tombstones, problems } = backup;
      if (!ours)
        throw new Error(`${name} is no backup of Sheaf. Choose a file that Sheaf made, ending in .json.`);
      if (!found.length && !tombstones.length)
        throw new Error(
          problems.length
            ? `Nothing in ${name} could be read. Try an older backup.`
            : `There are no papers in ${name}.`,
        );
      const plan = await this.#preview(backup, false);
      // Who restores a backup from before papers were removed wants them back, unless they say otherwise.
      const bringBack = plan.removedSince > 0;
      this.opened.value = {
        name,
        backup,
        bringBack,
        plan: bringBack ? await this.#preview(backup, true) : plan,
      };
    });
  }

  async bringBack(on: boolean): Promise<void> {
    const opened = this.opened.value;
    if (!opened) return;
    await this.#doing('Looking again…', 'Not previewed', async () => {
      this.opened.value = { ...opened, bringBack: on, plan: await this.#preview(opened.backup, on) };
    });
  }

  cancel(): void {
    this.opened.value = undefined;
  }

  /** Restores what was previewed, with a way back. */
  async restore(): Promise<void> {
    const opened = this.opened.value;
    if (!opened) return;
    const { name, backup, bringBack } = opened;
    const label = ({ items }: RestorePlan) =>
      `Restored ${papers(items.filter(({ fate }) => fate !== 'untouched').length)} from ${name}`;
    await this.#doing('Restoring…', 'Nothing was restored', async () => {
      const { plan, act } = await this.#edges.restore(
        backup,
        this.#options(backup, bringBack),
        label,
        (done, of) => this.#at('Restoring', done, of),
      );
      this.opened.value = undefined;
      this.#notices.done(`${label(plan)}.`, act === undefined ? undefined : () => this.#undo(act));
      await this.refresh();
    });
  }

  async #undo(act: number): Promise<void> {
    if (!(await this.#edges.undo(act)))
      throw new Error('Something else was done since. Undo that first, in the panel.');
    await this.refresh();
  }

  #preview(backup: Backup, bringBack: boolean): Promise<RestorePlan> {
    return this.#edges.preview(backup, this.#options(backup, bringBack), (done, of) =>
      this.#at('Comparing with your library', done, of),
    );
  }

  #options({ made }: Backup, bringBack: boolean): RestoreOptions {
    return { ...(made !== undefined && { made }), ...(bringBack && { bringBack: this.#edges.now() }) };
  }

  #at(what: string, done: number, of: number): void {
    this.busy.value = `${what}… ${done.toLocaleString('en')} of ${of.toLocaleString('en')}`;
  }

  async #doing(what: string, failed: string, work: () => Promise<void>): Promise<void> {
    if (this.busy.value) return;
    this.busy.value = what;
    this.#notices.dismiss();
    try {
      await work();
    } catch (error) {
      this.#notices.failed(failed, error);
    } finally {
      this.busy.value = '';
    }
  }
}

const nameOf = (at: number): string => `sheaf-backup-${day(at)}.json`;
