import { whichPapers } from '../lib/which-papers.ts';

/** Changes of the page are gathered for so long, ms: one that is being built goes through states that nobody needs to see. */
const GATHER = 300;
/** Of a page that never rests, reading it again takes this share of the time at most. */
const SHARE = 0.1;
/** Longer than this it is not waited for that, ms: a page that was slow once may be quick now. */
const LONGEST = 10_000;

/** Notices when a page has other papers than those that were read of it, and has it read again: it may be read while it is built, and grow. */
export class KeepingUp {
  readonly #again: () => Promise<unknown>;
  /** Which papers the page says it has; those that were read of it; those for which it was read again. */
  #there: string | undefined;
  #read: string | undefined;
  #tried: string | undefined;
  #reading = false;
  /** It is being read because of what it said. */
  #busy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Not to be read again before this, ms of `performance.now`. */
  #rests = 0;

  /** @param again reads the page again, and tells of that by `begins` and `ended` */
  constructor(again: () => Promise<unknown>) {
    this.#again = again;
  }

  /** @param papers which papers the page says it has (`whichPapers`); undefined where it says nothing */
  says(papers: string | undefined): void {
    this.#there = papers;
    // Read once for each change: a page may show what cannot be read.
    if (papers !== this.#tried) this.#tried = undefined;
    this.#soon();
  }

  /** The page is being read: what it says meanwhile may be of what is being read. */
  begins(): void {
    this.#reading = true;
  }

  /** It was read. @param keys the first id of each paper that was found */
  ended(keys: readonly (string | undefined)[]): void {
    this.#reading = false;
    this.#read = whichPapers(keys);
    this.#soon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#there = undefined;
  }

  #soon(): void {
    if (!this.#behind()) return;
    this.#timer ??= setTimeout(() => void this.#look(), Math.max(GATHER, this.#rests - performance.now()));
  }

  async #look(): Promise<void> {
    this.#timer = undefined;
    if (!this.#behind()) return;
    this.#tried = this.#there;
    const began = performance.now();
    this.#busy = true;
    try {
      await this.#again();
    } finally {
      const now = performance.now();
      this.#rests = now + Math.min(LONGEST, (now - began) / SHARE);
      this.#busy = false;
    }
    this.#soon();
  }

  #behind(): boolean {
    const there = this.#there;
    return (
      !this.#reading && !this.#busy && there !== undefined && there !== this.#read && there !== this.#tried
    );
  }
}
