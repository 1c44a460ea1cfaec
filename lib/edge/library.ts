import { englishPapers as counted } from '../counted.ts';
import type { Suspect } from '../dedupe/index.ts';
import type { Entry } from '../entry.ts';
import type { Paper } from '../paper.ts';
import { whole } from '../paper/lean.ts';
import type { Form } from '../paper/cited.ts';
import { type Decision, type KeptPapers, isTombstone } from './database.ts';
import { dismissAll } from './dismissals.ts';
import { keptIn } from './kept-in.ts';
import { newest } from './newest-first.ts';
import { ReaderActs } from './reader-acts.ts';
import type { SaveReport } from './saving.ts';
import type { Writing } from './writing.ts';

// What folds papers anew: no window needs it before a question is answered.
const reviewing = () => import('./review.ts');

/** Whether the library keeps a paper: what a mark on a page shows. */
export type Keeping = 'new' | 'saved';

/** The one way to the saved papers. Every method is one transaction: it happens whole or not at all. */
export class Library extends ReaderActs {
  /**
   * Saves entries, each paper once. A paper in the trash comes back.
   * @param at when they were seen, ms since the epoch
   */
  async save(entries: Entry[], at: number): Promise<SaveReport> {
    const { saveEntries } = await import('./saving.ts');
    const { result, act } = await this.act<SaveReport>(
      ({ added, merged, fresh }) => `Saved ${counted(new Set(fresh).size || added + merged)}`,
      (tx) => saveEntries(tx, entries, at),
    );
    return act === undefined ? result : { ...result, act };
  }

  /** Moves papers to the trash. Unknown uids are passed over. @returns the act, to be undone by */
  remove(uids: string[], at: number): Promise<number | undefined> {
    return this.#each('Removed', uids, (tx, uid) => tx.toTrash(uid, at), 100);
  }

  /** Brings papers back from the trash. Unknown uids are passed over. @returns the act, to be undone by */
  restore(uids: string[], at: number): Promise<number | undefined> {
    // One by one: a paper may meet the one that came back before it.
    return this.#each('Restored', uids, async (tx, uid) => Boolean(await tx.fromTrash(uid, at)), 1);
  }

  /** Deletes papers in the trash for good; a tombstone each is left. @returns the act, to be undone by */
  forget(uids: string[], at: number): Promise<number | undefined> {
    return this.#each('Deleted', uids, (tx, uid) => tx.forget(uid, at), 100);
  }

