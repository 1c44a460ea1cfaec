import CSL from 'citeproc';

import type { References } from './styles.ts';

/** A CSL item of our own writing (`csl-json.ts`). */
interface Item {
  id: string;
}

/** Of what a processor writes only this is markup; whatever else looks like it is text. */
const MARKUP = /<\/?(?:i|b|sup|sub)>/g;

/**
 * Formats CSL-JSON as a list of references, in the order of the style.
 * @param style and @param locale CSL documents
 */
export function formatReferences(csl: string, style: string, locale: string): References {
  const items = (JSON.parse(csl) as Item[]).map((item) => [item.id, item] as const);
  const byId = new Map(items);
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: (id) => structuredClone(byId.get(id) ?? { id }) },
    style,
    'en-US',
    true,
  );
  engine.updateItems([...byId.keys()]);
  const [, made] = engine.makeBibliography() || [undefined, []];
  const html = made.map((entry) => onlyOurs(entry));
  return {
    text: html.map((entry) => `${plain(entry)}\n`).join(''),
    html: html.map((entry) => `<p>${entry}</p>\n`).join(''),
  };
}

/**
 * An entry with no markup but italics and the like. The processor escapes what it is given; that nothing of a page becomes markup must
 * not hang on that, so every other tag goes, and every sign that could begin one is escaped.
 */
function onlyOurs(entry: string): string {
  const text = entry
    // Marks of our own (`csl-json.ts`): where they stood, the processor saw no tag.
    .replaceAll('\u2060', '')
    .replace(/<div class="csl-left-margin">(.*?)<\/div>/gs, '$1 ')
    .replace(/<\/?(?:div|span)(?: (?:class|style)="[\w:; -]*")?>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = text.split(MARKUP);
  const tags = text.match(MARKUP) ?? [];
  return parts.map((part, i) => escaped(part) + (tags[i] ?? '')).join('');
}

function escaped(text: string): string {
  return text
    .replace(/&(?!#\d{2,6};|amp;|lt;|gt;|quot;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function plain(html: string): string {
  return html
    .replace(MARKUP, '')
    .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
