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

/** A row with all that stands in one: a preprint of either server, of a year when links had the day and numbers did not. */
const row = (href: string, doi: string, title: string, names: string) => `<li class="even search-result result-jcode-medrxiv search-result-highwire-citation">
      <div class="highwire-article-citation highwire-citation-type-highwire-article node" data-node-nid="77" id="node-77" data-pisa="medrxiv;${doi}v1" data-apath="/medrxiv/early/x.atom" data-seqnum="3"><div class="highwire-cite highwire-cite-highwire-article highwire-citation-biorxiv-article-pap-list-overline clearfix" >
          <div class="highwire-cite-overline">Epidemiology</div>
          <span class="highwire-cite-title" >
      <a href="${href}" class="highwire-cite-linked-title" data-icon-position="" data-hide-link-title="0"><span class="highwire-cite-title">${title}
</span></a>    </span>
      <div class="highwire-cite-authors"><span class="highwire-citation-authors">${names}</span></div>
      <div class="highwire-cite-metadata" ><span  class="highwire-cite-metadata-journal highwire-cite-metadata">medRxiv </span><span  class="highwire-cite-metadata-pages highwire-cite-metadata">${doi}; </span><span  class="highwire-cite-metadata-doi highwire-cite-metadata"><span class="doi_label">doi:</span> https://doi.org/10.1101/${doi} </span></div>
      <div class="highwire-cite-extras"><div class="highwire-foxycart-add-to-cart"><span class="title">Add to Selected Citations</span></div></div></div>
</div></li>`; // prettier-ignore
const person = (given: string, family: string, more = '', n = 1) => `<span class="highwire-citation-author${n ? '' : ' first'} has-tooltip hasTooltip" data-delta="${n}">${more}<span class="nlm-given-names">${given}</span> <span class="nlm-surname">${family}</span></span>`; // prettier-ignore
const orcid =
  '<a href="http://orcid.org/x" target="_blank" class="hw-icon-orcid hw-icon-color-orcid"><span class="hw-icon-text">View ORCID Profile</span></a>';
const both = [
  row('http://medrxiv.org/content/early/2021/02/18/2021.02.12.21251999', '2021.02.12.21251999', 'Sleep in <em>Lanternus fictus</em> at 4 °C: CO<sub>2</sub> and the β<sup>+</sup> rhythm', `${person('Ana M.', 'de la Cruz', orcid, 0)}, ${person('Otto', 'Brandt', '', 1).replace('</span></span>', '</span> <span class="nlm-suffix">Jr.</span></span>')}, <span class="highwire-citation-author" data-delta="2"><span class="nlm-collab">the Lantern Fish Group</span></span>`),
  row('/content/10.1101/19009999v2', '19009999', 'A title that ends with a question?', `<span class="highwire-citation-author first" data-delta="0">${orcid}Sukarno</span>, <span class="highwire-citation-author" data-delta="1"><span class="nlm-collab">Widget Network (<span class="nlm-given-names">Ida</span> <span class="nlm-surname">Holm</span>)</span></span>`),
]; // prettier-ignore

