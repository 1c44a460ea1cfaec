import { displayText } from '../text/index.ts';
import { splitMath } from '../text/split.ts';

/** Says nothing, but that what follows is TeX: in a page's text lone braces are braces, in a bibliography they never are. */
const TEX = '\\mbox{}';

/**
 * A field of a bibliography, written in TeX, as a page would have it: accents, escapes and braces of protection become plain text, math stays as it is
 * written. Where math and text could not be told apart again (an escaped dollar beside it), all of it is text as it is shown. Never throws.
 */
export function fromTex(raw: string): string {
  const line = raw.replace(/\s+/gu, ' ').trim();
  if (!TEX_SIGN.test(line) && !line.includes('$')) return line;
  const parts = splitMath(line);
  const words = parts.map(({ kind, text }) => (kind === 'math' ? `$${text}$` : wordsOf(text)));
  const plain = joined(words);
  if (parts.every(({ kind }) => kind === 'words')) return plain;
  const shown = joined(words.map((text) => ` ${text} `.replace(/\S.*\S|\S/s, displayText).slice(1, -1)));
  return displayText(plain) === shown ? plain : shown;
}

const joined = (texts: string[]) => texts.join('').replace(/ {2,}/gu, ' ').trim();

/** Without any of these words are what they say, in TeX as on a page. */
const TEX_SIGN = /[\\{}~`]|--|''/;

/** Stands for an escaped dollar, two of which in a page's text are math that somebody escaped. For private use in Unicode. */
const DOLLAR = '\ue024';

/** A tilde as exporters write it, in an address. */
const TILDE_IN_ADDRESS = /(https?:\/\/[^\s{}]{1,500})\{\\textasciitilde\}/g;

/** The words between two stretches of math, without losing the space that parts them. */
function wordsOf(grouped: string): string {
  const text = ungrouped(grouped.replace(TILDE_IN_ADDRESS, '$1\\~'));
  // By far the most: a per cent sign, an ampersand.
  const unescaped = text.replace(/\\([%&#_])/g, '$1');
  if (!TEX_SIGN.test(unescaped) && !unescaped.includes('$')) return unescaped;
  const before = /^\s/.test(text) ? ' ' : '';
  const after = text.length > 1 && /\s$/.test(text) ? ' ' : '';
  const shown = displayText(TEX + text.replaceAll('\\$', DOLLAR)).replaceAll(DOLLAR, '$');
  return `${before}${shown}${after}`;
}

/** Behind these a brace opens an argument. */
const TAKES_ARGUMENT = /(?:\\(?:[A-Za-z]+|[^A-Za-z])\s?|[\^_])$/;

/**
 * The text without the braces that only group: a style would keep their capitals, a page shows nothing of them. Those of arguments stay, and groups that begin with
 * a command; one that has no partner goes, since the other may stand on the far side of some math. Looks at each letter a bounded number of times.
 */
function ungrouped(text: string): string {
  if (!/[{}]/.test(text)) return text;
  const open: { at: number; kept: boolean }[] = [];
  const gone = new Set<number>();
  let argument = -2;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i += 1;
    else if (char === '{') {
      const kept =
        argument === i - 1 || text[i + 1] === '\\' || TAKES_ARGUMENT.test(text.slice(Math.max(0, i - 30), i));
      open.push({ at: i, kept });
    } else if (char === '}') {
      const group = open.pop();
      if (!group?.kept) gone.add(i);
      if (group && !group.kept) gone.add(group.at);
      // A second argument follows the first.
      else if (group) argument = i;
    }
  }
  for (const { at } of open) gone.add(at);
  let kept = '';
  let from = 0;
  for (const i of [...gone].sort((a, b) => a - b)) {
    kept += text.slice(from, i);
    from = i + 1;
  }
  return kept + text.slice(from);
}
