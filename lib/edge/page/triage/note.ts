/** How long what was done stands there to be read, ms. It was spoken, and Undo has a key. */
const READ = 8_000;

/** What was just said, for those who see, and what it offers. */
export interface Said {
  text: string;
  offer?: string;
  take?: () => void;
}

/** One message at a time, for a while. */
export class Note {
  readonly #changed: () => void;
  #said: Said | undefined;
  #ends: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    signal.addEventListener('abort', () => clearTimeout(this.#ends));
  }

  get said(): Said | undefined {
    return this.#said;
  }

  show(said: Said): void {
    clearTimeout(this.#ends);
    this.#said = said;
    this.#ends = setTimeout(() => {
      this.#said = undefined;
      this.#changed();
    }, READ);
    this.#changed();
  }
}
