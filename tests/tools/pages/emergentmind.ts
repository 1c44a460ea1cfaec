import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, escape, one, shell, some } from './shell.ts';

// Emergent Mind: of its lists the data is known and no markup, so these pages are forms a list of links can have; single papers are as in 2024 and 2026.
const HOME = 'https://www.emergentmind.com';
const card = (paper: InventedPaper) => `<div class="paper-card"><h2><a href="/papers/${paper.id}">${escape(paper.title)}</a></h2><p>A few words by a machine.</p><a href="/papers/${paper.id}#comments">2 comments</a></div>`; // prettier-ignore
const page = (cards: string) => shell('Emergent Mind', `<header><a href="/trending">Trending</a></header><main>${cards}</main>`); // prettier-ignore

const searched = (name: string) => `<a class="border-b" href="${HOME}/search?q=${encodeURIComponent(name)}">${escape(name)}</a>`; // prettier-ignore
const published = ({ authors }: InventedPaper) => `<div class="mt-2">
        Published Mar 21, 2024
            in
            <span class="" x-tooltip.raw="Computation and Language">cs.CL</span>
                <span class="-ml-[3px]">,</span>
            <span class="" x-tooltip.raw="Quantum Physics">quant-ph</span>
                and

          by ${authors.map(searched).join(', ')}.
      </div>`; // prettier-ignore

/** The data of the home page, with papers that its list does not show. */
const data = (list: InventedPaper[]) => `<script>window.bootstrapped_trending_papers_json = '${Buffer.from(JSON.stringify({ papers: [...list.map((paper) => ({ arxiv_paper_id: paper.id, title: paper.title, abstract: paper.abstract, paper_url: `/papers/${paper.id}`, published_at: `${paper.published}T09:00:00.000Z` })), { arxiv_paper_id: 7, title: null }, null] })).toString('base64')}';</script>`; // prettier-ignore
/** No headings: the title is a link, pictures and comments are links too, and what a machine says of it is no abstract. */
const linked = (paper: InventedPaper) => `<div><a href="/papers/${paper.id}"><img alt=""></a><div><a class="font-semibold" href="/papers/${paper.id}">${escape(paper.title)}</a><div>${paper.authors.slice(0, 1).map(escape).join('')} and others</div><p>A few words by a machine.</p><a href="/papers/${paper.id}#comments">2 comments</a></div></div>`; // prettier-ignore
const aside = `<aside><h4>Topics</h4><a href="/topics/sorting">Sorting</a><a href="/papers/${one(30).id}">a survey we liked</a></aside>`;

export const emergentmind: Pages = {
  'trending-data': [`${HOME}/papers`, page(`${data(some(9, 16))}<div>${some(9, 13).map(linked).join('')}</div>${aside}`)], // prettier-ignore
  'trending-lines': [`${HOME}/`, page(some(13, 16).map((paper) => `<section><h2><a href="/papers/${paper.id}">${escape(paper.title)}</a></h2>${published(paper)}<p>A few words by a machine.</p></section>`).join(''))], // prettier-ignore
  'trending-damaged': [`${HOME}/`, page(`${data(some(16, 18)).replace(/'[^']{40}/, "'")}${some(16, 18).map(card).join('')}`)], // prettier-ignore
  'paper-2024': [`${HOME}/papers/${one(23).id}`, shell(one(23).title, `<main><h1 class="inline">
          ${escape(one(23).title)}
        </h1> <span>(${one(23).id})</span>${published(one(23))}<h3>Abstract</h3><div>${escape(one(23).abstract)}</div><h3>Summary</h3><div>Published work, says a machine. ${searched('sorting widgets')}</div></main>`)], // prettier-ignore
  'paper-2026': [`${HOME}/papers/${one(24).id}`, shell(one(24).title, `<main><h1>${escape(one(24).title)}</h1><p>Published 7 May 2026 in cs.CL and cs.LG | (${one(24).id}v2)</p><div><div><p><b>Abstract:</b> ${escape(one(24).abstract)}</p></div></div><div><h3>Authors (${one(24).authors.length})</h3><ul>${one(24).authors.map((name) => `<li><a href="/authors/x">${escape(name)}</a></li>`).join('')}</ul></div><h2>Related Papers</h2><ol><li><a href="/papers/${one(25).id}">${escape(one(25).title)}</a></li></ol></main>`)], // prettier-ignore
  'paper-cut': [`${HOME}/papers/${one(25).id}`, shell(one(25).title, `<main><h1>${escape(one(25).title)}</h1><div><h3>Authors (${one(25).authors.length + 2})</h3><ul>${one(25).authors.map((name) => `<li><a href="/authors/x">${escape(name)}</a></li>`).join('')}</ul></div></main>`)], // prettier-ignore
  trending: [`${HOME}/`, page(some(0, 5).map(card).join(''))],
  'trending-wrapped': [`${HOME}/trending`, page(some(5, 8).map((paper) => `<a href="/papers/${paper.id}"><h3>${escape(paper.title)}</h3><p>Words</p></a>`).join(''))], // prettier-ignore
  paper: [`${HOME}/papers/${one(3).id}`, shell(one(3).title, `<main><h1>${escape(one(3).title)}</h1><p>A machine's words.</p></main>`)], // prettier-ignore
  'broken-trending': [`${HOME}/`, page(broken(some(8, 14).map(card), / href="[^"#]*"/u))],
};
