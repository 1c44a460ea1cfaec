import { namesIn } from '../../listing/printed.ts';
import type { Scope } from '../../listing/scope.ts';
import { textOf } from '../../listing/text-of.ts';

/** Anonymous papers name their group or nobody in the place of authors. */
const NOBODY = /^Anonymous\b|\bAuthors$|^[([]|^et al/;
/** Stands among the names and is none: what shows the rest of a long list, numbers and names of institutions, what other extensions hang in. */
const BESIDE = 'a.show-all, sup, button, .private-author-label, .note-authors-institutions';

/** Names are links to profiles, or plain: each in an element of its own, or words between commas (until 2023). */
function namesOf(node: Node): string[] {
  if (node.nodeType === 3) return namesIn(node.nodeValue ?? '');
  const element = node as Element;
  if (node.nodeType !== 1 || element.localName.includes('-') || element.matches(BESIDE)) return [];
  const whole = element.localName === 'a' || (element.matches('span:not(.more-authors)') && !element.querySelector('a, span')); // prettier-ignore
  return whole ? [textOf(element, 'sup') ?? ''].filter(Boolean) : [...element.childNodes].flatMap(namesOf);
}

/** Where the names stand. */
export const AUTHORS = '.note-authors, .forum-authors, .meta_row .signatures';

/** The authors that a list, a forum or a whole note names. */
export const authors = (card: Scope) => {
  const list = card.one(AUTHORS);
  return list ? namesOf(list).filter((name) => !NOBODY.test(name)) : [];
};
