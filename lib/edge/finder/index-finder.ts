import type { Counts, Found, FoundYears, Question, RelatedPaper } from '../../finding.ts';
import { toRow } from '../../found-row.ts';
import { plainRow } from '../../plain-row.ts';
import {
  type Facets,
  needsRest,
  parseQuery,
  relatedTo,
  type Query,
  type Found as Hits,
} from '../../search/index.ts';
import type { IndexStore } from './index-store.ts';
import type { StoredIndex } from './stored-index.ts';

/** What is looked for, and in which order. */
type Asked = Pick<Question, 'text' | 'sort' | 'reversed'>;

/** Answers questions about the library from the index; only the rows that are wanted are read from the database. */
export class IndexFinder {
  readonly #stored: StoredIndex;
  readonly #store: IndexStore;
  #whole: { version: number; counts: Counts } | undefined;
  #last: { key: string; query: Query; found: Hits } | undefined;

  constructor(stored: StoredIndex, store: IndexStore) {
    this.#stored = stored;
    this.#store = store;
  }

  /** @throws DOMException when the database cannot be read */
  async find(question: Question): Promise<Found> {
    await this.#able(question);
    const { index, behind } = this.#stored;
    const { query, found } = this.#search(question);
    const { anchor } = question;
    const from = Math.min(question.from, found.total);
    const uids = Array.from(found.first(question.to).subarray(from), (doc) => index.uidOf(doc));
    const papers = await this.#store.papers(uids);
    const at = anchor === undefined ? -1 : found.order.indexOf(index.docOf(anchor) ?? -1);
    return {
      total: found.total,
      kept: index.size,
      from,
      // A paper that was removed a moment ago is still in the index: its row stays away, and word of it is on its way.
      rows: papers.map((paper, i) => toRow(paper, query, uids[i] ?? '')),
      ...(at >= 0 && { at }),
      ...(question.counts && { counts: countsOf(found.facets) }),
      all: this.#all(),
      behind,
    };
  }

  /** Uids of all papers found, in order. */
  async uids(question: Asked): Promise<string[]> {
    await this.#able(question);
    const { index } = this.#stored;
    return Array.from(this.#search(question).found.order, (doc) => index.uidOf(doc));
  }

  /** For each text, how much it finds, and of which years. */
  async years(texts: string[]): Promise<FoundYears[]> {
    for (const text of texts) await this.#able({ text });
    return texts.map((text) => {
      const { total, facets } = this.#stored.index.search(parseQuery(text), {});
      return { total, years: countsOf(facets).year };
    });
  }

  /** Saved papers that share authors or rare words with one. Papers the index has still to take in are not among them. */
  async related(uid: string): Promise<RelatedPaper[]> {
    const [paper] = await this.#store.papers([uid]);
    if (!paper) return [];
    // Names are phrases.
    await this.#stored.fill();
    const found = relatedTo(paper, this.#stored.index);
    const papers = await this.#store.papers(found.map((one) => one.uid));
    return found.flatMap((one, i) => {
      const other = papers[i];
      if (!other) return [];
      const { title, year } = plainRow(other);
      return [{ ...one, title, year }];
    });
  }

  /** Waits until what the answer needs is in memory. */
  async #able({ text, sort }: Asked): Promise<void> {
    if (!this.#stored.filled && needsRest(parseQuery(text), sort && { sort })) await this.#stored.fill();
  }

  /** Counts of the whole library; the same until it changes. */
  #all(): Counts {
    const { index, version } = this.#stored;
    if (this.#whole?.version !== version) this.#whole = { version, counts: countsOf(index.facets()) };
    return this.#whole.counts;
  }

  /** The search for a question; the last one is kept, since scrolling asks it again and again. */
  #search({ text, sort, reversed = false }: Asked) {
    const key = JSON.stringify([this.#stored.version, text, sort, reversed]);
    if (this.#last?.key !== key) {
      const query = parseQuery(text);
      const usual = sort === 'title' ? 'up' : 'down';
      const direction = (usual === 'up') === reversed ? 'down' : 'up';
      const found = this.#stored.index.search(query, { sort: sort ?? 'best', direction });
      this.#last = { key, query, found };
    }
    return this.#last;
  }
}

function countsOf({ sites, tags, statuses, years }: Facets): Counts {
  return {
    site: most(sites),
    tag: most(tags),
    status: most(new Map(Object.entries(statuses))),
    year: most(years).map(([year, papers]) => [String(year), papers]),
  };
}

/** Those that most papers have, first. */
function most<T>(counts: Map<T, number>): [T, number][] {
  return [...counts].filter(([, papers]) => papers).sort(([, a], [, b]) => b - a);
}
