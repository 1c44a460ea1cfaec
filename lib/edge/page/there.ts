import { sameItems } from '../../same-items.ts';
import { whichPapers } from '../../which-papers.ts';

/** Which papers are on a page, and whether they are others than at the look before. */
export class There {
  #keys: readonly string[] | undefined;
  #sign: string | undefined;

  /** @returns whether these are others than before, or in another order; the first look finds others */
  look(keys: readonly string[]): boolean {
    if (this.#keys && sameItems(this.#keys, keys)) return false;
    this.#keys = keys;
    this.#sign = undefined;
    return true;
  }

  /** Stands for them (`whichPapers`); undefined before the first look. Made when somebody asks. */
  get sign(): string | undefined {
    return this.#keys && (this.#sign ??= whichPapers(this.#keys));
  }
}
