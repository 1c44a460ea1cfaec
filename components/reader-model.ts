import { signal } from '@preact/signals';

import type { Row } from '../lib/finding.ts';
import { say, sayCount, type CountKey } from '../lib/words.ts';
import type { Edges, ReaderActs } from './edges.ts';
import { following } from './following.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

export type Status = Row['status'];
const MARKED: Record<Status, CountKey> = {
  unread: 'markedUnread',
  reading: 'markedReading',
  read: 'markedRead',
};

/** What the reader writes on papers: tags, status, star, note; and the searches she keeps. */
export class ReaderModel {
  readonly #edges: Edges;
  readonly #notices: Notices;
  readonly searches = signal<{ name: string; query: string }[]>([]);

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#notices = notices;
  }

  open(abort: AbortSignal): Promise<void> {
    return following(this.#edges, () => this.#load(), abort);
  }

  async #load(): Promise<void> {
    try {
      this.searches.value = await this.#edges.library.searches();
    } catch {
      // The list says why the library cannot be read.
    }
  }

  tag = (uids: string[], tags: string[]) =>
    this.#act(sayCount('taggedPapers', uids.length), say('notTagged'), (library, at) =>
      library.tag(uids, tags, at),
    );

  untag = (uids: string[], tags: string[]) =>
    this.#act(sayCount('untaggedPapers', uids.length), say('notUntagged'), (library, at) =>
      library.untag(uids, tags, at),
    );

  renameTag = (tag: string, name: string) =>
    this.#act(say('tagRenamed', tag, name.trim()), say('tagNotRenamed'), (library, at) =>
      library.renameTag(tag, name, at),
    );

  deleteTag = (tag: string) =>
    this.#act(say('tagDeleted', tag), say('tagNotDeleted'), (library, at) => library.deleteTag(tag, at));

  setStatus = (uids: string[], status: Status) =>
    this.#act(sayCount(MARKED[status], uids.length), say('notMarked'), (library, at) =>
      library.setStatus(uids, status, at),
    );

  star = (uids: string[], on: boolean) =>
    this.#act(
      sayCount(on ? 'starredPapers' : 'unstarredPapers', uids.length),
      on ? say('notStarred') : say('notUnstarred'),
      (library, at) => library.star(uids, on, at),
    );

  setNote = (uid: string, text: string) =>
    this.#act(text.trim() ? say('noteSaved') : say('noteTaken'), say('noteNotSaved'), (library, at) =>
      library.setNote(uid, text, at),
    );

  saveSearch = (name: string, query: string) =>
    this.#act(say('searchSaved', name.trim()), say('searchNotSaved'), (library, at) =>
      library.saveSearch(name, query, at),
    );

  removeSearch = (name: string) =>
    this.#act(say('searchDeleted', name), say('searchNotDeleted'), (library, at) =>
      library.removeSearch(name, at),
    );

  /** The new name is there before the old one goes: whatever fails in between, the search is kept. */
  renameSearch = async (name: string, next: string): Promise<boolean> => {
    const query = this.searches.value.find((search) => search.name === name)?.query;
    if (query === undefined || next.trim() === name) return true;
    return (await this.saveSearch(next, query)) && this.removeSearch(name);
  };

  /** @returns whether it went well; what went wrong is said */
  async #act(
    done: string,
    failed: string,
    work: (library: ReaderActs, at: number) => Promise<number | undefined>,
  ): Promise<boolean> {
    try {
      const act = await work(this.#edges.library, this.#edges.now());
      if (act !== undefined) this.#notices.done(done, undoing(this.#edges, act));
      return true;
    } catch (error) {
      this.#notices.failed(failed, error);
      return false;
    }
  }
}
