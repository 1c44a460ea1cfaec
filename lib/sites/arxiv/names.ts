import type { Scope } from '../../listing/scope.ts';

const SHORT = /^\p{Lu}[\p{L}.]{0,2}$/u;

/**
 * Names are links, but for those of three letters or less (`Wu`): arXiv leaves them as words between commas, outside of parentheses, and `III` behind its own name as
 * well. Addresses on the web are links too (`this http URL`).
 */
export function namesOf(card: Scope, list: string): string[] {
  const linked = card
    .texts(`${list} a`)
    .filter((name) => !/^(?:et al\b|\(|this \w+ URL$)|authors? not shown\)$/.test(name));
  let text = card.text(list, '.descriptor') ?? '';
  if (!text.split(/[,:;]/).some((piece) => SHORT.test(piece.trim()))) return linked;
  for (const [i, name] of linked.entries()) {
    if (!text.includes(name)) return linked;
    text = text.replace(name, `<${i}>`);
  }
  for (let before; before !== text;) text = (before = text).replace(/\([^()<]*\)/g, '');
  if (/[()]/.test(text)) return linked;
  return text.split(/[,:;](?!\s*(?:[JS]r|I{2,3}|IV)\b)/).flatMap((piece) => {
    const here = [...piece.matchAll(/<(\d+)>(,\s\w+\.?)?/g)].flatMap(
      ([, i, suffix]) => linked[Number(i)]?.concat(suffix ?? '') ?? [],
    );
    return here.length > 0 || !SHORT.test(piece.trim()) ? here : [piece.trim()];
  });
}
