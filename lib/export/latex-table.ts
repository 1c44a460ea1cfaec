import { LATEX_SYMBOLS } from '../text/symbols.ts';

/** ASCII that means something to TeX, and typographic punctuation. `"` and `|` stay raw: readers drop their commands. */
export const PUNCTUATION = new Map(
  Object.entries({
    '#': '\\#',
    $: '\\$',
    '%': '\\%',
    '&': '\\&',
    _: '\\_',
    '{': '\\{',
    '}': '\\}',
    '~': '{\\textasciitilde}',
    '^': '{\\textasciicircum}',
    '\\': '{\\textbackslash}',
    '<': '{$<$}',
    '>': '{$>$}',
    '|': '|',
    '"': '"',
    '\u00a0': '~',
    '\u2002': ' ',
    '\u2003': ' ',
    '\u2009': ' ',
    '\u200a': '',
    '\u202f': ' ',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '--',
    '\u2013': '--',
    '\u2014': '---',
    '\u2015': '---',
    '\u2212': '{$-$}',
    '\u2018': '`',
    '\u2019': "'",
    '\u201a': ',',
    '\u201b': '`',
    '\u201c': '``',
    '\u201d': "''",
    '\u201e': ',,',
    '\u2026': '{\\ldots}',
    '\u00a1': '{\\textexclamdown}',
    '\u00bf': '{\\textquestiondown}',
    '\u00ab': '{\\guillemotleft}',
    '\u00bb': '{\\guillemotright}',
    '\u2022': '{\\textbullet}',
    '\u00b7': '{$\\cdot$}',
    '\u00a7': '{\\S}',
    '\u00b6': '{\\P}',
    '\u00a9': '{\\textcopyright}',
    '\u00ae': '{\\textregistered}',
    '\u2122': '{\\texttrademark}',
    '\u00a3': '{\\pounds}',
    '\u20ac': '{\\texteuro}',
    '\u00a5': '{\\textyen}',
    '\u00aa': '{\\textordfeminine}',
    '\u00ba': '{\\textordmasculine}',
    '\u2020': '{\\dag}',
    '\u2021': '{\\ddag}',
    '`': '`',
  }),
);

/** Letters that no accent makes. */
export const LETTERS = new Map(
  Object.entries({
    ß: '{\\ss}',
    æ: '{\\ae}',
    Æ: '{\\AE}',
    œ: '{\\oe}',
    Œ: '{\\OE}',
    ø: '{\\o}',
    Ø: '{\\O}',
    ł: '{\\l}',
    Ł: '{\\L}',
    å: '{\\aa}',
    Å: '{\\AA}',
    ı: '{\\i}',
  }),
);

/** Combining marks as the commands that set them. */
export const ACCENTS = new Map(
  Object.entries({
    '\u0300': '`',
    '\u0301': "'",
    '\u0302': '^',
    '\u0303': '~',
    '\u0304': '=',
    '\u0306': 'u',
    '\u0307': '.',
    '\u0308': '"',
    '\u030a': 'r',
    '\u030b': 'H',
    '\u030c': 'v',
    '\u0323': 'd',
    '\u0327': 'c',
    '\u0328': 'k',
    '\u0331': 'b',
  }),
);

/** Combining marks over a symbol of a formula. */
export const MATH_ACCENTS = new Map(
  Object.entries({
    '\u0302': 'hat',
    '\u0303': 'tilde',
    '\u0304': 'bar',
    '\u0305': 'bar',
    '\u0307': 'dot',
    '\u0308': 'ddot',
    '\u20d7': 'vec',
    '\u030c': 'check',
    '\u0306': 'breve',
    '\u0301': 'acute',
  }),
);

const scripts = (chars: string, ascii: string) =>
  new Map(Array.from(chars, (char, i) => [char, ascii[i] ?? ''] as const));

export const SUBSCRIPTS = scripts('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ', '0123456789+-=()aehijklmnoprstuvx');
export const SUPERSCRIPTS = scripts(
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ',
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW',
);

/** Capitals of an alphabet that has its own block in Unicode, but for those that were in Unicode before. */
function alphabet(first: number, command: string, earlier: string): [string, string][] {
  const known = new Map(
    Array.from(earlier.matchAll(/(.)(.)/gsu), ([, char = '', letter = '']) => [letter, char]),
  );
  return Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter, i) => [
    known.get(letter) ?? String.fromCodePoint(first + i),
    `\\${command}{${letter}}`,
  ]);
}

/** Characters that are set in math mode, as what stands between the dollars. Of several names for one character the first in the table counts. */
export const MATH = new Map<string, string>([
  ...[...LATEX_SYMBOLS]
    .filter(([, char]) => char > '~')
    .toReversed()
    .map(([name, char]): [string, string] => [char, `\\${name}`]),
  ['°', '{}^{\\circ}'],
  ['′', "{}'"],
  ['″', "{}''"],
  ['µ', '\\mu'],
  ['☉', '\\odot'],
  ['∕', '/'],
  ['−', '-'],
  ['<', '<'],
  ['>', '>'],
  ['·', '\\cdot'],
  ['ᵦ', '_{\\beta}'],
  ['ᵧ', '_{\\gamma}'],
  ['ᵨ', '_{\\rho}'],
  ['ᵩ', '_{\\phi}'],
  ['ᵪ', '_{\\chi}'],
  ['ᵝ', '^{\\beta}'],
  ['ᵞ', '^{\\gamma}'],
  ['ᵟ', '^{\\delta}'],
  ['ᶿ', '^{\\theta}'],
  ['ᵠ', '^{\\phi}'],
  ['ᵡ', '^{\\chi}'],
  ...alphabet(0x1d49c, 'mathcal', 'ℬBℰEℱFℋHℐIℒLℳMℛR'),
  ...alphabet(0x1d538, 'mathbb', 'ℂCℍHℕNℙPℚQℝRℤZ'),
  ...alphabet(0x1d504, 'mathfrak', 'ℭCℌHℑIℜRℨZ'),
]);
