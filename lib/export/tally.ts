/** How many keys a line of a receipt names. */
const NAMED = 5;

/** How often each remark was made, and the first entries it was made of. */
export type Remarks = Map<string, { count: number; first: number[] }>;

/** Counts remarks about entries, so that a receipt for ten thousand papers is still read: one line per remark, with the first keys. */
export class Tally {
  /** Plain data. */
  readonly remarks: Remarks;

  /** @param remarks counted before */
  constructor(remarks: Remarks = new Map()) {
    this.remarks = remarks;
  }

  /**
   * @param remark continues “3 entries …”
   * @param entry its number in the file, from 0: its key may not be known yet
   * @returns whether the line will name it
   */
  add(remark: string, entry: number): boolean {
    const known = this.remarks.get(remark);
    if (known === undefined) this.remarks.set(remark, { count: 1, first: [entry] });
    else if (++known.count <= NAMED) known.first.push(entry);
    else return false;
    return true;
  }

  /** @param keyOf the key of an entry, by its number in the file */
  lines(keyOf: (entry: number) => string): string[] {
    return [...this.remarks].map(([remark, { count, first }]) => {
      const rest = count - first.length;
      const more = rest > 0 ? ` and ${rest.toLocaleString('en')} more` : '';
      return `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'} ${remark}: ${first.map(keyOf).join(', ')}${more}`;
    });
  }
}
