import type { CandidateKeys } from '../dedupe/index.ts';
import { type LeanPaper, lean, whole } from '../paper/lean.ts';
import type { Paper } from '../paper.ts';
import {
  type Image,
  type Journalled,
  type Schema,
  type Tombstone,
  type Transaction,
  NO_PAPERS,
  isTombstone,
  wholeInTrash,
} from './database.ts';
import { type Searched, readAs } from './look.ts';
import type { Loose } from './loose.ts';
import { Nearby, NOTHING } from './nearby.ts';

/** What is given to be written: papers whole. */
type Given<S extends Journalled> = Exclude<Schema[S]['value'], LeanPaper>;

/** Writes records in one transaction, and remembers what each was before it was first touched, so that all can be undone. */
export class Records {
  readonly #tx: Transaction<'readwrite'>;
  /** Kept papers, as they are by now. */
  papers: Searched<Paper>;
  /** What lies in the trash, as it is by now. */
  trash: Searched<Paper | Tombstone>;
  readonly #images = new Map<string, Image>();
  #near: { papers: Nearby<Paper>; trash: Nearby<Paper | Tombstone> } | undefined;
  /** Writes that nobody has waited for yet. */
  readonly #puts: Promise<unknown>[] = [];
  /** Uids of papers that changed, or about which something was decided. */
  readonly touched = new Set<string>();

  constructor(tx: Transaction<'readwrite'>) {
    this.#tx = tx;
    this.papers = readAs(tx.objectStore('papers'), whole);
    this.trash = readAs(tx.objectStore('trash'), wholeInTrash);
  }

  /** The records it has touched, as they were before. */
  get images(): Image[] {
    return [...this.#images.values()];
  }

  /**
   * Reads at once all that will be asked for by these keys. From now on writes are not waited for one by one either.
   * @returns uids of the kept papers that were found
   */
  async readAhead(keys: CandidateKeys): Promise<string[]> {
    // Mostly nothing lies there.
    const removed = await this.#tx.objectStore('trash').openKeyCursor();
    const papers = new Nearby(this.papers);
    const trash = new Nearby(removed ? this.trash : NOTHING);
    this.papers = papers;
    this.trash = trash;
    this.#near = { papers, trash };
    await Promise.all([papers.readAhead(keys), removed && trash.readAhead(keys)]);
    return papers.uids();
  }

  /** Waits until all is written. @throws DOMException of the write that failed */
  async settled(): Promise<void> {
    await Promise.all(this.#puts);
  }

  /** Whether a record that was touched was there before. */
  wasThere<S extends Journalled>(store: S, key: Schema[S]['key']): boolean {
    return this.#images.get(nameOf(store, key))?.before !== undefined;
  }

  /** Puts a record. */
  async set<S extends Journalled>(store: S, key: Schema[S]['key'], value: Given<S>): Promise<void> {
    await this.#remember(store, key);
    await this.#written(store, key, this.#store(store).put(asKept(store, value)), value);
  }

  /** Takes a record out. */
  async unset<S extends Journalled>(store: S, key: Schema[S]['key']): Promise<void> {
    await this.#remember(store, key);
    await this.#written(store, key, this.#store(store).delete(key));
  }

  /** Puts a record where the caller has seen that there is none: nothing is looked up. */
  async fill<S extends Journalled>(store: S, key: Schema[S]['key'], value: Given<S>): Promise<void> {
    this.#touch(store, key);
    await this.#store(store).put(asKept(store, value));
  }

  #store(store: Journalled): Loose {
    return this.#tx.objectStore(store);
  }

  #written(
    store: Journalled,
    key: string | [string, string],
    request: Promise<unknown>,
    value?: unknown,
  ): Promise<unknown> | undefined {
    if (!this.#near) return request;
    if (store === 'papers' || store === 'trash')
      this.#near[store].wrote(key as string, value as Paper | undefined);
    // A failed write ends the transaction, so everything after it fails too: `settled` tells which it was.
    request.catch(() => {});
    this.#puts.push(request);
    return undefined;
  }

  async #remember(store: Journalled, key: string | [string, string]): Promise<void> {
    if (this.#images.has(nameOf(store, key))) return;
    const image = this.#touch(store, key);
    const before = await (store === 'papers' || store === 'trash'
      ? this[store].get(key as string)
      : this.#store(store).get(key));
    if (before !== undefined) (image as { before: unknown }).before = asKept(store, before);
  }

  #touch(store: Journalled, key: string | [string, string]): Image {
    const image = { store, key } as Image;
    this.#images.set(nameOf(store, key), image);
    if (!NO_PAPERS.has(store)) for (const uid of [key].flat()) this.touched.add(uid);
    return image;
  }
}

/** A record as the database has it. */
function asKept(store: Journalled, value: unknown): unknown {
  const hasPapers = store === 'papers' || store === 'trash';
  return hasPapers && !isTombstone(value as Paper | Tombstone) ? lean(value as Paper) : value;
}

/** What an image is kept under while its write is under way. */
function nameOf(store: Journalled, key: string | [string, string]): string {
  return JSON.stringify([store, key]);
}
