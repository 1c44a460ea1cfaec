import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText } from '../../lib/text/index.ts';
import { displayParts } from '../../lib/text/parts.ts';
import { MANY } from './runs.ts';

// The laws of what is shown, and how much of real text they leave readable. Real text lies beside the checkout and is no part of it.

const shared = new URL('../../../shared/', import.meta.url);
const there = existsSync(shared);
const read = (path: string) => (there ? readFileSync(new URL(path, shared), 'utf8') : '');

/** The rows of a CSV file below its header, as text by column. */
function rows(csv: string): Record<string, string>[] {
  const all: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n\r"]*))(,|\r?\n|$)/g)) {
    all.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') all.push([]);
  }
  const [names = [], ...records] = all;
  return records
    .filter((record) => record.length === names.length)
    .map((record) => Object.fromEntries(names.map((name, i) => [name, record[i] ?? ''])));
}

/** What is left of TeX, by the measure: a dollar that is no price, a command, the name of an alphabet, an address twice, a brace without its partner. */
function debrisIn(text: string): string | undefined {
  const found = /\$(?!\d)|\\[A-Za-z]+|math(?:cal|bb|bf|rm|frak|scr)|(https?:\/\/[^\s{]+)[{ ]?\1/.exec(
    text,
  )?.[0];
  if (found !== undefined) return found;
  let open = 0;
  for (const sign of text) {
    if (sign === '{') open += 1;
    if (sign === '}') open -= 1;
    if (open < 0) break;
  }
  return open === 0 ? undefined : '{}';
}

const invented = [
  String.raw`On $\mathcal{O}(n\log n)$ looms with $k$-means and \textsc{Yarn}`,
  'A 2.5times faster loom: mathcal{O}(n^2) becomes mathcalO(n)',
  String.raw`{\textdollar}{\textbackslash}ell{\_}1{\textdollar}-Looms {\&} Yarn`,
  String.raw`Weaving at 5$^\circ$C with $\frac{1}{\sqrt{T}}$ \& \'Etude \cite{x}`,
  'see https://loom.example/x{https://loom.example/x}',
];
const captured = ['000', '002'].flatMap((name) =>
  there ? (JSON.parse(read(`captures/${name}.json`)) as { title: string; abstract?: string }[]) : [],
);
const records = rows(read('export/arxiv_abs_records.csv'));
const column = (all: Record<string, string>[], name: string) =>
  all.map((row) => row[name] ?? '').filter(Boolean);

describe('what is left of TeX', () => {
  const titles = [
    ...invented,
    ...captured.map(({ title }) => title),
    ...column(records, 'title_raw'),
    ...column(rows(read('export/latex_debris_dblp_titles.csv')), 'title_bibtex'),
  ];
  const abstracts = [
    ...invented,
    ...captured.flatMap(({ abstract }) => abstract ?? []),
    ...column(records, 'abstract_raw'),
  ];
  test.each([
    ['titles', titles, 0.99],
    ['abstracts', abstracts, 0.98],
  ] as const)(`%s read well${there ? '' : ' (our own only: ../shared is not there)'}`, (name, texts, bar) => {
    const left = texts.flatMap((raw) => {
      const text = displayText(raw);
      const debris = debrisIn(text);
      const at = debris === undefined ? -1 : text.indexOf(debris);
      return debris === undefined ? [] : [`${debris}   …${text.slice(Math.max(0, at - 50), at + 50)}…`];
    });
    const rate = 1 - left.length / texts.length;
    console.log(
      [`${name}: ${(100 * rate).toFixed(2)} % of ${texts.length}`, ...left.slice(0, 12)].join('\n  '),
    );
    expect(rate).toBeGreaterThanOrEqual(bar);
    if (there) expect(texts.length).toBeGreaterThan(1000);
  });
});

/** Texts that come near to TeX and hold none. */
const CLEAN = [
  'sim2real transfer of gamma-ray detectors, alpha-synuclein and beta-VAE: a times-series pm 5 study at 3 pm',
  'C++, C#, F#, .NET, R&D, AT&T, Q&A; 100% of $5 and $10, US$7, 5€, 3$ and 4$, $HOME/$PATH, A$AP',
  'Costs fell from $1.5M to $300K ($20/month, $0.10 per 1,000)',
  'snake_case_name, __init__, model_2, top_1, a_b, x86_64, user_id=3, file_v2.txt, LLM_API_KEY, _private',
  String.raw`C:\Users\ada\new\text\beta.txt and \\server\share\alpha and D:\tmp`,
  '/usr/local/bin/node, ~/.config/x, ./a/../b, ~user, s3://bucket/key, file:///tmp/x',
  'regex ^[a-z]+$ or a|b and f(x) = {1, 2} or {name}, dict {"a": 1}, arr[0], <b>tag</b>, a < b > c, x -> y, a => b',
  'use --flag or -v; 2-3, 5–7, well—known “quotes” ‘single’ «guillemets» it’s',
  'tilde ~50, ~5%, caret ^_^ and under_score_, 3*4, **bold**, `code`, # heading, @handle, #1',
  'emails ada@moss.example, me_2@example.org; http://a.example/x_y/~z?q=1&r=2#top and https://a.example/a--b',
  'Emoji 🤗 👩‍💻 🏳️‍🌈, flags 🇫🇷, ½ ¾ × ÷ ± ≤ ≥ ∞ α β Ω ℝ 𝒪 x² H₂O 5° 10⁻³ ∑ √2',
  '深度学习：综述（第二版）、『日本語』のテスト。한국어 논문 제목, Русский «текст», Ελληνικά, Tiếng Việt, Türkçe İıŞş',
  'العربية تعلم عميق، עברית למידה עמוקה, فارسی می‌خواهم, हिन्दी शोध, ภาษาไทย, ქართული, Հայերեն',
  "d'Alembert, O'Brien, 't Hooft, rock 'n' roll, the '90s, dogs' and cats', 6'2\", 5''",
  'mathematics, fractions and circuits to infinity, arrows, sums and limits, in or out',
  'A sequence of leqture notes, textbook, urls, hats and bars, tilde and vector, dots',
];

describe('what a page copied with the text', () => {
  test.each([
    ['We prove O(n2)O(n^2)O(n2) time.', 'We prove O(n²) time.'],
    ['runs in O(n2)O(n^{2}), at least', 'runs in O(n²), at least'],
    ['an α\\alphaα and x2x^2', 'an α and x2x²'],
    ['p\\mathfrak{p}p', '𝔭'],
    ['H<sub>2</sub>O at 10<sup>-3</sup> in <i>E. coli</i>', 'H₂O at 10⁻³ in E. coli'],
    ['CO&lt;sub&gt;2&lt;/sub&gt; and <jats:italic>p53</jats:italic>', 'CO₂ and p53'],
    [
      'see http://x.org/{\\textasciitilde}joe/a, http://x.org/\\textasciitilde joe',
      'see http://x.org/~joe/a, http://x.org/~joe',
    ],
    ['if a<b and c>d, <b>x</b>', 'if a<b and c>d, <b>x</b>'],
    ['Ji\\v r\u00ed \\v Cech and \\c Cetin', 'Jiří Čech and Çetin'],
  ])('%s', (raw, shown) => {
    expect(displayText(raw)).toBe(shown);
    expect(displayText(shown)).toBe(shown);
  });
});

describe('a text without TeX', () => {
  test.each(CLEAN)('stays as it is: %s', (text) => {
    expect(displayText(text)).toBe(text.normalize('NFC'));
    expect(displayParts(text)).toEqual([text.normalize('NFC')]);
  });

  test('stays as it is whatever it is put together from', () => {
    const word = fc.constantFrom(
      ...CLEAN.filter((text) => !/`|\\|\$|~|\^|\{/.test(text)).flatMap((text) => text.split(' ')),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(' ').normalize('NFC');
        expect(displayText(text)).toBe(text);
      }),
      MANY,
    );
  });

  test.skipIf(!there)('stays as it is, by hundreds (skipped where ../shared is not)', () => {
    const plain = column(records, 'abstract_raw').filter(
      (text) => !/[\\${}^_~`&<>]|--|''|\d ?(?:pm|times)/.test(text),
    );
    expect(plain.length).toBeGreaterThan(300);
    for (const text of plain)
      expect(displayText(text)).toBe(text.replace(/\s+/g, ' ').trim().normalize('NFC'));
  });
});

describe('lines that were wrapped', () => {
  test.each([
    ['words', 'one\n  two\r\nthree', 'one two three'],
    ['a compound', 'state-of-the-\n  art looms', 'state-of-the-art looms'],
    ['a hyphen that waits for its word', 'long-\nand short-term', 'long- and short-term'],
    ['a dash', 'looms --\nand yarn', 'looms – and yarn'],
    ['scripts without spaces', '深度\n  学习的\n综述', '深度学习的综述'],
    ['Korean has spaces', '한국어\n논문', '한국어 논문'],
    ['math', 'in $\\mathcal{O}(n\n\\log n)$ time', 'in 𝒪(n log n) time'],
  ])('%s', (_, raw, want) => {
    expect(displayText(raw)).toBe(want);
  });
});

describe('math that plain text cannot hold', () => {
  test('stands apart, with its TeX and its text', () => {
    expect(displayParts(String.raw`A $\frac{a}{b}$-loom in $\mathbb{R}^d$ at $T_c$`)).toEqual([
      'A ',
      { tex: String.raw`\frac{a}{b}`, text: 'a/b' },
      '-loom in ℝᵈ at ',
      { tex: 'T_c', text: 'T_c' },
    ]);
  });

  const fragment = fc.constantFrom(
    ...String.raw`$ $$ \( \) { } ^ _ \frac \sqrt \sum_ \min_ \alpha \mathcal \begin{pmatrix} \end{pmatrix} & \\ \left( \right) \textbf \& \$ \cite{x} https://x.y/a '' `.split(' '),
    'x', 'T_c', '12', ' ', '$\\frac{a}{b}$', '$x_{max}$', '$\\sum_{i=1}^n x$', '~', '`', '\n', '深', '\u{14400}',
  ); // prettier-ignore

  test('whatever it is: the texts of all parts are what is shown', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 16 }), (pieces) => {
        const raw = pieces.join('');
        const shown = displayText(raw);
        const parts = displayParts(raw);
        expect(parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(shown);
        expect(displayText(shown)).toBe(shown);
      }),
      MANY,
    );
  });
});
