import { type CandidateKeys, type Plan, plan, question, type Suspect } from '../dedupe/index.ts';
import type { Dismissal } from '../dismissal.ts';
import { mergePapers, type Paper } from '../paper.ts';
import type { SavedSearch } from '../saved-search.ts';
import {
  type Decision,
  type Image,
  type Journalled,
  type Schema,
  type Tombstone,
  type Transaction,
  NO_PAPERS,
  isTombstone,
} from './database.ts';
import { look } from './look.ts';
import type { Loose } from './loose.ts';
import { Nearby, NOTHING } from './nearby.ts';
import { keysOf, neighbours } from './neighbours.ts';
import { OpenQuestions } from './open-questions.ts';
import { pair } from './pair.ts';

/** One write to the library under way. It remembers what each record was before it was first touched, so that all can be undone. */
export class Writing {
  readonly #tx: Transaction<'readwrite'>;
  readonly #images = new Map<string, Image>();
  #near: { papers: Nearby<Paper>; trash: Nearby<Paper | Tombstone> } | undefined;
  /** Writes that nobody has waited for yet. */
  readonly #puts: Promise<unknown>[] = [];
  readonly #questions: OpenQuestions;
  /** Uids of papers that changed, or about which something was decided. */
  readonly touched = new Set<string>();

  constructor(tx: Transaction<'readwrite'>) {
    this.#tx = tx;
    this.#questions = new OpenQuestions(tx.objectStore('suspects'));
  }

