import { signal } from '@preact/signals';

import type { BackupInfo } from '../lib/edge/backups.ts';
import type { Change } from '../lib/edge/changes.ts';
import type { StorageInfo } from '../lib/edge/storage.ts';
import type { Context } from '../lib/edge/worker/calls.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Notices } from './notices.ts';
import { type RestoreEdges, RestoreModel, nameOf } from './restore-model.ts';
import { ToldJob } from './told-job.ts';

/** The outside world as the options page uses it; tests bring their own. */
export interface BackupEdges extends RestoreEdges {
  storage(): Promise<StorageInfo>;
  /** The automatic backups, newest first. */
  automatic(): Promise<BackupInfo[]>;
  automaticFile(at: number): Promise<Blob>;
  /** The whole library as one file. */
  write(at: number, how: Context): Promise<{ file: Blob; papers: number }>;
  onChange(heard: (change: Change) => void, signal: AbortSignal): void;
  download(name: string, mime: string, file: Blob): void;
  explain(error: unknown): string;
}

/** Storage and backups: what the options page shows and does. One job at a time, restores among them. */
export class BackupModel {
  readonly #edges: BackupEdges;
  readonly #notices: Notices;
  readonly storage = signal<StorageInfo | undefined>(undefined);
  readonly automatic = signal<BackupInfo[]>([]);
  /** Why the library cannot be opened, in words; empty when it can. */
  readonly why = signal('');
  readonly job: ToldJob;
  readonly restoring: RestoreModel;

  constructor(edges: BackupEdges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
    this.job = new ToldJob(notices);
    this.restoring = new RestoreModel(edges, notices, this.job, () => this.refresh());
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
    await this.job.do(say('backingUp'), say('noBackup'), async (how) => {
      const at = this.#edges.now();
      const { file, papers: count } = await this.#edges.write(at, this.job.inPercent(how, 'backingUpAt'));
      const name = nameOf(at);
      this.#edges.download(name, 'application/json', file);
      this.#notices.done(sayCount('backedUp', count, name));
    });
  }

  /** Hands over an automatic backup as a file. */
  async saveAutomatic(at: number): Promise<void> {
    await this.job.do(say('unpacking'), say('notSaved'), async ({ signal }) => {
      const file = await this.#edges.automaticFile(at);
      signal.throwIfAborted();
      this.#edges.download(nameOf(at), 'application/json', file);
    });
  }
}
