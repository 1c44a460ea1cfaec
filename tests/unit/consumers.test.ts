import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/entry.ts';
import { exporters } from '../../lib/export/index.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { displayText } from '../../lib/text/index.ts';

// What real readers of BibTeX make of an export. Skipped, with a word, where a program is not installed.

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const tools = {
  biber: has('biber'),
  bibtex: has('bibtex'),
  pdflatex: has('pdflatex') && has('pdftotext'),
  pandoc: has('pandoc'),
};
const where = (name: keyof typeof tools) => (tools[name] ? '' : ` (skipped: ${name} is not installed)`);

const shared = new URL('../../../shared/', import.meta.url);
const SENTINEL = 'Sentinel of the last entry';

const paper = (entry: Partial<Entry>): Paper =>
  toPaper({ title: '', authors: [], ids: [], url: '', links: {}, stats: {}, ...entry });
const byId = (papers: Paper[]) => [...new Map(papers.map((each) => [each.uid, each])).values()];
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

interface Case {
  id: string;
  input: { records?: Record[] } & Record;
  expect: { protect?: string[]; entryType?: string; doiExact?: string; latexKept?: string[] };
}
interface Record {
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

const caseEntry = ({ title, authors, date, arxivId, category, venue, doi, abstract }: Record): Paper =>
  paper({
    title,
    authors,
    ids: [...(arxivId ? [`arxiv:${arxivId.replace(/v\d+$/, '')}`] : []), ...(doi ? [doi] : [])],
    ...(date && { published: date }),
    ...(category && { categories: [category] }),
    ...(venue && { venue }),
    ...(abstract && { abstract: abstract.slice(0, 2_000) }),
  });
const hardCases = (): Paper[] =>
  json<{ cases: Case[] }>('export/cases.json')
    .cases.filter(({ id }) => !LIMITS.has(id))
    .flatMap(({ input }) => (input.records ?? [input]).map(caseEntry));

/** Rows of a CSV file with quoted fields. */
function rows(text: string): string[][] {
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

const sets = [
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

describe.each(sets)('BibTeX of $name', ({ papers: load, there }) => {
  const skip = there ? '' : ' (skipped: ../shared is not here)';
  let folder = '';
  let papers: Paper[] = [];
  let bbl = '';
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: folder, encoding: 'latin1', maxBuffer: 1 << 28 });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  beforeAll(() => {
    if (!there) return;
    folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
    papers = byId([...load(), paper({ title: SENTINEL, authors: ['Zoe Last'], ids: ['arxiv:9901.00001'] })]);
    writeFileSync(join(folder, 'x.bib'), exporters.bibtex.write(papers).text);
  });
  afterAll(() => rmSync(folder || join(tmpdir(), 'sheaf-none'), { recursive: true, force: true }));

  test.skipIf(!there || !tools.biber)(
    `is accepted by biber, whole and without a warning${skip || where('biber')}`,
    { timeout: 120_000 },
    () => {
      const { status, stdout, stderr } = run(
        'biber',
        '--tool',
        '--validate-datamodel',
        '--output-file=o.bib',
        'x.bib',
      );
      // A listing without dates has none to give: biber's one remark about such an entry is right.
      const undated = papers.filter(
        ({ published, ids }) => published === undefined && ids.length === 0,
      ).length;
      const said = (stdout + stderr).split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
      const noDate = said.filter((line) => line.includes("one of 'date, year' must be defined"));
      expect(said.filter((line) => !noDate.includes(line))).toEqual([]);
      expect(noDate).toHaveLength(undated);
      expect(status).toBe(0);
      expect(read('o.bib').match(/^@/gm)).toHaveLength(papers.length);
    },
  );

  test.skipIf(!there || !tools.bibtex)(
    `is accepted by bibtex, plain and unsrt${skip || where('bibtex')}`,
    { timeout: 60_000 },
    () => {
      for (const style of ['plain', 'unsrt']) {
        writeFileSync(
          join(folder, `${style}.aux`),
          `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{x}\n`,
        );
        const { status, stdout } = run('bibtex', style);
        expect(
          stdout
            .split('\n')
            .filter((line) =>
              /error message|Repeated entry|Too many commas|^Warning--(?!empty|to sort)/.test(line),
            ),
        ).toEqual([]);
        expect(status).toBe(0);
        expect(read(`${style}.bbl`).match(/^\\bibitem/gm)).toHaveLength(papers.length);
      }
      bbl = read('unsrt.bbl');
    },
  );

  test.skipIf(!there || !tools.bibtex)(`keeps the capitals of acronyms${skip || where('bibtex')}`, () => {
    const set = bbl.replace(/[{}$\\]/g, '').replace(/\s+/g, ' ');
    const acronyms = (title: string) =>
      displayText(title).match(
        /(?<![\p{L}\p{N}\\])[A-Za-z0-9]*[A-Za-z][A-Z][A-Za-z0-9]*(?![\p{L}\p{N}\p{M}])/gu,
      ) ?? [];
    const titles = papers.map(({ title }) => acronyms(title)).filter((words) => words.length > 0);
    const damaged = titles.filter((words) => words.some((word) => !set.includes(word)));
    expect(damaged.length).toBeLessThanOrEqual(titles.length / 100);
  });

  test.skipIf(!there || !tools.bibtex || !tools.pdflatex)(
    `is set by pdfLaTeX to its last word${skip || where('pdflatex')}`,
    { timeout: 120_000 },
    () => {
      const preamble =
        '\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{amsmath,amssymb,textcomp,url}';
      writeFileSync(
        join(folder, 't.tex'),
        `\\documentclass{article}${preamble}\\begin{document}${bbl}\\end{document}\n`,
      );
      const { stdout } = run('pdflatex', '-interaction=nonstopmode', 't.tex');
      // pdfLaTeX has no Chinese, Japanese or Korean: those letters stay in UTF-8 for engines that do.
      const errors = (stdout.match(/^!.*$/gm) ?? []).filter(
        (line) => !/\(U\+(?:[3-9A-D][0-9A-F]{3}|2[0-9A-F]{4})\)/.test(line),
      );
      expect(errors).toEqual([]);
      run('pdftotext', '-enc', 'UTF-8', 't.pdf');
      const squeezed = (text: string) =>
        text
          .normalize('NFKD')
          .replace(/[^A-Za-z0-9]/g, '')
          .toLowerCase();
      const set = squeezed(read('t.txt'));
      expect(set).toContain(squeezed(SENTINEL));
      // An unescaped percent sign would eat the rest of its line without an error.
      for (const { title } of papers.filter(
        ({ title }) => /^[\x20-\x7e]*%[\x20-\x7e]*$/.test(title) && !/[$\\^_{}~]/.test(title),
      ))
        expect(set).toContain(squeezed(title));
    },
  );

  test.skipIf(!there || !tools.pandoc)(
    `comes out of pandoc with its titles, authors and dates${skip || where('pandoc')}`,
    { timeout: 60_000 },
    () => {
      const { status, stdout } = spawnSync('pandoc', ['-f', 'bibtex', '-t', 'csljson', 'x.bib'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect(status).toBe(0);
      const items = JSON.parse(stdout) as { title?: string; author?: unknown[]; DOI?: string }[];
      expect(items).toHaveLength(papers.length);
      const letters = (text: string) =>
        text
          .replace(/<[^>]*>/g, '')
          .normalize('NFKD')
          .replace(/[^\p{L}\p{N}]/gu, '')
          .toLowerCase();
      const wrong = papers.flatMap(({ title, authors, authorCount }, i) => {
        const item = items[i];
        const sameTitle =
          /[\\^_$=<>]|[^\x20-\x7e\p{L}\p{P}]/u.test(displayText(title) + title) ||
          letters(item?.title ?? '') === letters(displayText(title));
        const sameAuthors =
          (item?.author?.length ?? 0) >= authors.length &&
          ((item?.author?.length ?? 0) === authors.length || authorCount !== undefined);
        return sameTitle && sameAuthors ? [] : [{ title, got: item?.title, authors, names: item?.author }];
      });
      expect(wrong).toEqual([]);
    },
  );
});
