/** So many bytes are gathered before they leave the memory of this process. Eight times as many took 60 MB more at 30,000 papers (2026-11). */
const PIECE = 500_000;
/** The most bytes of a UTF-16 unit in UTF-8. */
const WIDEST = 3;

const encoder = new TextEncoder();
/** `Blob.text()` would take the mark away by which spreadsheets know the letters of a table. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a text, in the same memory each time: a blob made of a string takes fresh memory for it, and twice the time. */
class Bytes {
  #bytes = new Uint8Array(PIECE * WIDEST);
  length = 0;

  add(text: string): void {
    const most = this.length + text.length * WIDEST;
    if (most > this.#bytes.length) {
      const longer = new Uint8Array(most);
      longer.set(this.#bytes.subarray(0, this.length));
      this.#bytes = longer;
    }
    this.length += encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  /** What was added, as a blob; nothing is left. */
  taken(): Blob {
    const blob = new Blob([this.#bytes.subarray(0, this.length)]);
    this.length = 0;
    return blob;
  }
}

/** A long file under way. What is written moves to blobs, which the browser keeps outside of the page, on the disk when they are large. */
export class Pieces {
  readonly #blobs: Blob[] = [];
  readonly #bytes = new Bytes();

  add(text: string): void {
    this.#bytes.add(text);
    if (this.#bytes.length >= PIECE) this.#flush();
  }

  /**
   * Puts what `change` makes of it in the place of each piece written so far, one after the other. The next one is read while this one is changed.
   * A piece is one text that was added or several.
   */
  async change(change: (text: string) => string | Promise<string>): Promise<void> {
    this.#flush();
    let next = this.#blobs[0]?.arrayBuffer();
    for (const i of this.#blobs.keys()) {
      const text = decoder.decode(await next);
      next = this.#blobs[i + 1]?.arrayBuffer();
      // Whether anybody waits for it or not, it must not be called unhandled.
      next?.catch(() => {});
      this.#bytes.add(await change(text));
      this.#blobs[i] = this.#bytes.taken();
    }
  }

  end(type: string): Blob {
    this.#flush();
    return new Blob(this.#blobs, { type });
  }

  #flush(): void {
    if (this.#bytes.length) this.#blobs.push(this.#bytes.taken());
  }
}

/** As `Pieces`, of a file that is put together from its end: what comes first stands last. Only texts of one group stand in the order in which they come. */
export class PiecesBackwards {
  /** Each a part of the file, the last one first; within each the blobs are in order. */
  readonly #parts: Blob[][] = [];
  readonly #bytes = new Bytes();
  /** Groups that are whole, the last one of the file first. */
  #groups: string[] = [];
  #gathered = 0;
  #group: string | number | undefined;
  #texts: string[] = [];
  #length = 0;
  /** What there is already of a group that is too long for one piece. */
  #begun: Blob[] = [];

  /** @param group the texts of one come one after the other */
  add(text: string, group: string | number): void {
    if (group !== this.#group) this.#close();
    this.#group = group;
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length < PIECE) return;
    this.#flush();
    this.#begun.push(this.#blobOf(this.#texts));
    this.#texts = [];
    this.#length = 0;
  }

  /**
   * @param head stands before everything
   * @param left so many bytes of the file's first text are left out: what stands between it and the one before
   * @param tail stands behind everything
   */
  end(type: string, head: string, left: number, tail: string): Blob {
    this.#close();
    this.#flush();
    const blobs = this.#parts.reverse().flat();
    const [first, ...rest] = blobs;
    return new Blob([head, ...(first ? [first.slice(left), ...rest] : []), tail], { type });
  }

  /** The group is whole. */
  #close(): void {
    if (this.#begun.length) {
      if (this.#texts.length) this.#begun.push(this.#blobOf(this.#texts));
      this.#parts.push(this.#begun);
      this.#begun = [];
    } else if (this.#texts.length) {
      this.#groups.push(this.#texts.join(''));
      this.#gathered += this.#length;
      if (this.#gathered >= PIECE) this.#flush();
    }
    this.#texts = [];
    this.#length = 0;
  }

  #flush(): void {
    if (this.#groups.length) this.#parts.push([this.#blobOf(this.#groups.reverse())]);
    this.#groups = [];
    this.#gathered = 0;
  }

  #blobOf(texts: readonly string[]): Blob {
    for (const text of texts) this.#bytes.add(text);
    return this.#bytes.taken();
  }
}
