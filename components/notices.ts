import { signal } from '@preact/signals';

import type { Receipt } from '../lib/export/index.ts';
import { say } from '../lib/words.ts';

/** One short word to the reader, with a way back where there is one. */
export interface Notice {
  text: string;
  tone: 'done' | 'failed';
  undo?: () => Promise<unknown>;
  /** What an export says about itself. */
  receipt?: Receipt;
}

/** What the reader is told. One notice at a time: the newest. */
export class Notices {
  readonly current = signal<Notice | undefined>(undefined);
  /** The receipt that is looked at. */
  readonly receipt = signal<Receipt | undefined>(undefined);
  readonly #explain: (error: unknown) => string;

  constructor(explain: (error: unknown) => string) {
    this.#explain = explain;
  }

  done(text: string, undo?: () => Promise<unknown>): void {
    this.current.value = { text, tone: 'done', ...(undo && { undo }) };
  }

  /** @param text what was handed over */
  exported(text: string, receipt: Receipt): void {
    this.current.value = { text, tone: 'done', receipt };
  }

  /** Shows the receipt that the notice offers, in its place. */
  showReceipt(): void {
    this.receipt.value = this.current.value?.receipt;
    this.dismiss();
  }

  /** @param what "Not saved": what did not happen, before the reason */
  failed(what: string, error: unknown): void {
    this.current.value = { text: say('failedWhy', what, this.#explain(error)), tone: 'failed' };
  }

  /** Tells why a job was not done. @param failed what did not happen, before the reason; `stopped` where the reader wanted it so */
  notDone(failed: string, stopped: string): (error: unknown, wasStopped: boolean) => void {
    return (error, wasStopped) => {
      if (wasStopped) this.done(stopped);
      else this.failed(failed, error);
    };
  }

  dismiss(): void {
    this.current.value = undefined;
  }

  /** Takes back what the notice tells of. */
  async undo(): Promise<void> {
    const undo = this.current.value?.undo;
    this.dismiss();
    try {
      await undo?.();
    } catch (error) {
      this.failed(say('notUndone'), error);
    }
  }
}