/** A paper's whole page, whose first panel is the search box of its header; its head has an abstract in tags and no day in its first date. */
const landing = shell(`${one(6).title} | medRxiv`, `<div class="page clearfix"><header><div class="panel-display panel-1col clearfix" id="mini-panel-medrxiv_search_box"><div class="panel-panel"><form action="/content/x"><label>Search for this keyword</label></form></div></div></header>
<div class="panel-display omega-grid"><div class="pane-highwire-article-citation"><div class="highwire-article-citation highwire-citation-type-highwire-article" data-node-nid="443" id="node443"><div class="highwire-cite highwire-cite-highwire-article highwire-citation-biorxiv-article-top clearfix has-author-tooltip">
<span class="biorxiv-article-type">New Results</span>
<h1 class="highwire-cite-title" id="page-title">${escape(one(6).title).replace(/^(\w+)/u, '<em>$1</em>')}</h1>
<div class="highwire-cite-authors"><span class="highwire-citation-authors">${one(6).authors.map((name, n) => person(escape(name.split(' ').slice(0, -1).join(' ')), escape(name.split(' ').at(-1) ?? ''), n ? '' : orcid, n)).join(', ')}, <span class="highwire-citation-author" data-delta="9"><span class="nlm-collab">the Tidepool Group</span></span></span></div>
<div class="highwire-cite-metadata"><span class="highwire-cite-metadata-doi highwire-cite-metadata"><span class="label">doi:</span> https://doi.org/10.1101/19008888 </span></div></div>
<div id="hw-article-author-popups-node443" style="display: none;"><div class="author-tooltip-0"><div class="author-tooltip-name"><span class="nlm-given-names">Nobody</span> <span class="nlm-surname">Else</span></div><div class="author-tooltip-affiliation"><span class="nlm-aff">1 Institute</span></div><ul class="author-tooltip-find-more"><li><a href="/search/author1%3ANobody">Search for this author on this site</a></li></ul></div></div></div></div>
<div class="pane-content"><div class="panel-row-wrapper"><a href="#abstract-1">Abstract</a></div><div class="article abstract-view"><div class="section abstract" id="abstract-1"><h2 class="">Abstract</h2><div id="sec-1" class="subsection"><h3>Background</h3><p id="p-1">${escape(one(6).abstract)}</p></div><div id="sec-2" class="subsection"><h3>Results</h3><p id="p-2">It grew by a third.</p></div></div><div class="section fn-group"><h2>Competing Interest Statement</h2><p>None.</p></div></div></div>
<div class="sidebar"><div class="pane-custom"><div class="pane-content">Posted&nbsp;June 11, 2019.</div></div><ul class="pager"><li><a href="/content/10.1101/19007777v1" title="Another paper">Previous</a></li><li><a href="/content/10.1101/19007778v1">Next</a></li></ul><ul><li><a href="/collection/epidemiology">Epidemiology</a> (12)</li></ul></div></div></div>`, { head: [['title', one(6).title], ['abstract', `<h3>Background</h3> <p>${one(6).abstract}</p><h3>Results</h3><p>It grew by a third.</p>`], ['publication_date', '2019/01/01'], ['date', '2019-06-11'], ['doi', '10.1101/19008888'], ['journal_title', 'medRxiv']].map(([name = '', content = '']) => `<meta name="citation_${name}" content="${escape(content)}" />`).join('\n') }); // prettier-ignore

export const biorxiv: Pages = {
  'paper-2019': ['https://www.medrxiv.org/content/10.1101/19008888v1', landing],
  'search-both': [`${HOME}/search/fish%20jcode%3Amedrxiv%7C%7Cbiorxiv%20limit_from%3A2019-01-01`, page([]).replace('<ul class="highwire-search-results-list">', (list) => `<h1 id="page-title">2 Results</h1>${list}${both.join('\n')}`)], // prettier-ignore
  'topic-2014': [`${HOME}/archive?page=3`, page(before)],
  search: [`${HOME}/search/model%20numresults%3A10%20sort%3Arelevance-rank`, page([...cites(0, 4), group])],
  recent: ['https://www.medrxiv.org/content/early/recent', page(cites(5, 8, 'medrxiv'))],
  topic: [`${HOME}/collection/bioinformatics`, page(cites(8, 10))],
  paper: [`${HOME}/content/10.64898/${number(3)}v2`, shell(one(3).title, `<div class="panel-display"><div class="highwire-article-citation"><h1 class="highwire-cite-title" id="page-title">${escape(one(3).title)}</h1></div><div class="section abstract" id="abstract-1"><h2>Abstract</h2><p>${escape(one(3).abstract)}</p></div></div>`, { head: citationHead(one(3), { doi: `10.64898/${number(3)}`, journal_title: 'bioRxiv', pdf_url: `${HOME}/content/10.64898/${number(3)}v2.full.pdf` }) })], // prettier-ignore
  'broken-search': [`${HOME}/search/model`, page([broken(cites(10, 16), / href="\/content[^"]*"|https:\/\/doi\.org\/\S+/gu)])], // prettier-ignore
};
