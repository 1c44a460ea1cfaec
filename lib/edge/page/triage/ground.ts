/** Red, green, blue and how opaque, of a colour as computed styles have it; undefined for other notations. */
function parsed(colour: string): [number, number, number, number] | undefined {
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(colour)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [r, g, b, a = 1] = numbers ?? [];
  return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b, a];
}

/** Whether the page is dark, whatever the system is: the ground behind its content tells. */
function isDark(doc: Document): boolean {
  const view = doc.defaultView;
  if (!view) return false;
  for (const element of [doc.body, doc.documentElement]) {
    const colour = parsed(view.getComputedStyle(element).backgroundColor);
    if (!colour || colour[3] < 0.5) continue;
    const [r, g, b] = colour;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b < 110;
  }
  // Nothing is painted: the browser's own ground shows, which is dark only where the page says that it can be.
  const schemes = view.getComputedStyle(doc.documentElement).colorScheme ?? '';
  return (
    schemes.includes('dark') &&
    (!schemes.includes('light') || view.matchMedia('(prefers-color-scheme: dark)').matches)
  );
}

/** Asking has the page styled: it is done this often at most unless something tells that the ground may be another, ms. */
const AGAIN = 250;

/** `isDark`, remembered for a moment; tells when it has become another by what a page can do to itself. */
export class Ground {
  readonly #doc: Document;
  #asked = -Infinity;
  #dark = false;

  constructor(doc: Document) {
    this.#doc = doc;
  }

  get dark(): boolean {
    const now = performance.now();
    if (now - this.#asked > AGAIN) {
      this.#dark = isDark(this.#doc);
      this.#asked = now;
    }
    return this.#dark;
  }

  /** @param changed called when the page has turned dark, or light */
  watch(changed: () => void, signal: AbortSignal): void {
    let due = false;
    // Within a frame, before it is styled anyway, and once for all that happens in it.
    const ask = () => {
      if (due) return;
      due = true;
      this.#doc.defaultView?.requestAnimationFrame(() => {
        due = false;
        const was = this.#dark;
        this.#asked = -Infinity;
        if (this.dark !== was) changed();
      });
    };
    // The system's scheme, the page's own switch (an attribute of its root or body), and the end of a slow change from one to the other.
    const { body, documentElement, defaultView } = this.#doc;
    defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ask, { signal });
    const switched = new MutationObserver(ask);
    for (const element of [body, documentElement]) switched.observe(element, { attributes: true });
    signal.addEventListener('abort', () => switched.disconnect());
    const ended = ({ target, propertyName }: TransitionEvent) => {
      if ((target === body || target === documentElement) && propertyName === 'background-color') ask();
    };
    this.#doc.addEventListener('transitionend', ended, { signal });
  }
}
