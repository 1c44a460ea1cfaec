import type { Entry } from '../../lib/entry.ts';
import { hash } from '../../lib/paper/hash.ts';
import { papers } from './fixture-papers.ts';

/**
 * Puts invented papers in the place of a page's own: ids, titles, names and abstracts, wherever on the page they stand, and words of its own for
 * every other longer text within reach of a reader.
 * @returns the page, and which words of the real papers are still in it
 */
export function invent(doc: Document, entries: readonly Entry[]): { text: string; left: string[] } {
  const swaps: [real: string, invented: string][] = [];
  let person = 0;
  const people = papers.flatMap(({ authors }) => authors);
  const known = new Map<string, string>();
  for (const [i, entry] of entries.entries()) {
    const other = papers[i % papers.length];
    if (!other) continue;
    swaps.push([entry.title, other.title]);
    if (entry.abstract !== undefined) swaps.push([entry.abstract, other.abstract]);
    if (entry.summary !== undefined)
      swaps.push([entry.summary, other.summary ?? 'A few words by a machine.']);
    for (const name of entry.authors) {
      const invented = known.get(name) ?? people[person++ % people.length] ?? 'Ada Example';
      known.set(name, invented);
      swaps.push([name, invented]);
      const [family = '', theirs = ''] = [name.split(' ').at(-1), invented.split(' ').at(-1)];
      if (family.length > 3) swaps.push([family, theirs]);
    }
    for (const id of entry.ids) {
      const value = id.slice(id.indexOf(':') + 1);
      swaps.push([value, inventedId(id, value, i)], [encodeURIComponent(value).replaceAll('%2F', '/'), inventedId(id, value, i)]); // prettier-ignore
    }
  }
  for (const [real, invented] of swaps) if (real.length > 20) rewrite(doc, real, invented);
  // The longest first, so that no part of one is replaced within another.
  swaps.sort(([a], [b]) => b.length - a.length);
  const replaced = (text: string): string => {
    let now = text;
    const spaced = now.replaceAll(/\s+/gu, ' ');
    for (const [real, invented] of swaps)
      if (real.length > 3 && spaced.includes(real))
        now = now.replaceAll(/\s+/gu, ' ').replaceAll(real, invented);
    return now;
  };
  const walker = doc.createTreeWalker(doc.documentElement, 4 + 1);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) {
      const now = replaced(node.nodeValue ?? '');
      // A text that only spans several elements is known by its length: no page says so much beside its papers.
      node.nodeValue = now === node.nodeValue && now.trim().length > 60 && !swaps.some(([, invented]) => now.includes(invented)) ? 'Words of a page, made up to be as good as any others.' : now; // prettier-ignore
    } else
      for (const name of (node as Element).getAttributeNames()) {
        const value = (node as Element).getAttribute(name) ?? '';
        const now = withoutSlugs(replaced(value), entries);
        if (now !== value) (node as Element).setAttribute(name, now);
      }
  }
  const text = `<!doctype html>\n${doc.documentElement.outerHTML}`;
  const plain = `${text} ${(doc.body.textContent ?? '').replaceAll(/\s+/gu, ' ')}`;
  return { text, left: [...new Set(swaps.map(([real]) => real))].filter((real) => real.length > 6 && plain.includes(real)) }; // prettier-ignore
}

const lettersOf = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Marked words of a search, formulas and the like cut a text into several elements: the innermost that holds all of it gets the other text. */
function rewrite(doc: Document, real: string, invented: string): void {
  const sought = lettersOf(real);
  const holders = [...doc.body.querySelectorAll('*')].filter((element) => {
    const own = lettersOf(element.textContent ?? '');
    return element.firstElementChild && own.includes(sought) && own.length < sought.length * 1.4 + 20;
  });
  for (const holder of holders) if (!holders.some((other) => other !== holder && holder.contains(other))) holder.textContent = invented; // prettier-ignore
}

/** Addresses hold titles too, with lines for blanks. */
function withoutSlugs(value: string, entries: readonly Entry[]): string {
  return value.replaceAll(/[\p{L}\p{N}]+(?:[-_+][\p{L}\p{N}]+){2,}/gu, (slug) => {
    const words = slug.toLowerCase().split(/[-_+]/u).filter((word) => word.length > 2); // prettier-ignore
    const real = entries.some(({ title }) => words.filter((word) => title.toLowerCase().split(/[^\p{L}\p{N}]+/u).includes(word)).length > 1); // prettier-ignore
    return real ? `Invented_${hash(slug).slice(0, 6)}${/_paper$/u.exec(slug)?.[0] ?? ''}` : slug;
  });
}

/** An id of the same form that names no paper: its last digits, or letters, are others. */
function inventedId(id: string, value: string, i: number): string {
  if (id.startsWith('arxiv:')) return papers[i % papers.length]?.id ?? '2611.90001';
  const digits = String(90_000 + i);
  return /\d{3}/u.test(value)
    ? value.replace(/\d{3,}(?!.*\d{3})/u, (run) => digits.padStart(run.length, '9').slice(-run.length))
    : value.replace(/[A-Za-z]{4}(?!.*[A-Za-z]{4})/u, `Inv${String.fromCharCode(97 + (i % 26))}`);
}
