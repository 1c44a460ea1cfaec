/** How many keys a line of a receipt names. */
const NAMED = 5;

/** Counts remarks about entries, so that a receipt for ten thousand papers is still read: one line per remark, with the first keys. */
export class Tally {
  readonly #keys = new Map<string, string[]>();

  /** `remark` continues “3 entries …”. */
  add(remark: string, key: string): void {
    const keys = this.#keys.get(remark);
    if (keys === undefined) this.#keys.set(remark, [key]);
    else keys.push(key);
  }

  lines(): string[] {
    return [...this.#keys].map(([remark, keys]) => {
      const rest = keys.length - NAMED;
      return `${keys.length} ${keys.length === 1 ? 'entry' : 'entries'} ${remark}: ${keys.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    });
  }
}
