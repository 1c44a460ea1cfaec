import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, one, shell, some } from './shell.ts';

// PubMed in the markup of 2024 and 2025, with invented papers.
const HOME = 'https://pubmed.ncbi.nlm.nih.gov';
const short = (name: string) => `${name.split(' ').at(-1)} ${name.split(' ').slice(0, -1).map((part) => part[0]).join('')}`; // prettier-ignore

function row(paper: InventedPaper, i: number): string {
  const pmid = 99000001 + i;
  const citation = `J Invent Med. 2026 Nov ${i + 1};12(3):45-67. doi: 10.5555/jim.${pmid}. Online ahead of print.`;
  return `<article class="full-docsum" data-rel-pos="${i + 1}"><div class="item-selector-wrap selectors-and-actions"><input type="checkbox" value="${pmid}"><label><span class="position-number">${i + 1}</span></label></div><div class="docsum-wrap"><div class="docsum-content"><a class="docsum-title" href="/${pmid}/" data-ga-category="result_click" data-article-id="${pmid}">\n${escape(paper.title).replace(/model/giu, '<b>$&</b>')}.\n</a><div class="docsum-citation full-citation"><span class="docsum-authors full-authors">${escape(paper.authors.map(short).join(', '))}.</span><span class="docsum-authors short-authors">${escape(short(paper.authors[0] ?? ''))}, et al.</span><span class="docsum-journal-citation full-journal-citation">${citation}</span><span class="docsum-journal-citation short-journal-citation">J Invent Med. 2026.</span><span class="citation-part">PMID: <span class="docsum-pmid">${pmid}</span></span></div><div class="docsum-snippet"><div class="full-view-snippet">A snippet, <b>no</b> abstract …</div><div class="short-view-snippet">A snippet …</div></div></div></div></article>`;
} // prettier-ignore

const page = (rows: string) => shell('model - Search Results - PubMed', `<main class="search-page" id="search-page"><section class="search-results-list"><div class="search-results-chunks"><div class="search-results-chunk results-chunk">${rows}</div></div></section></main>`); // prettier-ignore
const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i));
/** The journal with its menu, the date and the DOI beside it. */
const source = (id: string, cit: string, doi: string) => `<div class="article-citation"><div class="publication-type">Review</div><div class="article-source"><div class="journal-actions dropdown-block"><button id="${id}-journal-trigger" class="journal-actions-trigger trigger" title="Journal of Invented Medicine">J Invent Med</button><div id="${id}-journal" class="journal-actions-dropdown dropdown" aria-hidden="true"><div class="title">Actions</div><div class="content"><ul class="journal-actions-links"><li><a class="search-in-pubmed-link" href="/?term=x">Search in PubMed</a></li></ul></div></div></div><span class="period">. </span><span class="cit">${cit}</span></div> <span class="citation-doi">\n doi: ${doi}.\n</span> <span class="secondary-date">Epub 2026 Oct 1.</span></div>`; // prettier-ignore
const heading = (id: string) => `<div id="${id}-view-heading">${source(`${id}-view`, '2026 Nov 4:12:45-67.', '10.5555/jim.99000004')}<h1 class="heading-title">\n${escape(one(3).title)}\n</h1><div class="inline-authors"><div class="authors"><div class="authors-list">${one(3).authors.map((name) => `<span class="authors-list-item"><a class="full-name" href="/?term=x">${escape(name)}</a><sup class="affiliation-links"><a href="#x">1</a></sup></span>`).join('')}</div></div></div><ul class="identifiers" id="${id}-view-identifiers"><li><span class="identifier pubmed">PMID: <strong>99000004</strong></span></li><li><span class="identifier doi"><a class="id-link" href="https://doi.org/10.5555/jim.99000004">10.5555/jim.99000004</a></span></li></ul></div>`; // prettier-ignore

/** A paper of a list with abstracts: as on its own page, its head twice. */
function whole(paper: InventedPaper, i: number): string {
  const pmid = 99000001 + i;
  const head = `${source(`j${i}`, `2026 Nov ${i + 1};12(3):45-67.`, `10.5555/jim.${pmid}`)}<h1 class="heading-title"><a href="/${pmid}/">\n${escape(paper.title)}\n</a></h1><div class="inline-authors"><div class="authors"><div class="authors-list">${paper.authors.map((name) => `<span class="authors-list-item"><a class="full-name" href="/?term=x">${escape(name)}</a><sup class="affiliation-links"><a href="#x">1</a></sup></span>`).join('')}</div></div></div>`;
  return `<div class="results-article"><article class="article-overview"><main class="article-details"><header class="heading"><div class="short-view">${head}</div><div class="full-view">${head}</div></header><div class="abstract"><h2 class="title">Abstract</h2>${i % 2 ? `<div class="abstract-content selected"><p>${escape(paper.abstract)}</p></div>` : '<em class="empty-abstract">No abstract available</em>'}</div></main></article></div>`;
} // prettier-ignore

export const pubmed: Pages = {
  abstracts: [`${HOME}/?term=model&format=abstract&size=50`, page(some(20, 24).map(whole).join(''))],
  'abstracts-namesakes': [`${HOME}/?term=namesake&format=abstract`, page(whole({ ...one(21), authors: ['Wei Wang', 'Rosa Villanueva', 'Wei Wang'] }, 21))], // prettier-ignore
  'search-groups': [`${HOME}/?term=group`, page([row({ ...one(8), authors: ['x'] }, 8).replace(/(full-authors">)[^<]*/u, '$1[No authors listed]'), row(one(9), 9).replace(/(full-authors">)/u, '$1TIDE Study Group; ')].join(''))], // prettier-ignore
  'search-similar': [`${HOME}/?linkname=pubmed_pubmed&from_uid=99000001`, page([...rows(14, 16), row(one(16), 16).replace(/J Invent Med\. 2026 Nov \d+;12\(3\):45-67\./u, 'In: Inventions [Internet]. Exampletown: Example Press; 2025 Jan–.')].join(''))], // prettier-ignore
  search: [`${HOME}/?term=model&sort=date`, page(rows(0, 5).join(''))],
  // prettier-ignore
  'search-collection': [`${HOME}/collections/60000001/?sort=pubdate`, page([...rows(32, 34), row(one(34), 34).replace(/J Invent Med\. 2026 Nov \d+;12\(3\):45-67\. doi: [^<]*/gu, '2026 May 29. In: Inventions [Internet]. Exampletown (FL): Example Press; 2027 Jan–.')].join(''))],
  'abstracts-collection': [`${HOME}/collections/60000001/public/?format=abstract`, page(some(35, 37).map((paper, i) => whole(paper, 24 + i)).join(''))], // prettier-ignore
  trending: [`${HOME}/trending/`, page(rows(5, 8).join(''))],
  paper: [`${HOME}/99000004/`, shell(one(3).title, `<main id="article-details"><div id="article-page" class="article-page"><header class="heading">${heading('short')}${heading('full')}</header><div class="abstract" id="abstract"><h2 class="title">Abstract</h2><div class="abstract-content selected" id="eng-abstract"><p>${escape(one(3).abstract)}</p></div></div><div class="similar-articles"><article class="full-docsum"><a class="docsum-title" href="/99000009/">Another</a></article></div></div></main>`, { head: citationHead({ ...one(3), authors: [] }, { date: '03/10/2026', journal_title: 'Journal of Invented Medicine', pmid: '99000004', doi: '10.5555/jim.99000004' }) })], // prettier-ignore
  'broken-search': [`${HOME}/?term=model`, page(broken(rows(8, 14), / href="[^"]*"/u))],
};
