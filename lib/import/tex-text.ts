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
  if (!/[\\{}~$`&]|--|''/.test(line)) return line;
  const parts = splitMath(line).map(({ kind, text }) =>
    kind === 'math' ? { raw: `$${text}$`, shown: displayText(`$${text}$`) } : wordsOf(text),
  );
  const joined = (texts: string[]) => texts.join('').replace(/ {2,}/gu, ' ').trim();
  const shown = joined(parts.map((part) => (typeof part === 'string' ? part : part.shown)));
  const plain = joined(parts.map((part) => (typeof part === 'string' ? part : part.raw)));
  return displayText(plain) === shown ? plain : shown;
}

/** A tilde as exporters write it, in an address. */
const TILDE_IN_ADDRESS = /(https?:\/\/[^\s{}]{1,500})\{\\textasciitilde\}/g;

/** The words between two stretches of math, without losing the space that parts them. */
function wordsOf(grouped: string): string {
  const text = ungrouped(grouped.replace(TILDE_IN_ADDRESS, '$1\\~'));
  const before = /^\s/.test(text) ? ' ' : '';
  const after = text.length > 1 && /\s$/.test(text) ? ' ' : '';
  return `${before}${displayText(TEX + text)}${after}`;
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
