/** Numbers in blocks: a long list that grows without being copied. */
const BLOCK = 1 << 18;

/** A long list of numbers from 0 to 2³²−1 that is only added to. */
export class NumberLog {
  readonly #blocks: Uint32Array[] = [];
  length = 0;

  push(value: number): void {
    const at = this.length % BLOCK;
    if (at === 0) this.#blocks.push(new Uint32Array(BLOCK));
    (this.#blocks.at(-1) as Uint32Array)[at] = value;
    this.length++;
  }

  /** Calls back for each, in order. */
  forEach(visit: (value: number) => void): void {
    for (const [i, block] of this.#blocks.entries()) {
      const end = Math.min(BLOCK, this.length - i * BLOCK);
      for (let at = 0; at < end; at++) visit(block[at] as number);
    }
  }
}
