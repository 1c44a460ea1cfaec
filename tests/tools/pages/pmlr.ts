import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, one, shell, some } from './shell.ts';

// PMLR as Zotero's reader describes it, with invented papers.
const HOME = 'https://proceedings.mlr.press';
const name = (paper: InventedPaper) => `${paper.authors[0]?.split(' ').at(-1)?.toLowerCase().replace(/\W/gu, '') || 'x'}26a`; // prettier-ignore
const row = (paper: InventedPaper) => `<div class="paper"><p class="title">${escape(paper.title)}</p><p class="details"><span class="authors">${escape(paper.authors.join(',\u00a0'))}</span>;<span class="info"><i>Proceedings of the 43rd Conference on Invented Learning</i>, PMLR 299:1-20, 2026</span></p><p class="links">[<a href="${HOME}/v299/${name(paper)}.html">abs</a>][<a href="https://example.org/v299/${name(paper)}.pdf" target="_blank" rel="noopener">Download PDF</a>]</p></div>`; // prettier-ignore
const page = (rows: string) => shell('PMLR Volume 299', `<main class="page-content"><div class="wrapper"><h2>Volume 299: Conference on Invented Learning</h2><p class="links">[<a href="https://github.com/mlresearch/v299">edit</a>]</p>${rows}</div></main>`); // prettier-ignore
const distinct = (from: number, to: number) => some(from, to).map((paper, i) => row({ ...paper, authors: [`Given Family${from + i}`.replaceAll(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? ''), ...paper.authors] })); // prettier-ignore

const reissued = `<div class="paper"><p class="title">${escape(one(14).title)}</p><p class="details"><span class="authors">Ada&nbsp;Example,&nbsp;John Q.&nbsp;Sample, Jr.,&nbsp;Wei Tang</span>;<span class="info"><i>Proceedings of the First Meeting of Inventors</i>, PMLR R2:1-20, 1997</span></p><p class="links">[<a href="${HOME}/r2/example97a.html">abs</a>]&nbsp;&nbsp;[<a href="https://raw.githubusercontent.com/mlresearch/r2/main/assets/example97a/example97a.pdf" target="_blank">Download PDF</a>]&nbsp;&nbsp;[<a href="https://openreview.net/forum?id=AbC12_xyz99">OpenReview</a>]&nbsp;&nbsp;[<a href="https://github.com/example/one">Software</a>]&nbsp;&nbsp;[<a href="https://raw.githubusercontent.com/mlresearch/r2/main/assets/example97a/example97a-supp.pdf">Supplementary PDF</a>]</p></div>`; // prettier-ignore

export const pmlr: Pages = {
  'venue-reissue': [`${HOME}/r2/`, page(reissued)],
  venue: [`${HOME}/v299/`, page(distinct(0, 6).join(''))],
  paper: [`${HOME}/v299/${name(one(3))}.html`, shell(one(3).title, `<main class="page-content"><article class="post-content"><h1>${escape(one(3).title)}</h1><span class="authors">${escape(one(3).authors.join(', '))}</span><div class="info"><i>Proceedings</i>, PMLR 299:1-20, 2026.</div><h4>Abstract</h4><div id="abstract" class="abstract">${escape(one(3).abstract)}</div></article></main>`, { head: citationHead(one(3), { inbook_title: 'Conference on Invented Learning', pdf_url: 'https://example.org/a.pdf' }) })], // prettier-ignore
  'broken-venue': [`${HOME}/v298/`, page(broken(distinct(6, 12), / href="[^"]*\.html"/u))],
};
