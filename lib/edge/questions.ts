import { question, type Suspect } from '../dedupe/index.ts';
import type { Paper } from '../paper.ts';
import type { Decision, Transaction } from './database.ts';
import { pair } from './pair.ts';
import type { Records } from './records.ts';

/** The questions whether two papers are one work, and the reader's answers, as one write sees and changes them. */
export class Questions {
  readonly #tx: Transaction<'readwrite'>;
  readonly #records: Records;
  /** Papers that a question was noted about in this write. */
  readonly #asked = new Set<string>();
  /** Papers that no question was open about when this write began. */
  readonly #unasked = new Set<string>();

  constructor(tx: Transaction<'readwrite'>, records: Records) {
    this.#tx = tx;
    this.#records = records;
  }

  /** Looks at once which papers have no open question: asked for one by one, between the puts of a page, each answer would wait for all of them. */
  async readAhead(uids: readonly string[]): Promise<void> {
    const store = this.#tx.objectStore('suspects');
    const [a, b] = [store.index('a'), store.index('b')];
    await Promise.all(
      uids.map(async (uid) => {
        const keys = await Promise.all([a.getKey(uid), b.getKey(uid)]);
        if (keys.every((key) => key === undefined)) this.#unasked.add(uid);
      }),
    );
  }

  /** What was decided about two papers; their order does not matter. */
  decision(uid: string, other: string): Promise<Decision | undefined> {
    return this.#tx.objectStore('decisions').get(pair(uid, other));
  }

  /** Keeps a decision. The question is answered, unless it is put off. */
  async decide(uid: string, other: string, decided: Decision['decided'], at: number): Promise<void> {
    const [a, b] = pair(uid, other);
    await this.#records.set('decisions', [a, b], { a, b, decided, at });
    if (decided !== 'later' && (await this.#tx.objectStore('suspects').get([a, b])))
      await this.#records.unset('suspects', [a, b]);
  }

  /** The open questions about a paper. */
  async about(uid: string): Promise<Suspect[]> {
    const store = this.#tx.objectStore('suspects');
    return [...(await store.index('a').getAll(uid)), ...(await store.index('b').getAll(uid))];
  }

  /** Notes a question for the reader, unless these two are kept apart or it is noted already. */
  async ask(found: Suspect): Promise<void> {
    const key = pair(found.a, found.b);
    if ((await this.decision(...key))?.decided === 'apart') return;
    const known = await this.#tx.objectStore('suspects').get(key);
    if (known && JSON.stringify(known.reasons) === JSON.stringify(found.reasons)) return;
    const [a, b] = key;
    this.#asked.add(a).add(b);
    await this.#records.set('suspects', key, { a, b, verdict: found.verdict, reasons: found.reasons });
  }

  /** Takes back what was asked about papers that changed and is no question any longer. @param suspects what is asked in any case */
  async review(changed: Paper[], suspects: Suspect[]): Promise<void> {
    const named = new Set(suspects.map(({ a, b }) => `${a} ${b}`));
    for (const { uid } of changed.filter(({ uid }) => this.#mayBeAsked(uid)))
      for (const { a, b } of await this.about(uid))
        if (!named.has(`${a} ${b}`) && !(await this.#stillAsked(a, b)))
          await this.#records.unset('suspects', [a, b]);
  }

  /** What was asked about a paper is from now on asked about the one that has absorbed it. */
  async handOver(from: string, to: string): Promise<void> {
    for (const known of await this.about(from)) {
      await this.#records.unset('suspects', [known.a, known.b]);
      const other = known.a === from ? known.b : known.a;
      if (other === to) continue;
      await this.ask({ ...known, a: other, b: to });
      const decision = await this.decision(from, other);
      if (decision?.decided === 'later') await this.decide(to, other, 'later', decision.at);
    }
  }

  /** Nothing was asked about a paper that is new. */
  #mayBeAsked(uid: string): boolean {
    if (this.#asked.has(uid)) return true;
    return !this.#unasked.has(uid) && this.#records.wasThere('papers', uid);
  }

  async #stillAsked(a: string, b: string): Promise<boolean> {
    const [one, other] = [await this.#records.papers.get(a), await this.#records.papers.get(b)];
    return one !== undefined && other !== undefined && question(one, other) !== undefined;
  }
}
