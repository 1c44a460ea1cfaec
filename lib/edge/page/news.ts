/** Something of whose parts, each known by its key, others hear when they change: once for all that change in one go. */
export class News {
  readonly #listeners = new Set<(changed: ReadonlySet<string>) => void>();
  #changed: Set<string> | undefined;

  onChange(heard: (changed: ReadonlySet<string>) => void, signal: AbortSignal): void {
    this.#listeners.add(heard);
    signal.addEventListener('abort', () => this.#listeners.delete(heard));
  }

  /** Something changed. @param key of what; none where it is about no key */
  protected tell(key?: string): void {
    if (!this.#changed) {
      this.#changed = new Set();
      queueMicrotask(() => {
        const changed = this.#changed ?? new Set();
        this.#changed = undefined;
        for (const heard of this.#listeners) heard(changed);
      });
    }
    if (key !== undefined) this.#changed.add(key);
  }
}
