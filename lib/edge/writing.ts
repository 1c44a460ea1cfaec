import { type CandidateKeys, type Plan, plan } from '../dedupe/index.ts';
import { mergePapers, type Paper, refold } from '../paper.ts';
import { type Tombstone, type Transaction, isTombstone } from './database.ts';
import { look } from './look.ts';
import { keysOf, neighbours } from './neighbours.ts';
import { Questions } from './questions.ts';
import { Records } from './records.ts';

/** One write to the library under way. It remembers what each record was before it was first touched, so that all can be undone. */
export class Writing {
  readonly #tx: Transaction<'readwrite'>;
  /** What it writes, record by record. */
  readonly records: Records;
  /** What the reader is asked about pairs of papers, and what was decided. */
  readonly questions: Questions;

  constructor(tx: Transaction<'readwrite'>) {
    this.#tx = tx;
    this.records = new Records(tx);
    this.questions = new Questions(tx, this.records);
  }

  /** Reads at once all that saving these papers will ask for. From now on writes are not waited for one by one either. */
  async readAhead(papers: Paper[]): Promise<void> {
    await this.questions.readAhead(await this.records.readAhead(keysOf(papers)));
  }

  /** Reads more than the other methods do, in the same transaction. */
  look<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return work(this.#tx as unknown as Transaction);
  }

  /** The citation keys that were given out. They are no part of the act. */
  readonly keys = () => this.#tx.objectStore('keys');

  /** A kept paper. */
  get(uid: string): Promise<Paper | undefined> {
    return this.records.papers.get(uid);
  }

  /** A paper in the trash. */
  async trashed(uid: string): Promise<Paper | undefined> {
    const found = await this.records.trash.get(uid);
    return found && !isTombstone(found) ? found : undefined;
  }

  /** The kept papers that share an id, a folded title or a uid, each once: what `plan` wants to see. */
  candidates(keys: CandidateKeys): Promise<Paper[]> {
    return look<Paper>(this.records.papers, keys);
  }

  /** The kept papers near one: what `plan` wants to see. */
  near(paper: Paper): Promise<Paper[]> {
    return neighbours(paper, (keys) => this.candidates(keys));
  }

  /** Writes what `plan` says: the paper, those that had to move, and the questions about them. */
  async follow({ action, paper, absorbed, moved, suspects }: Plan): Promise<void> {
    if (action !== 'unchanged') {
      // All out before any goes in: ids are unique, and may move from one paper to another.
      for (const { uid } of moved) if (await this.get(uid)) await this.records.unset('papers', uid);
      await this.put(paper, absorbed);
      for (const one of moved) await this.records.set('papers', one.uid, one);
      await this.questions.review([paper, ...moved], suspects);
    }
    for (const found of suspects) await this.questions.ask(found);
  }

  /** The removed papers, and the tombstones, that share an id, a folded title or a uid. */
  async inTrash(keys: CandidateKeys): Promise<{ papers: Paper[]; tombstones: Tombstone[] }> {
    const found = await look<Paper | Tombstone>(this.records.trash, keys);
    return {
      papers: found.filter((kept): kept is Paper => !isTombstone(kept)),
      tombstones: found.filter(isTombstone),
    };
  }

  /** Puts a paper, and takes out those it has absorbed; what was asked about them is now asked about it. */
  async put(paper: Paper, absorbed: string[] = []): Promise<void> {
    const gone = absorbed.filter((uid) => uid !== paper.uid);
    // First, since their ids are now its own and ids are unique.
    for (const uid of gone) await this.records.unset('papers', uid);
    await this.records.set('papers', paper.uid, paper);
    for (const uid of gone) await this.questions.handOver(uid, paper.uid);
  }

  /** Moves a paper to the trash. @returns whether there was one */
  async toTrash(uid: string, at: number): Promise<boolean> {
    const paper = await this.get(uid);
    if (!paper) return false;
    // Another paper may lie there under this uid: nothing of it is lost.
    const there = await this.trashed(uid);
    const whole = there ? mergePapers(there, paper) : paper;
    await this.records.unset('papers', uid);
    await this.records.set('trash', uid, {
      ...whole,
      uid,
      reader: { ...whole.reader, removed: { value: true, at } },
    });
    for (const known of await this.questions.about(uid))
      await this.records.unset('suspects', [known.a, known.b]);
    return true;
  }

  /** Out of the trash, into the papers; whom it meets there by id, it joins. @returns the paper it is now */
  async fromTrash(uid: string, at: number): Promise<Paper | undefined> {
    const paper = await this.trashed(uid);
    if (!paper) return undefined;
    await this.records.unset('trash', uid);
    const back = refold({ ...paper, reader: { ...paper.reader, removed: { value: false, at } } });
    const made = plan(await this.near(back), back);
    await this.follow(made);
    return made.paper;
  }

  /** Deletes a paper in the trash for good: a tombstone is left. @returns whether there was one */
  async forget(uid: string, at: number): Promise<boolean> {
    const paper = await this.trashed(uid);
    if (!paper) return false;
    await this.records.set('trash', uid, { uid, ids: paper.ids, at });
    return true;
  }

  /** Takes a tombstone away: its paper is wanted again. */
  async unbury(uid: string): Promise<void> {
    await this.records.unset('trash', uid);
  }
}
