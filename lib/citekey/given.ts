import type { Paper } from '../paper.ts';
import { idsOfSource } from '../paper/source.ts';
import { uidOf } from '../paper/uid.ts';

/** A citation key that is known outside of the library, and whose it is. No other paper ever gets it. */
export interface Given {
  uid: string;
  key: string;
  /** ms since the epoch: when it was given out first */
  at: number;
  /**
   * Absent: it was exported or copied, and is the paper's key from then on. `own`: the reader wrote it on the paper, it counts while it stands there.
   * `old`: the reader wanted a new one.
   */
  as?: 'own' | 'old';
}

/** As keys are compared: BibTeX takes `Moss20` and `moss20` for one. */
export const foldKey = (key: string): string => key.toLowerCase();

/** The uids that a paper, or what became a part of it, was ever called by, its own first. */
export function namesOf({ uid, ids, sources }: Paper): string[] {
  // Those with ids were called by them, and the paper has them all.
  const bare = sources.filter(({ entry }) => entry.ids.length === 0);
  return [...new Set([uid, ...ids, ...bare.map((source) => uidOf(idsOfSource(source), [source]))])];
}

/** The keys that were given out. */
export class GivenKeys {
  readonly #byKey = new Map<string, Given>();
  readonly #byUid = new Map<string, Given[]>();

  constructor(given: Iterable<Given> = []) {
    for (const one of given) this.add(one);
  }

  /** Keeps a key. One that is another paper's already stays with it. */
  add(one: Given): void {
    const key = foldKey(one.key);
    const known = this.#byKey.get(key);
    if (known && known.uid !== one.uid) return;
    this.#byKey.set(key, one);
    const others = this.#byUid.get(one.uid)?.filter((other) => foldKey(other.key) !== key) ?? [];
    this.#byUid.set(one.uid, [...others, one]);
  }

  /** Whose a key is. */
  holder(key: string): Given | undefined {
    return this.#byKey.get(foldKey(key));
  }

  /** All keys a paper ever had, the ones under its own uid first. @param names `namesOf` the paper */
  all(names: readonly string[]): Given[] {
    return names.flatMap((name) => this.#byUid.get(name) ?? []);
  }

  /** The key a paper was given out with: under its own uid the earliest, else the earliest of what became a part of it. */
  of(names: readonly string[]): string | undefined {
    for (const name of names) {
      const [first] = (this.#byUid.get(name) ?? [])
        .filter((one) => one.as === undefined)
        .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
      if (first) return first.key;
    }
    return undefined;
  }

  /** Every key, folded. */
  folded(): Iterable<string> {
    return this.#byKey.keys();
  }
}
