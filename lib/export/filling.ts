import { CiteKeys, type Wish } from '../citekey.ts';
import { HOLE } from './entries.ts';
import type { WriteOptions } from './exporter.ts';

/**
 * The half of an export that needs the keys. Who gets which one is known only when all papers are in: the file begins with those saved last, and the one
 * saved first has the plain key. So the entries are written with holes, and the keys are put in when all are there.
 */
export class Filling {
  readonly #wanted: CiteKeys;
  readonly #taken: readonly string[] | undefined;
  readonly #written: (key: string) => string;
  #keys: string[] | undefined;
  #filled = 0;

  /** @param written a key as it stands in the file */
  constructor({ taken, ...options }: WriteOptions, written = (key: string) => key) {
    this.#wanted = new CiteKeys(options);
    this.#taken = taken;
    this.#written = written;
  }

  /** What the keys of the next papers need. */
  add(wishes: readonly Wish[]): void {
    for (const wish of wishes) this.#wanted.take(wish);
  }

  /**
   * `add` and `fill` in one, of papers that come saved first first (`CiteKeys.give`): no entry waits for the others.
   * @param texts the entries, each with its hole
   * @returns the entries with their keys; undefined where those are known only when all are in: then it has to be begun anew
   */
  fillNow(wishes: readonly Wish[], texts: readonly string[]): string[] | undefined {
    const keys = (this.#keys ??= []);
    const filled: string[] = [];
    for (const [i, wish] of wishes.entries()) {
      const key = this.#wanted.give(wish, this.#taken);
      if (key === undefined) return undefined;
      keys.push(key);
      const text = texts[i] ?? '';
      const hole = text.indexOf(HOLE);
      filled.push(text.slice(0, hole) + this.#written(key) + text.slice(hole + 1));
    }
    return filled;
  }

  /** The keys of all papers, in their order, when all are in. */
  keys(): string[] {
    return (this.#keys ??= this.#wanted.assign(this.#taken));
  }

  /** Puts the keys in, text by text in their order; cut anywhere. */
  fill(text: string): string {
    const keys = this.keys();
    const pieces = text.split(HOLE);
    for (let i = 1; i < pieces.length; i++) pieces[i] = this.#written(keys[this.#filled++] ?? '') + pieces[i];
    return pieces.join('');
  }

  /** The keys that are given out with this file for the first time. */
  fresh(): { uid: string; key: string }[] {
    return this.#wanted.fresh(this.keys());
  }

  /** Entries whose keys are not those they should have. */
  *changed(): Generator<{ kind: 'repaired' | 'problems'; remark: string; entry: number }> {
    const keys = this.keys();
    const kept = 'with another key than you chose, which was in use or would break the file';
    for (const { entry, own } of this.#wanted.chosen())
      if (own !== keys[entry]) yield { kind: 'repaired', remark: kept, entry };
    const had = 'with another key than in your last export, since the file has that one already';
    for (const { entry, before } of this.#wanted.known())
      if (before !== keys[entry]) yield { kind: 'problems', remark: had, entry };
  }
}
