import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayText } from '../../lib/text/index.ts';
import { isPlain } from '../../lib/text/plain.ts';

describe('a title or abstract reads well', () => {
  test.each([
    [
      'accents',
      String.raw`Erd\H{o}s, Ji\v{r}\'i, G\"odel, Fran\c{c}ois, na\"{\i}ve, \r{A}rhus, \O bro, Stra{\ss}e`,
      'Erdős, Jiří, Gödel, François, naïve, Århus, Øbro, Straße',
    ],
    [
      'text commands',
      String.raw`\textbf{Fast} and \emph{small} {\it nets} with \texttt{code\_name}`,
      'Fast and small nets with code_name',
    ],
    ['nested text commands', String.raw`\textbf{a \emph{b \textsc{c}}} d`, 'a b c d'],
    ['escapes', String.raw`R\&D grew 50\% for \$5, \#1 in A\_B`, 'R&D grew 50% for $5, #1 in A_B'],
    ['quotes', "``one'' and `two' don't clash", "“one” and ‘two’ don't clash"],
    [
      'ties and spaces',
      String.raw`Table~3 shows 0.1\,mm in 5~s, ~50 of them`,
      'Table 3 shows 0.1 mm in 5 s, ~50 of them',
    ],
    ['dashes', 'pages 3--5 --- a start', 'pages 3–5 — a start'],
    ['options of a program and arrows stay', 'run --fast a --> b', 'run --fast a --> b'],
    ['Greek', String.raw`$\alpha$-mixing at $\lambda\gg 1$`, 'α-mixing at λ≫1'],
    ['complexity', String.raw`in $\mathcal{O}(n\log n)$ time`, 'in 𝒪(n log n) time'],
    ['powers', String.raw`$10^{-3}$ and $x^{2n+1}$ and $2^{10}$`, '10⁻³ and x²ⁿ⁺¹ and 2¹⁰'],
    ['subscripts without letters in Unicode', String.raw`$x_{\text{goal}}$ and $h_{q}$`, 'x_goal and h_q'],
    [
      'fractions and roots',
      String.raw`$\frac{1}{\sqrt{T}}$, $\frac{a+b}{c}$, $\sqrt{x+1}$`,
      '1/√T, (a+b)/c, √(x+1)',
    ],
    ['accents in math', String.raw`$\hat{y}$, $\bar x$, $\tilde{G}_2$`, 'ŷ, x̄, G̃₂'],
    ['fields and sets', String.raw`$\mathbb{R}^d$ and $\{0,1\}^n$`, 'ℝᵈ and {0,1}ⁿ'],
    [
      'relations keep even spaces',
      String.raw`$3.1&lt; z &lt; 4$ and $n\leq 5$ and $n \leq 5$`,
      '3.1 < z < 4 and n≤5 and n ≤ 5',
    ],
    ['both kinds of math marks', String.raw`\(k\)-means and C\({}^{\mbox{2}}\)-Net`, 'k-means and C²-Net'],
    ['bare scripts', 'YBa_2Cu_3O_7 under L^2 loss, S_3 symmetric', 'YBa₂Cu₃O₇ under L² loss, S₃ symmetric'],
    [
      'names with underscores stay',
      'the model_2 of top_1 in snake_case_3',
      'the model_2 of top_1 in snake_case_3',
    ],
    [
      'links',
      String.raw`code at~\href{https://example.org/a\_b}{\texttt{https://example.org/a\_b}}.`,
      'code at https://example.org/a_b.',
    ],
    [
      'doubled links',
      'see https://example.org/x--y{https://example.org/x--y}.',
      'see https://example.org/x--y.',
    ],
    ['entities, also twice escaped', 'a &amp;lt; b &amp; c &eacute; &#8212; &#x3b1;', 'a < b & c é — α'],
    ['money', 'from $5 to $10 and $3, in US$7', 'from $5 to $10 and $3, in US$7'],
    ['variables of a shell', 'set $HOME and then $PATH first', 'set $HOME and then $PATH first'],
    ['a lone dollar', 'The $ sign', 'The $ sign'],
    ['capitals guarded by braces', '{BERT} and {DNA}-like codes', 'BERT and DNA-like codes'],
    ['units', String.raw`\SI{12}{\kilo\hertz} and \num{42}`, '12 kHz and 42'],
    [
      'an unknown macro keeps its name',
      String.raw`light of \mycat \,near $z=2$`,
      String.raw`light of \mycat near z=2`,
    ],
    ['hard wraps', 'one\n  two\r\nthree', 'one two three'],
    [
      'double escaping',
      String.raw`An {\textdollar}{\textbackslash}mathcal\{O\}(k){\textdollar} bound`,
      'An 𝒪(k) bound',
    ],
    [
      'commands escaped twice',
      String.raw`{\textbackslash}emph{x} of $\\alpha$ in A{\$}{\^{}}2{\$}B`,
      'x of α in A²B',
    ],
    ['specials in braces', String.raw`a{\_}b {\&} 9{\%}`, 'a_b & 9%'],
    ['stacked accents', String.raw`Nguy\~\^{e}n Ti\'{\^e}n`, 'Nguyễn Tiến'],
    ['a command that eats its space', String.raw`5\textdegree C, 2\textmu m`, '5°C, 2µm'],
    ['Greek by its text name', String.raw`{\textvartheta}-{\texttheta}`, 'ϑ-θ'],
    [
      'references',
      String.raw`as in~\cite{a,b}, or \cite{c}. So (\citep{d}) it is [\cite{e}, \cite{f}]`,
      'as in, or. So it is',
    ],
    ['chemistry', String.raw`\ce{SO4^2-} and $\ce{H2O}$`, 'SO₄²⁻ and H₂O'],
    ['ranges with units', String.raw`\SIrange{5}{10}{\meter}, \numrange{1}{5}`, '5–10 m, 1–5'],
    ['a matrix', String.raw`$\begin{pmatrix}1&2\\3&4\end{pmatrix}$`, '1 2; 3 4'],
    ['sets of numbers outside of math', String.raw`$T^6$/\Z_3 over \R`, 'T⁶/ℤ₃ over ℝ'],
    ['a dollar that lost its partner', String.raw`order \cal{O}(\alpha_s^2)$ at $x$`, 'order 𝒪(αₛ²) at x'],
    ['prices behind the amount', '5$ and 10$, or 3$ 4$', '5$ and 10$, or 3$ 4$'],
    ['a script that must not run on', String.raw`$\nabla_\theta J$`, '∇_θ J'],
    [
      'a link that says no more than that',
      'at https://x.example/a{this https URL}',
      'at https://x.example/a',
    ],
    ['a link with a name', 'at https://x.example/a{Code}.', 'at Code.'],
    ['a link in braces', '({https://x.example/a_b})', '(https://x.example/a_b)'],
  ])('%s', (_, raw, want) => {
    expect(displayText(raw)).toBe(want);
  });

  test.each([
    ['3.5times faster at 640times480', '3.5× faster at 640×480'],
    ['in mathcal{O}(n^2) over mathbb R^n', 'in 𝒪(n²) over ℝⁿ'],
    ['alpha,!beta-search and WcdotX', 'α,β-search and W⋅X'],
    ['rate k^{-n-2{3}} of hat rho_h^{D}(x)', 'rate k^(-n-2/3) of ρ̂ₕᴰ(x)'],
    ['turned by 90^circ or 45circ', 'turned by 90° or 45°'],
    ['is sim 4.5times smaller', 'is ∼4.5× smaller'],
    ['map f: X rightarrow Y', 'map f: X → Y'],
    ['the textbf{first} one', 'the first one'],
    ['in widetilde{O}(sqrt{T}) or tildeO(sqrtT)', 'in Õ(√T) or Õ(√T)'],
    [String.raw`\mathcalO(n) over ell_1 and frac12`, '𝒪(n) over ℓ₁ and 1/2'],
    ['nabla f', '∇ f'],
    ['n times n looms in mathbb{R}^{n times d}', 'n × n looms in ℝ^(n × d)'],
    ['approx5times as many, 80GBtimes8', '≈5× as many, 80GB×8'],
    ['with mathcal{L}_{text{CE}} and nabla_theta', 'with ℒ_CE and ∇_θ'],
  ])('debris of stripped math is repaired: %s', (raw, want) => {
    expect(displayText(raw)).toBe(want);
  });

  test.each([
    'Gamma-ray bursts and sim2real transfer: three times as many',
    'approx 5% of them ran n times, many times more (beta)',
    'Use {name} as a placeholder, a set {1, 2} or [1, 2]',
    'C++ & C# at 100% (v1.2): “curly”, it’s 5 µm – α ≤ β',
    'A survey of a_b, file_2.txt, x/y_1 and mail me_2@example.org',
    'Is this the right (left) side? We saw 10 of 20 at 3 pm in 5 circles',
    '深度学习 — 综述 تعلم عميق',
  ])('a text without TeX is not touched: %s', (text) => {
    expect(displayText(text)).toBe(text);
  });

  test('controls, zero width characters and half surrogates are gone, letters are composed', () => {
    expect(displayText('a\u0001b\u200bc\ufeff \ud800 e\u0301')).toBe('abc é');
  });
});

