import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, one, shell, some } from './shell.ts';

// CVF Open Access in the markup of 2015 to 2025, with invented papers.
const HOME = 'https://openaccess.thecvf.com';

const file = (paper: InventedPaper) => `${paper.authors[0]?.split(' ').at(-1)?.replace(/\W/gu, '')}_${paper.title.split(/\W+/u).slice(0, 4).join('_')}_CVPR_2026_paper`; // prettier-ignore

function row(paper: InventedPaper, i: number): string {
  const id = file(paper);
  return `<dt class="ptitle"><br><a href="/content/CVPR2026/html/${id}.html">${escape(paper.title)}</a></dt>
<dd>
${paper.authors.map((name, n) => `<form id="form-${i}-${n}" action="/CVPR2026" method="post" class="authsearch"><input type="hidden" name="query_author" value="${escape(name)}"><a href="#" onclick="document.getElementById('form-${i}-${n}').submit();">${escape(name)}</a>${n < paper.authors.length - 1 ? ',' : ''}</form>`).join('\n')}
</dd>
<dd>
[<a href="/content/CVPR2026/papers/${id}.pdf">pdf</a>]
[<a href="/content/CVPR2026/supplemental/${id.replace(/_paper$/u, '_supplemental')}.pdf">supp</a>]
${i % 2 ? `[<a href="http://arxiv.org/abs/${paper.id}">arXiv</a>]` : ''}
<div class="link2">[<a class="fakelink" onclick="$(this).siblings('.bibref').slideToggle()">bibtex</a>]
<div class="bibref pre-white-space">@InProceedings{Invented_2026_CVPR,
    author    = {${escape(paper.authors.join(' and '))}},
    title     = {${escape(paper.title)}},
    booktitle = {Proceedings of the Conference on Invented Vision (CVPR)},
    month     = {June},
    year      = {2026},
    pages     = {${i}-${i + 9}}
}</div>
</div>
</dd>`; // prettier-ignore
}

const page = (rows: string) => shell('CVPR 2026 Open Access Repository', `<div id="header"><a href="/menu">Menu</a></div><div id="content"><h3>Papers</h3><dl>\n<dd><a href="/CVPR2026?day=2026-06-10">Day 1</a></dd><br>\n${rows}\n</dl></div>`); // prettier-ignore
const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i));

function single(paper: InventedPaper): string {
  return shell(paper.title, `<div id="content"><dl><dd><div id="papertitle">${escape(paper.title)}</div><div id="authors"><br><b><i>${escape(paper.authors.join(', '))}</i></b>; Proceedings of the Conference on Invented Vision (CVPR), 2026, pp. 1-9</div><br><b>Abstract</b><br><br><div id="abstract">${escape(paper.abstract)}</div><br><font size="5">Related Material</font><br><br>[<a href="/content/CVPR2026/papers/${file(paper)}.pdf">pdf</a>] [<a href="http://arxiv.org/abs/${paper.id}">arXiv</a>]<div class="bibref pre-white-space">@InProceedings{x, year = {2026} }</div></dd></dl></div>`, { head: citationHead(paper, { pdf_url: `${HOME}/content/CVPR2026/papers/${file(paper)}.pdf`, conference_title: 'Proceedings of the Conference on Invented Vision' }) }); // prettier-ignore
}

/** Of a workshop whose name is no word, and corrected since it was first there: its file says so. */
const workshop = (html: string) => html.replaceAll('/content/CVPR2026/', "/content/ICCV2025W/VISION'25/");
const corrected = (html: string) => html.replaceAll('_paper.', '_paperOriginal.');

export const cvf: Pages = {
  'venue-findings': [
    `${HOME}/CVPR2026_findings?day=all`,
    page([...rows(16, 18), corrected(row(one(18), 18))].join('\n')),
  ],
  'venue-workshop': [`${HOME}/ICCV2025_workshops/VISION'25`, page(workshop(rows(19, 21).join('\n')))],
  'paper-workshop': [
    `${HOME}/content/ICCV2025W/VISION'25/html/${file(one(19))}.html`,
    workshop(single(one(19))),
  ],
  venue: [`${HOME}/CVPR2026?day=all`, page(rows(0, 6).join('\n'))],
  search: [`${HOME}/CVPR2026_search`, page(rows(6, 8).join('\n'))],
  paper: [`${HOME}/content/CVPR2026/html/${file(one(2))}.html`, single(one(2))],
  'broken-venue': [`${HOME}/CVPR2026`, page(broken(rows(10, 16), /<dt.*<\/dt>/su))],
};
