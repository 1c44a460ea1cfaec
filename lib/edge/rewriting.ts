import type { Reader } from '../paper/reader.ts';
import { spelled } from '../tags.ts';
import { type ReaderImage, type Transaction, isTombstone } from './database.ts';

/** Papers read and written together; only so many are in memory at once. */
const SLICE = 100;

type Store = ReaderImage['store'];

/**
 * A change of what the reader wrote, under way. Only that part of a paper is noted for the undo, and as it goes along: a tag that is on
 * every paper can be renamed without holding the papers in memory or copying them to the journal.
 */
export class Rewriting {
  readonly #tx: Transaction<'readwrite'>;
  readonly #act: number;
  #slices = 0;
  /** About how many bytes the undo takes. */
  size = 0;
  /** Uids of the papers that changed. */
  readonly touched: string[] = [];

  constructor(tx: Transaction<'readwrite'>, act: number) {
    this.#tx = tx;
    this.#act = act;
  }

  /** The tags on papers, as they are spelled there. */
  async tags(store: Store = 'papers'): Promise<string[]> {
    const tags: string[] = [];
    const index = this.#tx.objectStore(store).index('tags');
    for (let at = await index.openKeyCursor(null, 'nextunique'); at; at = await at.continue())
      tags.push(at.key);
    return tags;
  }

  /** Tags as the library spells them; one that is new there stays as it is. Walks through all tags only for one that is not there as it is. */
  async spelled(tags: string[]): Promise<string[]> {
    const index = this.#tx.objectStore('papers').index('tags');
    const there = await Promise.all(tags.map((tag) => index.getKey(tag)));
    if (!there.includes(undefined)) return tags;
    const known = await this.tags();
    return tags.map((tag, i) => (there[i] === undefined ? spelled(tag, known) : tag));
  }

  /** Uids of the papers with a tag spelled so. */
  tagged(store: Store, tag: string): Promise<string[]> {
    return this.#tx.objectStore(store).index('tags').getAllKeys(tag);
  }

  /**
   * Changes papers; unknown uids are passed over, each is changed once.
   * @param change gives what the reader wrote afterwards: the same object where nothing changes
   * @returns how many changed
   */
  async each(store: Store, uids: Iterable<string>, change: (reader: Reader) => Reader): Promise<number> {
    const all = [...new Set(uids)];
    let changed = 0;
    for (let from = 0; from < all.length; from += SLICE)
      changed += await this.#slice(store, all.slice(from, from + SLICE), change);
    return changed;
  }

  async #slice(store: Store, uids: string[], change: (reader: Reader) => Reader): Promise<number> {
    const papers = this.#tx.objectStore(store);
    const readers: ReaderImage[] = [];
    const puts: Promise<unknown>[] = [];
    for (const paper of await Promise.all(uids.map((uid) => papers.get(uid)))) {
      if (!paper || isTombstone(paper)) continue;
      const reader = change(paper.reader);
      if (reader === paper.reader) continue;
      readers.push({ store, uid: paper.uid, before: paper.reader });
      puts.push(papers.put({ ...paper, reader }));
    }
    if (!readers.length) return 0;
    puts.push(this.#tx.objectStore('readers').put({ act: this.#act, slice: this.#slices++, readers }));
    await Promise.all(puts);
    this.size += JSON.stringify(readers).length;
    this.touched.push(...readers.map(({ uid }) => uid));
    return readers.length;
  }
}

/** Puts back what the reader had written before an act, slice by slice, and keeps what is now in its place. */
export async function swapReaders(
  tx: Transaction<'readwrite'>,
  slices: IDBKeyRange,
): Promise<{ uids: string[]; size: number }> {
  const done = { uids: [] as string[], size: 0 };
  for (const key of await tx.objectStore('readers').getAllKeys(slices)) {
    const slice = await tx.objectStore('readers').get(key);
    if (!slice) continue;
    const now = await Promise.all(
      slice.readers.map(async ({ store, uid, before }): Promise<ReaderImage[]> => {
        const paper = await tx.objectStore(store).get(uid);
        if (!paper || isTombstone(paper)) return [];
        await tx.objectStore(store).put({ ...paper, reader: before });
        return [{ store, uid, before: paper.reader }];
      }),
    );
    slice.readers = now.flat();
    await tx.objectStore('readers').put(slice);
    done.size += JSON.stringify(slice.readers).length;
    done.uids.push(...slice.readers.map(({ uid }) => uid));
  }
  return done;
}
