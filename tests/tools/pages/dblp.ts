import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, escape, one, shell, some } from './shell.ts';

// dblp with the schema.org marks of its rows, and invented papers.
const HOME = 'https://dblp.org';

function row(paper: InventedPaper, i: number, { kind = 'inproceedings', key = `conf/inv/Example26${String.fromCharCode(97 + i)}` } = {}): string {
  const link = key.startsWith('journals/corr') ? `https://doi.org/10.48550/arXiv.${paper.id}` : `https://doi.org/10.5555/inv.${i}`;
  return `<li class="entry ${kind} toc" id="${key}" itemscope itemtype="http://schema.org/ScholarlyArticle" data-key="${key}"><link itemprop="additionalType" href="https://dblp.org/rdf/schema#Publication"><div class="box"><img alt="" src="x.png"></div><div class="nr">[c${i}]</div><nav class="publ"><ul><li class="drop-down"><div class="head"><a href="${link}" itemprop="url"><img alt=""></a></div><div class="body"><p><b>view</b></p><ul><li class="ee"><a href="${link}" itemprop="url">electronic edition via DOI</a></li><li class="details"><a href="${HOME}/rec/${key}.html">details &amp; citations</a></li></ul></div></li><li class="drop-down"><div class="head"><a href="${HOME}/rec/${key}.html?view=bibtex"><img alt=""></a></div></li><li class="drop-down"><div class="body"><a href="https://scholar.google.com/scholar?q=x">ask others</a></div></li></ul></nav><cite class="data tts-content" itemprop="headline">${paper.authors.map((name, n) => `<span itemprop="author" itemscope itemtype="http://schema.org/Person"><a href="${HOME}/pid/1/${n}.html" itemprop="url"><span itemprop="name" title="${escape(name)}">${escape(name)}${n === 0 && i % 2 ? ' 0001' : ''}</span></a></span>`).join(', ')}:<br><span class="title" itemprop="name">${escape(paper.title)}.</span> <a href="${HOME}/db/conf/inv/inv2026.html#x"><span itemprop="isPartOf" itemscope itemtype="http://schema.org/BookSeries"><span itemprop="name">INV</span></span> <span itemprop="datePublished">2026</span></a>: <span itemprop="pagination">1-10</span></cite></li>`;
} // prettier-ignore

const page = (rows: string) => shell('dblp: INV 2026', `<div id="main"><header id="headline" class="headline noline"><h1>INV 2026</h1></header><ul class="publ-list"><li class="entry editor toc" id="conf/inv/2026" data-key="conf/inv/2026" itemscope itemtype="http://schema.org/Book"><cite class="data"><span itemprop="author"><span itemprop="name">Edith Editor</span></span>: <span class="title" itemprop="name">Proceedings of INV 2026.</span></cite></li>${rows}</ul></div>`); // prettier-ignore
const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i));

/** Rows of before 2020 are of divisions. */
const before = rows(17, 19).map((one_) => one_.replaceAll('<cite class="data tts-content" itemprop="headline">', '<div class="data" itemprop="headline">').replaceAll('</cite>', '</div>')); // prettier-ignore

export const dblp: Pages = {
  'person-2014': [`https://dblp.uni-trier.de/pers/hd/e/Example:Ada`, page(before.join(''))],
  venue: [`${HOME}/db/conf/inv/inv2026.html`, page(rows(0, 5).join(''))],
  search: [`${HOME}/search?q=model`, page([...rows(5, 7), row(one(7), 7, { kind: 'informal', key: `journals/corr/abs-${one(7).id.replace('.', '-')}` }), row(one(8), 8, { kind: 'article', key: 'journals/inv/Example26' })].join(''))], // prettier-ignore
  person: [`${HOME}/pid/12/3456-1.html`, page(rows(9, 11).join(''))],
  // Books and theses, parts of encyclopedias, data, and what was withdrawn have rows of their own; rows name no key but as their id.
  'person-kinds': [`${HOME}/pid/12/3456.html`, page([...['book:phd/inv/Example26', 'reference:reference/inv/Example26', 'data:data/10/Example26', 'incollection:books/inv/26/Example26'].map((said, i) => row(one(19 + i), 19 + i, { kind: said.split(':')[0] ?? '', key: said.split(':')[1] ?? '' })), row(one(23), 23, { kind: 'withdrawn', key: `journals/corr/abs-${one(23).id.replace('.', '-')}` })].join('').replaceAll(/ data-key="[^"]*"/gu, ''))], // prettier-ignore
  paper: [`${HOME}/rec/conf/inv/Example26a.html`, shell('dblp: record', `<div id="main"><div id="publ-section" class="section"><ul class="publ-list">${row(one(0), 0)}</ul></div></div>`)], // prettier-ignore
  'broken-venue': [`${HOME}/db/conf/inv/inv2025.html`, page(broken(rows(11, 17), / (?:id|data-key)="conf[^"]*"| href="[^"]*"/gu))], // prettier-ignore
};
