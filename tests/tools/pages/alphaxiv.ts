import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, one, shell, some } from './shell.ts';

// alphaXiv as far as public readers tell, with invented papers: a link with a title of a known size in it, and votes behind a picture.
const HOME = 'https://www.alphaxiv.org';

const card = (paper: InventedPaper, i: number) => `<div class="mb-4 rounded-xl border p-4"><div class="flex"><div class="relative"><a href="/abs/${paper.id}"><img alt=""></a></div><div><a class="block" href="/abs/${paper.id}"><div class="tiptap html-renderer text-[22px] font-semibold">${escape(paper.title)}</div></a><p class="line-clamp-3">${escape(paper.summary ?? 'A few words by a machine.')}</p><a href="/overview/${paper.id}v1"><button><svg class="lucide-book"></svg> View blog</button></a><button><svg class="lucide lucide-thumbs-up"></svg><span>${i * 7}</span></button></div></div></div>`; // prettier-ignore
const page = (cards: string) => shell('Explore | alphaXiv', `<div id="root"><nav><a href="/explore">Explore</a></nav><main>${cards}<div><a href="/abs/on-widgets"><div class="text-[22px]">A page that is no arXiv paper</div></a></div></main></div>`); // prettier-ignore

export const alphaxiv: Pages = {
  trending: [`${HOME}/?sort=Hot&interval=7+Days`, page(some(0, 5).map(card).join(''))],
  explore: [`${HOME}/explore`, page(some(5, 8).map((paper) => `<article><h2><a href="${HOME}/abs/${paper.id}v2">${escape(paper.title)}</a></h2></article>`).join(''))], // prettier-ignore
  paper: [`${HOME}/abs/${one(3).id}v2`, shell(one(3).title, `<div id="root"><main><h1 class="text-2xl">${escape(one(3).title)}</h1><a href="/abs/${one(4).id}">Next</a></main></div>`, { head: citationHead(one(3), { arxiv_id: one(3).id }) })], // prettier-ignore
  'broken-trending': [`${HOME}/explore`, page(broken(some(8, 16).map(card), / href="\/abs[^"]*"/gu))],
};
