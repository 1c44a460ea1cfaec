import type { Entry } from '../entry.ts';
import type { Paper } from '../paper.ts';
import { evidenceOf, tracesOf } from './evidence.ts';
import { judge } from './judge.ts';
import { PairFinder } from './likely-pairs.ts';
import { TwoByIds } from './two-by-ids.ts';

/** So many papers are folded for comparing at a time: each takes some 3 kB. */
const FOLDED = 2_000;

const NOTHING: Entry = { title: '', authors: [], ids: [], url: '', links: {}, stats: {} };

/** What `judge` asks no paper for. */
const REST = { titleKey: '', url: '', links: {}, stats: {}, from: {}, reader: {}, added: 0 };

/**
 * Finds which papers of a whole library may be one work, in a memory of about 0.5 kB a paper.
 *
 * Of each paper what is long is left out: its abstract, and what its sources say. Without an abstract no two papers are called different that
 * with it are not, unless they have the same title: an abstract proves nothing where the titles differ, and may speak against it. So what is
 * found here holds all that `judge` would not call different, and each find is to be judged again on the whole papers.
 */
export class Duplicates {
  readonly #finder = new PairFinder();
  readonly #two = new TwoByIds();
  /** Each with what `judge` looks at and nothing else, as JSON: a third of the memory, and few are looked at. */
  readonly #papers: string[] = [];
  #folded = new Map<number, Paper>();

  add(paper: Paper): void {
    const traces = tracesOf(paper);
    this.#finder.add(paper, traces);
    this.#two.add(paper, traces.bare);
    const { uid, ids, title, authors, published, venue, version, foreignIds, apart } = paper;
    const kept: Partial<Paper> = {
      uid,
      ids,
      title,
      authors,
      ...(published !== undefined && { published }),
      ...(venue !== undefined && { venue }),
      ...(version !== undefined && { version }),
      ...(foreignIds && { foreignIds }),
      ...(apart && { apart }),
    };
    this.#papers.push(JSON.stringify([kept, paper.sources.map(({ key }) => key)]));
  }

  /** The uids of two papers that may be one work; undefined now and then, to say that it goes on. */
  *found(): Generator<[string, string] | undefined> {
    let compared = 0;
    for (const [i, j] of this.#finder.pairs()) {
      if (compared++ % 500 === 0) yield undefined;
      if (this.#two.are(i, j, this.#finder.share(i, j))) continue;
      const [a, b] = [this.#fold(i), this.#fold(j)];
      const sameTitle = evidenceOf(a).title === evidenceOf(b).title;
      if (sameTitle || judge(a, b).verdict !== 'different') yield [a.uid, b.uid];
    }
  }

  #fold(i: number): Paper {
    const known = this.#folded.get(i);
    if (known) return known;
    if (this.#folded.size >= FOLDED) this.#folded = new Map();
    const [kept, keys] = JSON.parse(this.#papers[i] as string) as [Paper, string[]];
    const made = { ...REST, ...kept, sources: keys.map((key) => ({ key, entry: NOTHING })) };
    this.#folded.set(i, made);
    return made;
  }
}
