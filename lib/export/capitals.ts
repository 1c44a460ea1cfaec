/**
 * Braces around the words whose capitals a style would lower: two capitals or a capital inside (`BERT`, `iPhone`), a capital with a digit or a sign
 * (`T5`, `C++`), a single capital other than the article (`Vitamin D`, `U-Net`). A compound is kept whole. `latex` is the output of `escapeLatex`.
 */
export function protectCapitals(latex: string): string {
  return words(latex).map(protectWord).join(' ');
}

const AROUND = /^((?:[(["'`,;:.!?*]|\\[{}&%$#])*)(.*?)((?:[)\]"'`,;:.!?*])*)$/s;
const ACCENT = /\{\\(?:[^A-Za-z]|[A-Za-z] )([A-Za-z])\}/g;
const NAMED_LETTER = /\{\\(?:ss|ae|oe|o|l|aa|i)\}/g;
const CAPITAL_LETTER = /\{\\(?:AE|OE|O|L|AA)\}/g;

/** The common case by far: small letters, behind a capital or not. */
const TAME = /^[A-Z]?[a-z]+(?:-[A-Z]?[a-z]+)*[,.:;?!]*$/;

function protectWord(word: string): string {
  if (TAME.test(word)) return word;
  const [, before = '', core = '', after = ''] = AROUND.exec(word) ?? [];
  const plain = core
    .replace(/\{\$(?:\\.|[^\\$])*\$\}/g, '')
    .replace(ACCENT, '$1')
    .replace(ACCENT, '$1')
    .replace(NAMED_LETTER, 'a')
    .replace(CAPITAL_LETTER, 'A')
    .replace(/\\[A-Za-z]+/g, '')
    .replace(/['’]s$/, '');
  return plain.split(/[-/]+/).some(wouldSuffer) ? `${before}{${core}}${after}` : word;
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
