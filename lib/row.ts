import type { Paper } from './paper.ts';
import { foldForSearch } from './search.ts';
import { citedAuthors } from './text/cited-authors.ts';
import { displayText } from './text/index.ts';

/** A paper as a list shows it. What is dear to make is made when first asked for: a list of thousands shows a few. */
export class Row {
  readonly uid: string;
  readonly added: number;
  readonly #paper: Paper;
  #title: string | undefined;
  #haystack: string | undefined;

  constructor(paper: Paper) {
    this.uid = paper.uid;
    this.added = paper.added;
    this.#paper = paper;
  }

  get title(): string {
    this.#title ??= displayText(this.#paper.reader.title?.value ?? this.#paper.title);
    return this.#title;
  }

  get url(): string {
    return this.#paper.url;
  }

  get year(): string {
    return this.#paper.published?.slice(0, 4) ?? '';
  }

  get code(): string | undefined {
    return this.#paper.links.code;
  }

  get upvotes(): number | undefined {
    return this.#paper.stats.upvotes;
  }

  /** Where it came out: its venue, else arXiv and the id. */
  get where(): string {
    const arxiv = this.#paper.ids.find((id) => id.startsWith('arxiv:'));
    return this.#paper.venue ?? (arxiv ? `arXiv ${arxiv.slice('arxiv:'.length)}` : '');
  }

  /** "Ada Lovelace, Emmy Noether, … Alan Turing (12)": the first two and the last, as a reader cites them. */
  get authors(): string {
    return citedAuthors(this.#paper);
  }

  /** Whether it has all the words of a query (`words` of search.ts), in its title, authors, abstract or ids. */
  has(sought: string[]): boolean {
    const { title, authors, abstract, ids } = this.#paper;
    this.#haystack ??= foldForSearch([title, this.title, ...authors, abstract, ...ids].join('\n'));
    const haystack = this.#haystack;
    return sought.every((word) => haystack.includes(word));
  }
}
