import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, hex, one, shell, some } from './shell.ts';

// Semantic Scholar in the markup of 2022 to 2024, with invented papers.
const HOME = 'https://www.semanticscholar.org';
const slug = (paper: InventedPaper) => paper.title.split(/\W+/u).slice(0, 5).join('-');

function row(paper: InventedPaper, i: number): string {
  const below = i % 2
    ? `<span class="tldr-pill">TLDR</span> <span>${escape(paper.summary ?? 'A machine says so.')}</span> <button class="cl-button more-toggle"><span>Expand</span></button>`
    : `<span>${escape(paper.abstract.slice(0, 80))}…</span> <button class="cl-button more-toggle">Expand</button>`;
  return `<div class="cl-paper-row serp-papers__paper-row paper-v2-cue paper-row-normal" data-test-id="paper-row"><a class="link-button--show-visited" data-test-id="title-link" data-heap-id="x" href="/paper/${slug(paper)}/${hex(i + 1, 40)}"><h2 class="cl-paper-title" dir="ltr"><span><span>${escape(paper.title)}</span></span></h2></a><ul class="flex-row cl-paper-meta"><li><span class="cl-paper-authors" data-test-id="author-list">${paper.authors.map((name, n) => `<span><a class="cl-paper-authors__author-link" href="/author/x/${i}${n}"><span>${escape(name)}</span></a></span>`).join(', ')}</span></li><li><span class="cl-paper-pubdates"><span>17 November 2026</span></span></li></ul><div class="cl-paper-abstract" data-test-id="paper-abstract">${below}</div><div class="cl-paper-controls"><a class="cl-button" href="https://arxiv.org/pdf/${paper.id}"><span>View PDF on arXiv</span></a></div></div>`;
} // prettier-ignore

const page = (rows: string) => shell('model | Semantic Scholar', `<div id="app"><div class="result-page">${rows}</div></div>`); // prettier-ignore
const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i));

/** A row of August 2026: each name marked by itself, a summary in the abstract's stead. */
function row2026(paper: InventedPaper, i: number): string {
  const names = paper.authors.map((name, n) => `<li><span data-test-id="author-list">${n === 1 ? `<span>${escape(name)}</span>` : `<a class="cl-paper-authors__author-link" href="/author/x/${i}${n}"><span>${escape(name)}</span></a>`}</span></li>`).join('');
  return row(paper, i).replace(/<ul class="flex-row cl-paper-meta">.*?<\/ul>/u, `<ul class="cl-paper__bulleted-row">${names}${i % 2 ? '<li><span data-test-id="author-list"><button class="more-authors-label">+3 authors</button></span></li>' : ''}<li><span class="cl-paper-venue"><span>Conference on Inventions</span></span></li><li><span class="cl-paper-pubdates"><span>${i % 2 ? '2025' : '1 May 1998'}</span></span></li></ul>`).replace(/<div class="cl-paper-abstract".*?<\/div>/su, i % 2 ? '<div class="tldr-abstract-replacement text-truncator"><span class="tldr-pill">TLDR</span> <span>A machine says so.</span> <button>Expand</button></div>' : '');
} // prettier-ignore

/** The names of a row in boxes, as they are since 2022; one that has no page of its own in none. The words searched for are marked, word by word. */
function boxed(paper: InventedPaper, i: number): string {
  const box = (name: string, n: number) => (n === 1 && i % 2 ? `<span class="author-list__author-name">${escape(name)}</span>` : `<a class="cl-paper-authors__author-box notranslate" href="/author/x/${i}${n}"><span><span>${escape(name)}</span></span></a>`);
  const names = paper.authors.map((name, n) => `<span data-test-id="author-list" data-heap-id="heap_author_list_item">${box(name, n)}</span>`).join(' ');
  return row2026(paper, i)
    .replace(/<ul class="cl-paper__bulleted-row">.*?<\/ul>/u, `<ul class="cl-paper__bulleted-row"><span class="cl-paper-authors">${names}${i % 2 ? ' <button class="more-authors-label">+3 authors</button>' : ''}</span><li class="cl-paper__bulleted-row__item"><a data-test-id="normalized-venue-link" href="/venue?name=x"><span>Conference on Inventions</span></a></li><li class="cl-paper__bulleted-row__item"><span class="cl-paper-pubdates"><span><span>1 May 1998</span></span></span></li></ul>`)
    .replace(/<h2 class="cl-paper-title"[^]*?<\/h2>/u, `<h2 class="cl-paper-title"><span>${escape(paper.title).split(' ').map((word) => `<em>${word}</em>`).join('<span> </span>')}</span></h2>`);
} // prettier-ignore

const feed = (rows: string) => shell('Research Feed | Semantic Scholar', `<div id="app"><div class="recommendations__list"><div class="recommendations__list__day"><h3>Yesterday</h3>${rows}</div></div></div>`); // prettier-ignore

export const semanticscholar: Pages = {
  'search-boxes': [`${HOME}/search?q=model&sort=pub-date`, page(some(18, 22).map((paper, i) => boxed(paper, 18 + i)).join(''))], // prettier-ignore
  feed: [
    `${HOME}/me/recommendations`,
    feed(
      some(22, 25)
        .map((paper, i) => boxed(paper, 22 + i))
        .join(''),
    ),
  ],
  'search-2026': [`${HOME}/search?q=model`, page(some(14, 18).map((paper, i) => row2026(paper, 14 + i)).join(''))], // prettier-ignore
  search: [`${HOME}/search?q=model&sort=relevance`, page(rows(0, 5).join(''))],
  // A venue's page, whose long name each row cuts.
  venue: [`${HOME}/venue?name=Conference%20on%20Inventions&sort=pub-date`, page(some(25, 28).map((paper, i) => boxed(paper, 25 + i).replace(/(\/venue\?name=)x("><span>)Conference on Inventions/u, '$1Conference%20on%20Inventions$2Conference on…')).join(''))], // prettier-ignore
  person: [`${HOME}/author/Ada-Example/1234567`, page(rows(5, 7).join(''))],
  paper: [`${HOME}/paper/${slug(one(7))}/${hex(8, 40)}`, shell(one(7).title, `<div id="app"><h1 data-test-id="paper-detail-title">${escape(one(7).title)}</h1></div>`, { head: citationHead(one(7)) })], // prettier-ignore
  'broken-search': [`${HOME}/search?q=model`, page(broken(rows(8, 14), / href="\/paper[^"]*"/u))],
};
