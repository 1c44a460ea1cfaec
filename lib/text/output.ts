const TAIL = 40;

/** Text that is being written. Its last characters are at hand without joining it, so that looking back costs nothing on long texts. */
export class Output {
  /** The last 40 characters, or fewer. */
  tail = '';
  readonly #pieces: string[] = [];
  push(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    this.tail = (this.tail + piece.slice(-TAIL)).slice(-TAIL);
  }

  /** What was written so far, which is forgotten. */
  take(): string {
    const text = this.text();
    this.#pieces.length = 0;
    this.tail = '';
    return text;
  }

  text(): string {
    return this.#pieces.join('');
  }
}
