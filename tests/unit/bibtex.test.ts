import { array, assert as check, constantFrom, oneof, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exporters } from '../../lib/export/index.ts';
import { escapeLatex } from '../../lib/export/escape-latex.ts';
import { toLatex } from '../../lib/export/latex.ts';
import type { Entry } from '../../lib/entry.ts';
import { mergePapers, type Paper, toPaper } from '../../lib/paper.ts';
import { isPlain } from '../../lib/text/plain.ts';

const paper = (entry: Partial<Entry>): Paper =>
  toPaper(
    { title: 'Woven Nets', authors: ['Ada Moss'], ids: [], url: '', links: {}, stats: {}, ...entry },
    1,
  );
const write = (...entries: Partial<Entry>[]) => exporters.bibtex.write(entries.map(paper));
const field = (text: string, name: string) => new RegExp(`^  ${name} = (.*?),?$`, 'm').exec(text)?.[1];

describe('an entry', () => {
  test('of an arXiv preprint carries its identity, dates and address', () => {
    const { text } = write({
      ids: ['arxiv:2403.00001'],
      categories: ['cs.LG', 'cs.CL'],
      published: '2024-03-09',
      abstract: 'We weave.',
    });
    expect(text).toBe(`@misc{moss2024woven,
  title = {Woven Nets},
  author = {Moss, Ada},
  year = {2024},
  month = mar,
  doi = {10.48550/arXiv.2403.00001},
  eprint = {2403.00001},
  archivePrefix = {arXiv},
  primaryClass = {cs.LG},
  url = {https://arxiv.org/abs/2403.00001},
  keywords = {cs.LG, cs.CL},
  abstract = {We weave.}
}
`);
  });

  test('of a preprint without a date has the month its id names', () => {
    const { text } = write({ ids: ['arxiv:2403.00001'] });
    expect([field(text, 'year'), field(text, 'month')]).toEqual(['{2024}', 'mar']);
  });

  test('of a published paper has its venue and keeps the eprint', () => {
    const meeting = write({
      ids: ['arxiv:2403.00001', 'doi:10.1000/x_1'],
      venue: 'Proceedings of the 3rd Conference on Looms',
      published: '2024',
    }).text;
    expect(meeting).toMatch(/^@inproceedings/);
    expect(field(meeting, 'booktitle')).toBe('{Proceedings of the 3rd Conference on Looms}');
    expect([field(meeting, 'doi'), field(meeting, 'eprint')]).toEqual(['{10.1000/x_1}', '{2403.00001}']);
    const journal = write({ venue: 'Journal of Looms & Threads', published: '2024' }).text;
    expect(journal).toMatch(/^@article/);
    expect(field(journal, 'journal')).toBe(String.raw`{Journal of Looms \& Threads}`);
    expect(write({ venue: 'arXiv preprint', published: '2024' }).text).toMatch(
      /^@misc\{(?!.*arXiv preprint)/s,
    );
    expect(field(write({ venue: 'The Loom', published: '2024' }).text, 'howpublished')).toBe('{The Loom}');
  });

  describe('of a preprint that was published', () => {
    const draft = {
      title: 'Woven Nets, a Draft',
      ids: ['arxiv:2403.00001'],
      venue: 'arXiv',
      published: '2024-03-09',
      categories: ['cs.LG'],
    };
    const article = {
      title: 'Woven Nets',
      ids: ['doi:10.1000/x_1'],
      venue: 'Journal of Looms',
      published: '2025-01',
    };
    const both = mergePapers(paper(draft), paper(article));
    const told = (value: 'preprint' | 'published'): Paper => ({
      ...both,
      reader: { cite: { value, at: 9 } },
    });
    const text = (one: Paper) => exporters.bibtex.write([one]).text;
    const said = (one: Paper) =>
      ['title', 'journal', 'year', 'doi', 'eprint'].map((name) => field(text(one), name));

    test('cites the publication and keeps the eprint', () => {
      expect(text(both)).toMatch(/^@article/);
      expect(said(both)).toEqual([
        '{Woven Nets}',
        '{Journal of Looms}',
        '{2025}',
        '{10.1000/x_1}',
        '{2403.00001}',
      ]);
      expect(text(told('published'))).toBe(text(both));
    });

    test('cites the preprint when told so, under the same key', () => {
      const one = told('preprint');
      expect(text(one)).toMatch(/^@misc/);
      expect(said(one)).toEqual([
        '{Woven Nets, a Draft}',
        undefined,
        '{2024}',
        '{10.48550/arXiv.2403.00001}',
        '{2403.00001}',
      ]);
      expect(field(text(one), 'month')).toBe('mar');
      expect(/\{(.*?),/.exec(text(one))?.[1]).toBe(/\{(.*?),/.exec(text(both))?.[1]);
    });

    test('cites the preprint also where one source names both forms', () => {
      const one = paper({ ...article, ids: ['arxiv:2403.00001', 'doi:10.1000/x_1'] });
      expect(said({ ...one, reader: { cite: { value: 'preprint', at: 9 } } })).toEqual([
        '{Woven Nets}',
        undefined,
        '{2024}',
        '{10.48550/arXiv.2403.00001}',
        '{2403.00001}',
      ]);
    });

    test('prefers the DOI of the publication to that of the preprint server', () => {
      const bio = paper({ ids: ['doi:10.1101/2024.04.01.716005', 'doi:10.5555/kite.1'] });
      expect(field(text(bio), 'doi')).toBe('{10.5555/kite.1}');
    });

    test('known to be published by its venue only has no DOI, rather than that of another form', () => {
      const one = paper({ ...draft, venue: 'Journal of Looms' });
      expect([field(text(one), 'doi'), field(text(one), 'eprint')]).toEqual([undefined, '{2403.00001}']);
    });
  });

  test('holds no empty field, whatever is missing', () => {
    const { text, receipt } = write({ title: '', authors: [] });
    expect(text).not.toMatch(/\{\}|""/);
    expect(receipt.missing.join(' ')).toMatch(/without a title.*without a year.*without authors/);
  });

  test('keeps the brackets, signs and underscores of a DOI as they are', () => {
    const dois = ['10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o', '10.1007/978-3-540_5'];
    for (const doi of dois) expect(field(write({ ids: [`doi:${doi}`] }).text, 'doi')).toBe(`{${doi}}`);
  });

  test('keeps addresses byte for byte but for what would end the field', () => {
    expect(field(write({ url: 'https://a.example/x_y%20z?q=1&r=~2#3' }).text, 'url')).toBe(
      '{https://a.example/x_y%20z?q=1&r=~2#3}',
    );
    expect(field(write({ url: 'https://a.example/{x}\\"' }).text, 'url')).toBe(
      '{https://a.example/%7Bx%7D%5C%22}',
    );
  });

  test('never holds an address that is no web address', () => {
    expect(write({ url: 'javascript:alert(1)' }).text).not.toContain('javascript');
  });
});

describe('authors', () => {
  test.each([
    ['Laurens van der Berg', 'van der Berg, Laurens'],
    ['J.-P. Moss', 'Moss, J.-P.'],
    ['Ada Moss Jr.', 'Moss, Jr., Ada'],
    ['Moss, Ada', 'Moss, Ada'],
    ['Moss, Jr., Ada', 'Moss, Jr., Ada'],
    ['José Ortega y Vega', 'Ortega y Vega, José'.replaceAll('é', String.raw`{\'e}`)],
    ['Luc Van Moor', 'Van Moor, Luc'],
    ['Nguyen Van Anh', 'Anh, Nguyen Van'],
    ['Suharto', '{Suharto}'],
    ['Quill Team', '{Quill Team}'],
    ['The LOOM Collaboration, CERN', '{The LOOM Collaboration, CERN}'],
    ['Moss and Sons Inc.', '{Moss and Sons Inc.}'],
    ['R&D Institute', String.raw`{R\&D Institute}`],
    ['Anders And', '{And}, Anders'],
    ['王小明', '{王小明}'],
    ['김 철수', '김, 철수'],
    [String.raw`Beno\^it Mo\ss`, String.raw`Mo{\ss}, Beno{\^i}t`],
    ['Jose\u0301 Garci\u0301a', String.raw`Garc{\'i}a, Jos{\'e}`],
    ['ada moss', 'moss, ada'],
  ])('%s is written %s', (name, written) => {
    expect(field(write({ authors: [name] }).text, 'author')).toBe(`{${written}}`);
  });

  test('that a listing leaves out are “others”', () => {
    expect(field(write({ authors: ['Ada Moss', 'Ben Reed'], authorCount: 7 }).text, 'author')).toBe(
      '{Moss, Ada and Reed, Ben and others}',
    );
    expect(field(write({ authors: ['Ada Moss', 'et al.'] }).text, 'author')).toBe('{Moss, Ada and others}');
  });

  test('keeps a name together that is “and” once a letter is left out of it', () => {
    const { text, receipt } = write({ authors: ['x, 👍and', 'Ada Moss'] });
    expect(field(text, 'author')).toBe('{x, {and} and Moss, Ada}');
    expect(receipt.problems.filter((problem) => problem.includes('name'))).toEqual([]);
  });
});

describe('text in LaTeX', () => {
  test.each([
    ['R&D at 100% for $5: #1 in snake_case', String.raw`R\&D at 100\% for \$5: \#1 in snake\_case`],
    ['a ~ b ^ c \\ d', String.raw`a {\textasciitilde} b {\textasciicircum} c {\textbackslash} d`],
    ['say "x" | y < z > w', String.raw`say "x" | y {$<$} z {$>$} w`],
    ['“a” ‘b’ – c — d…', String.raw`${'``'}a'' ${'`'}b' -- c --- d{\ldots}`],
    ['a {b, c} d', String.raw`a \{b, c\} d`],
    ['a { b', String.raw`a \{\vphantom{\}} b`],
    ['a } b', String.raw`a \vphantom{\{}\} b`],
    [
      'Çeşme, Łódź, Đà, naïve, Ő',
      String.raw`{\c C}e{\c s}me, {\L}{\'o}d{\'z}, Đ{\'a}, na{\"i}ve, {\H O}`.replace(
        String.raw`Đ{\'a}`,
        String.raw`Đ{\`a}`,
      ),
    ],
    ['ǘ, ế and Trường', String.raw`{\'{\"u}}, {\'{\^e}} and Tr{\`u}ong`.replace('{\\`u}ong', 'u{\\`o}ng')],
    ['β-decay at 5 × 10⁻³ µm', String.raw`{$\beta$}-decay at 5 {$\times$} 10{$^{-3}$} {$\mu$}m`],
    ['x₁₂ ∈ ℝᵈ under 𝒪(n)', String.raw`x{$_{12}$} {$\in$} {$\mathbb{R}^{d}$} under {$\mathcal{O}$}(n)`],
    [String.raw`the $\mathcal{O}(n \log n)$ bound`, String.raw`the {$\mathcal{O}(n \log n)$} bound`],
    [String.raw`$a$$b$`, '{$a$}{$b$}'],
    [String.raw`a set $\{x$ that never ends`, String.raw`a set \{\vphantom{\}}x that never ends`],
    [String.raw`an odd $\mymacro{x}^$ here`, 'an odd x here'],
    ['2.5times in mathcal{O}(d^2)', String.raw`2.5{$\times$} in {$\mathcal{O}$}(d{$^{2}$})`],
    ['深層 学習', '深層 学習'],
    ['ok 👍🏽 done', 'ok done'],
    ['x\u0000y\u200b\ud800z', 'x yz'],
  ])('%s → %s', (raw, latex) => {
    expect(toLatex(raw).latex).toBe(latex);
  });

  test.each([
    ['DeepLoom meets LoRA on an iPhone with mT5', '{DeepLoom} meets {LoRA} on an {iPhone} with {mT5}'],
    ['BERT, GPT-4 (and C++): A Survey', '{BERT}, {GPT-4} (and {C++}): A Survey'],
    ['U-Net and Vitamin D in Part II', '{U-Net} and Vitamin {D} in Part {II}'],
    ['Learning to Weave with Self-Supervised Looms', 'Learning to Weave with Self-Supervised Looms'],
    [
      'Étude sur l’École',
      String.raw`{\'E}tude sur l'{\'E}cole`.replace(String.raw`l'{\'E}cole`, String.raw`{l'{\'E}cole}`),
    ],
    [
      String.raw`Sr$_3$Ru$_2$O$_7$ and $\Omega$-nets`,
      String.raw`{Sr{$_3$}Ru{$_2$}O{$_7$}} and {$\Omega$}-nets`,
    ],
  ])('capitals a style would lower are kept, and no others: %s', (raw, latex) => {
    expect(toLatex(raw, 'mixed').latex).toBe(latex);
  });
});

const fragments = constantFrom(
  ...String.raw`{ } \{ \} $ $x$ $x^2$ $\frac{1}{2}$ $\frac{1}$ $a_b_c$ $\left( x$ \alpha \ % & # _ ^ ~ " | < > α ₁ ² ′ é ﬁ 👍 王 م and, @misc{x, } ' \\ $$ \( \) {} http://a.b/{c} BERT`.split(
    ' ',
  ),
  ' ',
);
const hostile = oneof(
  array(fragments, { maxLength: 15 }).map((parts) => parts.join('')),
  string({ unit: 'binary', maxLength: 40 }),
);

/** Braces as BibTeX counts them: escaped ones too. */
function depths(text: string): { lowest: number; end: number } {
  let depth = 0;
  let lowest = 0;
  for (const char of text) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, end: depth };
}

describe('whatever a page holds', () => {
  test('braces pair in every field, so that no entry swallows the next', () => {
    check(
      property(
        record({ title: hostile, name: hostile, abstract: hostile, venue: hostile, url: hostile }),
        ({ title, name, abstract, venue, url }) => {
          const { text } = write({
            title,
            authors: [name],
            abstract,
            venue,
            url: `https://a.example/${url}`,
            published: '2020',
          });
          for (const line of text.split('\n').slice(1, -2))
            expect(depths(line)).toEqual({ lowest: 0, end: 0 });
          expect(text.match(/^@/gm)).toHaveLength(1);
          expect(text.isWellFormed()).toBe(true);
          // oxlint-disable-next-line no-control-regex -- their absence is what is tested
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff\ufdd0-\ufdef]/);
        },
      ),
      { numRuns: 800 },
    );
  });

  test('no special stands unescaped outside of math', () => {
    check(
      property(hostile, (raw) => {
        const bare = toLatex(raw, 'mixed')
          .latex.replace(/\{\$.*?(?<!\\)\$\}/g, '')
          .replace(/\\[#$%&_{}]/g, '');
        expect(bare).not.toMatch(/[#$%&_]|(?<!\\)\^|(?<![\\ .,)\d\p{L}])~/u);
      }),
      { numRuns: 800 },
    );
  });

  test('a sign is the same in a text with nothing to clean and in any other', () => {
    for (let code = 0x21; code < 0x7f; code++) {
      const text = `a ${String.fromCharCode(code)} b`;
      if (isPlain(text)) expect(toLatex(text).latex).toBe(escapeLatex(text));
    }
  });

  test('ten thousand papers have ten thousand entries with different keys', () => {
    const all = Array.from({ length: 10_000 }, (_, i) =>
      paper({ ids: [`arxiv:2403.${String(i).padStart(5, '0')}`] }),
    );
    const { text, receipt } = exporters.bibtex.write(all);
    expect(receipt.entries).toBe(10_000);
    expect(new Set(text.match(/^@misc\{.*,$/gm)).size).toBe(10_000);
  });
});
