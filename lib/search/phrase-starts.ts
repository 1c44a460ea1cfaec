/** A start that goes on with a whole word, or with one that only begins as it should. */
export const WHOLE = 2;
export const BEGUN = 1;

/** Where the phrase may begin, document by document: what the parts looked at so far allow. */
export class Starts {
  readonly docs: number[] = [];
  /** `places.subarray(from[i], from[i + 1])` are those of `docs[i]`, each the place of the phrase's first word. */
  readonly from: number[] = [0];
  readonly places: Uint32Array;
  /** How many places there are so far. */
  count = 0;

  /** @param most more places than there will be */
  constructor(most: number) {
    this.places = new Uint32Array(most);
  }

  /** All places of a document are there. */
  end(doc: number): void {
    this.docs.push(doc);
    this.from.push(this.count);
  }

  /** Of several words' lists one after another: each document once, its places ascending. */
  sorted(): Starts {
    const { docs, from, places } = this;
    const order = docs.map((_, i) => i).sort((a, b) => (docs[a] as number) - (docs[b] as number));
    const merged = new Starts(places.length);
    for (let i = 0; i < order.length;) {
      const doc = docs[order[i] as number] as number;
      const first = merged.count;
      for (; i < order.length && docs[order[i] as number] === doc; i++) {
        const one = order[i] as number;
        for (let at = from[one] as number; at < (from[one + 1] as number); at++)
          merged.places[merged.count++] = places[at] as number;
      }
      merged.places.subarray(first, merged.count).sort();
      merged.end(doc);
    }
    return merged;
  }

  /** Those that are marked. @param kept a mark for each place, or 0 */
  left(kept: Uint8Array): Starts {
    const { docs, from, places, count } = this;
    const starts = new Starts(count);
    for (let i = 0; i < docs.length; i++) {
      const before = starts.count;
      for (let j = from[i] as number; j < (from[i + 1] as number); j++)
        if ((kept[j] as number) > 0) starts.places[starts.count++] = places[j] as number;
      if (starts.count > before) starts.end(docs[i] as number);
    }
    return starts;
  }

  /** Tells of the documents with a marked place, and whether one is marked as whole. */
  tell(kept: Uint8Array, found: (doc: number, whole: boolean) => void): void {
    const { docs, from } = this;
    for (let i = 0; i < docs.length; i++) {
      let best = 0;
      for (let j = from[i] as number; j < (from[i + 1] as number); j++)
        best = Math.max(best, kept[j] as number);
      if (best > 0) found(docs[i] as number, best === WHOLE);
    }
  }
}
