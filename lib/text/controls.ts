/** C0 and C1 controls, DEL, soft hyphen, zero width space, word joiner, byte order mark, noncharacters: nothing a reader sees, and poison to parsers. */
// oxlint-disable-next-line no-control-regex -- these characters are what it is about
const CONTROLS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff\ufdd0-\ufdef]/g;

/** Most texts: nothing to take out or to compose. */
const HARMLESS = /^[\t\n\r\x20-\x7e]*$/;

/**
 * `text` as well-formed, composed Unicode (NFC) without control and invisible characters; lone surrogates go.
 * A NUL is a space, since it stood between two strings once. Joiners stay: Persian and emoji need them. Line feeds and tabs stay: they are white space.
 */
export function withoutControls(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (m) => (m.length === 2 ? m : ''))
    .replace(/\0/g, ' ')
    .replaceAll('\0', ' ')
    .replace(CONTROLS, '')
    .normalize('NFC');
}

const EASTERN = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef';
/** A line that ends in a hyphen goes on with the rest of the word, but for `long- and short-term`. */
const HYPHEN = /(?<=\p{L}-)[ \t]*[\r\n]\s*(?=\p{L})(?!(?:and|or|to|und|oder|et|ou|y|o)\b)/gu;
const NO_SPACES = new RegExp(`(?<=[${EASTERN}])[ \\t]*[\\r\\n]\\s*(?=[${EASTERN}])`, 'gu');

/** Lines that a page or a program has wrapped, joined where no space belongs between them; all other line ends stay for `oneLine`. */
export function unwrapped(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text.replace(HYPHEN, '').replace(NO_SPACES, '');
}

/** White space that is not a single space. */
const UNEVEN = /[^\S ]|\u0085| {2}/;

/** `text` on one line: every run of white space is one space, none at the ends. */
export function oneLine(text: string): string {
  // Most text has nothing but single spaces, and replacing each by itself is the dearest part of showing it.
  if (!UNEVEN.test(text)) return text.trim();
  return text.replace(/[\s\u0085]+/g, ' ').trim();
}
