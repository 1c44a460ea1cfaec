import { computed, signal } from '@preact/signals';

import { uniqueKeys } from '../lib/citekey.ts';
import { type FormatError, parseFormat } from '../lib/citekey/format.ts';
import type { Paper } from '../lib/paper.ts';
import { type Change, DEFAULTS, type Settings, changed } from '../lib/settings.ts';
import { say } from '../lib/words.ts';
import { invented } from './invented.ts';
import type { Notices } from './notices.ts';

/** The settings of exports, as the options page uses them; tests bring their own. */
export interface KeysEdges {
  settings(): Promise<Settings>;
  change(change: Change<Settings>): Promise<void>;
  onSettings(heard: (settings: Settings) => void, signal: AbortSignal): void;
  /** Some papers of the reader's, to show keys of. */
  samples(): Promise<Paper[]>;
}

/** How citation keys are made, and what else exports go by. */
export class KeysModel {
  readonly #edges: KeysEdges;
  readonly #notices: Notices;
  readonly settings = signal<Settings | undefined>(undefined);
  /** The format as it is being written. */
  readonly text = signal(DEFAULTS.keyFormat);
  readonly papers = signal<Paper[]>(invented);
  /** Why it is no format; undefined while it is one. */
  readonly error = computed<FormatError | undefined>(() => {
    const format = parseFormat(this.text.value);
    return Array.isArray(format) ? undefined : format;
  });
  /** The keys that the format gives. What the reader wrote on papers is left out: it would hide the format. */
  readonly preview = computed<{ paper: Paper; key: string }[]>(() => {
    if (this.error.value) return [];
    const papers = this.papers.value.map(unwritten);
    const keys = uniqueKeys(papers, [], { keyFormat: this.text.value });
    return papers.map((paper) => ({ paper, key: keys.get(paper.uid) ?? '' }));
  });

  constructor(edges: KeysEdges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onSettings((settings) => this.#take(settings), abort);
    try {
      this.#take(await this.#edges.settings());
    } catch (error) {
      this.#notices.failed(say('settingsUnread'), error);
      return;
    }
    // Where the library does not open, the page says so itself.
    const papers = await this.#edges.samples().catch(() => []);
    if (papers.length) this.papers.value = papers;
  }

  /** Chooses a format, if it is one. */
  async choose(keyFormat: string): Promise<void> {
    this.text.value = keyFormat;
    if (!this.error.value) await this.change({ keyFormat });
  }

  async change(change: Change<Settings>): Promise<void> {
    const before = this.settings.value;
    if (before) this.settings.value = changed(before, change);
    try {
      await this.#edges.change(change);
    } catch (error) {
      this.settings.value = before;
      this.#notices.failed(say('notChanged'), error);
    }
  }

  #take(settings: Settings): void {
    // What is being written here stays.
    if (this.settings.value?.keyFormat !== settings.keyFormat) this.text.value = settings.keyFormat;
    this.settings.value = settings;
  }
}

/** The paper without the key the reader wrote. */
function unwritten(paper: Paper): Paper {
  const reader = { ...paper.reader };
  delete reader.citekey;
  return { ...paper, reader };
}
