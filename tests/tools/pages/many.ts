import { arxiv } from './arxiv.ts';

/** A list of so many invented papers, in the markup of arXiv: the first of its recent ones, each time under another id. */
export function manyPapers(count: number): string {
  const [, html = ''] = arxiv['recent'] ?? [];
  const item = /<dt>.*?<\/dd>/su.exec(html)?.[0] ?? '';
  const id = /\d{4}\.\d{5}/u.exec(item)?.[0] ?? '';
  const items = Array.from({ length: count }, (_, i) => item.replaceAll(id, `2611.${10_000 + i}`));
  return html.replace(/<dl.*<\/dl>/su, () => `<dl id="articles">${items.join('\n')}</dl>`);
}
