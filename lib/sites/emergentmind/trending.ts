import { isoDay, oneLine } from '../../entry/field.ts';

/** What the home page's data says of a paper. */
export interface Trending {
  title: string;
  abstract?: string | undefined;
  published?: string | undefined;
}

const NAME = 'bootstrapped_trending_papers_json';
const DATA = new RegExp(String.raw`\b${NAME}\s*=\s*(["'])([\w+/=]+)\1`);

const read = new WeakMap<Document, { scripts: number; papers: Map<string, Trending> }>();

/** The trending papers that the page carries as data (base64 of JSON in a script; July 2026), by arXiv number. Empty where there are none, or they are damaged. */
export function trendingIn(doc: Document): Map<string, Trending> {
  const { length: scripts } = doc.scripts;
  const before = read.get(doc);
  if (before?.scripts === scripts) return before.papers;
  const papers = new Map<string, Trending>();
  for (const { textContent } of doc.scripts) {
    if (!textContent?.includes(NAME)) continue;
    for (const { arxiv_paper_id: number, title, abstract, published_at: published } of recordsIn(DATA.exec(textContent)?.[2] ?? '')) {
      const words = oneLine(title);
      if (typeof number === 'string' && words !== undefined)
        papers.set(number, { title: words, abstract: oneLine(abstract), published: isoDay(published) });
    }
  } // prettier-ignore
  read.set(doc, { scripts, papers });
  return papers;
}

function recordsIn(base64: string): Record<string, unknown>[] {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const { papers } = JSON.parse(new TextDecoder().decode(bytes)) as { papers?: unknown };
    return Array.isArray(papers) ? papers.filter((one) => typeof one === 'object' && one !== null) : [];
  } catch {
    return [];
  }
}
