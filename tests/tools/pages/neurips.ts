import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, hex, one, shell, some } from './shell.ts';

// The NeurIPS proceedings in their three layouts, with invented papers.
const HOME = 'https://proceedings.neurips.cc';
const DATASETS = 'https://datasets-benchmarks-proceedings.neurips.cc';
const address = (i: number) => `/paper_files/paper/2026/hash/${hex(i + 1, 32)}-Abstract-Conference.html`;
const row = (paper: InventedPaper, i: number) => `<li class="conference" data-track="conference"><div class="paper-content"><a title="paper title" href="${address(i)}">${escape(paper.title)}</a> <span class="paper-authors">${escape(paper.authors.join(', '))}</span></div></li>`; // prettier-ignore
const italic = (paper: InventedPaper, i: number) => `<li class="none"><a title="paper title" href="${address(i)}">${escape(paper.title)}</a> <i>${escape(paper.authors.join(', '))}</i></li>`; // prettier-ignore
const old = (paper: InventedPaper, i: number) => `<li><a href="/paper/${8290 + i}-${paper.title.toLowerCase().split(/\W+/u).slice(0, 4).join('-')}">${escape(paper.title)}</a> ${paper.authors.map((name, n) => `<a href="/author/x-${n}" class="author">${escape(name)}</a>`).join(', ')}</li>`; // prettier-ignore
const page = (rows: string) => shell('Advances in Neural Information Processing Systems', `<nav><ul><li class="nav-item"><a class="nav-link" href="/admin/login/?next=/admin/">Login</a></li><li><a href="/paper_files/paper/2025">2025</a></li></ul></nav><div class="container-fluid"><div class="col-sm"><h4>Advances (2026)</h4><ul class="paper-list">${rows}</ul></div></div>`); // prettier-ignore
const rows = (from: number, to: number, as = row) => some(from, to).map((paper, i) => as(paper, from + i));

const badged = (paper: InventedPaper, i: number) => row(paper, i).replace('</div></li>', `</div><span class="paper-track-badge">Main Conference Track</span></li>`); // prettier-ignore
const redesigned = (rows: string) => shell('NeurIPS 2025', `<main class="container"><h1 class="book-title">Advances in Neural Information Processing Systems 39</h1><p class="book-meta">NeurIPS 2025</p><p>Edited by: <a href="/author/x">Edith Editor</a></p><ul class="paper-list">${rows}</ul></main>`); // prettier-ignore

export const neurips: Pages = {
  'venue-2025': [`${HOME}/paper_files/paper/2025`, redesigned([...rows(20, 23, badged), badged(one(24), 24).replace('-Abstract-Conference', '-Abstract-Datasets_and_Benchmarks_Track')].join(''))], // prettier-ignore
  'paper-2020': [`${HOME}/paper/2020/hash/${hex(5, 32)}-Abstract.html`, shell(one(4).title, `<div class="container-fluid"><div class="col"><h4>${escape(one(4).title)}</h4><p>Part of <a href="/paper/2020">Advances 33</a></p><div><a class='btn' href="/paper/2020/file/x-AuthorFeedback.pdf">AuthorFeedback »</a></div><h4>Authors</h4><p><i>${escape(one(4).authors.join(', '))}</i></p><h4>Abstract</h4><p><p>${escape(one(4).abstract)}</p></p></div></div>`)], // prettier-ignore
  'paper-2018': ['https://papers.nips.cc/paper/8296-some-title', shell(one(5).title, `<div class="main wrapper"><h2 class="subtitle">${escape(one(5).title)}</h2><p>Part of: Advances 31</p><h3>Authors</h3><ul class="authors">${one(5).authors.map((name, i) => `<li class="author"><a href="/author/x-${i}">${escape(name)}</a></li>`).join('')}</ul><h3>Abstract</h3><p class="abstract">${escape(one(5).abstract)}</p><h3>Neural Information Processing Systems (NIPS)</h3></div>`)], // prettier-ignore
  venue: [`${HOME}/paper_files/paper/2026`, page(rows(0, 5).join(''))],
  'venue-2021': ['https://papers.nips.cc/paper/2021', page(rows(5, 8, italic).join(''))],
  'venue-2018': ['https://papers.nips.cc/book/advances-in-neural-information-processing-systems-31-2018', page(rows(8, 11, old).join(''))], // prettier-ignore
  search: [`${HOME}/papers/search?q=model`, page(rows(11, 13, italic).join(''))],
  paper: [`${HOME}${address(3)}`, shell(one(3).title, `<div class="container-fluid"><div class="col"><h4>${escape(one(3).title)}</h4><a class="btn" href="/paper_files/paper/2026/file/x-Paper-Conference.pdf">Paper</a><h4>Abstract</h4><p>${escape(one(3).abstract)}</p></div></div>`, { head: citationHead(one(3), { journal_title: 'Advances in Neural Information Processing Systems', pdf_url: `${HOME}/paper_files/paper/2026/file/${hex(4, 32)}-Paper-Conference.pdf` }) })], // prettier-ignore
  'venue-datasets': [`${DATASETS}/paper_files/paper/2021`, page(rows(25, 28, (paper, i) => italic(paper, i).replace(/2026(.*)-Conference/u, `2021$1-round${i % 2 + 1}`)).join(''))], // prettier-ignore
  'paper-datasets': [`${DATASETS}/paper_files/paper/2021/hash/${hex(29, 32)}-Abstract-round2.html`, shell(one(28).title, `<div class="container-fluid"><div class="col"><h4>${escape(one(28).title)}</h4><p>Part of Proceedings of the Track on Datasets and Benchmarks 1 (round2)</p><h4>Authors</h4><p><i>${escape(one(28).authors.join(', '))}</i></p><h4>Abstract</h4><p><p>${escape(one(28).abstract)}</p></p></div></div>`, { head: citationHead(one(28), { journal_title: 'Proceedings of the Neural Information Processing Systems Track on Datasets and Benchmarks' }) })], // prettier-ignore
  'broken-venue': [`${HOME}/paper_files/paper/2026`, page(broken(rows(13, 19), / href="[^"]*"/u))],
};
