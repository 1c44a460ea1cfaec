/** How many keys a line of a receipt names. */
const NAMED = 5;

/** Of how many entries each remark was made, the first of them in the file and the last one so far. */
export type Remarks = Map<string, { count: number; first: number[]; last: number }>;

/** Which of two entries stands first in the file, as `sort` has it: by their numbers, where these are given in its order. */
export type Order = (a: number, b: number) => number;
const BY_NUMBER: Order = (a, b) => a - b;

/** Counts remarks about entries, so that a receipt for ten thousand papers is still read: one line per remark, with the first keys. */
export class Tally {
  /** Plain data. */
  readonly remarks: Remarks;
  readonly #order: Order;

  /** @param remarks counted before, by the same order */
  constructor(remarks: Remarks = new Map(), order = BY_NUMBER) {
    this.remarks = remarks;
    this.#order = order;
  }

  /**
   * @param remark continues “3 entries …”
   * @param entry its number, from 0: its key may not be known yet. Two fields that give cause for the same remark are one entry
   * @returns whether the line will name it
   */
  add(remark: string, entry: number): boolean {
    const known = this.remarks.get(remark);
    if (known === undefined) this.remarks.set(remark, { count: 1, first: [entry], last: entry });
    else {
      if (known.last === entry) return false;
      known.last = entry;
      known.count++;
      return this.#name(known.first, entry);
    }
    return true;
  }

  /** Counts remarks in that were made of the same entries elsewhere. */
  join(remarks: Remarks): void {
    for (const [remark, made] of remarks) {
      const known = this.remarks.get(remark);
      if (!known) this.remarks.set(remark, { ...made, first: [...made.first] });
      else {
        known.count += made.count;
        for (const entry of made.first) this.#name(known.first, entry);
      }
    }
  }

  /** Takes an entry among those that are named, if it stands before one of them or there are too few. */
  #name(first: number[], entry: number): boolean {
    const last = first.at(-1);
    if (first.length >= NAMED && last !== undefined && this.#order(last, entry) < 0) return false;
    first.push(entry);
    // By insertion: they are in order but for this one.
    for (let i = first.length - 1; i > 0 && this.#order(first[i - 1] as number, entry) > 0; i--)
      [first[i - 1], first[i]] = [entry, first[i - 1] as number];
    first.length = Math.min(first.length, NAMED);
    return true;
  }

  /** What was said most first. @param keyOf the key of an entry, by its number */
  lines(keyOf: (entry: number) => string): string[] {
    const all = [...this.remarks].sort(([a, { count: n }], [b, { count: m }]) => m - n || (a < b ? -1 : 1));
    return all.map(([remark, { count, first }]) => {
      const rest = count - first.length;
      const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
      return `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'} ${remark}: ${first.map(keyOf).join(', ')}${more}`;
    });
  }
}