  /** The records it has touched, as they were before. */
  get images(): Image[] {
    return [...this.#images.values()];
  }

  /**
   * Reads at once all that saving these papers will ask for. From now on writes are not waited for one by one either.
   */
  async readAhead(papers: Paper[]): Promise<void> {
    this.#near = {
      papers: new Nearby(this.#tx.objectStore('papers')),
      trash: new Nearby<Paper | Tombstone>(this.#tx.objectStore('trash')),
    };
    const keys = keysOf(papers);
    // Mostly nothing lies there.
    const trash = await this.#tx.objectStore('trash').openKeyCursor();
    if (!trash) this.#near.trash = new Nearby<Paper | Tombstone>(NOTHING);
    await Promise.all([this.#near.papers.readAhead(keys), trash && this.#near.trash.readAhead(keys)]);
    await this.#questions.readAhead(this.#near.papers.uids());
  }

  /** Waits until all is written. @throws DOMException of the write that failed */
  async settled(): Promise<void> {
    await Promise.all(this.#puts);
  }

  /** Reads more than the other methods do, in the same transaction. */
  look<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return work(this.#tx as unknown as Transaction);
  }

  /** The citation keys that were given out. They are no part of the act. */
  readonly keys = () => this.#tx.objectStore('keys');

  /** A kept paper. */
  get(uid: string): Promise<Paper | undefined> {
    return (this.#near?.papers ?? this.#tx.objectStore('papers')).get(uid);
  }

  /** A paper in the trash. */
  async trashed(uid: string): Promise<Paper | undefined> {
    const found = await (this.#near?.trash ?? this.#tx.objectStore('trash')).get(uid);
    return found && !isTombstone(found) ? found : undefined;
  }

  /** The kept papers that share an id, a folded title or a uid, each once: what `plan` wants to see. */
  candidates(keys: CandidateKeys): Promise<Paper[]> {
    return look<Paper>(this.#near?.papers ?? this.#tx.objectStore('papers'), keys);
  }

  /** The kept papers near one: what `plan` wants to see. */
  near(paper: Paper): Promise<Paper[]> {
    return neighbours(paper, (keys) => this.candidates(keys));
  }

  /** Writes what `plan` says: the paper, those that had to move, and the questions about them. */
  async follow({ action, paper, absorbed, moved, suspects }: Plan): Promise<void> {
    if (action !== 'unchanged') {
      // All out before any goes in: ids are unique, and may move from one paper to another.
      for (const { uid } of moved) if (await this.get(uid)) await this.#unset('papers', uid);
      await this.put(paper, absorbed);
      for (const one of moved) await this.#set('papers', one.uid, one);
      const named = new Set(suspects.map(({ a, b }) => `${a} ${b}`));
      for (const { uid } of [paper, ...moved]) {
        const fresh = this.#images.get(nameOf('papers', uid))?.before === undefined;
        if (!this.#questions.mayConcern(uid, fresh)) continue;
        for (const { a, b } of await this.suspectsOf(uid))
          if (!named.has(`${a} ${b}`) && !(await this.#stillAsked(a, b)))
            await this.#unset('suspects', [a, b]);
      }
    }
    for (const found of suspects) await this.addSuspect(found);
  }

  async #stillAsked(a: string, b: string): Promise<boolean> {
    const [one, other] = [await this.get(a), await this.get(b)];
    return one !== undefined && other !== undefined && question(one, other) !== undefined;
  }

  /** The removed papers, and the tombstones, that share an id, a folded title or a uid. */
  async inTrash(keys: CandidateKeys): Promise<{ papers: Paper[]; tombstones: Tombstone[] }> {
    const found = await look<Paper | Tombstone>(this.#near?.trash ?? this.#tx.objectStore('trash'), keys);
    return {
      papers: found.filter((kept): kept is Paper => !isTombstone(kept)),
      tombstones: found.filter(isTombstone),
    };
  }

  /** Puts a paper, and takes out those it has absorbed; what was asked about them is now asked about it. */
  async put(paper: Paper, absorbed: string[] = []): Promise<void> {
    const gone = absorbed.filter((uid) => uid !== paper.uid);
    // First, since their ids are now its own and ids are unique.
    for (const uid of gone) await this.#unset('papers', uid);
    await this.#set('papers', paper.uid, paper);
    for (const uid of gone) await this.#handOver(uid, paper.uid);
  }

  /** Moves a paper to the trash. @returns whether there was one */
  async toTrash(uid: string, at: number): Promise<boolean> {
    const paper = await this.get(uid);
    if (!paper) return false;
    // Another paper may lie there under this uid: nothing of it is lost.
    const there = await this.trashed(uid);
    const whole = there ? mergePapers(there, paper) : paper;
    await this.#unset('papers', uid);
    await this.#set('trash', uid, {
      ...whole,
      uid,
      reader: { ...whole.reader, removed: { value: true, at } },
    });
    for (const known of await this.suspectsOf(uid)) await this.#unset('suspects', [known.a, known.b]);
    return true;
  }

  /** Out of the trash, into the papers; whom it meets there by id, it joins. @returns the paper it is now */
  async fromTrash(uid: string, at: number): Promise<Paper | undefined> {
    const paper = await this.trashed(uid);
    if (!paper) return undefined;
    await this.#unset('trash', uid);
    const back: Paper = { ...paper, reader: { ...paper.reader, removed: { value: false, at } } };
    const made = plan(await this.near(back), back);
    await this.follow(made);
    return made.paper;
  }

  /** Puts a paper straight into the trash, as a backup has it. */
  async putInTrash(paper: Paper): Promise<void> {
    await this.#set('trash', paper.uid, paper);
  }

  /** Deletes a paper in the trash for good: a tombstone is left. @returns whether there was one */
  async forget(uid: string, at: number): Promise<boolean> {
    const paper = await this.trashed(uid);
    if (!paper) return false;
    await this.bury({ uid, ids: paper.ids, at });
    return true;
  }

  /** Leaves a tombstone where nothing or another tombstone is, or in place of a removed paper. */
  async bury(tombstone: Tombstone): Promise<void> {
    await this.#set('trash', tombstone.uid, tombstone);
  }

  /** Takes a tombstone away: its paper is wanted again. */
  async unbury(uid: string): Promise<void> {
    await this.#unset('trash', uid);
  }

  /** What was decided about two papers; their order does not matter. */
  decision(uid: string, other: string): Promise<Decision | undefined> {
    return this.#tx.objectStore('decisions').get(pair(uid, other));
  }

  /** Keeps a decision. The question is answered, unless it is put off. */
  async decide(uid: string, other: string, decided: Decision['decided'], at: number): Promise<void> {
    const [a, b] = pair(uid, other);
    await this.#set('decisions', [a, b], { a, b, decided, at });
    if (decided !== 'later' && (await this.#tx.objectStore('suspects').get([a, b])))
      await this.#unset('suspects', [a, b]);
  }

  /** The open questions about a paper. */
  async suspectsOf(uid: string): Promise<Suspect[]> {
    const store = this.#tx.objectStore('suspects');
    return [...(await store.index('a').getAll(uid)), ...(await store.index('b').getAll(uid))];
  }

  /** Notes a question for the reader, unless these two are kept apart or it is noted already. */
  async addSuspect(found: Suspect): Promise<void> {
    const key = pair(found.a, found.b);
    if ((await this.decision(...key))?.decided === 'apart') return;
    const known = await this.#tx.objectStore('suspects').get(key);
    if (known && JSON.stringify(known.reasons) === JSON.stringify(found.reasons)) return;
    const [a, b] = key;
    this.#questions.noted(a, b);
    await this.#set('suspects', key, { a, b, verdict: found.verdict, reasons: found.reasons });
  }

  /** Keeps a search under its name, or that it was taken away. */
  readonly putSearch = (search: SavedSearch): Promise<void> => this.#set('searches', search.name, search);

  /** Notes that a paper is dismissed, or that this was taken back. */
  readonly putDismissal = (record: Dismissal): Promise<void> => this.#set('dismissed', record.id, record);

  /** Puts a record where the caller has seen that there is none, in a library that is empty: nothing is looked up. */
  async fill<S extends 'papers' | 'trash' | 'decisions' | 'searches' | 'dismissed'>(
    store: S,
    key: Schema[S]['key'],
    value: Schema[S]['value'],
  ): Promise<void> {
    this.#images.set(nameOf(store, key), { store, key } as Image);
    if (!NO_PAPERS.has(store)) for (const uid of [key].flat()) this.touched.add(uid);
    await (this.#tx.objectStore(store) as unknown as Loose).put(value);
  }

  /** Takes a record out, whatever becomes of it: a restore clears the place first, since ids may move from one paper to another. */
  async drop<S extends Journalled>(store: S, key: Schema[S]['key']): Promise<void> {
    await this.#unset(store, key);
  }

  async #handOver(from: string, to: string): Promise<void> {
    for (const known of await this.suspectsOf(from)) {
      await this.#unset('suspects', [known.a, known.b]);
      const other = known.a === from ? known.b : known.a;
      if (other === to) continue;
      await this.addSuspect({ ...known, a: other, b: to });
      const decision = await this.decision(from, other);
      if (decision?.decided === 'later') await this.decide(to, other, 'later', decision.at);
    }
  }

  async #set<S extends Journalled>(
    store: S,
    key: Schema[S]['key'],
    value: Schema[S]['value'],
  ): Promise<void> {
    await this.#remember(store, key);
    await this.#written(store, key, (this.#tx.objectStore(store) as unknown as Loose).put(value), value);
  }

  async #unset<S extends Journalled>(store: S, key: Schema[S]['key']): Promise<void> {
    await this.#remember(store, key);
    await this.#written(store, key, (this.#tx.objectStore(store) as unknown as Loose).delete(key));
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
    const name = nameOf(store, key);
    if (this.#images.has(name)) return;
    const image = { store, key } as Image;
    this.#images.set(name, image);
    if (!NO_PAPERS.has(store)) for (const uid of [key].flat()) this.touched.add(uid);
    const near = store === 'papers' || store === 'trash' ? this.#near?.[store] : undefined;
    const before = await (near
      ? near.get(key as string)
      : (this.#tx.objectStore(store) as unknown as Loose).get(key));
    if (before !== undefined) (image as { before: unknown }).before = before;
  }
}

/** What an image is kept under while its write is under way. */
function nameOf(store: Journalled, key: string | [string, string]): string {
  return JSON.stringify([store, key]);
}
