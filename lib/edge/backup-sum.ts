import type { ListName } from '../backup/index.ts';
import { hash } from '../paper/hash.ts';

/** What is known of a part when it is packed. Hashes add up, so that the same library has the same sum however it was cut into parts. */
export class Sum {
  readonly papers: number;
  readonly records: number;
  readonly size: number;
  #high = 0;
  #low = 0;

  constructor(list: ListName, records: string[], size: number) {
    this.papers = list === 'papers' ? records.length : 0;
    this.records = records.length;
    this.size = size;
    for (const record of records) {
      const digits = hash(record);
      this.#high = (this.#high + Number.parseInt(digits.slice(0, 8), 16)) >>> 0;
      this.#low = (this.#low + Number.parseInt(digits.slice(8), 16)) >>> 0;
    }
  }

  /** What is known of all parts together; `content` is the sum of their hashes. */
  static of(sums: Sum[]): { papers: number; records: number; size: number; content: string } {
    const add = (of: (sum: Sum) => number) => sums.reduce((all, sum) => all + of(sum), 0);
    const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
    return {
      papers: add(({ papers }) => papers),
      records: add(({ records }) => records),
      size: add(({ size }) => size),
      content: hex(add((sum) => sum.#high)) + hex(add((sum) => sum.#low)),
    };
  }
}
