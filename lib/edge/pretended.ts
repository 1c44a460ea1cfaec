import type { Paper } from '../paper.ts';
import type { Searched } from './look.ts';

/** The kept papers as they would be after some writes that are not made. */
export class Pretended implements Searched<Paper> {
  /** Papers by uid as they would be; undefined: gone. */
  readonly #papers = new Map<string, Paper | undefined>();
  readonly #places = { ids: new Map<string, Set<string>>(), titleKeys: new Map<string, Set<string>>() };
  /** The papers as they are. May be exchanged for another view of the same. */
  kept: Searched<Paper>;

  constructor(kept: Searched<Paper>) {
    this.kept = kept;
  }

  async get(uid: string): Promise<Paper | undefined> {
    return this.#papers.has(uid) ? this.#papers.get(uid) : this.kept.get(uid);
  }

  index(name: 'ids' | 'titleKeys'): { getAll(key: string, count?: number): Promise<Paper[]> } {
    return {
      getAll: async (key, count) => {
        const there = await this.kept.index(name).getAll(key, count);
        const pretended = [...(this.#places[name].get(key) ?? [])].flatMap(
          (uid) => this.#papers.get(uid) ?? [],
        );
        return [...there.filter(({ uid }) => !this.#papers.has(uid)), ...pretended].slice(0, count);
      },
    };
  }

  /** Pretends that a paper was written, or taken out. */
  write(uid: string, paper: Paper | undefined): void {
    const before = this.#papers.get(uid);
    this.#papers.set(uid, paper);
    for (const name of ['ids', 'titleKeys'] as const) {
      const places = this.#places[name];
      for (const key of before?.[name] ?? []) places.get(key)?.delete(uid);
      for (const key of paper?.[name] ?? []) places.set(key, (places.get(key) ?? new Set()).add(uid));
    }
  }
}
