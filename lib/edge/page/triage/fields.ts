import type { Bar } from './bar.ts';

/** What the bar's fields lead to. */
export interface FieldPlans {
  redraw(): void;
  tagsLike(text: string): Promise<string[]>;
  tag(keys: readonly string[], text: string): Promise<void>;
  clearText(): void;
  /** A key while the help is open. @returns whether it was used */
  helpKey(event: KeyboardEvent): boolean;
}

/** The bar's two fields, for tags and for words of the filter: they take the focus, and give it back to where it was. */
export class Fields {
  readonly #bar: Bar;
  readonly #plans: FieldPlans;
  #back: HTMLElement | undefined;
  #tagging: readonly string[] | undefined;
  #asked = 0;
  searching = false;

  constructor(bar: Bar, plans: FieldPlans) {
    this.#bar = bar;
    this.#plans = plans;
  }

  get askingTags(): boolean {
    return this.#tagging !== undefined;
  }

  get open(): boolean {
    return this.askingTags || this.searching;
  }

  /** Asks for tags of some papers. */
  askTags(keys: readonly string[]): void {
    this.#enter(() => {
      this.#tagging = keys;
      this.#bar.tags.field.value = '';
    }, this.#bar.tags.field);
    void this.typed('');
  }

  /** Goes to the field of the filter. */
  search(): void {
    this.#enter(() => {
      this.searching = true;
    }, this.#bar.tools.search);
  }

  /** Offers known tags for the one that is being written, the ones before it kept. */
  async typed(text: string): Promise<void> {
    const asked = ++this.#asked;
    const [, before = '', last = ''] = /^(.*,\s*)?(.*)$/su.exec(text) ?? [];
    const known = await this.#plans.tagsLike(last.trim()).catch(() => []);
    if (asked === this.#asked) this.#bar.tags.offer(known.map((tag) => before + tag));
  }

  async tagged(text: string): Promise<void> {
    const keys = this.#tagging;
    this.leave();
    if (keys) await this.#plans.tag(keys, text);
  }

  /** A key in one of the fields, or in the help. @returns whether it was used */
  key(event: KeyboardEvent): boolean {
    if (!event.isTrusted || event.isComposing) return false;
    if (this.#plans.helpKey(event)) return true;
    const active = this.#bar.root.activeElement;
    if (active !== this.#bar.tags.field && active !== this.#bar.tools.search) return false;
    if (event.key === 'Escape') {
      if (active === this.#bar.tools.search) this.#plans.clearText();
      this.leave();
      return true;
    }
    if (event.key !== 'Enter') return false;
    if (active === this.#bar.tags.field) void this.tagged(this.#bar.tags.field.value);
    else this.leave();
    return true;
  }

  /** Closes the fields; the focus goes back. */
  leave(): void {
    const within = this.#bar.root.activeElement;
    this.#tagging = undefined;
    this.searching = false;
    if (within === this.#bar.tags.field || within === this.#bar.tools.search) {
      if (this.#back?.isConnected) this.#back.focus({ preventScroll: true });
      // What had it may be hidden by now, or be the page itself.
      if (this.#bar.root.activeElement === within) (within as HTMLElement).blur();
    }
    this.#back = undefined;
    this.#plans.redraw();
  }

  #enter(open: () => void, field: HTMLInputElement): void {
    const { root, host } = this.#bar;
    const active = host.ownerDocument.activeElement;
    const from = active === host ? root.activeElement : active;
    if (from !== this.#bar.tags.field && from !== this.#bar.tools.search)
      this.#back = (from as HTMLElement | null) ?? undefined;
    open();
    this.#plans.redraw();
    field.focus({ preventScroll: true });
    field.select();
  }
}
