/** TeX's accent commands and the combining marks they set. */
const TEXT_ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  r: '\u030a',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
};

const MATH_ACCENTS: Record<string, string> = {
  hat: '\u0302',
  widehat: '\u0302',
  tilde: '\u0303',
  widetilde: '\u0303',
  bar: '\u0304',
  overline: '\u0305',
  vec: '\u20d7',
  dot: '\u0307',
  ddot: '\u0308',
  check: '\u030c',
  breve: '\u0306',
  acute: '\u0301',
  grave: '\u0300',
  mathring: '\u030a',
  overrightarrow: '\u20d7',
  underline: '',
  underbar: '',
};

/** The mark of a text accent (`\'`, `\H`), undefined where the command is none. `name` is without its backslash. */
export function textAccent(name: string): string | undefined {
  return Object.hasOwn(TEXT_ACCENTS, name) ? TEXT_ACCENTS[name] : undefined;
}

/** The mark of a math accent (`\hat`); the empty string for one plain text has no mark for. */
export function mathAccent(name: string): string | undefined {
  return Object.hasOwn(MATH_ACCENTS, name) ? MATH_ACCENTS[name] : undefined;
}

/** Whether `token` is the command of a text accent, which may stand under another one (`\~\^e`). */
export function isTextAccent(token: string): boolean {
  return token.length === 2 && token.startsWith('\\') && Object.hasOwn(TEXT_ACCENTS, token.slice(1));
}

/** `mark` on the first letter of `base`; a dotless i or j loses its want of a dot. Nothing to stand on: no mark. */
export function accented(base: string, mark: string): string {
  const first = Array.from(base)[0] ?? '';
  if (!/[\p{L}\p{N}]/u.test(first)) return base;
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return (letter + mark).normalize('NFC') + base.slice(first.length);
}

/** `mark` over a math expression: on a single symbol; a line over every symbol; nothing over a longer expression. */
export function markedMath(base: string, mark: string): string {
  const symbols = Array.from(base);
  if (mark === '' || symbols.length === 0) return base;
  if (symbols.length === 1) return accented(base, mark === '\u0305' ? '\u0304' : mark);
  return mark === '\u0304' || mark === '\u0305'
    ? symbols.map((c) => (/[\p{L}\p{N}]/u.test(c) ? c + '\u0305' : c)).join('')
    : /^.\p{M}*[₀-₉ⁿ⁰-⁹ᵢⱼ]+$/u.test(base)
      ? accented(base, mark)
      : base;
}
