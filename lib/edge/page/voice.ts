import { host } from './mark.ts';

/** Tag name of the live region's host. */
const TAG = 'sheaf-voice';
/** So long a live region has to be there before a reader notices its change, ms. */
const NOTICED = 100;

/** Speaks short sentences to those who listen to the page, through one polite live region. */
export class Voice {
  readonly #doc: Document;
  readonly #element: HTMLElement;
  readonly #region: HTMLElement;

  constructor(doc: Document) {
    this.#doc = doc;
    const { element, root } = host(doc, TAG);
    this.#element = element;
    this.#region = doc.createElement('p');
    this.#region.setAttribute('role', 'status');
    root.append(this.#region);
  }

  /** The region comes onto the page with the first sentence, and the sentence a moment later: only what changes is spoken. */
  say(sentence: string): void {
    if (!this.#element.isConnected) {
      for (const left of this.#doc.querySelectorAll(TAG)) left.remove();
      this.#doc.body.append(this.#element);
    }
    setTimeout(() => {
      this.#region.textContent = sentence;
    }, NOTICED);
  }

  leave(): void {
    this.#element.remove();
  }
}
