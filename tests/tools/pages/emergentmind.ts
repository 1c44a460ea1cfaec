import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, escape, one, shell, some } from './shell.ts';

// Emergent Mind: only its addresses are known, so these pages are the two forms a list of links can have.
const HOME = 'https://www.emergentmind.com';
const card = (paper: InventedPaper) => `<div class="paper-card"><h2><a href="/papers/${paper.id}">${escape(paper.title)}</a></h2><p>A few words by a machine.</p><a href="/papers/${paper.id}#comments">2 comments</a></div>`; // prettier-ignore
const page = (cards: string) => shell('Emergent Mind', `<header><a href="/trending">Trending</a></header><main>${cards}</main>`); // prettier-ignore

export const emergentmind: Pages = {
  trending: [`${HOME}/`, page(some(0, 5).map(card).join(''))],
  'trending-wrapped': [`${HOME}/trending`, page(some(5, 8).map((paper) => `<a href="/papers/${paper.id}"><h3>${escape(paper.title)}</h3><p>Words</p></a>`).join(''))], // prettier-ignore
  paper: [`${HOME}/papers/${one(3).id}`, shell(one(3).title, `<main><h1>${escape(one(3).title)}</h1><p>A machine's words.</p></main>`)], // prettier-ignore
  'broken-trending': [`${HOME}/`, page(broken(some(8, 14).map(card), / href="[^"#]*"/u))],
};
