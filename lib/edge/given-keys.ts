import { type Bucket, bucketOf, bucketsAbout, packed, unpacked } from '../citekey/buckets.ts';
import { foldKey, type Given, GivenKeys } from '../citekey/given.ts';
import { abort } from './abort.ts';
import { Connection } from './connection.ts';

/** Of more keys than these most buckets have one. */
const FEW = 50;

/** Another window gave a key to another paper meanwhile. */
export class TakenMeanwhile extends Error {
  override readonly name = 'TakenMeanwhile';

  constructor(key: string) {
    super(`Another window has just given “${key}” to another paper. Try again.`);
  }
}

/** Where keys are kept, in whatever transaction. */
export interface Shelf {
  getAll(): Promise<Bucket[]>;
  put(bucket: Bucket): Promise<unknown>;
  delete(bucket: number): Promise<void>;
}

/**
 * The citation keys that are known outside of the library. They are no part of an act: undo does not bring a file back. They lie in the library's
 * database and go into its backups.
 */
export class KeptKeys {
  readonly #connection: Connection;

  constructor(name?: string) {
    this.#connection = new Connection(name);
  }

  async all(): Promise<Given[]> {
    return unpacked(await (await this.#connection.open()).getAll('keys'));
  }

  /** What was given out of one paper, whatever it was called by (`namesOf`): a record or two, however many keys there are. */
  async of(names: readonly string[]): Promise<Given[]> {
    const { store } = (await this.#connection.open()).transaction('keys');
    const kept = await Promise.all(Array.from(new Set(names.map(bucketOf)), (bucket) => store.get(bucket)));
    return unpacked(kept.filter((bucket) => bucket !== undefined));
  }

  /** What was given out of some papers, and of keys that begin so: what a window asks for, since all would hold it up. */
  async about(uids: readonly string[], keys: readonly string[]): Promise<Given[]> {
    return unpacked(bucketsAbout(await (await this.#connection.open()).getAll('keys'), uids, keys));
  }

  /**
   * Notes that keys were given out: from now on they are these papers'. All or none.
   * @param at now, ms since the epoch
   * @throws TakenMeanwhile
   */
  giveOut(pairs: readonly { uid: string; key: string }[], at: number): Promise<void> {
    const [uids, names] = [pairs.map(({ uid }) => uid), pairs.map(({ key }) => key)];
    return this.#change(uids, names, (keys) =>
      pairs.map(({ uid, key }): Given => {
        const holder = keys.holder(key);
        if (holder && holder.uid !== uid) throw new TakenMeanwhile(key);
        return holder && holder.as === undefined ? holder : { uid, key, at };
      }),
    );
  }

  /**
   * Lets papers have new keys. The old ones are kept from all others for good.
   * @param papers what each was ever called by (`namesOf`)
   * @param at now, ms since the epoch
   * @returns how many papers have a key no longer
   */
  async takeNew(papers: readonly (readonly string[])[], at: number): Promise<number> {
    let count = 0;
    await this.#change(papers.flat(), [], (keys) =>
      papers.flatMap((names) => {
        const given = keys.all(names).filter(({ as }) => as === undefined);
        if (given.length) count++;
        return given.map((one): Given => ({ ...one, at, as: 'old' }));
      }),
    );
    return count;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /** @param names the keys that are asked for */
  async #change(
    uids: readonly string[],
    names: readonly string[],
    work: (keys: GivenKeys) => Given[],
  ): Promise<void> {
    if (!uids.length) return;
    const db = await this.#connection.open();
    // 'strict': what is said to be kept must be.
    const tx = db.transaction('keys', 'readwrite', { durability: 'strict' });
    tx.done.catch(() => {});
    try {
      const buckets = await tx.store.getAll();
      // For many there is nothing to be left out.
      const before = unpacked(names.length > FEW ? buckets : bucketsAbout(buckets, uids, names));
      await keep(tx.store, before, work(new GivenKeys(before)));
      await tx.done;
    } catch (error) {
      abort(tx);
      throw error;
    }
  }
}

/** Writes the buckets in which something changed. @param before all that is kept in these buckets @param changes keys that are new, or are otherwise now */
export async function keep(shelf: Shelf, before: readonly Given[], changes: readonly Given[]): Promise<void> {
  if (!changes.length) return;
  const after = new Map(before.map((one) => [foldKey(one.key), one]));
  const touched = new Set<number>();
  for (const one of changes) {
    const known = after.get(foldKey(one.key));
    for (const { uid } of [one, ...(known ? [known] : [])]) touched.add(bucketOf(uid));
    after.set(foldKey(one.key), one);
  }
  const buckets = packed([...after.values()].filter(({ uid }) => touched.has(bucketOf(uid))));
  for (const { bucket } of buckets) touched.delete(bucket);
  await Promise.all([
    ...buckets.map((bucket) => shelf.put(bucket)),
    ...[...touched].map((bucket) => shelf.delete(bucket)),
  ]);
}
