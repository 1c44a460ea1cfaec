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

/** A volume as it was made until 2017: names with spaces and lines between them, the links of its paper over `http`, a section before each. */
const row2017 = (paper: InventedPaper, id: string) => `<div class="paper">
    <p class="title">${escape(paper.title)}</p>
    <p class="details">
        <span class="authors">${paper.authors.map((one_) => `\n      ${escape(one_).replace(' ', '&nbsp;')}`).join(', \n')}

          ;
        </span>
        <span class="info">PMLR 299:1998-2016</span>
    </p>
    <p class="links">
        [<a href="http://proceedings.mlr.press/v299/${id}.html">abs</a>]
        [<a href="http://proceedings.mlr.press/v299/${id}/${id}.pdf">pdf</a>]
    </p>
</div>`; // prettier-ignore

export const pmlr: Pages = {
  'venue-2017': [`${HOME}/v299/`, shell('Invented Learning 2017', `<div class="page-content"><div class="wrapper"><div class="home"><h1>Volume 299: Invented Learning</h1><p><strong>Editors:</strong> Edith Editor, Ada Example</p><div id="sectionnav" class="sectionnav"><a href="#Talks">Talks</a></div><h2 id="Talks">Talks</h2>${row2017(one(15), 'nguyen_tuong10a')}${row2017({ ...one(16), authors: ['Sukarno', 'Cornelis van de Berg, Jr.', 'Xu and Son'] }, 'sukarno10a')}</div></div></div>`)], // prettier-ignore
  'paper-2017': [`${HOME}/v299/nguyen_tuong10a.html`, shell(one(15).title, `<header class="site-header"><div class="wrapper"><a class="site-title" href="/">Proceedings</a></div></header><div class="page-content"><div class="wrapper"><article class="post"><div class="post-content"><h1>${escape(one(15).title)}</h1><div id="authors" class="authors">${one(15).authors.map((one_) => `\n${escape(one_).replace(' ', '&nbsp;')}`).join(', ')};</div><div id="info" class="info">Proceedings of Invented Learning, PMLR 299:1-16, 2010.</div><h2>Abstract</h2><div id="abstract" class="abstract">${escape(one(15).abstract)}</div><h2>Related Material</h2><div id="extras"><ul><li><a href="nguyen_tuong10a/nguyen_tuong10a.pdf">Download PDF</a></li></ul></div></div></article></div></div>`)], // prettier-ignore
  'venue-reissue': [`${HOME}/r2/`, page(reissued)],
  venue: [`${HOME}/v299/`, page(distinct(0, 6).join(''))],
  paper: [`${HOME}/v299/${name(one(3))}.html`, shell(one(3).title, `<main class="page-content"><article class="post-content"><h1>${escape(one(3).title)}</h1><span class="authors">${escape(one(3).authors.join(', '))}</span><div class="info"><i>Proceedings</i>, PMLR 299:1-20, 2026.</div><h4>Abstract</h4><div id="abstract" class="abstract">${escape(one(3).abstract)}</div></article></main>`, { head: citationHead(one(3), { inbook_title: 'Conference on Invented Learning', pdf_url: 'https://example.org/a.pdf' }) })], // prettier-ignore
  'broken-venue': [`${HOME}/v298/`, page(broken(distinct(6, 12), / href="[^"]*\.html"/u))],
};
