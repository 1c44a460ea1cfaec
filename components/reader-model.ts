import { signal } from '@preact/signals';

import type { Row } from '../lib/finding.ts';
import { papers as counted } from '../lib/counted.ts';
import type { Edges, ReaderActs } from './edges.ts';
import { following } from './following.ts';
import type { Notices } from './notices.ts';
import { undoing } from './undoing.ts';

export type Status = Row['status'];

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
    this.#act(`Tagged ${counted(uids.length)}.`, 'Not tagged', (library, at) => library.tag(uids, tags, at));

  untag = (uids: string[], tags: string[]) =>
    this.#act(`Took the tag off ${counted(uids.length)}.`, 'The tag was not taken off', (library, at) =>
      library.untag(uids, tags, at),
    );

  renameTag = (tag: string, name: string) =>
    this.#act(`“${tag}” is “${name.trim()}” now.`, 'The tag was not renamed', (library, at) =>
      library.renameTag(tag, name, at),
    );

  deleteTag = (tag: string) =>
    this.#act(`Deleted the tag “${tag}”.`, 'The tag was not deleted', (library, at) =>
      library.deleteTag(tag, at),
    );

  setStatus = (uids: string[], status: Status) =>
    this.#act(`Marked ${counted(uids.length)} as ${status}.`, 'Not marked', (library, at) =>
      library.setStatus(uids, status, at),
    );

  star = (uids: string[], on: boolean) =>
    this.#act(
      on ? `Starred ${counted(uids.length)}.` : `Took the star off ${counted(uids.length)}.`,
      on ? 'Not starred' : 'The star was not taken off',
      (library, at) => library.star(uids, on, at),
    );

  setNote = (uid: string, text: string) =>
    this.#act(
      text.trim() ? 'Saved the note.' : 'Took the note away.',
      'The note was not saved',
      (library, at) => library.setNote(uid, text, at),
    );

  saveSearch = (name: string, query: string) =>
    this.#act(`Saved the search “${name.trim()}”.`, 'The search was not saved', (library, at) =>
      library.saveSearch(name, query, at),
    );

  removeSearch = (name: string) =>
    this.#act(`Deleted the search “${name}”.`, 'The search was not deleted', (library, at) =>
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
