import { isCommand } from './is-command.ts';
import { VERBATIM } from './marks.ts';
import { mathText } from './math.ts';
import { splitMath } from './split.ts';
import { tokensOf } from './tokens.ts';
import { URL_AT, plainUrl, withTildes } from './urls.ts';

/** Signs that a text holds math, and not only accents or words in italics. */
const MATH_SIGN =
  /[_^]\{|[_^]\\|\\(?:math[a-z]|cal|rm|frac|[dt]frac|sqrt|pm|sim|times|cdot|leq?|geq?|infty|to|in|rightarrow|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|omega)\b/;

/**
 * Tokens of a text: its math is set and its addresses are cut out first, so that nothing in them is taken for text. Where a text has math, a dollar
 * that has lost its partner is left out; a sum of money and the name of a variable keep theirs.
 */
export function textTokens(text: string, grouping: boolean): string[] {
  const tokens: string[] = [];
  const parts = splitMath(withTildes(text));
  const strays =
    grouping && text.includes('$') && (parts.some(({ kind }) => kind === 'math') || MATH_SIGN.test(text));
  parts.forEach((part, i) => {
    if (part.kind === 'words')
      return wordTokens(strays ? part.text.replace(STRAY_DOLLAR, '') : part.text, tokens);
    const set = mathText(part.text);
    const lostCaret =
      /^\d$/.test(set) &&
      /[A-Za-z]$/.test(parts[i - 1]?.text ?? '') &&
      /^[A-Za-z]/.test(parts[i + 1]?.text ?? '');
    return tokens.push(...(lostCaret ? ['^', '{', set, '}'] : [VERBATIM + set]));
  });
  return tokens;
}

const STRAY_DOLLAR = /(?<!\\)(?:(?<!\p{L})\$(?!\d|[A-Z]{2,}\b)|\$(?![\p{L}\d]))/gu;

/** What a link says that only says that it is one. */
const POINTER = /^(?:(?:this|the)\s+)?(?:https?\s+)?(?:url|link|here|website|web ?page|page|site)$/i;

/** A place on a disk or in a network: `C:\\Users\\ada`, `\\\\host\\share`; or an address. */
const ADDRESS_OR_PATH = new RegExp(`(?<![\\w\\\\$])(?:[A-Z]:|\\\\)(?:\\\\[\\w.-]+)+|${URL_AT.source}`, 'g');

/** Pushes the tokens of a stretch without math. An address that is repeated in braces (`https://x{https://x}`) stands once. */
function wordTokens(text: string, tokens: string[]): void {
  let from = 0;
  ADDRESS_OR_PATH.lastIndex = 0;
  for (let found = ADDRESS_OR_PATH.exec(text); found !== null; found = ADDRESS_OR_PATH.exec(text)) {
    const isPath = !found[0].startsWith('http');
    if (isPath && !namesFolders(found[0], text[ADDRESS_OR_PATH.lastIndex])) continue;
    for (const token of tokensOf(text.slice(from, found.index))) tokens.push(token);
    from = ADDRESS_OR_PATH.lastIndex;
    if (isPath) {
      tokens.push(VERBATIM + found[0]);
      continue;
    }
    const url = plainUrl(found[0]);
    tokens.push(VERBATIM + url);
    if (text[from] === '{') {
      const end = text.indexOf('}', from);
      if (end > 0 && end - from < 3000 && plainUrl(text.slice(from + 1, end)) === url) from = end + 1;
      else if (end > 0 && end - from < 300 && !/https?:/.test(text.slice(from, end))) {
        const name = text.slice(from + 1, end).trim();
        if (/^[{\s]*$/.test(name) || POINTER.test(name)) from = end + 1;
        else {
          tokens.pop();
          for (const token of tokensOf(name)) tokens.push(token);
          from = end + 1;
        }
      }
    }
    ADDRESS_OR_PATH.lastIndex = from;
  }
  for (const token of tokensOf(text.slice(from))) tokens.push(token);
}

/** Whether what looks like a path is one: TeX knows at least one of its names not as a command, and none takes an argument. */
function namesFolders(path: string, after: string | undefined): boolean {
  return (
    after !== '{' &&
    path
      .split('\\')
      .slice(1)
      .some((name) => name.length > 1 && !isCommand(/^[A-Za-z]*/.exec(name)?.[0] ?? ''))
  );
}
