import { existsSync, readFileSync } from 'node:fs';

import type { Entry } from '../../lib/entry.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';

// Papers that are hard for readers of bibliographies: our own, and those of ../shared where it is there.

export const shared = new URL('../../../shared/', import.meta.url);
/** The last entry: what breaks before it takes it along. */
export const SENTINEL = 'Sentinel of the last entry';

export const paper = (entry: Partial<Entry>): Paper =>
  toPaper({ title: '', authors: [], ids: [], url: '', links: {}, stats: {}, ...entry });
export const byId = (papers: Paper[]) => [...new Map(papers.map((each) => [each.uid, each])).values()];
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, shared), 'utf8')) as T;

/** Invented papers, each hard for some reader in its own way. */
const invented = (): Paper[] =>
  (
    [
      {
        title: 'Looms & Threads at 90% of $5: the #1 under_score ~ guide ^ \\ end',
        authors: ['Ada Moss', 'Ludwig van der Berg', 'Quill Team', 'Moss and Sons Inc.', 'Anders And'],
      },
      {
        title: String.raw`On $\Omega$-Weaving in $\mathcal{O}(n \log n)$ and $x_{1}^{2}$ with \emph{C++} {BERT}`,
        authors: ['Jos\u0301e Garci\u0301a', 'Ø. Bråthen', 'Łukasz Đinđić'],
      },
      {
        title: 'A { lone brace, “quotes” – dashes — and x₁² ≤ ℝᵈ ∘ α̂ ☉ 5°C',
        authors: ['Kim Lee Jr.', 'Suharto'],
      },
      {
        title: String.raw`Broken $\frac{1}$ math, $a^b^c$, $\nosuch{x}$ and an odd $ sign }`,
        authors: ['Ada Moss'],
        authorCount: 9,
      },
      { title: 'Emoji 🤗 and İstanbul, Ő, ǘ, ẞ, ŋ, ½, ﬁ, ™, €', authors: ['Nguyen Van Anh'] },
      { title: 'Ends in a backslash \\', authors: ['Ada Moss'] },
      {
        title: 'Published',
        authors: ['Ada Moss'],
        venue: 'Proceedings of the Conference on R&D of Looms',
        published: '2020-05-06',
        abstract: 'First.\n\n@misc{not, one}\n% no comment\n100% #1 $x$ $5 {',
      },
      {
        title: 'Woven DOI',
        authors: ['Ada Moss'],
        venue: 'Journal of Looms',
        published: '2020',
        url: 'https://a.example/x_y%20z#1?a=b&c=~d',
      },
    ] satisfies Partial<Entry>[]
  ).map((entry, i) => paper({ ids: [`arxiv:2403.0000${i}`], ...entry }));

const captured = (): Paper[] => [
  ...['captures/000.json', 'captures/002.json'].flatMap((file) =>
    json<{ title: string; abstract: string }[]>(file).map(({ title, abstract }) =>
      paper({ title, abstract }),
    ),
  ),
  ...json<{ id: string; title: string; abstract: string; authors: string[]; published?: string }[]>(
    'pages/hf-000.json',
  ).map(({ id, title, abstract, authors }) => paper({ title, abstract, authors, ids: [`arxiv:${id}`] })),
];

export interface Case {
  id: string;
  input: { records?: Found[] } & Found;
  expect: Record<string, unknown>;
}
interface Found {
  title: string;
  authors: string[];
  date?: string;
  arxivId?: string;
  category?: string;
  venue?: string;
  doi?: string;
  abstract?: string;
}

/** Cases no reader of this flavour can take: biber wants a title, pdfLaTeX has no Arabic. */
const LIMITS = new Set(['title-empty', 'rtl-and-bidi']);

export const caseEntry = ({ title, authors, date, arxivId, category, venue, doi, abstract }: Found): Paper =>
  paper({
    title,
    authors,
    ids: [...(arxivId ? [`arxiv:${arxivId.replace(/v\d+$/, '')}`] : []), ...(doi ? [doi] : [])],
    ...(date && { published: date }),
    ...(category && { categories: [category] }),
    ...(venue && { venue }),
    ...(abstract && { abstract: abstract.slice(0, 2_000) }),
  });
export const cases = (): Case[] => json<{ cases: Case[] }>('export/cases.json').cases;
const hardCases = (): Paper[] =>
  json<{ cases: Case[] }>('export/cases.json')
    .cases.filter(({ id }) => !LIMITS.has(id))
    .flatMap(({ input }) => (input.records ?? [input]).map(caseEntry));

/** Rows of a CSV file with quoted fields. */
export function rows(text: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    found.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') found.push([]);
  }
  return found.filter((row) => row.length > 1);
}

const archived = (): Paper[] =>
  rows(readFileSync(new URL('export/arxiv_abs_records.csv', shared), 'utf8'))
    .slice(1)
    .map(([, id = '', title = '', authors = '', doi = '', , abstract = ''], i) => {
      const names = authors
        .replace(/\([^()]*\)/g, '')
        .replace(/\([^()]*\)/g, '')
        .split(/\s*,\s*(?:and\s+)?|\s+and\s+|\s*[&;]\s*/)
        .filter((name) => name.trim() !== '');
      // Biber takes its time with abstracts: a fifth of them will do.
      return paper({
        title,
        authors: names,
        ...(i % 5 === 0 && { abstract }),
        ids: [`arxiv:${id}`, ...(doi ? [doi.split(' ')[0] ?? ''] : [])],
      });
    });

export const sets = [
  { name: 'invented hard papers', papers: invented, there: true },
  {
    name: 'the captured listings',
    papers: captured,
    there: existsSync(new URL('captures/000.json', shared)),
  },
  { name: 'the hard cases', papers: hardCases, there: existsSync(new URL('export/cases.json', shared)) },
  {
    name: 'a thousand arXiv records',
    papers: archived,
    there: existsSync(new URL('export/arxiv_abs_records.csv', shared)),
  },
];
