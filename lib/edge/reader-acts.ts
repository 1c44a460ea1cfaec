import { englishPapers as counted } from '../counted.ts';
import type { Reader, Status, Written } from '../paper/reader.ts';
import { type SavedSearch, savedSearch } from '../saved-search.ts';
import { retag, spelled, tagKey, tagsIn } from '../tags.ts';
import { Acts } from './acts.ts';
import type { Rewriting } from './rewriting.ts';

/** The most letters of a note. */
export const NOTE_LENGTH = 50_000;
/** More tags than this are counted in a label, not named. */
const NAMED = 3;

/**
 * What a reader does with papers. Every method is one act that can be undone, over however many papers; unknown uids are passed over.
 * `at` is now, ms since the epoch. Each gives the act, to be undone by; none when nothing changed.
 */
export class ReaderActs extends Acts {
  /** Adds tags; those a paper has already stay as they are. A tag the library has is spelled as it is there. */
  tag(uids: string[], tags: string[], at: number): Promise<number | undefined> {
    return this.rewrite(at, async (tx) => {
      const add = await tx.spelled(tags.flatMap(tagsIn));
      const count = await tx.each('papers', uids, (reader) => tagged(reader, { add }, at));
      return `Tagged ${counted(count)} ${add.length > NAMED ? 'with ' : ''}${quoted(add)}`;
    });
  }

  /** Takes tags off. */
  untag(uids: string[], tags: string[], at: number): Promise<number | undefined> {
    return this.rewrite(at, async (tx) => {
      const remove = await tx.spelled(tags.flatMap(tagsIn));
      const count = await tx.each('papers', uids, (reader) => tagged(reader, { remove }, at));
      return `Removed ${quoted(remove)} from ${counted(count)}`;
    });
  }

  /**
   * Renames a tag on every paper, those in the trash too. Where the new name is a tag already, the two become one.
   * @throws Error in words where the new name is no tag
   */
  async renameTag(tag: string, name: string, at: number): Promise<number | undefined> {
    const [to, ...more] = tagsIn(name);
    if (to === undefined) throw new Error('A tag needs a name.');
    if (more.length) throw new Error('A tag cannot have a comma or semicolon in it.');
    return this.rewrite(at, async (tx) => {
      const others = (await tx.tags()).filter((known) => tagKey(known) !== tagKey(tag));
      const merging = others.some((known) => tagKey(known) === tagKey(to));
      const add = [spelled(to, others)];
      await everywhere(tx, tag, (reader) => tagged(reader, { remove: [tag], add }, at));
      return merging ? `Merged the tag "${tag}" into ${quoted(add)}` : `Renamed the tag "${tag}" to "${to}"`;
    });
  }

  /** Takes a tag off every paper, those in the trash too. */
  deleteTag(tag: string, at: number): Promise<number | undefined> {
    return this.rewrite(at, async (tx) => {
      await everywhere(tx, tag, (reader) => tagged(reader, { remove: [tag] }, at));
      return `Deleted the tag "${tag}"`;
    });
  }

  setStatus(uids: string[], status: Status, at: number): Promise<number | undefined> {
    return this.rewrite(at, async (tx) => {
      const count = await tx.each('papers', uids, (reader) =>
        (reader.status?.value ?? 'unread') === status
          ? reader
          : { ...reader, status: written(reader.status, status, at) },
      );
      return `Marked ${counted(count)} as ${status}`;
    });
  }

  /** Stars papers, or takes the star off. */
  star(uids: string[], on: boolean, at: number): Promise<number | undefined> {
    return this.rewrite(at, async (tx) => {
      const count = await tx.each('papers', uids, (reader) =>
        (reader.starred?.value ?? false) === on
          ? reader
          : { ...reader, starred: written(reader.starred, on, at) },
      );
      return on ? `Starred ${counted(count)}` : `Took the star off ${counted(count)}`;
    });
  }

  /** Writes the note of a paper; an empty one takes it away. @throws Error in words where it is too long */
  async setNote(uid: string, text: string, at: number): Promise<number | undefined> {
    const note = text.toWellFormed().trim();
    if (note.length > NOTE_LENGTH)
      throw new Error(`A note has at most ${NOTE_LENGTH.toLocaleString('en')} letters. Shorten it.`);
    return this.rewrite(at, async (tx) => {
      await tx.each('papers', [uid], (reader) =>
        (reader.note?.value ?? '') === note ? reader : { ...reader, note: written(reader.note, note, at) },
      );
      return note ? 'Wrote a note' : 'Took a note away';
    });
  }

  /**
   * Keeps a search under a name, in place of the one that has it, whatever its case.
   * @throws Error in words where the name or the text is missing or too long
   */
  async saveSearch(name: string, query: string, at: number): Promise<number | undefined> {
    const search = savedSearch(name, query, at);
    return this.#search(search, `Saved the search "${search.name}"`);
  }

  /** Takes a saved search away. */
  removeSearch(name: string, at: number): Promise<number | undefined> {
    return this.#search({ name, at }, `Removed the search "${name}"`);
  }

  async #search(search: SavedSearch, label: string): Promise<number | undefined> {
    const { act } = await this.act(label, async (tx) => {
      const known = await tx.look((all) => all.objectStore('searches').getAll());
      const name = spelled(
        search.name,
        known.map((one) => one.name),
      );
      const before = known.find((one) => one.name === name);
      if (before?.query === search.query) return;
      const at = Math.max(search.at, (before?.at ?? -Infinity) + 1);
      await tx.records.set('searches', name, { ...search, name, at });
    });
    return act;
  }

  /** The saved searches, by name. */
  async searches(): Promise<Required<SavedSearch>[]> {
    const all = await (await this.open()).getAll('searches');
    return all.flatMap(({ name, query, at }) => (query === undefined ? [] : { name, query, at }));
  }

  /** Tags on papers that begin so, whatever their case: the first of them, in the order of the alphabet. */
  async tagsLike(text: string, most: number): Promise<string[]> {
    const found: string[] = [];
    const index = (await this.open()).transaction('papers').store.index('tags');
    for (
      let at = await index.openKeyCursor(null, 'nextunique');
      at && found.length < most;
      at = await at.continue()
    )
      if (tagKey(at.key).startsWith(tagKey(text))) found.push(at.key);
    return found;
  }
}

/** Changes every paper that has a tag, whatever its case. */
async function everywhere(tx: Rewriting, tag: string, change: (reader: Reader) => Reader): Promise<void> {
  for (const store of ['papers', 'trash'] as const)
    for (const spelling of await tx.tags(store))
      if (tagKey(spelling) === tagKey(tag)) await tx.each(store, await tx.tagged(store, spelling), change);
}

function tagged(reader: Reader, change: { add?: string[]; remove?: string[] }, at: number): Reader {
  const tags = retag(reader.tags, change, at);
  return tags === undefined || tags === reader.tags ? reader : { ...reader, tags };
}

/** Later than what was written before, even if that came from a clock that runs ahead. */
function written<T>(before: Written<T> | undefined, value: T, at: number): Written<T> {
  return { value, at: Math.max(at, (before?.at ?? -Infinity) + 1) };
}

const quoted = (tags: string[]): string =>
  tags.length > NAMED ? `${tags.length} tags` : tags.map((tag) => `"${tag}"`).join(', ');
