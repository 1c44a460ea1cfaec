import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MathElement, mathml, pieces } from '../../lib/text/mathml.ts';
import { MANY } from './runs.ts';

const written = (math: string | MathElement | undefined): string =>
  typeof math === 'string' || math === undefined
    ? String(math)
    : `${math.name}(${math.children.map(written).join(' ')})`;
const walk = (math: MathElement): MathElement[] => [
  math,
  ...math.children.flatMap((child) => (typeof child === 'string' ? [] : walk(child))),
];
/** Whether all of it is out of the fixed set and sized for a page. */
const isHarmless = (math: MathElement) =>
  walk(math).every(
    ({ name, attributes }) =>
      /^m(?:ath|row|i|n|o|s|text|space|frac|sqrt|root|su[bp]|subsup|under|over|underover|multiscripts|prescripts|table|tr|td|style|padded|phantom)$/.test(
        name,
      ) &&
      Object.entries(attributes).every(
        ([key, value]) =>
          !/^(?:href|style|class|id|src|on.*|xlink.*|action.*)$/.test(key) && /^[\w.+%-]{0,20}$/.test(value),
      ),
  );

describe('math as MathML', () => {
  test.each([
    [String.raw`\frac{1}{\sqrt{T}}`, 'math(mfrac(mn(1) msqrt(mi(T))))'],
    [String.raw`x^{y^z}`, 'math(msup(mi(x) msup(mi(y) mi(z))))'],
    [String.raw`T_\mathrm{eff}`, 'math(msub(mi(T) mpadded(mi(eff))))'],
    [String.raw`\R^d`, 'math(msup(mi(ℝ) mi(d)))'],
  ])('%s', (tex, want) => {
    expect(written(mathml(tex))).toBe(want);
  });

  test('a name that an author made up is read as a word', () => {
    expect(written(mathml(String.raw`\loom_a`))).toContain('mi(loom)');
  });

  test.each([
    String.raw`\frac{1}{`,
    String.raw`\frac{1}`,
    '}',
    String.raw`\def\a{\a\a}\a`,
    String.raw`\class{x}{y}`,
    String.raw`\style{color:red}{x}`,
    String.raw`\includegraphics{https://x.example/a.png}`,
    '{'.repeat(1500),
    'x'.repeat(3000),
  ])('what cannot be read, or should not be, is left to plain text: %s', (tex) => {
    expect(mathml(tex)).toBeUndefined();
  });

  test.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\url{https://x.example}`,
    String.raw`\text{<img src=x onerror=alert(1)>}`,
    String.raw`\rule{9999em}{9999em}\hspace{9999em}\kern9999em x`,
    String.raw`\color{red}x\colorbox{url(x)}{y}\cancel{x}\boxed{y}\enclose{circle}{z}`,
    String.raw`\htmlId{a}{x}\id{a}{x}`,
  ])('nothing of a page but text: %s', (tex) => {
    const math = mathml(tex);
    if (math) expect(isHarmless(math)).toBe(true);
    expect(math?.name ?? 'math').toBe('math');
  });

  test('a long formula is cut before its signs, and nothing of it is lost', () => {
    const math = mathml(String.raw`a = \frac{b}{c} + d \le e(f, g)`) as MathElement;
    const cut = pieces(math);
    expect(cut).toHaveLength(4);
    expect(cut.map((piece) => written(piece).replace(/^math|[a-z]+\(|[() ]/g, '')).join('')).toBe(
      written(math).replace(/[a-z]+\(|[() ]/g, ''),
    );
    expect(pieces(mathml(String.raw`\frac{a+b}{c}`) as MathElement)).toHaveLength(1);
  });

  const piece = fc.constantFrom(
    ...String.raw`\frac \sqrt { } ^ _ \left( \right) \begin{matrix} \end{matrix} & \\ \text{<b>} \href{x}{y} \color{red} x 1 + = \sum \over \hat \def\a \a \nosuch \rule{99em}{1em} $ % # ~ ' é 深 \tag{1} \label{x}`.split(' '),
    ' ',
  ); // prettier-ignore

  test('whatever it is: no error, nothing but what is harmless', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
          fc.string(),
        ),
        (tex) => {
          const math = mathml(tex);
          if (!math) return;
          expect(isHarmless(math)).toBe(true);
          expect(pieces(math).length).toBeGreaterThan(0);
        },
      ),
      MANY,
    );
  });
});
