/** What stood where when a page was looked at: whatever did not change since need not be looked at again. */
export class Known {
  readonly #found = new WeakMap<Element, { at: number; found: unknown; parts: readonly Element[] }>();
  readonly #made = new WeakMap<object, unknown>();
  /** When something changed in an element, or in what is in it, last. */
  readonly #changed = new WeakMap<Node, number>();
  /** Grows with each look. */
  #now = 0;

  /** A new look begins. */
  look(): void {
    this.#now++;
  }

  /** Something changed in a node. Cheap: what lies above it is noted once between two looks. */
  change(node: Node | null): void {
    for (let one = node; one && this.#changed.get(one) !== this.#now; one = one.parentNode)
      this.#changed.set(one, this.#now);
  }

  /** What was found at an element with these parts, if none of them changed since; else what `find` finds there now. */
  at<T>(element: Element, parts: readonly Element[], find: () => T): T {
    const known = this.#found.get(element);
    if (known && known.parts.length === parts.length && known.parts.every((part, i) => part === parts[i] && this.#since(part) < known.at)) return known.found as T; // prettier-ignore
    const found = find();
    this.#found.set(element, { at: this.#now, found, parts });
    return found;
  }

  /** What was made of a thing that was found, for as long as that is found again. */
  of<T>(thing: object, make: () => T): T {
    if (!this.#made.has(thing)) this.#made.set(thing, make());
    return this.#made.get(thing) as T;
  }

  #since(element: Element): number {
    return this.#changed.get(element) ?? -1;
  }
}
