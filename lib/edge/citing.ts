import { CiteKeys } from '../citekey.ts';
import { citekey, formatOf, ownKey, whyNoKey } from '../citekey/make.ts';
import { bucketsAbout, unpacked } from '../citekey/buckets.ts';
import { type Given, GivenKeys, namesOf } from '../citekey/given.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { keep, KeptKeys } from './given-keys.ts';
import type { Library } from './library.ts';
import { readSettings } from './settings.ts';

/** Papers read at a time. */
const SLICE = 500;

/** The citation key of a paper, as an export would write it now. */
export interface CitedAs {
  key: string;
  /** The reader wrote it, it was given out, or it would be made now. */
  from: 'reader' | 'given' | 'format';
  /** Other keys that files out there may know it by. */
  others: string[];
}

/** The citation keys of single papers. For one without a key it looks through all that were given out: for the one paper that is looked at, not for a list. */
export class Citing {
  readonly #library: Pick<Library, 'act' | 'get'>;
  readonly #kept = new KeptKeys();

  constructor(library: Pick<Library, 'act' | 'get'>) {
    this.#library = library;
  }

  /** How a paper is cited. */
  async as(paper: Paper): Promise<CitedAs> {
    return (await this.#cite(paper)).cited;
  }

  /** The key of a paper, to be handed over: from now on it is its own. @param at now, ms since the epoch */
  async give(paper: Paper, at: number): Promise<string> {
    const { cited, fresh } = await this.#cite(paper);
    await this.#kept.giveOut(fresh, at);
    return cited.key;
  }

  /**
   * The BibTeX entry of a paper as an export would write it now, and what is to be done once it was handed over: from then on its key is its own.
   */
  async entry(paper: Paper): Promise<{ text: string; give: (at: number) => Promise<void> }> {
    const [{ all, fresh }, { keyFormat, capitals }, { bibtex }] = await Promise.all([
      this.#cite(paper),
      readSettings(),
      import('../export/bibtex.ts'),
    ]);
    const { text } = bibtex.write([paper], { keyFormat, capitals, given: all });
    return { text, give: (at) => this.#kept.giveOut(fresh, at) };
  }

  /** Lets papers have new keys, but for those the reader wrote. @returns how many papers had given out ones */
  async takeNew(uids: string[], at: number): Promise<number> {
    const names: string[][] = [];
    for (let from = 0; from < uids.length; from += SLICE)
      names.push(...(await this.#library.get(uids.slice(from, from + SLICE))).map(namesOf));
    return this.#kept.takeNew(names, at);
  }

  /**
   * Gives a paper the key the reader wants; an empty one is none. One act that can be undone; that the key is kept from others stays.
   * @returns the act to undo, none when nothing changed; and the keys that files out there know the paper by
   * @throws Error in words where it can be no key, or is another paper's
   */
  async change(uid: string, wanted: string, at: number): Promise<{ act?: number; known: string[] }> {
    const key = wanted.trim();
    const why = key === '' ? undefined : whyNoKey(key);
    if (why !== undefined) throw new Error(why);
    const { act, result } = await this.#library.act('Changed a citation key', async (tx) => {
      const paper = await tx.get(uid);
      if (!paper || (paper.reader.citekey?.value ?? '') === key) return [];
      const names = namesOf(paper);
      const all = unpacked(bucketsAbout(await tx.keys().getAll(), names, [key]));
      const given = new GivenKeys(all);
      const holder = key === '' ? undefined : given.holder(key);
      if (holder && !names.includes(holder.uid)) throw new Error(taken(holder, await tx.get(holder.uid)));
      await tx.put({ ...paper, reader: { ...paper.reader, citekey: { value: key, at } } });
      const own: Given = { uid, key, at, as: 'own' };
      if (key !== '' && !holder) await keep(tx.keys(), all, [own]);
      return others(given, names, key || (given.of(names) ?? ''));
    });
    return { known: result, ...(act !== undefined && { act }) };
  }

  async #cite(
    paper: Paper,
  ): Promise<{ cited: CitedAs; fresh: { uid: string; key: string }[]; all: Given[] }> {
    const { keyFormat } = await readSettings();
    const names = namesOf(paper);
    const own = await this.#kept.of(names);
    // A key that was given out is its paper's alone: what all others have need not be read, which takes the longer the more there are.
    const settled = ownKey(paper) === '' && new GivenKeys(own).of(names) !== undefined;
    const all = settled ? own : await this.#kept.about(names, [citekey(paper, formatOf(keyFormat))]);
    const keys = new CiteKeys({ keyFormat, given: all });
    keys.add(paper);
    const [key = ''] = keys.assign();
    const given = new GivenKeys(all);
    const from = ownKey(paper) === key ? 'reader' : given.of(names) === key ? 'given' : 'format';
    return { cited: { key, from, others: others(given, names, key) }, fresh: keys.fresh([key]), all };
  }
}

/** The keys besides this one that files may know a paper by. */
function others(given: GivenKeys, names: readonly string[], key: string): string[] {
  const out = given.all(names).filter((one) => one.as !== 'own' && one.key !== key);
  return out.map((one) => one.key);
}

function taken({ key }: Given, holder: Paper | undefined): string {
  return holder
    ? `“${key}” is the key of “${displayText(holder.reader.title?.value ?? holder.title)}”.`
    : `“${key}” was the key of a paper you no longer have, and files may still name it.`;
}
