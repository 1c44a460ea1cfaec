import { oneLine, unwrapped, withoutControls } from './controls.ts';
import { restoreTex } from './debris.ts';
import { decodeEntities } from './entities.ts';
import { splitAuthors } from './numbered-authors.ts';
import { isPlain, mayHoldTex } from './plain.ts';
import { quotes } from './quotes.ts';
import { render } from './render.ts';
import { splitMath } from './split.ts';
import { textTokens } from './text-tokens.ts';
import { unescapedOnce } from './twice-escaped.ts';
import { closedUp } from './dropped.ts';
import { withoutCopies } from './katex-copies.ts';
import { withoutMarkup } from './markup.ts';

/** Without any of these there is nothing to render. */
const SPECIAL = /[\\${}^_~`]|--|''|https?:/;

/** More rounds than any text needs that was escaped by people: each undoes one level of escaping. */
const ROUNDS = 6;

/**
 * A title or abstract as found, as plain Unicode on one line: accents, text commands, escapes, quotes and dashes set, math as far as
 * Unicode holds it, entities decoded, the debris of stripped math repaired. A text without TeX changes in nothing but white space.
 * Applying it twice changes nothing; it never throws, and takes time linear in the length of the text.
 */
export function displayText(raw: string): string {
  if (isPlain(raw)) return raw;
  let text = oneLine(unwrapped(withoutControls(raw)));
  for (let round = 0; round < ROUNDS && mayHoldTex(text); round++) {
    const next = oneLine(withoutControls(cleaned(text)));
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** A text on one line as the TeX its author wrote, as far as that can be told. */
export function texOf(text: string): string {
  return withoutCopies(restoreTex(unescapedOnce(withoutMarkup(decodeEntities(text)))));
}

function cleaned(text: string): string {
  const authors = splitAuthors(text);
  if (authors !== undefined) return authors.join(', ');
  const source = texOf(text);
  if (!SPECIAL.test(source)) return source;
  const grouping =
    /\\[A-Za-z'"`^=.~({[]|[_^]\{/.test(source) || splitMath(source).some((part) => part.kind === 'math');
  return quotes(closedUp(render(textTokens(source, grouping), false, grouping)));
}
