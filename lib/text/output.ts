const TAIL = 40;

/** Text that is being written. Its last characters are at hand without joining it, so that looking back costs little on long texts. */
export class Output {
  readonly #pieces: string[] = [];

  push(piece: string): void {
    if (piece !== '') this.#pieces.push(piece);
  }

  /** The last 40 characters, or fewer. Put together when asked for: most pieces nobody looks back at. */
  get tail(): string {
    let tail = '';
    for (let i = this.#pieces.length - 1; i >= 0 && tail.length < TAIL; i--)
      tail = this.#pieces[i]?.slice(-TAIL) + tail;
    return tail.slice(-TAIL);
  }

  /** What was written so far, which is forgotten. */
  take(): string {
    const text = this.text();
    this.#pieces.length = 0;
    return text;
  }

  text(): string {
    return this.#pieces.join('');
  }
}
