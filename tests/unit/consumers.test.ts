import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parse as parseBib } from '@retorquere/bibtex-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { exporters } from '../../lib/export/index.ts';
import { type Work, spoken, workOf } from '../../lib/export/work.ts';
import type { Paper } from '../../lib/paper.ts';
import { displayText } from '../../lib/text/index.ts';
import { SENTINEL, byId, paper, sets } from './hard-papers.ts';
import { letters, tools, where } from './programs.ts';

// What real readers of .bib files make of an export. Skipped, with a word, where a program is not installed.

/** A document that sets every entry. */
const document = (bibliography: string, packages = '') =>
  `\\documentclass{article}\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}\\usepackage{amsmath,amssymb,textcomp,url}${packages}\\begin{document}${bibliography}\\end{document}\n`;

/** What pdfLaTeX says, but for letters it has none for: those stay in UTF-8 for engines that do, and the receipt says so. */
const errorsIn = (log: string) =>
  (log.match(/^!.*$/gm) ?? []).filter(
    (line) => !/\(U\+(?:1E[0-9A-F]{2}|01[D][0-9A-F]|[3-9A-D][0-9A-F]{3}|2[0-9A-F]{4})\)/.test(line),
  );

interface CslItem {
  title?: string;
  author?: Partial<Record<'family' | 'literal' | 'non-dropping-particle' | 'dropping-particle', string>>[];
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  URL?: string;
}

const familyOf = (name: NonNullable<CslItem['author']>[number] = {}) =>
  letters(
    `${name['dropping-particle'] ?? ''}${name['non-dropping-particle'] ?? ''}${name.family ?? ''}${name.literal ?? ''}`,
  );

/** What of an entry did not come through, in words. */
function lostIn(work: Work, item: CslItem | undefined): string[] {
  const title = displayText(work.title);
  const [year, month] = item?.issued?.['date-parts'][0] ?? [];
  const names = item?.author ?? [];
  // Math is a matter of its own, and stands for letters that pandoc writes as commands.
  const spelt = !/[\\^_$=<>]|[^\x20-\x7e\p{L}\p{P}]/u.test(title + work.title);
  return [
    ...(spelt && letters(item?.title ?? '') !== letters(title) ? [`title ${item?.title}`] : []),
    ...((item?.DOI ?? '') === work.doi ? [] : [`DOI ${item?.DOI}`]),
    ...(decodeURI(item?.URL ?? '') === decodeURI(work.url) ? [] : [`URL ${item?.URL}`]),
    ...(String(year ?? '') === work.date.year.replace(/^0+/, '') ? [] : [`year ${year}`]),
    ...(month === work.date.month ? [] : [`month ${month}`]),
    ...(names.length === work.names.length + Number(work.others) ? [] : [`${names.length} authors`]),
    ...work.names.flatMap((name, n) =>
      familyOf(names[n]) === letters(name.literal ?? `${name.particle ?? ''}${name.family}`)
        ? []
        : [`author ${spoken(name)}`],
    ),
  ];
}

