import { CiteKeys, ownKey, whyNoKey } from '../citekey.ts';
import { unpacked } from '../citekey/buckets.ts';
import { type Given, GivenKeys, namesOf } from '../citekey/given.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { keep, KeptKeys } from './given-keys.ts';
import type { Library } from './library.ts';
import { readSettings } from './settings.ts';

/** The citation key of a paper, as an export would write it now. */
export interface CitedAs {
  key: string;
  /** The reader wrote it, it was given out, or it would be made now. */
  from: 'reader' | 'given' | 'format';
  /** Other keys that files out there may know it by. */
  others: string[];
}

const kept = new KeptKeys();

/** How a paper is cited. It reads all keys that were given out, some 10 ms at 100,000: for the one paper that is looked at. */
export async function citedAs(paper: Paper): Promise<CitedAs> {
  return (await cite(paper)).cited;
}

/** The key of a paper, to be copied: from now on it is its own. @param at now, ms since the epoch */
export async function giveKey(paper: Paper, at: number): Promise<string> {
  const { cited, fresh } = await cite(paper);
  await kept.giveOut(fresh, at);
  return cited.key;
}

/** Lets papers have new keys, but for those the reader wrote. @returns how many papers had given out ones */
export async function takeNewKeys(
  library: Pick<Library, 'get'>,
  uids: string[],
  at: number,
): Promise<number> {
  return kept.takeNew((await library.get(uids)).map(namesOf), at);
}

/**
 * Gives a paper the key the reader wants; an empty one is none. One act that can be undone; that the key is kept from others stays.
 * @returns the act to undo, none when nothing changed; and the keys that files out there know the paper by
 * @throws Error in words where it can be no key, or is another paper's
 */
export async function rekey(
  library: Pick<Library, 'act'>,
  uid: string,
  wanted: string,
  at: number,
): Promise<{ act?: number; known: string[] }> {
  const key = wanted.trim();
  const why = key === '' ? undefined : whyNoKey(key);
  if (why !== undefined) throw new Error(why);
  const { act, result } = await library.act('Changed a citation key', async (tx) => {
    const paper = await tx.get(uid);
    if (!paper || (paper.reader.citekey?.value ?? '') === key) return [];
    const all = unpacked(await tx.keys.getAll());
    const given = new GivenKeys(all);
    const names = namesOf(paper);
    const holder = key === '' ? undefined : given.holder(key);
    if (holder && !names.includes(holder.uid)) {
      const other = await tx.get(holder.uid);
      throw new Error(
        other
          ? `“${holder.key}” is the key of “${displayText(other.reader.title?.value ?? other.title)}”.`
          : `“${holder.key}” was the key of a paper you no longer have, and files may still name it.`,
      );
    }
    await tx.put({ ...paper, reader: { ...paper.reader, citekey: { value: key, at } } });
    if (key !== '' && !holder) {
      const own: Given = { uid, key, at, as: 'own' };
      await keep(tx.keys, all, [own]);
    }
    return given
      .all(names)
      .filter((one) => one.as === undefined && one.key !== key)
      .map((one) => one.key);
  });
  return { known: result, ...(act !== undefined && { act }) };
}

async function cite(paper: Paper): Promise<{ cited: CitedAs; fresh: { uid: string; key: string }[] }> {
  const [given, { keyFormat }] = await Promise.all([kept.all(), readSettings()]);
  const keys = new CiteKeys({ keyFormat, given });
  keys.add(paper);
  const [key = ''] = keys.assign();
  const all = new GivenKeys(given);
  const names = namesOf(paper);
  const others = all.all(names).filter((one) => one.as !== 'own' && one.key !== key);
  return {
    cited: {
      key,
      from: ownKey(paper) === key ? 'reader' : all.of(names) === key ? 'given' : 'format',
      others: others.map((one) => one.key),
    },
    fresh: keys.fresh([key]),
  };
}
