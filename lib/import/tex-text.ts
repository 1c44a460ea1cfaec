import { displayText } from '../text/index.ts';
import { splitMath } from '../text/split.ts';

/** Says nothing, but that what follows is TeX: in a page's text lone braces are braces, in a bibliography they never are. */
const TEX = '\\mbox{}';

/**
 * A field of a bibliography, written in TeX, as a page would have it: accents, escapes and braces of protection become plain text, math stays as it is
 * written. Where math and text cannot be told apart again, it is the text as it is shown; where that would be read as TeX once more, as it stands in
 * the file.
 */
export function fromTex(raw: string): string {
  const line = raw.replace(/\s+/gu, ' ').trim();
  if (!/[\\{}~$`&]|--|''/.test(line)) return line;
  const shown = displayText(TEX + line);
  const parts = splitMath(line);
  const plain = parts
    .map(({ kind, text }) => (kind === 'math' ? `$${text}$` : words(text)))
    .join('')
    .replace(/ {2,}/gu, ' ')
    .trim();
  return [plain, shown].find((text) => displayText(text) === shown) ?? line;
}

/** The words between two stretches of math, without losing the space that parts them. */
function words(text: string): string {
  // The braces of a group around math stand on either side of it.
  const whole = withoutLone(text);
  const before = /^\s/.test(whole) ? ' ' : '';
  const after = whole.length > 1 && /\s$/.test(whole) ? ' ' : '';
  return `${before}${displayText(TEX + whole)}${after}`;
}

/** The text without the braces that have no partner in it. */
function withoutLone(text: string): string {
  const open: number[] = [];
  const lone = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i += 1;
    else if (char === '{') open.push(i);
    else if (char === '}' && open.pop() === undefined) lone.add(i);
  }
  for (const i of open) lone.add(i);
  if (lone.size === 0) return text;
  let kept = '';
  let from = 0;
  for (const i of [...lone].sort((a, b) => a - b)) {
    kept += text.slice(from, i);
    from = i + 1;
  }
  return kept + text.slice(from);
}
