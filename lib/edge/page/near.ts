/** How far beyond the window a card is near, in heights of the window. */
const AROUND = '200%';

/** Which cards are near the window. Each is looked for until it has come near once. */
export class Near {
  readonly #there = new WeakSet<Element>();
  readonly #keys = new WeakMap<Element, string>();
  readonly #observer: IntersectionObserver;

  /** @param came told of the keys of cards that have come near */
  constructor(came: (keys: string[]) => void, signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (found) => {
        const near = found.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        for (const element of near) {
          this.#there.add(element);
          this.#observer.unobserve(element);
        }
        came(near.flatMap((element) => this.#keys.get(element) ?? []));
      },
      { rootMargin: `${AROUND} 0px` },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Whether a card has come near; if not, it is told when it does. */
  has(key: string, element: Element): boolean {
    if (this.#there.has(element)) return true;
    this.#keys.set(element, key);
    this.#observer.observe(element);
    return false;
  }
}
