/** So many letters are gathered before they leave the memory of this process. */
const PIECE = 4_000_000;

/** A long file under way. What is written moves to blobs, which the browser keeps outside of the page, on the disk when they are large. */
export class Pieces {
  readonly #blobs: Blob[] = [];
  #texts: string[] = [];
  #length = 0;

  add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#flush();
  }

  /** Puts what `change` makes of it in the place of each piece written so far. */
  async change(change: (text: string) => string): Promise<void> {
    this.#flush();
    for (const [i, blob] of this.#blobs.entries()) this.#blobs[i] = new Blob([change(await blob.text())]);
  }

  end(type: string): Blob {
    this.#flush();
    return new Blob(this.#blobs, { type });
  }

  #flush(): void {
    if (this.#length) this.#blobs.push(new Blob(this.#texts));
    this.#texts = [];
    this.#length = 0;
  }
}
