import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, one, shell, some } from './shell.ts';

// bioRxiv and medRxiv in the markup of 2024 to 2026, with invented papers.
const HOME = 'https://www.biorxiv.org';
const number = (i: number) => `2026.11.${String(i + 1).padStart(2, '0')}.7160${String(i).padStart(2, '0')}`;

function cite(paper: InventedPaper, i: number, site = 'biorxiv'): string {
  const authors = paper.authors.map((name, n) => `<span class="highwire-citation-author${n ? '' : ' first'}" data-delta="${n}">${n === 0 ? '<a class="hw-icon-orcid" href="http://orcid.org/x" title="ORCID"></a>' : ''}<span class="nlm-given-names">${escape(name.split(' ').slice(0, -1).join(' '))}</span> <span class="nlm-surname">${escape(name.split(' ').at(-1) ?? '')}</span></span>`).join(', '); // prettier-ignore
  return `<div class="highwire-article-citation highwire-citation-type-highwire-article node" data-node-nid="${i}" data-pisa="${site};${number(i)}v1" data-pisa-master="${site};${number(i)}" data-apath="/${site}/early/x.atom"><div class="highwire-cite highwire-cite-highwire-article highwire-citation-${site}-article-pap-list clearfix"><span class="highwire-cite-title"><a href="/content/10.64898/${number(i)}v1" class="highwire-cite-linked-title"><span class="highwire-cite-title">${escape(paper.title)}</span></a></span><div class="highwire-cite-authors"><span class="highwire-citation-authors">${authors}</span></div><div class="highwire-cite-metadata"><span class="highwire-cite-metadata-journal highwire-cite-metadata">${site} </span><span class="highwire-cite-metadata-pages highwire-cite-metadata">${number(i)}; </span><span class="highwire-cite-metadata-doi highwire-cite-metadata"><span class="doi_label">doi:</span> https://doi.org/10.64898/${number(i)} </span></div></div></div>`;
} // prettier-ignore

const page = (cites: string[]) => shell('Search results | bioRxiv', `<div class="panel-display"><div class="highwire-search"><ul class="highwire-search-results-list">${cites.map((one_) => `<li class="first odd search-result result-jcode-biorxiv search-result-highwire-citation">${one_}</li>`).join('\n')}</ul></div></div>`); // prettier-ignore
const cites = (from: number, to: number, site?: string) => some(from, to).map((paper, i) => cite(paper, from + i, site)); // prettier-ignore
const group = cite({ ...one(4), authors: ['The Widget'] }, 4).replace(/<span class="nlm-given-names">.*?<\/span> <span class="nlm-surname">.*?<\/span>/u, '<span class="nlm-collab">The Widget Consortium</span>'); // prettier-ignore

const before = cites(16, 18).map((one_, i) => one_.replaceAll(/10\.64898\/2026\.11\.\d\d\.\d+/gu, `10.1101/00123${i}`).replace(`/content/10.1101/00123${i}v1`, `/content/early/2014/03/0${i + 1}/00123${i}`)); // prettier-ignore

export const biorxiv: Pages = {
  'topic-2014': [`${HOME}/archive?page=3`, page(before)],
  search: [`${HOME}/search/model%20numresults%3A10%20sort%3Arelevance-rank`, page([...cites(0, 4), group])],
  recent: ['https://www.medrxiv.org/content/early/recent', page(cites(5, 8, 'medrxiv'))],
  topic: [`${HOME}/collection/bioinformatics`, page(cites(8, 10))],
  paper: [`${HOME}/content/10.64898/${number(3)}v2`, shell(one(3).title, `<div class="panel-display"><div class="highwire-article-citation"><h1 class="highwire-cite-title" id="page-title">${escape(one(3).title)}</h1></div><div class="section abstract" id="abstract-1"><h2>Abstract</h2><p>${escape(one(3).abstract)}</p></div></div>`, { head: citationHead(one(3), { doi: `10.64898/${number(3)}`, journal_title: 'bioRxiv', pdf_url: `${HOME}/content/10.64898/${number(3)}v2.full.pdf` }) })], // prettier-ignore
  'broken-search': [`${HOME}/search/model`, page([broken(cites(10, 16), / href="\/content[^"]*"|https:\/\/doi\.org\/\S+/gu)])], // prettier-ignore
};
