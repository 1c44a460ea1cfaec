import { signal } from '@preact/signals';

import type { CitedAs } from '../lib/edge/citing.ts';
import type { Paper } from '../lib/paper.ts';
import { say, sayCount, together } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** Citation keys, as the reader meets them on papers. A key that files name never changes in silence. */
export class KeyModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  /** Grows with every key that is given out or taken back here: what was read of keys before is out of date. */
  readonly given = signal(0);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  /** How a paper is cited; undefined where that cannot be read, which is said elsewhere. */
  async of(paper: Paper): Promise<CitedAs | undefined> {
    return this.#edges.citedAs(paper).catch(() => undefined);
  }

  /** Puts the key of a paper on the clipboard: it is the paper's from then on. To be called in the click itself. */
  async copy(paper: Paper): Promise<void> {
    try {
      this.#notices.done(say('keyCopied', await this.#edges.copyKey(paper, this.#edges.now())));
      this.given.value++;
    } catch (error) {
      this.#notices.failed(say('notCopied'), error);
    }
  }

  /** Gives a paper the key the reader wrote; an empty one is none. @returns why not, in words; empty when it did */
  async change(uid: string, key: string): Promise<string> {
    const { now, rekey, explain } = this.#edges;
    try {
      const { act, known } = await rekey(uid, key, now());
      if (act !== undefined) {
        const said = known.length ? say('keyChangedKnown', together(known)) : say('keyChanged');
        this.#notices.done(said, undoing(this.#edges, act));
      }
      return '';
    } catch (error) {
      return explain(error);
    }
  }

  /** Lets papers have new keys by the format of today. */
  async takeNew(uids: string[]): Promise<void> {
    try {
      const count = await this.#edges.takeNewKeys(uids, this.#edges.now());
      this.given.value++;
      this.#notices.done(count ? sayCount('keysTaken', count) : say('keysNotTaken'));
    } catch (error) {
      this.#notices.failed(say('keysStay'), error);
    }
  }
}
