import { signal } from '@preact/signals';

import type { Suspect } from '../lib/dedupe/index.ts';
import type { Paper } from '../lib/paper.ts';
import { say, sayCount } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import { following } from './following.ts';
import { Job } from './job.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

/** So many questions are laid out at once; the next ones follow as these are answered. */
const AT_ONCE = 10;

/** Two papers that may be one work. */
export interface Question extends Suspect {
  /** The one saved first, then the other. */
  papers: [Paper, Paper];
  /** The reader put it off. */
  later: boolean;
}

/** The questions whether two papers are one work. */
export class ReviewModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  /** Questions the reader has not put off. */
  readonly waiting = signal(0);
  readonly later = signal(0);
  readonly questions = signal<Question[]>([]);
  /** The look for duplicates. */
  readonly looking = new Job();

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  open(abort: AbortSignal): Promise<void> {
    return following(this.#edges, () => this.#load(), abort);
  }

  async #load(): Promise<void> {
    try {
      const { suspects, decisions } = await this.#edges.library.questions();
      const put = new Map(
        decisions
          .filter(({ decided }) => decided === 'later')
          .map(({ a, b, at }) => [JSON.stringify([a, b]), at]),
      );
      const since = ({ a, b }: Suspect) => put.get(JSON.stringify([a, b])) ?? 0;
      const inOrder = suspects.sort((one, other) => since(one) - since(other));
      const later = inOrder.filter((one) => since(one) > 0).length;
      const questions: Question[] = [];
      for (const found of inOrder.slice(0, AT_ONCE)) {
        const [one, other] = await this.#edges.library.get([found.a, found.b]);
        if (!one || !other) continue;
        const papers: [Paper, Paper] = one.added <= other.added ? [one, other] : [other, one];
        questions.push({ ...found, papers, later: since(found) > 0 });
      }
      this.questions.value = questions;
      this.later.value = later;
      this.waiting.value = suspects.length - later;
    } catch {
      // The list says why the library cannot be read.
    }
  }

  merge = ({ a, b }: Suspect): Promise<void> =>
    this.#answer(say('reviewMerged'), (library, at) => library.merge(a, b, at));

  keepApart = ({ a, b }: Suspect): Promise<void> =>
    this.#answer(say('reviewKept'), (library, at) => library.keepApart(a, b, at));

  putOff = ({ a, b }: Suspect): Promise<void> =>
    this.#answer(say('reviewOff'), (library, at) => library.putOff(a, b, at));

  /** Looks through the whole library for more questions. */
  async look(): Promise<void> {
    await this.looking.run(
      say('reviewLooking'),
      async (how) => {
        const { found } = await this.#edges.scan(this.looking.inPercent(how, 'reviewLookingAt'));
        this.#notices.done(found ? sayCount('reviewFound', found) : say('reviewNoneFound'));
      },
      this.#notices.notDone(say('reviewNotLooked'), say('cancelled')),
    );
  }

  async #answer(
    done: string,
    act: (library: Edges['library'], at: number) => Promise<number | undefined>,
  ): Promise<void> {
    try {
      const made = await act(this.#edges.library, this.#edges.now());
      this.#notices.done(made === undefined ? say('reviewGone') : done, undoing(this.#edges, made));
    } catch (error) {
      this.#notices.failed(say('notDecided'), error);
    }
  }
}
