import { LATEX_SYMBOLS } from '../text/symbols.ts';
import { tokensOf } from '../text/tokens.ts';

/** Longer math is kept out of a bibliography: it would not be read there, and a mistake in it is likelier. */
const LONGEST = 300;

const FUNCTIONS =
  'log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan min max arg sup inf lim limsup liminf det dim ker deg gcd hom Pr bmod';
const PLAIN =
  'quad qquad rm bf it cal ldots cdots dots displaystyle limits nolimits big Big bigl bigr | , ; : ! > % # & _';
const ONE =
  'mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak mathscr sqrt hat bar tilde vec dot ddot overline underline widehat widetilde check breve operatorname boldsymbol bm pmod';
const TEXT = 'text textbf textit textrm textsf texttt mbox emph';
const TWO = 'frac dfrac tfrac binom overset underset stackrel';

/** How many arguments a command takes that plain LaTeX with amsmath and amssymb knows. */
const ARGUMENTS = new Map<string, number>([
  ...[...LATEX_SYMBOLS.keys()].map((name): [string, number] => [name, 0]),
  ...`${FUNCTIONS} ${PLAIN}`.split(' ').map((name): [string, number] => [name, 0]),
  ...`${ONE} ${TEXT}`.split(' ').map((name): [string, number] => [name, 1]),
  ...TWO.split(' ').map((name): [string, number] => [name, 2]),
]);
ARGUMENTS.delete('bm');
const PROSE = new Set(TEXT.split(' '));

/**
 * Whether TeX math can stand in a bibliography as it is: ASCII, commands that every LaTeX with amsmath and amssymb knows, with their arguments,
 * braces in pairs (escaped ones too, since BibTeX counts them), no script on a script. Anything else would stop the whole document.
 */
export function isSoundMath(math: string): boolean {
  if (math.length > LONGEST || /[^\n\x20-\x7e]|(?<!\\)[#%&]|[$"]|\\$/.test(math) || math.trim() === '')
    return false;
  const tokens = tokensOf(math).flatMap((token) => (token[0] === '\\' ? [token] : Array.from(token)));
  const end = sequence(tokens, 0, false);
  return end === tokens.length;
}

/** Reads up to the closing brace or the end; the index behind it, or -1 where something is unsound. */
function sequence(tokens: string[], from: number, inside: boolean): number {
  let scripts = '';
  let i = from;
  while (i < tokens.length) {
    const token = tokens[i] ?? '';
    if (token === '}') return inside ? i : -1;
    if (token === '^' || token === '_') {
      if (scripts.includes(token)) return -1;
      scripts += token;
      i = argument(tokens, i + 1, false);
    } else if (token === "'") {
      if (scripts.includes('^')) return -1;
      i += 1;
      if (tokens[i] !== "'") scripts += '^';
    } else if (/^\s$/.test(token)) i += 1;
    else {
      scripts = '';
      i = atom(tokens, i);
    }
    if (i < 0) return -1;
  }
  return inside ? -1 : i;
}

function atom(tokens: string[], i: number): number {
  const token = tokens[i] ?? '';
  if (token === '{') {
    const end = sequence(tokens, i + 1, true);
    return end < 0 ? -1 : end + 1;
  }
  if (token[0] !== '\\') return i + 1;
  const name = token.slice(1);
  if (name === '{') {
    const close = tokens.indexOf('\\}', i);
    if (close < 0) return -1;
    return sequence([...tokens.slice(0, close), '}'], i + 1, true) === close ? close + 1 : -1;
  }
  const wanted = ARGUMENTS.get(name);
  if (wanted === undefined) return -1;
  let next = i + 1;
  for (let n = 0; n < wanted && next >= 0; n++) next = argument(tokens, next, PROSE.has(name));
  return next;
}

/** A group or a single sign; a command only where it takes no arguments of its own. */
function argument(tokens: string[], from: number, prose: boolean): number {
  let i = from;
  while (/^\s$/.test(tokens[i] ?? '')) i += 1;
  const token = tokens[i];
  if (token === undefined || /^[}^_'[]$/.test(token)) return -1;
  if (token[0] === '\\')
    return ARGUMENTS.get(token.slice(1)) === 0 && !/^\\[^A-Za-z]/.test(token) ? i + 1 : -1;
  const end = atom(tokens, i);
  return prose && /[\^_\\]/.test(tokens.slice(i, end).join('')) ? -1 : end;
}
