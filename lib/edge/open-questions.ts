/** The keys of questions under one of their two papers. */
interface ByPaper {
  getKey(uid: string): Promise<unknown>;
}

/**
 * Which papers may have an open question, as one write sees it. Asked about one by one, between the puts of a page, each answer would wait for all puts before it.
 */
export class OpenQuestions {
  readonly #store: { index(name: 'a' | 'b'): ByPaper };
  /** Papers no question was open about when the write began. */
  readonly #none = new Set<string>();
  /** Papers a question was noted about in this write. */
  readonly #noted = new Set<string>();

  constructor(store: { index(name: 'a' | 'b'): ByPaper }) {
    this.#store = store;
  }

  /** Looks at once for the questions about papers that will be written. */
  async readAhead(uids: readonly string[]): Promise<void> {
    const [a, b] = [this.#store.index('a'), this.#store.index('b')];
    await Promise.all(
      uids.map(async (uid) => {
        const keys = await Promise.all([a.getKey(uid), b.getKey(uid)]);
        if (keys.every((key) => key === undefined)) this.#none.add(uid);
      }),
    );
  }

  noted(...uids: string[]): void {
    for (const uid of uids) this.#noted.add(uid);
  }

  /** @param fresh whether the paper was not kept before this write: nothing was asked about it then */
  mayConcern(uid: string, fresh: boolean): boolean {
    return this.#noted.has(uid) || !(fresh || this.#none.has(uid));
  }
}
