import { host } from './mark.ts';

/** Tag name of the live region's host. */
const TAG = 'sheaf-voice';

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

  /** Puts the region on the page, ahead of the first sentence: what is there already is spoken when it changes. */
  attend(): void {
    if (this.#element.isConnected) return;
    for (const left of this.#doc.querySelectorAll(TAG)) left.remove();
    this.#doc.body.append(this.#element);
  }

  say(sentence: string): void {
    this.attend();
    this.#region.textContent = sentence;
  }

  leave(): void {
    this.#element.remove();
  }
}