  async #each(
    done: string,
    uids: string[],
    work: (tx: Writing, uid: string) => Promise<boolean>,
    together: number,
  ): Promise<number | undefined> {
    const { act } = await this.act<number>(
      (count) => `${done} ${counted(count)}`,
      async (tx) => {
        let count = 0;
        const all = [...new Set(uids)];
        // Several at once: each waits for the database more than it works.
        for (let from = 0; from < all.length; from += together) {
          const done = all.slice(from, from + together).map((uid) => work(tx, uid));
          count += (await Promise.all(done)).filter(Boolean).length;
        }
        return count;
      },
    );
    return act;
  }

  /** Makes one paper of two. @returns the act, to be undone by */
  async merge(uid: string, other: string, at: number): Promise<number | undefined> {
    const { merge } = await reviewing();
    return (await this.act('Merged 2 papers', (tx) => merge(tx, uid, other, at))).act;
  }

  /** Remembers that two papers are two works. @returns the act, to be undone by */
  async keepApart(uid: string, other: string, at: number): Promise<number | undefined> {
    const { keepApart } = await reviewing();
    return (await this.act('Kept 2 papers apart', (tx) => keepApart(tx, uid, other, at))).act;
  }

  /** Asks about two papers later. @returns the act, to be undone by */
  async putOff(uid: string, other: string, at: number): Promise<number | undefined> {
    const { putOff } = await reviewing();
    return (await this.act('Put a question off', (tx) => putOff(tx, uid, other, at))).act;
  }

  /** Takes a source out of a paper: it becomes a paper of its own. @returns the act, to be undone by */
  async takeOut(uid: string, source: string, at: number): Promise<number | undefined> {
    const { takeOut } = await reviewing();
    return (await this.act('Took a source out', (tx) => takeOut(tx, uid, source, at))).act;
  }

  /** Gives a paper the title the reader wants. @returns the act, to be undone by */
  async retitle(uid: string, title: string, at: number): Promise<number | undefined> {
    const { act } = await this.act('Changed a title', async (tx) => {
      const paper = await tx.get(uid);
      if (!paper || (paper.reader.title?.value ?? paper.title) === title) return;
      await tx.put({ ...paper, reader: { ...paper.reader, title: { value: title, at } } });
    });
    return act;
  }

  /** Chooses the form of a work that bibliographies name. @returns the act, to be undone by */
  async cite(uid: string, form: Form, at: number): Promise<number | undefined> {
    const { citedForm } = await import('../paper/cited.ts');
    const { act } = await this.act(`Chose to cite the ${form} form`, async (tx) => {
      const paper = await tx.get(uid);
      if (!paper || citedForm(paper) === undefined || citedForm(paper) === form) return;
      await tx.put({ ...paper, reader: { ...paper.reader, cite: { value: form, at } } });
    });
    return act;
  }

  /**
   * Remembers that papers are not wanted, or takes that back; they are known again by any of their ids.
   * @param idLists for each paper its canonical ids
   * @returns the act, to be undone by
   */
  async dismiss(idLists: string[][], on: boolean, at: number): Promise<number | undefined> {
    const { act } = await this.act<number>(
      (count) => `${on ? 'Dismissed' : 'Took back the dismissal of'} ${counted(count)}`,
      (tx) => dismissAll(tx, idLists, on, at),
    );
    return act;
  }

  /** Reads the kept papers and nothing else: it waits for no write that leaves them alone. `work` awaits nothing but the papers. */
  async readPapers<T>(work: (papers: KeptPapers) => Promise<T>): Promise<T> {
    return work((await this.open()).transaction('papers').store);
  }

  /** For each list of canonical ids, whether a paper with one of them is kept. */
  async keeping(idLists: string[][]): Promise<Keeping[]> {
    const kept = await this.readPapers((papers) => keptIn(papers, idLists));
    return kept.map((one) => (one ? 'saved' : 'new'));
  }

  /** The uids that hold any of these canonical ids. */
  async withIds(ids: string[]): Promise<string[]> {
    const keys = await this.readPapers((papers) =>
      Promise.all(ids.map((id) => papers.index('ids').getKey(id))),
    );
    return [...new Set(keys.filter((key) => key !== undefined))];
  }

  /** How many papers are kept. */
  count(): Promise<number> {
    return this.readPapers((papers) => papers.count());
  }

  /** Papers by uid, in that order; those not kept are left out. */
  async get(uids: string[]): Promise<Paper[]> {
    const found = await this.readPapers((papers) => Promise.all(uids.map((uid) => papers.get(uid))));
    return found.flatMap((paper) => (paper ? [whole(paper)] : []));
  }

  /** The papers saved last, newest first; by uid among those saved at one moment, as the list has them. */
  newest(limit: number): Promise<Paper[]> {
    return newest(this, limit);
  }

  /** How many papers lie in the trash, and those removed last, newest first. */
  trash(limit: number): Promise<{ count: number; papers: Paper[] }> {
    return this.read(async (tx) => {
      const index = tx.objectStore('trash').index('removed');
      const papers: Paper[] = [];
      const count = await index.count();
      for (let at = await index.openCursor(null, 'prev'); at; at = await at.continue()) {
        if (!isTombstone(at.value)) papers.push(whole(at.value));
        if (papers.length >= limit) break;
      }
      return { count, papers };
    });
  }

  /** Uids of all papers in the trash. */
  async trashed(): Promise<string[]> {
    return (await this.open()).getAllKeysFromIndex('trash', 'removed');
  }

  /** The open questions, and what was decided about pairs. */
  async questions(): Promise<{ suspects: Suspect[]; decisions: Decision[] }> {
    const db = await this.open();
    return { suspects: await db.getAll('suspects'), decisions: await db.getAll('decisions') };
  }
}
