import type { Context } from '../lib/edge/worker/calls.ts';
import { say } from '../lib/words.ts';
import { Job } from './job.ts';
import type { Notices } from './notices.ts';

/** A job of whose end the reader is told where it was not done. */
export class ToldJob extends Job {
  readonly #notices: Notices;

  constructor(notices: Notices) {
    super();
    this.#notices = notices;
  }

  /** Does a piece of work, unless another one is under way. @param failed what did not happen then */
  async do(what: string, failed: string, work: (how: Context) => Promise<void>): Promise<void> {
    if (this.busy.value) return;
    this.#notices.dismiss();
    await this.run(what, work, this.#notices.notDone(failed, say('cancelledWhat', failed)));
  }
}
