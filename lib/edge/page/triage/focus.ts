/** The focus that the page had before it came to the bar, to be given back. */
export class Focus {
  readonly #host: Element;
  #before: HTMLElement | undefined;

  /** @param host of the bar */
  constructor(host: Element) {
    this.#host = host;
  }

  /** Triage begins. */
  note(): void {
    const { activeElement } = this.#host.ownerDocument;
    this.#before =
      activeElement === this.#host ? undefined : ((activeElement as HTMLElement | null) ?? undefined);
  }

  /** Triage ends: what is in the bar loses the focus. */
  giveBack(): void {
    const { activeElement } = this.#host.ownerDocument;
    if (activeElement !== this.#host) return;
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    if (this.#host.ownerDocument.activeElement === this.#host)
      (this.#host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
  }
}
