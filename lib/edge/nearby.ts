import type { CandidateKeys } from '../dedupe/index.ts';
import { SAME_TITLE, type Searched } from './look.ts';

/** What a record is found under besides its uid. */
interface Placed {
  uid: string;
  ids: string[];
  titleKeys?: string[];
}

/**
 * A store as one write sees it: what was read ahead, or read once, is not read again. A page of a hundred papers asks for a thousand keys, which takes
 * twenty times as long one after the other as all at once.
 */
export class Nearby<T extends Placed> implements Searched<T> {
  readonly #store: Searched<T>;
  /** Records by uid; undefined: there is none. */
  readonly #records = new Map<string, T | undefined>();
  /** Uids by index and key, of the keys that were asked for. */
  readonly #places = { ids: new Map<string, Set<string>>(), titleKeys: new Map<string, Set<string>>() };

  constructor(store: Searched<T>) {
    this.#store = store;
  }

  /** Reads all that may be asked for, at once. */
  async readAhead({ ids, titleKeys, uids }: CandidateKeys): Promise<void> {
    await Promise.all([
      ...[...new Set(ids)].map((id) => this.index('ids').getAll(id)),
      ...[...new Set(titleKeys)].map((title) => this.index('titleKeys').getAll(title, SAME_TITLE)),
      ...[...new Set(uids)].map((uid) => this.get(uid)),
    ]);
  }

  /** The records that are there, of those that were read or written. */
  uids(): string[] {
    return [...this.#records].filter(([, record]) => record !== undefined).map(([uid]) => uid);
  }

  async get(uid: string): Promise<T | undefined> {
    if (!this.#records.has(uid)) this.#learn(uid, await this.#store.get(uid));
    return this.#records.get(uid);
  }

  index(name: 'ids' | 'titleKeys'): { getAll(key: string, count?: number): Promise<T[]> } {
    const places = this.#places[name];
    return {
      getAll: async (key, count = Infinity) => {
        const known = places.get(key);
        if (known) return [...known].sort().flatMap((uid) => this.#records.get(uid) ?? []).slice(0, count); // prettier-ignore
        const found = await this.#store.index(name).getAll(key, Number.isFinite(count) ? count : undefined);
        // Of more than were asked for the rest is not known.
        if (found.length < count) places.set(key, new Set(found.map(({ uid }) => uid)));
        for (const record of found) this.#learn(record.uid, record);
        return found.map((record) => this.#records.get(record.uid) ?? record);
      },
    };
  }

  /** Takes note of a record that this write puts, or of one that it takes out. */
  wrote(uid: string, record: T | undefined): void {
    const before = this.#records.get(uid);
    this.#records.set(uid, record);
    for (const name of ['ids', 'titleKeys'] as const) {
      for (const key of before?.[name] ?? []) this.#places[name].get(key)?.delete(uid);
      for (const key of record?.[name] ?? []) this.#places[name].get(key)?.add(uid);
    }
  }

  /** What was written by this write is newer than what an earlier request now brings. */
  #learn(uid: string, record: T | undefined): void {
    if (!this.#records.has(uid)) this.#records.set(uid, record);
  }
}

/** A store with nothing in it. */
export const NOTHING = {
  get: () => Promise.resolve(undefined),
  index: () => ({ getAll: () => Promise.resolve([]) }),
};
