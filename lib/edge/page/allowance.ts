/** Of a page that never rests, watching takes this share of the main thread in the long run. */
const SHARE = 0.006;
/** What may be spent at once after a time of rest, ms: a page that is being built is followed closely. */
const SAVED_UP = 120;

/** How much of the page's time watching may take: what was not used adds up to a bound, and what was overdrawn has to be waited for. */
export class Allowance {
  #left = SAVED_UP;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  spend(busy: number, now: number): void {
    this.#left = Math.min(SAVED_UP, this.#left + (now - this.#at) * SHARE) - busy;
    this.#at = now;
  }

  /** How long to wait before something may be spent again, ms. */
  wait(now: number): number {
    const left = this.#left + (now - this.#at) * SHARE;
    return left > 0 ? 0 : -left / SHARE;
  }
}
