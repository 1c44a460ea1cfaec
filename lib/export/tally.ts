/** How many keys a line of a receipt names. */
const NAMED = 5;

/** Of how many entries each remark was made, the first of them and the last one so far. */
export type Remarks = Map<string, { count: number; first: number[]; last: number }>;

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
   * @param entry its number in the file, from 0: its key may not be known yet. Two fields that give cause for the same remark are one entry
   * @returns whether the line will name it
   */
  add(remark: string, entry: number): boolean {
    const known = this.remarks.get(remark);
    if (known === undefined) this.remarks.set(remark, { count: 1, first: [entry], last: entry });
    else {
      if (known.last === entry) return false;
      known.last = entry;
      if (++known.count > NAMED) return false;
      known.first.push(entry);
    }
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