const fragments = fc.constantFrom(
  ...String.raw`$ $$ \( \) \[ \] { } ^ _ ~ \ & &amp; &lt; - -- --- ' '' \~ \^ \' \" \frac \sqrt \hat \bar \cal \over \alpha \log \textbf \text \mathcal \left \right \left( . , ! 1 12 x X ab greek alpha times mathcal frac cdot {cdot 2times
  https://x.y/a {https://x.y/a} O(n) (1) ((1) \href \url \SI \unicode{x41} \& \% \$ \{ \} \textdollar \textbackslash α ₁ é 😀 \not \end \cite [ ] |`.split(
    /\s+/,
  ),
  '`',
  '``',
  ' ',
  '\n',
  '\\ ',
);
const hostile = fc.oneof(
  fc.array(fragments, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever a page holds', () => {
  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const once = displayText(raw);
        expect(displayText(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('the result is one well-formed line', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const text = displayText(raw);
        expect(text.isWellFormed()).toBe(true);
        // oxlint-disable-next-line no-control-regex -- their absence is what is tested
        expect(text).not.toMatch(/[\u0000-\u001f\u007f\u200b\ufeff\ufdd0-\ufdef]|^\s|\s$|\s\s/);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    '{',
    '}',
    '$',
    '\\frac',
    '\\frac{',
    '$x^',
    'x_1',
    '`',
    "''",
    '&amp;',
    '~',
    '\\',
    'https://x{',
    'alpha_',
    '{}',
    '\\left(',
    '\\over ',
    '((1) ',
  ])(
    'a megabyte of %s comes back',
    (piece) => {
      expect(displayText(piece.repeat(1_000_000 / piece.length))).toBeTypeOf('string');
    },
    20_000,
  );
});

const debris = new URL('../../../shared/export/latex_debris.json', import.meta.url);

describe.skipIf(!existsSync(debris))('debris seen in the wild (skipped where ../shared is not)', () => {
  const { cases } = existsSync(debris)
    ? (JSON.parse(readFileSync(debris, 'utf8')) as { cases: { kind: string; raw: string; want: string }[] })
    : { cases: [] };
  test.each(cases)('$kind: $raw', ({ raw, want }) => {
    const text = displayText(raw);
    if (want.startsWith('…')) expect(text).toContain(want.replaceAll('…', '').trim());
    else expect(text).toBe(want);
  });
});

describe('a text with nothing to clean', () => {
  /** Pieces of TeX and debris, among plain words that come near to them. */
  const near = fc
    .array(
      fc.oneof(
        fragments,
        fc.constantFrom(
          ...'sequence equal times 2times 3 times pm 2pm circ 9circ leq 5leq sim cdot arrow rightarrow infty nabla mathcal mathematics boldsymbol operatorname sqrt fracasqrtb varphi variable alpha,!beta ((1) é “'.split(
            ' ',
          ),
          ' ',
          '  ',
          '2',
          'A',
        ),
      ),
      { maxLength: 8 },
    )
    .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));

  test('is left as it is', () => {
    fc.assert(
      fc.property(near, (raw) => {
        // With an ampersand behind it, nobody passes it by.
        if (isPlain(raw)) expect(displayText(`${raw} &`)).toBe(`${raw} &`.trim());
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['', true],
    ['A sequence of 100% equal, well-known times (mathematics): "why?"', true],
    ["Bayes' T5 & co.", false],
    ['on  two', false],
    [' before', false],
    ['caf\u00e9', false],
    ['7times', false],
  ])('%j: %j', (raw, plain) => {
    expect(isPlain(raw)).toBe(plain);
  });
});
