import { dateIn } from '../../listing/printed.ts';
import type { Scope } from '../../listing/scope.ts';
import { textOf } from '../../listing/text-of.ts';

/** The line under a title: `Published Mar 21, 2024 in cs.CL, cs.AI, and cs.MA by …` (March 2024), `Published 7 May 2026 in cs.CL | (2605.06663v1)` (May 2026). */
const LINE = /^Published (?:[A-Z][a-z]{2,8} \d{1,2},|\d{1,2} [A-Z][a-z]{2,8}) \d{4}\b/;
const ABSTRACT = /^Abstract: ?(?=\S)/;
const FIRST_WORD = /^\s*(?:Published|Abstract)\b/;
const INLINE = /^(?:a|b|em|font|i|small|span|strong|time)$/;

/** The first paragraph, or what stands for one, that begins with such words. */
function blockOf(card: Scope, words: RegExp): Element | undefined {
  let tried: Element | undefined;
  for (const element of card.all('*')) {
    // Reading all that every element holds would take too long.
    if (![...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && FIRST_WORD.test(nodeValue ?? ''))) continue; // prettier-ignore
    let block = element;
    while (INLINE.test(block.localName) && block !== card.root && block.parentElement) block = block.parentElement; // prettier-ignore
    if (block !== tried && words.test(textOf(block) ?? '')) return block;
    tried = block;
  }
  return undefined;
}

/** Four fields stand in the line: it is looked for once a reading. */
const lines = new WeakMap<Scope, Element | null>();
function lineOf(card: Scope): Element | null {
  let line = lines.get(card);
  if (line === undefined) lines.set(card, (line = blockOf(card, LINE) ?? null));
  return line;
}
const lineIn = (card: Scope): string => textOf(lineOf(card)) ?? '';

export const published = (card: Scope): string | undefined => dateIn(lineIn(card).split(' in ')[0]);

export function versioned(card: Scope): string | undefined {
  const number = /\((\d{4}\.\d{4,5}v\d+)\)/.exec(lineIn(card))?.[1];
  return number && `arXiv:${number}`;
}

export const categories = (card: Scope): string[] =>
  (/ in (.*?)(?: by |[|(]|$)/.exec(lineIn(card))?.[1] ?? '')
    .split(/[\s,]+/)
    .filter((word) => word !== 'and' && /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(word));

/** Links of the line; else as many links beside `Authors (3)` as it says, and none where there are more or fewer. */
export function authors(card: Scope): string[] {
  const named = [...(lineOf(card)?.querySelectorAll('a[href*="/search?q="]') ?? [])].flatMap((link) => textOf(link) ?? []); // prettier-ignore
  if (named.length > 0) return named;
  for (const heading of card.all('h2, h3, h4, h5, button, summary')) {
    const many = /^Authors \((\d+)\)$/.exec(textOf(heading) ?? '')?.[1];
    if (many === undefined) continue;
    const beside = heading.parentElement?.querySelectorAll('a') ?? [];
    const names = [...beside].flatMap((link) => (heading.contains(link) ? [] : (textOf(link) ?? [])));
    if (names.length === Number(many)) return names;
  }
  return [];
}

/** What stands behind the heading `Abstract` (2024) or the word `Abstract:` (2026). */
export function abstract(card: Scope): string | undefined {
  const behind = card.all('h2, h3, h4').find((heading) => textOf(heading) === 'Abstract')?.nextElementSibling;
  if (behind) return textOf(behind);
  return textOf(blockOf(card, ABSTRACT))?.replace(ABSTRACT, '');
}
