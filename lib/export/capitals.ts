import type { Capitals } from './exporter.ts';

/**
 * Braces around the words whose capitals a style would lower: two capitals or a capital inside (`BERT`, `iPhone`), a capital with a digit or a sign
 * (`T5`, `C++`), a single capital other than the article (`Vitamin D`, `U-Net`). A compound is kept whole. With `all`, around every word that has
 * a capital. `latex` is the output of `escapeLatex`.
 */
export function protectCapitals(latex: string, capitals: Capitals = 'mixed'): string {
  if (capitals === 'none') return latex;
  const suffers = capitals === 'all' ? hasCapital : wouldSuffer;
  return words(latex)
    .map((word) => (capitals === 'mixed' && TAME.test(word) ? word : protectWord(word, suffers)))
    .join(' ');
}

const AROUND = /^((?:[(["'`,;:.!?*]|\\[{}&%$#])*)(.*?)((?:[)\]"'`,;:.!?*])*)$/s;
const ACCENT = /\{\\(?:[^A-Za-z]|[A-Za-z] )([A-Za-z])\}/g;
const NAMED_LETTER = /\{\\(?:ss|ae|oe|o|l|aa|i)\}/g;
const CAPITAL_LETTER = /\{\\(?:AE|OE|O|L|AA)\}/g;

/** The common case by far: small letters, behind a capital or not. */
const TAME = /^[A-Z]?[a-z]+(?:-[A-Z]?[a-z]+)*[,.:;?!]*$/;

function protectWord(word: string, suffers: (part: string) => boolean): string {
  const [, before = '', core = '', after = ''] = AROUND.exec(word) ?? [];
  const plain = core
    .replace(/\{\$(?:\\.|[^\\$])*\$\}/g, '')
    .replace(ACCENT, '$1')
    .replace(ACCENT, '$1')
    .replace(NAMED_LETTER, 'a')
    .replace(CAPITAL_LETTER, 'A')
    .replace(/\\[A-Za-z]+/g, '')
    .replace(/['’]s$/, '');
  return plain.split(/[-/]+/).some(suffers) ? `${before}{${core}}${after}` : word;
}

function hasCapital(part: string): boolean {
  return /\p{Lu}/u.test(part);
}

function wouldSuffer(part: string): boolean {
  const letters = part.replace(/[^\p{L}\p{N}+#&]/gu, '');
  return /.\p{Lu}/u.test(letters) || /^\p{Lu}\p{L}*[\d+#]/u.test(letters) || /^(?!A$)\p{Lu}$/u.test(letters);
}

/** Splits at spaces that stand in no group. */
function words(latex: string): string[] {
  if (!/[\\{}]/.test(latex)) return latex.split(' ');
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < latex.length; i++) {
    const char = latex[i];
    if (char === '\\') i += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === ' ' && depth <= 0) {
      found.push(latex.slice(start, i));
      start = i + 1;
    }
  }
  return [...found, latex.slice(start)];
}
