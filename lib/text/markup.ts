import { script } from './scripts.ts';

/** Elements of running text that publishers leave in titles and abstracts, as HTML or as JATS (https://jats.nlm.nih.gov/archiving/tag-library/1.4/). */
const SCRIPTED = /<(sub|sup)>([^<>]{1,60})<\/\1>/gi;
const STYLED = /<(i|em|italic|sc|jats:(?:italic|bold|sc|p|title))>([^<>]*)<\/\1>/gi;

/** Nested elements are few. */
const ROUNDS = 4;

/**
 * Markup of running text that a publisher left in a title or an abstract: `H<sub>2</sub>O` is `H₂O`, `<i>E. coli</i>` is `E. coli`. Only a pair of tags of a known
 * name without attributes is taken for markup, so that `a<b and c>d` stays.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('</')) return text;
  let found = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = found
      .replace(/<(\/?)jats:(sub|sup)>/gi, '<$1$2>')
      .replace(SCRIPTED, (_, name: string, inside: string) =>
        script(inside, name.toLowerCase() === 'sub' ? '_' : '^'),
      )
      .replace(STYLED, '$2');
    if (next === found) break;
    found = next;
  }
  return found;
}
