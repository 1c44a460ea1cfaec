import { displayText } from '../text/index.ts';
import { withoutControls } from '../text/controls.ts';
import { type Part, splitMath } from '../text/split.ts';
import { ACCENTS, LETTERS, MATH, PUNCTUATION } from './latexTable.ts';

/** A text in LaTeX, and the characters that could not be carried over. */
export interface Latex {
  latex: string;
  lost: string[];
}

/**
 * A title or abstract in LaTeX that plain pdfLaTeX with UTF-8 sets: specials escaped, accents and symbols as commands, math that is sound kept
 * as it stands and everything else cleaned first. Letters of other scripts stay as they are. With `protect`, braces keep the capitals
 * a style would lower: acronyms, mixed case, letters with digits, single capitals; no other words.
 */
export function toLatex(raw: string, protect = false): Latex {
  const lost: string[] = [];
  const pieces = splitMath(withoutControls(raw)).map((part) => piece(part, lost));
  const joined = pieces.join('').replace(/\s+/g, ' ').trim();
  return { latex: protect ? protectCapitals(joined) : joined, lost };
}

function piece(part: Part, lost: string[]): string {
  if (part.kind === 'math' && soundMath(part.text)) return `$${part.text.replace(/\s+/g, ' ')}$`;
  const source = part.kind === 'math' ? `$${part.text}$` : part.text;
  const text = displayText(source);
  if (text === '') return ' ';
  return (/^\s/.test(source) ? ' ' : '') + escapeText(text, lost) + (/\s$/.test(source) ? ' ' : '');
}

/** TeX commands that may stay in math: those of plain LaTeX and amsmath that take ordinary arguments. */
const KNOWN = new Set(
  (
    'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega ' +
    'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ell hbar infty partial nabla times cdot circ pm mp div ast star leq le geq ge neq ne approx sim simeq equiv cong propto ' +
    'll gg subset subseteq supset supseteq in notin ni cup cap setminus emptyset forall exists neg to rightarrow leftarrow Rightarrow leftrightarrow mapsto longrightarrow ' +
    'sum prod int oint lim log ln exp sin cos tan min max arg det dim sup inf Pr gcd deg ker mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak text textbf textit mathscr ' +
    'frac sqrt hat bar tilde vec dot ddot overline underline widehat widetilde left right langle rangle lfloor rfloor lceil rceil lVert rVert | , ; : ! quad qquad ldots cdots dots ' +
    'prime dagger ddagger top perp mid parallel vert Vert otimes oplus wedge vee bullet Re Im aleph angle rm bf it cal operatorname'
  ).split(' '),
);

/** Whether math can stand in the file as it is: braces pair, commands are known, nothing in it would end or break the line. */
function soundMath(math: string): boolean {
  if (math.length > 300 || /[^\x20-\x7e\s]|[#%&$~"]|\^\s*$|_\s*$|[\^_]\s*[\^_]/.test(math)) return false;
  if (
    /[\^_](?:\{[^{}]*\}|\\[A-Za-z]+|[^\s{}\\])\s*'*\s*(?:\^(?:\{[^{}]*\}|.)\s*\^|_(?:\{[^{}]*\}|.)\s*_)/.test(
      math,
    )
  )
    return false;
  let depth = 0;
  for (const [token, name] of math.matchAll(/\\([A-Za-z]+|.)|[{}]/gs)) {
    if (token === '{') depth += 1;
    else if (token === '}') depth -= 1;
    else if (name === undefined || !KNOWN.has(name)) return false;
    if (depth < 0) return false;
  }
  return (
    depth === 0 &&
    !/\\(?:left|right)(?![A-Za-z])/.test(math) &&
    !/\\(?:frac|sqrt|hat|bar|mathcal|mathbb)\s*$/.test(math)
  );
}

/** Plain Unicode as LaTeX. Braces are escaped in pairs; one without its partner gets an invisible one, since readers count `\{` as a brace. */
export function escapeText(text: string, lost: string[] = []): string {
  const lonely = lonelyBraces(text);
  let latex = '';
  let at = 0;
  for (const char of text.normalize('NFC')) {
    latex += lonely.has(at)
      ? char === '{'
        ? '\\{\\vphantom{\\}}'
        : '\\vphantom{\\{}\\}'
      : escapeChar(char, lost);
    at += char.length;
  }
  return latex
    .replace(/\$\}\{\$/g, '')
    .replace(/\}\$\$_\{/g, '')
    .replaceAll('$$', '');
}

function escapeChar(char: string, lost: string[]): string {
  const plain = PUNCTUATION[char];
  if (plain !== undefined) return plain;
  if (char <= '~') return char;
  const known = LETTERS[char] ?? (MATH[char] === undefined ? undefined : `$${MATH[char]}$`);
  if (known !== undefined) return known;
  const [base = '', mark = '', more] = char.normalize('NFD');
  const accent = ACCENTS[mark];
  if (accent !== undefined && more === undefined && /[A-Za-zı]/.test(base))
    return `{\\${accent}${/[a-z]$/i.test(accent) ? ' ' : ''}${base}}`;
  const compatible = char.normalize('NFKD');
  if (compatible !== char && /^[\x20-\x7e]+$/.test(compatible)) return escapeText(compatible, lost);
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return char;
  lost.push(char);
  return '';
}

function lonelyBraces(text: string): Set<number> {
  const open: number[] = [];
  const lonely = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') open.push(i);
    else if (text[i] === '}' && open.pop() === undefined) lonely.add(i);
  }
  for (const i of open) lonely.add(i);
  return lonely;
}

/** Braces around the words whose capitals a style would lower, compound by compound. `latex` is the output of `toLatex`. */
export function protectCapitals(latex: string): string {
  return words(latex).map(protectWord).join(' ');
}

/** Splits at spaces that stand in no group and no math. */
function words(latex: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let math = false;
  let word = '';
  for (let i = 0; i < latex.length; i++) {
    const char = latex[i] ?? '';
    if (char === '\\') {
      word += char + (latex[i + 1] ?? '');
      i += 1;
      continue;
    }
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (char === '$') math = !math;
    if (char === ' ' && depth === 0 && !math) {
      found.push(word);
      word = '';
    } else word += char;
  }
  return [...found, word];
}

function protectWord(word: string): string {
  const letters = word
    .replace(/\{\\[^A-Za-z]([A-Za-z])\}|\{\\[A-Za-z] ([A-Za-z])\}/g, '$1$2')
    .replace(/\\[A-Za-z]+/g, '');
  const capitals = /[^\p{L}]*(.*)/u.exec(letters)?.[1] ?? '';
  const math = word.includes('$');
  if (math && /[A-Z]/.test(word)) return `{${word}}`;
  if (math) return word.replace(/\$[^$]*\$/g, (m) => `{${m}}`);
  const parts = capitals.split(/[-/–]+/);
  const needs = parts.some(
    (part) =>
      /^.+\p{Lu}/u.test(part) ||
      /^\p{Lu}(?:['’]?)[+#\d]/u.test(part) ||
      /^\p{Lu}\p{L}*\d/u.test(part) ||
      (parts.length > 1 && /^\p{Lu}\P{L}*$/u.test(part)),
  );
  if (!needs && !(/^\p{Lu}\P{L}*$/u.test(capitals) && !/^A\P{L}*$/u.test(capitals))) return word;
  return `{${word}}`;
}
