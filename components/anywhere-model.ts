import { signal } from '@preact/signals';

import type { Notices } from './notices.ts';
import { say } from '../lib/words.ts';

/** A key of the browser that does something in Sheaf. */
export interface Shortcut {
  name: string;
  /** What it does, in the browser's language. */
  description: string;
  /** As the browser writes it (`Alt+Shift+K`, `⌃⇧K`); empty where none is set. */
  keys: string;
}

/** The browser's keys, as the options page uses them; tests bring their own. */
export interface AnywhereEdges {
  shortcuts(): Promise<Shortcut[]>;
  /** Calls back when they may have changed. */
  onShortcuts(heard: () => void, signal: AbortSignal): void;
  /** Opens the browser's page where they are changed. @throws Error where it cannot */
  changeShortcuts(): Promise<void>;
}

/** What works without opening Sheaf. */
export class AnywhereModel {
  readonly #edges: AnywhereEdges;
  readonly #notices: Notices;
  readonly shortcuts = signal<Shortcut[]>([]);

  constructor(edges: AnywhereEdges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  async open(abort: AbortSignal): Promise<void> {
    this.#edges.onShortcuts(() => void this.#read(), abort);
    await this.#read();
  }

  async change(): Promise<void> {
    try {
      await this.#edges.changeShortcuts();
    } catch (error) {
      this.#notices.failed(say('anywhereKeysNotOpened'), error);
    }
  }

  async #read(): Promise<void> {
    // A browser that does not tell its keys has none to show.
    this.shortcuts.value = await this.#edges.shortcuts().catch(() => []);
  }
}
