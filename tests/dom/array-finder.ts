import { plainRow } from '../../lib/plain-row.ts';
import { clausesOf } from '../../components/query-text.ts';
import type {
  Counts,
  Finder,
  Found,
  FoundYears,
  Question,
  Range,
  RelatedPaper,
  Row,
} from '../../lib/finding.ts';
import type { Paper } from '../../lib/paper.ts';
import { foldForSearch } from '../../lib/search.ts';

/** Finds by looking at every paper: what the views are tested with. Words anywhere, and the filters of the panel. */
export class ArrayFinder implements Finder {
  readonly #load: () => Promise<Paper[]>;
  readonly #listen: (heard: () => void, signal: AbortSignal) => void;
  #latest = 0;
  #kept: Promise<{ papers: Paper[]; counts: Counts }> | undefined;
  #answer: { key: string; papers: Paper[]; counts: Counts } | undefined;

  /** @param listen calls back when the papers have changed */
  constructor(
    load: () => Promise<Paper[]>,
    listen: (heard: () => void, signal: AbortSignal) => void = () => {},
  ) {
    this.#load = load;
    this.#listen = listen;
  }

  async find(question: Question): Promise<Found | undefined> {
    const number = ++this.#latest;
    const kept = await this.#all();
    const { papers, counts } = await this.#found(question);
    if (number !== this.#latest) return undefined;
    const sought = wordsOf(question.text);
    const at = question.anchor === undefined ? -1 : papers.findIndex(({ uid }) => uid === question.anchor);
    return {
      total: papers.length,
      kept: kept.papers.length,
      from: question.from,
      rows: papers.slice(question.from, question.to).map((paper) => marked(paper, sought)),
      ...(at >= 0 && { at }),
      ...(question.counts && { counts }),
      all: kept.counts,
      behind: 0,
    };
  }

  async uids(question: Pick<Question, 'text' | 'sort' | 'reversed'>): Promise<string[]> {
    return (await this.#found(question)).papers.map(({ uid }) => uid);
  }

  async years(texts: string[]): Promise<FoundYears[]> {
    return Promise.all(
      texts.map(async (text) => {
        const { papers, counts } = await this.#found({ text });
        return { total: papers.length, years: counts.year };
      }),
    );
  }

  /** Papers with a common author. */
  async related(uid: string): Promise<RelatedPaper[]> {
    const { papers } = await this.#all();
    const own = papers.find((paper) => paper.uid === uid)?.authors ?? [];
    return papers.flatMap((paper) => {
      const authors = paper.authors.filter((name) => own.includes(name));
      if (paper.uid === uid || !authors.length) return [];
      return [{ uid: paper.uid, title: paper.title, year: '', authors, words: [] }];
    });
  }

  onStale(heard: () => void, signal: AbortSignal): void {
    this.#listen(() => {
      this.#kept = undefined;
      this.#answer = undefined;
      heard();
    }, signal);
  }

  #all() {
    this.#kept ??= this.#load().then((papers) => ({ papers, counts: countsOf(papers) }));
    return this.#kept;
  }

  async #found({ text, sort, reversed }: Pick<Question, 'text' | 'sort' | 'reversed'>) {
    const key = JSON.stringify([text, sort, reversed]);
    if (this.#answer?.key === key) return this.#answer;
    const clauses = clausesOf(text);
    const papers = (await this.#all()).papers
      .filter((paper) => clauses.every((clause) => meets(paper, clause)))
      .sort((a, b) => order(a, b, sort) || b.added - a.added || (a.uid < b.uid ? -1 : 1));
    if (reversed) papers.reverse();
    const counts = countsOf(papers);
    this.#answer = { key, papers, counts };
    return this.#answer;
  }
}

function order(a: Paper, b: Paper, sort: Question['sort']): number {
  if (sort === 'title') return a.title.localeCompare(b.title);
  if (sort === 'published') return (b.published ?? '').localeCompare(a.published ?? '');
  if (sort === 'upvotes') return (b.stats.upvotes ?? -1) - (a.stats.upvotes ?? -1);
  return 0;
}

function meets(paper: Paper, clause: string): boolean {
  if (clause.startsWith('-')) return !meets(paper, clause.slice(1));
  const [, operator, value = ''] = /^(tag|site|year|is):(.*)$/.exec(clause.replaceAll('"', '')) ?? [];
  const { reader } = paper;
  if (operator === 'tag') return reader.tags?.value.includes(value) ?? false;
  if (operator === 'site') return paper.sources.some(({ entry }) => entry.site === value);
  if (operator === 'year') return paper.published?.startsWith(value) ?? false;
  if (operator === 'is')
    return value === 'starred'
      ? Boolean(reader.starred?.value)
      : (reader.status?.value ?? 'unread') === value;
  const texts = [paper.title, reader.title?.value, paper.abstract, reader.note?.value];
  const all = foldForSearch([...texts, ...paper.authors, ...paper.ids].join('\n'));
  return wordsOf(clause).every((word) => all.includes(word));
}

const wordsOf = (text: string): string[] =>
  clausesOf(text)
    .filter((clause) => !/^-?\w+:/.test(clause))
    .map((clause) => foldForSearch(clause.replaceAll('"', '')));

function marked(paper: Paper, sought: string[]): Row {
  const row = plainRow(paper);
  const abstract = paper.abstract ?? '';
  const inTitle = hits(row.title, sought);
  const inAbstract = hits(abstract, sought);
  return {
    ...row,
    titleHits: inTitle,
    authorHits: hits(row.authors, sought),
    ...(inAbstract.length > 0 &&
      inTitle.length < sought.length && { excerpt: { text: abstract, hits: inAbstract } }),
  };
}

/** The first place of each word, in order and apart. Folding keeps the length of the invented papers' texts. */
function hits(text: string, sought: string[]): Range[] {
  const folded = foldForSearch(text);
  const found = sought.flatMap((word): Range[] => {
    const at = folded.indexOf(word);
    return at < 0 ? [] : [[at, at + word.length]];
  });
  return found
    .sort(([a], [b]) => a - b)
    .filter(([from], i, all) => i === 0 || from >= (all[i - 1]?.[1] ?? 0));
}

function counted(lists: string[][]): [value: string, papers: number][] {
  const counts = new Map<string, number>();
  for (const value of lists.flatMap((list) => [...new Set(list)]))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

function countsOf(papers: Paper[]): Counts {
  return {
    site: counted(papers.map(({ sources }) => sources.flatMap(({ entry }) => entry.site ?? []))),
    tag: counted(papers.map(({ reader }) => reader.tags?.value ?? [])),
    status: counted(papers.map(({ reader }) => [reader.status?.value ?? 'unread'])),
    year: counted(papers.map(({ published }) => (published ? [published.slice(0, 4)] : []))),
  };
}
