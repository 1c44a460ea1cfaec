import { VERBATIM } from './marks.ts';
import { mathText } from './math.ts';
import { splitMath } from './split.ts';
import { tokensOf } from './tokens.ts';
import { URL_AT, plainUrl } from './urls.ts';

/** Tokens of a text: its math is set and its addresses are cut out first, so that nothing in them is taken for text. */
export function textTokens(text: string): string[] {
  const tokens: string[] = [];
  const parts = splitMath(text);
  parts.forEach((part, i) => {
    if (part.kind === 'words') return wordTokens(part.text, tokens);
    const set = mathText(part.text);
    const lostCaret =
      /^\d$/.test(set) &&
      /[A-Za-z]$/.test(parts[i - 1]?.text ?? '') &&
      /^[A-Za-z]/.test(parts[i + 1]?.text ?? '');
    return tokens.push(...(lostCaret ? ['^', '{', set, '}'] : [VERBATIM + set]));
  });
  return tokens;
}

/** Pushes the tokens of a stretch without math. An address that is repeated in braces (`https://x{https://x}`) stands once. */
function wordTokens(text: string, tokens: string[]): void {
  let from = 0;
  for (let found = URL_AT.exec(text); found !== null; found = URL_AT.exec(text)) {
    for (const token of tokensOf(text.slice(from, found.index))) tokens.push(token);
    const url = plainUrl(found[0]);
    from = URL_AT.lastIndex;
    tokens.push(VERBATIM + url);
    if (text[from] === '{') {
      const end = text.indexOf('}', from);
      if (end > 0 && end - from < 3000 && plainUrl(text.slice(from + 1, end)) === url) from = end + 1;
      else if (
        end > 0 &&
        end - from < 300 &&
        /[^{\s]/.test(text.slice(from + 1, end)) &&
        !/https?:/.test(text.slice(from, end))
      )
        tokens.pop();
    }
    URL_AT.lastIndex = from;
  }
  for (const token of tokensOf(text.slice(from))) tokens.push(token);
}
