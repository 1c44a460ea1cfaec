type Typed = Float64Array | Uint32Array | Uint8Array;

/** Numbers in a row that grows: of a hundred thousand papers, arrays of their own would take ten times the memory. */
export class NumberList<T extends Typed> {
  readonly #make: new (length: number) => T;
  #all: T;
  length = 0;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#all = new make(1024);
  }

  push(number: number): void {
    if (this.length === this.#all.length) {
      const more = new this.#make(2 * this.length);
      more.set(this.#all);
      this.#all = more;
    }
    this.#all[this.length++] = number;
  }

  /** What there is, from `from` to before `to`; good until the next `push`. */
  view(from = 0, to = this.length): T {
    return this.#all.subarray(from, to) as T;
  }

  /** Lets go of them all. */
  clear(): void {
    this.#all = new this.#make(1024);
    this.length = 0;
  }
}

/** Rows of numbers, one after the other. */
export class Rows<T extends Typed> {
  readonly #numbers: NumberList<T>;
  readonly #ends = new NumberList(Uint32Array);

  constructor(make: new (length: number) => T) {
    this.#numbers = new NumberList(make);
  }

  get length(): number {
    return this.#ends.length;
  }

  push(row: Iterable<number>): void {
    for (const number of row) this.#numbers.push(number);
    this.#ends.push(this.#numbers.length);
  }

  at(row: number): T {
    const ends = this.#ends.view();
    return this.#numbers.view(row > 0 ? ends[row - 1] : 0, ends[row]);
  }
}
