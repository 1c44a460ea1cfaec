import type { Format } from './citekey/format.ts';
import { foldKey, type Given, GivenKeys, namesOf } from './citekey/given.ts';
import { citekey, fileKey, formatOf } from './citekey/make.ts';
import { withSuffix } from './citekey/suffix.ts';
import type { Paper } from './paper.ts';

/** How the keys of a file are made. Plain data. */
export interface KeyOptions {
  /** As `parseFormat` reads it; the usual format where it is absent or none. */
  keyFormat?: string;
  /** Keys that were given out before: their papers keep them, nobody else gets them. */
  given?: readonly Given[];
}

/**
 * One key per paper, by `uid`, unique ignoring case among themselves and against `taken`. A key that was given out stays with its paper, one the
 * reader wrote goes next; then the paper that was added first keeps the plain key, and the later ones get `a`, `b`, …. The order of `papers` does
 * not matter.
 */
export function uniqueKeys(
  papers: readonly Paper[],
  taken: Iterable<string> = [],
  options: KeyOptions = {},
): Map<string, string> {
  const wanted = new CiteKeys(options);
  for (const paper of papers) wanted.add(paper);
  const keys = wanted.assign(taken);
  return new Map(papers.map(({ uid }, i) => [uid, keys[i] ?? '']));
}

/** What of a paper its key needs. Plain data. */
export interface Wish {
  uid: string;
  /** `namesOf` the paper. */
  names: string[];
  added: number;
  /** The key it would have by itself. */
  key: string;
  /** As the reader wrote it, where something was written. */
  own?: string;
}

export function wishOf(paper: Paper, format: Format): Wish {
  const { uid, added, reader } = paper;
  const own = reader.citekey?.value;
  return { uid, names: namesOf(paper), added, key: citekey(paper, format), ...(own && { own }) };
}

interface Claim {
  uid: string;
  wanted: string;
  added: number;
  /** As the reader wrote it. */
  own: string | undefined;
  /** That key, where it is this paper's already. */
  held: Given | undefined;
  /** The key it was given out with, if that is not wanted any more. */
  before: string | undefined;
}

/** The keys of a file (`uniqueKeys`) whose papers come one after the other: of each only what its key needs is held. */
export class CiteKeys {
  readonly #claims: Claim[] = [];
  readonly #format: Format;
  readonly #given: GivenKeys;
  #giving: Giving | undefined;
  #open = false;

  constructor({ keyFormat, given }: KeyOptions = {}) {
    this.#format = formatOf(keyFormat);
    this.#given = new GivenKeys(given);
  }

  /** @returns its number in the file, from 0 */
  add(paper: Paper): number {
    return this.take(wishOf(paper, this.#format));
  }

  /** As `add`, of a paper that is elsewhere. */
  take({ uid, names, added, key, own }: Wish): number {
    const before = this.#given.of(names);
    const wanted = own !== undefined && fileKey(own) !== '' ? key : (before ?? key);
    const holder = this.#given.holder(wanted);
    return (
      this.#claims.push({
        uid,
        wanted,
        added,
        own,
        held: holder && names.includes(holder.uid) ? holder : undefined,
        before,
      }) - 1
    );
  }

  /** The papers whose key the reader wrote, as they wrote it. */
  *chosen(): Generator<{ entry: number; own: string }> {
    for (const [entry, { own }] of this.#claims.entries()) if (own !== undefined) yield { entry, own };
  }

  /** The papers that were given out with a key before, which a file may not be able to keep. */
  *known(): Generator<{ entry: number; before: string }> {
    for (const [entry, { own, before }] of this.#claims.entries())
      if (own === undefined && before !== undefined) yield { entry, before };
  }

  /** The key of each paper, in the order they came. A paper that came twice has one key. */
  assign(taken: Iterable<string> = []): string[] {
    const giving = new Giving(taken, this.#given.folded());
    const keys = new Map<string, string>();
    for (const claim of this.#claims.toSorted(byArrival))
      if (!keys.has(claim.uid)) keys.set(claim.uid, giving.give(claim));
    return this.#claims.map(({ uid }) => keys.get(uid) ?? '');
  }

  /**
   * As `take`, of papers that come saved first first, and by uid among those saved at one moment, each once: the key of each is known as it comes.
   * @param taken as for `assign`, the same for all
   * @returns the key that `assign` gives it; undefined, from the first such paper on, where only all papers together tell: the reader wrote a key that nobody has noted
   */
  give(wish: Wish, taken: Iterable<string> = []): string | undefined {
    const claim = this.#claims[this.take(wish)] as Claim;
    this.#giving ??= new Giving(taken, this.#given.folded());
    const key = this.#giving.give(claim);
    const { held, own, wanted, added, uid } = claim;
    const { added: before = -Infinity, uid: name = '' } = this.#claims.at(-2) ?? {};
    const late = added < before || (added === before && uid <= name);
    if (late || (held ? key !== wanted : own !== undefined)) this.#open = true;
    return this.#open ? undefined : key;
  }

  /** The keys that are given out with this file and were not yet, and the papers that have them now. @param keys as `assign` gave them */
  fresh(keys: readonly string[]): { uid: string; key: string }[] {
    const found = new Map<string, { uid: string; key: string }>();
    for (const [i, { uid, wanted, held }] of this.#claims.entries()) {
      const key = keys[i] ?? '';
      const known = held && key === wanted ? held : undefined;
      if (!known || known.as !== undefined) found.set(uid, { uid: known?.uid ?? uid, key });
    }
    return [...found.values()];
  }
}

/** Gives keys to papers, one after the other: what one has no other gets. */
class Giving {
  readonly #used = new Set<string>();
  readonly #reserved: Set<string>;
  /** How many suffixes of a key are known to be taken. */
  readonly #tried = new Map<string, number>();

  constructor(taken: Iterable<string>, reserved: Iterable<string>) {
    for (const key of taken) this.#used.add(foldKey(key));
    this.#reserved = new Set(reserved);
  }

  give({ wanted, held }: Claim): string {
    const free = (key: string) =>
      !this.#used.has(foldKey(key)) &&
      (!this.#reserved.has(foldKey(key)) || (held !== undefined && key === wanted));
    let key = wanted;
    if (!free(key)) {
      let tried = this.#tried.get(foldKey(wanted)) ?? 0;
      key = withSuffix(wanted, (key) => (tried++, free(key)), tried);
      this.#tried.set(foldKey(wanted), tried);
    }
    this.#used.add(foldKey(key));
    return key;
  }
}

function byArrival(a: Claim, b: Claim): number {
  const rank = ({ held, own }: Claim) =>
    held && held.as === undefined ? 3 : held ? 2 : own === undefined ? 0 : 1;
  return rank(b) - rank(a) || a.added - b.added || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);
}
