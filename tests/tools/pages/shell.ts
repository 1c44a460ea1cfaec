import { escape } from '../fixture-markup.ts';
import { type InventedPaper, papers } from '../fixture-papers.ts';

/** A page of a site: what stands around its papers is left out but for what a reader could trip over. */
export function shell(title: string, body: string, { head = '', of = '' } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
${head}</head>
<body${of}>
${body}
</body></html>
`;
}

/** The head that Google Scholar asks publishers for. */
export function citationHead(paper: InventedPaper, more: Record<string, string> = {}): string {
  const metas: [string, string][] = [
    ['title', paper.title],
    ...paper.authors.map((name): [string, string] => ['author', name]),
    ['publication_date', paper.published.replaceAll('-', '/')],
    ...Object.entries(more),
  ];
  return metas.map(([name, content]) => `<meta name="citation_${name}" content="${escape(content)}">`).join('\n'); // prettier-ignore
}

/** The invented papers from one number to another. */
export const some = (from: number, to: number): InventedPaper[] => papers.slice(from, to);

/** The invented paper with a number. */
export const one = (number: number): InventedPaper => papers[number] as InventedPaper;

/** The first paper's card is whole, that of the second has lost its link or what names it, the rest are cut off in the middle of the last. */
export function broken(cards: string[], lost: RegExp): string {
  const [first = '', second = '', ...rest] = cards;
  const last = rest.pop() ?? '';
  return [
    first,
    second.replace(lost, ''),
    ...rest,
    last.slice(0, last.lastIndexOf('>', Math.floor(last.length / 3)) + 1),
  ].join('\n');
}

/** Twelve small letters and digits made of a number, for sites that name papers so. */
export const letters = (number: number): string => `Ab${String(number).padStart(8, '0')}_x`;
export const hex = (number: number, digits: number): string => (number * 7919).toString(16).padStart(digits, 'a0b1'); // prettier-ignore

export { escape };
