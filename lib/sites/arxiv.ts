import type { Layout } from '../listing/layout.ts';
import type { Place } from '../listing/place.ts';
import type { Scope } from '../listing/scope.ts';
import { dateIn } from '../listing/printed.ts';
import type { Site } from './index.ts';

// Many links lead to the second; the third is for programs, and has the same pages. A form leads to `/list?archive=…`.
const hosts = /* @__PURE__ */ ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'].flatMap((host) =>
  ['list', 'catchup', 'search', 'abs/', 'a/'].map((page) => `https://${host}/${page}*`),
);

export const place: Place = {
  id: 'arxiv',
  name: 'arXiv',
  hosts,
  whole: true,
  pages: [
    { kind: 'new', path: /^\/list\/[^/]+\/new$/ },
    { kind: 'recent', path: /^\/list\/[^/]+\/recent$/ },
    { kind: 'pastweek', path: /^\/list\/[^/]+\/pastweek$/ },
    { kind: 'month', path: /^\/list\/[^/]+\/(?<period>\d{4}-\d\d)$/ },
    { kind: 'month', path: /^\/list\/[^/]+\/(?:(?:\d\d){1,2}|current)$/ },
    { kind: 'month', path: /^\/list$/, needs: { archive: /./, year: /./ } },
    { kind: 'person', path: /^\/a\/[\w-]+$/ },
    { kind: 'catchup', path: /^\/catchup\/[^/]+\/(?<period>\d{4}-\d\d-\d\d)$/ },
    { kind: 'catchup', path: /^\/catchup$/ },
    { kind: 'search', path: /^\/search\/advanced$/, query: 'terms-0-term' },
    { kind: 'search', path: /^\/search(?:\/\w[\w-]*)?$/, query: 'query' },
    { kind: 'search', path: /^\/search\/advanced$/, needs: { advanced: /./ } },
    { kind: 'paper', path: /^\/abs\/(?:[a-z-]+(?:\.[a-z-]+)?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?$/i },
  ],
};

/** Several lists with one and the same id stand on a page, one for each section or day; each begins with a heading. */
const list: Layout = {
  cards: '#dlpage dl > dt, #content dl#articles > dt',
  followed: ['dd'],
  link: 'a[href*="/abs/"]',
  sections: { at: '#dlpage dl h3, #dlpage > h3', name: sectionOf },
  title: (card) => card.text('.list-title', '.descriptor'),
  mark: '.list-title',
  authors: (card) => namesOf(card, '.list-authors'),
  moreAuthors: '.list-authors',
  cutAuthors: 100,
  abstract: 'p.mathjax',
  venue: (card) => card.text('.list-journal-ref', '.descriptor'),
  categories: (card) => categoriesIn(card.text('.list-subjects', '.descriptor')),
  ids: doiOf,
  pdf: pdfOf,
};

const results: Layout = {
  cards: 'li.arxiv-result',
  link: '.list-title a[href*="/abs/"]',
  title: 'p.title',
  authors: (card) => namesOf(card, 'p.authors'),
  moreAuthors: 'p.authors',
  abstract: (card) => card.text('.abstract-full', 'a[onclick]') ?? card.text('.abstract-short', 'a[onclick]'),
  published: (card) => {
    const said = card.texts('p.is-size-7').find((line) => line.startsWith('Submitted')) ?? '';
    return dateIn(/v1 submitted ([^;]+)/.exec(said)?.[1] ?? /^Submitted ([^;]+)/.exec(said)?.[1]);
  },
  version: (card) => card.href('.list-title a[href*="/abs/"]'),
  venue: (card) => card.texts('p.comments').flatMap((line) => /^Journal ref:\s*(.+)/.exec(line)?.[1] ?? [])[0], // prettier-ignore
  categories: (card) => card.texts('.tags .tag[data-tooltip]').filter((tag) => /^[a-z-]+(?:\.[A-Za-z-]+)?$/.test(tag)), // prettier-ignore
  ids: (card) => card.hrefs('a[href*="doi.org/"]'),
  pdf: pdfOf,
};

const abs: Layout = {
  single: true,
  cards: '#abs',
  title: (card) => card.text('h1.title', '.descriptor'),
  mark: 'h1.title',
  // A list of more than a hundred is in the page whole, folded away, and still says that it is cut.
  authors: (card) => namesOf(card, '.authors'),
  abstract: (card) => card.text('blockquote.abstract', '.descriptor'),
  published: (card) => dateIn(card.text('.dateline')),
  // The cell of a report's number has the same class, and comes first.
  venue: (card) => card.words(card.all('.metatable td.jref').findLast((cell) => !/Report/.test(cell.previousElementSibling?.textContent ?? ''))), // prettier-ignore
  categories: (card) => categoriesIn(card.text('.metatable td.subjects')),
  version: (card) => card.page,
  ids: (card) => [card.attribute('.metatable td.doi a[href*="doi.org/"]', 'href')],
};

/**
 * arXiv, in the markup of its own templates (arxiv-browse of June 2026, arxiv-search) and of pages saved in December 2025 and October 2026.
 * Abstracts stand on `new` and, where asked for, on `catchup` only. Journal references are venues; other comments are left alone.
 */
const arxiv: Site = {
  place,
  layouts: {
    new: list,
    recent: list,
    pastweek: list,
    month: list,
    person: list,
    catchup: list,
    search: results,
    paper: abs,
  },
};
export default arxiv;

const SHORT = /^\p{Lu}[\p{L}.]{0,2}$/u;

/**
 * Names are links, but for those of three letters or less (`Wu`): arXiv leaves them as words between commas, outside of parentheses, and `III` behind its own name as
 * well. Addresses on the web are links too (`this http URL`).
 */
function namesOf(card: Scope, list: string): string[] {
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

/** `Cross submissions (showing 96 of 96 entries)`; days have headings too, and are no sections. */
function sectionOf(heading: string): string | undefined {
  if (/^\s*new sub/i.test(heading)) return 'new';
  if (/^\s*cross/i.test(heading)) return 'cross-list';
  return /^\s*replace/i.test(heading) ? 'replaced' : undefined;
}

/** `Artificial Intelligence (cs.AI); Robotics (cs.RO)`: the codes, primary first. */
function categoriesIn(subjects: string | undefined): string[] {
  return [...(subjects ?? '').matchAll(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/g)].map(([, code = '']) => code);
}

function doiOf(card: Scope): (string | undefined)[] {
  return [card.attribute('.list-doi a, a[data-doi]', 'href')];
}

function pdfOf(card: Scope): string | undefined {
  return card.href('a[href*="/pdf/"]');
}