describe.each(
  sets.flatMap((set) => (['bibtex', 'biblatex'] as const).map((flavour) => ({ ...set, flavour }))),
)('$flavour of $name', ({ name, papers: load, there, flavour }) => {
  const skip = there ? '' : ' (skipped: ../shared is not here)';
  let folder = '';
  let papers: Paper[] = [];
  let text = '';
  let bbl = '';
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { cwd: folder, encoding: 'latin1', maxBuffer: 1 << 28 });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const inPdf = (tex: string) => {
    writeFileSync(join(folder, 't.tex'), tex);
    const { stdout } = run('pdflatex', '-interaction=nonstopmode', 't.tex');
    run('pdftotext', '-enc', 'UTF-8', 't.pdf');
    return errorsIn(stdout);
  };
  const squeezed = (said: string) => letters(said).replace(/[^a-z0-9]/g, '');

  beforeAll(() => {
    if (!there) return;
    folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
    papers = byId([...load(), paper({ title: SENTINEL, authors: ['Zoe Last'], ids: ['arxiv:9901.00001'] })]);
    text = exporters[flavour].write(papers).text;
    writeFileSync(join(folder, 'x.bib'), text);
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
      const undated = papers.filter((one) => workOf(one).date.year === '').length;
      const said = (stdout + stderr).split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
      const noDate = said.filter((line) => line.includes("one of 'date, year' must be defined"));
      expect(said.filter((line) => !noDate.includes(line))).toEqual([]);
      expect(noDate).toHaveLength(undated);
      expect(status).toBe(0);
      expect(read('o.bib').match(/^@/gm)).toHaveLength(papers.length);
    },
  );

  test.skipIf(!there || flavour !== 'bibtex' || !tools.bibtex)(
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

  test.skipIf(!there || flavour !== 'bibtex' || !tools.bibtex)(
    `keeps the capitals of acronyms${skip || where('bibtex')}`,
    () => {
      const set = bbl.replace(/[{}$\\]/g, '').replace(/\s+/g, ' ');
      const acronyms = (title: string) =>
        displayText(title).match(
          /(?<![\p{L}\p{N}\\])[A-Za-z0-9]*[A-Za-z][A-Z][A-Za-z0-9]*(?![\p{L}\p{N}\p{M}])/gu,
        ) ?? [];
      const titles = papers.map(({ title }) => acronyms(title)).filter((words) => words.length > 0);
      const damaged = titles.filter((words) => words.some((word) => !set.includes(word)));
      expect(damaged.length).toBeLessThanOrEqual(titles.length / 100);
    },
  );

  // Biblatex takes a minute and a half for a thousand entries: the smaller sets will do.
  const large = name.includes('thousand') && flavour === 'biblatex';
  test.skipIf(!there || large || !tools.pdflatex || !tools[flavour === 'bibtex' ? 'bibtex' : 'biber'])(
    `is set by pdfLaTeX to its last word${skip || where('pdflatex')}`,
    { timeout: 180_000 },
    () => {
      if (flavour === 'bibtex') expect(inPdf(document(bbl))).toEqual([]);
      else {
        const packages = '\\usepackage[backend=biber,sorting=none]{biblatex}\\addbibresource{x.bib}';
        const tex = document('\\nocite{*}\\printbibliography', packages);
        inPdf(tex);
        expect(run('biber', 't').stdout.match(/^(?:WARN|ERROR).*/gm) ?? []).toEqual([]);
        expect(inPdf(tex)).toEqual([]);
      }
      const set = squeezed(read('t.txt'));
      expect(set).toContain(squeezed(SENTINEL));
      // An unescaped percent sign would eat the rest of its line without an error.
      for (const { title } of papers.filter(
        ({ title }) => /^[\x20-\x7e]*%[\x20-\x7e]*$/.test(title) && !/[$\\^_{}~]/.test(title),
      ))
        expect(set).toContain(squeezed(title));
    },
  );

  test.skipIf(!there || flavour !== 'biblatex' || !/hard/.test(name) || !tools.lualatex || !tools.biber)(
    `is set by LuaLaTeX without an error${skip || where('lualatex')}`,
    { timeout: 180_000 },
    () => {
      const tex =
        '\\documentclass{article}\\usepackage{amsmath,amssymb,textcomp,url}\\usepackage[backend=biber,sorting=none]{biblatex}\\addbibresource{x.bib}\\begin{document}\\nocite{*}\\printbibliography\\end{document}\n';
      writeFileSync(join(folder, 'l.tex'), tex);
      run('lualatex', '-interaction=nonstopmode', 'l.tex');
      run('biber', 'l');
      const { status, stdout } = run('lualatex', '-interaction=nonstopmode', '-halt-on-error', 'l.tex');
      expect(stdout.match(/^!.*$/gm) ?? []).toEqual([]);
      expect(status).toBe(0);
    },
  );

  test.skipIf(!there || !tools.pandoc)(
    `comes out of pandoc with titles, names, dates and addresses${skip || where('pandoc')}`,
    { timeout: 60_000 },
    () => {
      const { status, stdout } = spawnSync('pandoc', ['-f', flavour, '-t', 'csljson', 'x.bib'], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect(status).toBe(0);
      const items = JSON.parse(stdout) as CslItem[];
      expect(items).toHaveLength(papers.length);
      const lost = papers.flatMap((one, i) => {
        const what = lostIn(workOf(one), items[i]);
        return what.length === 0 ? [] : [{ title: one.title, what }];
      });
      expect(lost.length <= papers.length / 1000 ? [] : lost).toEqual([]);
    },
  );

  test.skipIf(!there)(
    `is read by @retorquere/bibtex-parser without an error${skip}`,
    { timeout: 60_000 },
    () => {
      const { entries, errors } = parseBib(text, { sentenceCase: false });
      // It knows no commands of mathematics, and leaves them as they are.
      expect(errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
      expect(entries.map(({ key }) => key)).toEqual(
        Array.from(text.matchAll(/^@\w+\{(.*),$/gm), ([, key]) => key),
      );
    },
  );

  test.skipIf(!there)(`is read back by our own strict reader without a complaint${skip}`, () => {
    const { entries, problems } = exporters[flavour].write(papers).receipt;
    expect(entries).toBe(papers.length);
    expect(problems.filter((line) => !/without \S+, which pdfLaTeX|LuaLaTeX set/.test(line))).toEqual([]);
  });
});
