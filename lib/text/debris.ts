import { GREEK } from './symbols.ts';

const greek = [...GREEK.keys()].sort((a, b) => b.length - a.length).join('|');
const ALPHABETS = 'mathcal|mathbb|mathbf|mathrm|mathsf|mathfrak|mathscr|mathit|boldsymbol|operatorname';

/**
 * One repair: what stripping left, and the TeX it came from. Each was counted against clean abstracts and hits none of them.
 * `needs`: texts of which each match holds one, since looking for them is far cheaper. Absent: it is looked for always.
 */
type Repair = [found: RegExp, tex: string, needs?: string[]];

const STYLES = ['math', 'boldsymbol', 'operatorname'];

const SURE: Repair[] = [
  [/(?<=\d|[_^]\{?\w\}?) times (?=[\d{]|[A-Z]\b)/g, ' \\times{} ', ['times']],
  [
    /(?<=[_^]\w)times (?=[A-Z]\b)|(?<=\d)times(?=\s?\d)|(?<=\d)times\b|(?<=\d)times(?=[A-Z])|(?<=[A-Z])times(?=\d)|(?<=\d )times(?=\d)/g,
    '\\times{}',
    ['times'],
  ],
  [/(?<=(?:^|[\s(])([ndmN])) times (?=\1(?![\p{L}\p{N}'’]))/gu, ' \\times{} ', ['times']],
  [/(?<=\d)pm(?=\d)|(?<=\d) pm (?=\d*\.\d)/g, '\\pm{}', ['pm']],
  [/(?<![\\a-z])cdots/g, '\\cdots{}', ['cdots']],
  [/(?<!\\)cdot(?!s)/g, '\\cdot{}', ['cdot']],
  [/(?<=\d)\^?(?:\{circ\}|circ(?![a-z]))/g, '^\\circ{}', ['circ']],
  [/(?<=[\s\d])(leq|geq|neq)(?=[\s\d])/g, '\\$1{}', ['eq']],
  [
    /(?<![\\A-Za-z])(longrightarrow|Longrightarrow|leftrightarrow|rightarrow|Rightarrow|leftarrow|infty|rtimes|ltimes|subseteq|supseteq|nabla)(?![A-Za-z])/g,
    '\\$1{}',
    ['arrow', 'infty', 'times', 'seteq', 'nabla'],
  ],
  [new RegExp(`(?<![\\\\A-Za-z])(${ALPHABETS})(?=\\{| [A-Za-z]\\b)`, 'g'), '\\$1', STYLES],
  [new RegExp(`\\\\?(${ALPHABETS})([A-Z])`, 'g'), '\\$1{$2}', STYLES],
  [
    /(?<![\\A-Za-z])(text(?:bf|it|tt|sc|rm|sf)?|emph|underline|href|url|sqrt|frac|overline|widehat|widetilde|hat|tilde|bar|vec|dot|ddot|breve|check)(?=\{)/g,
    '\\$1',
    ['{'],
  ],
  [/(?<![\\A-Za-z])(?:wide)?tilde(\\mathcal\{[A-Z]\}|[A-Z])(?=\()/g, '\\tilde{$1}', ['tilde']],
  [/(?<![\\A-Za-z])frac(\d)(\d)(?!\d)/g, '\\frac{$1}{$2}', ['frac']],
  [/(?<![\\A-Za-z])ell(?=_(?:\d|p\b|q\b|\\?infty|\{))/g, '\\ell{}', ['ell_']],
  [/(?<![\\A-Za-z])frac(\d|[a-z])sqrt(\w)/g, '\\frac{$1}{\\sqrt{$2}}', ['frac']],
  [/(?<![\\A-Za-z])sqrt([A-Za-z]|\d+)(?![A-Za-z\d(])/g, '\\sqrt{$1}', ['sqrt']],
  [
    /(?<![\\A-Za-z])(sim(?= ?\d)|approx(?=\d)) ?(?=\d[\d.,]*\s?(?:times|\\times|×|%))/g,
    '\\$1{}',
    ['sim', 'approx'],
  ],
  [new RegExp(`(?<![\\\\A-Za-z])(${greek})[,;]?!(?=(?:${greek})(?![a-z]))`, 'g'), '\\$1,\\!', ['!']],
  [new RegExp(`(?<=,\\\\!)(${greek})(?![A-Za-z])`, 'g'), '\\$1{}', ['!']],
  [
    new RegExp(`(?<![\\\\A-Za-z])(var(?:phi|epsilon|theta|rho|sigma|pi|kappa))(?![A-Za-z])`, 'g'),
    '\\$1{}',
    ['var'],
  ],
];

/** A text that shows one of these has lost its backslashes and dollars; then names beside math signs are commands too. */
const EVIDENCE = new RegExp(
  `[_^]\\{|\\\\(?:${ALPHABETS}|cdot|frac|times|nabla|infty|ell|var[a-z]+)|[A-Za-z)]\\^[\\d*n]|\\b[A-Z]_[\\d{]|\\{(?:${greek}|cdot|circ)`,
);

const LIKELY: Repair[] = [
  [
    new RegExp(
      `(?<![\\\\A-Za-z])(${greek})(?=\\^?\\*?[_^](?:\\{|\\d|\\w\\b|(?:${greek})(?![a-z]))|\\^[*+\\d-])`,
      'g',
    ),
    '\\$1{}',
  ],
  [new RegExp(`(?<=[_^]\\{?)(${greek})(?![A-Za-z])`, 'g'), '\\$1{}'],
  [new RegExp(`(?<![\\\\A-Za-z])(hat|tilde|bar)[ ](?=\\\\?(?:${greek})(?![a-z])|[a-z]_)`, 'g'), '\\$1 '],
  [new RegExp(`(?<![\\\\A-Za-z])(${greek})(?=\\((?:[\\w^,+*/ -]|\\\\w+){1,14}\\))`, 'g'), '\\$1{}'],
  [new RegExp(`(?<=\\\\(?:hat|tilde|bar) )(${greek})(?![A-Za-z])`, 'g'), '\\$1{}'],
  [new RegExp(`(?<=[({=/+,|])(${greek})(?=[)}/^_=+,|])`, 'g'), '\\$1{}'],
  [new RegExp(`(?<![\\\\A-Za-z])(${greek})(?==)`, 'g'), '\\$1{}'],
  [new RegExp(`(?<=[{( ])(${greek})(?=_\\w|[ ]?circ)`, 'g'), '\\$1{}'],
  [/(?<![\\A-Za-z])(sum|prod|int|max|min|lim|sup|inf|log)(?=_[\w{])/g, '\\$1'],
  [new RegExp(`(?<=(?:${greek})(?:\\{\\})?)[ ]?circ[ ]?(?=[A-Z\\\\])`, 'g'), '\\circ{}'],
  [new RegExp(`(?<=\\\\circ\\{\\})(${greek})(?![a-z])`, 'g'), '\\$1{}'],
  [/(?<=\b[A-Za-z] )(subset|gg|ll|in|to)(?= [A-Za-z]\b[^'’])/g, '\\$1{}'],
  [/(?<=[_^]\{[^{}]{0,20}\w) times (?=\w[^{}]{0,20}\})/g, ' \\times{} '],
  [/(\d)\{([^{}]{1,20})\}/g, '\\frac{$1}{$2}'],
  [/(?<=[_^]\w)\{(?=[^{}]{1,20}\})/g, '/{'],
  [/(?<=[A-Za-z])left(?=[([|])|(?<=[\w}])right(?=[)\]|])/g, ''],
];

/** What MathML leaves when the rendered formula, its spoken text and its source are copied in one: only the source is told. */
const TRIPLED = /(?<=^|\s)\S{0,60}?[\u{1d434}-\u{1d7cb}]\S{0,60}?mathcal([A-Z])(?=\()/gu;

/**
 * TeX put back where a site has stripped dollars, backslashes or braces from it (`2.2times`, `mathcal{O}(d^2)`, `Z{cdot}W`).
 * Only what clean text never holds is touched; the bolder repairs need another proof of stripping in the same text.
 */
export function restoreTex(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  let restored = text.replace(TRIPLED, '$1');
  for (const [found, tex, needs] of SURE)
    if (!needs || needs.some((text) => restored.includes(text))) restored = restored.replace(found, tex);
  // Each kind of evidence has one of these signs.
  if (!/[\\^_{]/.test(restored) || !EVIDENCE.test(restored)) return restored;
  for (const [found, tex] of LIKELY) restored = restored.replace(found, tex);
  return restored;
}

/** Something of TeX without its backslash. Most texts hold none of it and are done. */
const SUSPICIOUS = new RegExp(
  `times|cdot|circ|pm|[gln]eq|arrow|infty|[lr]times|seteq|nabla|math[bcfirs]|boldsymbol|operatorname|[_^]|frac|sqrt|sim|,!|emph\\{|[A-Za-z]\\{|tilde|ell_|var[a-z]`,
);
