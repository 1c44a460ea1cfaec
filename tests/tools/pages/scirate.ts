import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, escape, one, shell, some } from './shell.ts';

// SciRate in the markup of its own source, with invented papers.
const HOME = 'https://scirate.com';

function row(paper: InventedPaper, i: number): string {
  const shown = paper.authors.slice(0, 20);
  const more = paper.authors.length - shown.length;
  return `<li class="paper tex2jax"><div class="row"><div class="col-md-8"><div class="title"><a href="/arxiv/${paper.id}">${escape(paper.title)}</a></div><div class="authors">${shown.map((name, n) => `<a href="/search?q=au:x_${n}+in:quant-ph">${escape(name)}${n === paper.authors.length - 1 ? ' ' : ','}</a> `).join('')}${more > 0 ? `<a href="/arxiv/${paper.id}">et al (${more})</a>` : ''}</div><div class="uid">Nov ${10 + i} 2026 <a href="/arxiv/quant-ph">quant-ph</a> <a href="/arxiv/cs.LG">cs.LG</a> arXiv:${paper.id}v${1 + (i % 2)}</div></div><div class="col-md-4"><div class="pull-right"><div class="scite-toggle" data-paper-uid="${paper.id}"><button class="btn btn-default scite">Scite!</button><div class="scites-count"><a href="/arxiv/${paper.id}/scites"><button class="btn btn-default count">${i * 3}</button></a></div></div></div><a class="paper-download btn btn-success" href="https://arxiv.org/pdf/${paper.id}.pdf">PDF</a></div></div><div class="abstract${i % 2 ? ' hidden hideable' : ''}">${escape(paper.abstract)}</div></li>`;
} // prettier-ignore

const page = (rows: string) => shell('Top arXiv papers', `<div class="container"><h1>Top arXiv papers</h1><ul class="papers">${rows}</ul></div>`); // prettier-ignore
const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, i));
const crowded = { ...one(1), authors: Array.from({ length: 24 }, (_, i) => `Member Number-${i + 1}`) };

const together = {
  ...one(20),
  authors: ['Sigrid Aasen', 'Delta, Polder and Marsh Collaborations', 'Ana Ríos, Jr.'],
};
const talked = (html: string, many: string) => html.replace('PDF</a>', `PDF</a><a class="paper-download btn btn-info" href="https://arxiv.org/html/x">HTML</a><div><a href="/arxiv/${together.id}">${many}</a></div>`).replace('>0</button>', '>1,204</button>'); // prettier-ignore

export const scirate: Pages = {
  'feed-together': [`${HOME}/arxiv/physics.optics?range=3`, page([talked(row(together, 0), '1 comment'), row(one(21), 1)].join(''))], // prettier-ignore
  'paper-together': [`${HOME}/arxiv/${together.id}`, shell(together.title, `<div class="container"><div class="paper row"><div class="col-md-12"><div class="row title-row tex2jax"><div class="col-md-10"><h1 class="title">${escape(together.title)}</h1></div><div class="col-md-2"><div class="scite-toggle" data-paper-uid="${together.id}"><button class="btn unscite btn-success">Scited</button><button class="btn btn-default scite">Scite!</button><div class="scites-count"><a href="/arxiv/${together.id}/scites"><button class="btn btn-default count">17</button></a></div></div><a class="paper-download btn btn-success" href="https://arxiv.org/pdf/${together.id}.pdf">PDF</a></div></div><ul class="authors">${together.authors.map((name, i) => `<li><a href="/search?q=au:x">${escape(name)}${i < 2 ? ',' : ''}</a></li>`).join(' ')}</ul><div class="abstract tex2jax">${escape(together.abstract)}</div><div class="dates">Submitted 17 Nov 2026 to <strong>Optics</strong> [<a href="/arxiv/physics.optics">physics.optics</a>]<br>Updated 19 Nov 2026</div><div class="categories">Subjects: <a href="/arxiv/physics.optics">physics.optics</a> <a href="/arxiv/quant-ph">quant-ph</a></div><a href="https://arxiv.org/abs/${together.id}">https://arxiv.org/abs/${together.id}</a><div class="scites"><strong>Scited by: </strong><a href="/ada">Ada Reader</a>, <a href="/bo">Bo Reader</a></div><div class="comments"><h4>2 comments</h4><div class="comment"><a href="/ada">Ada Reader</a><div class="body">See <a href="/arxiv/${one(21).id}">another paper</a></div></div></div></div></div></div>`)], // prettier-ignore
  person: [`${HOME}/ada/scites`, page(rows(17, 19).join(''))],
  trending: [`${HOME}/?range=7`, page([row(crowded, 0), ...rows(2, 6)].join(''))],
  'trending-feed': [`${HOME}/arxiv/quant-ph?date=2026-11-20`, page(rows(6, 9).join(''))],
  search: [`${HOME}/search?q=model`, page(rows(9, 11).join(''))],
  paper: [`${HOME}/arxiv/${one(3).id}`, shell(one(3).title, `<div class="container"><div class="paper row"><div class="col-md-12"><div class="row title-row tex2jax"><div class="col-md-10"><h1 class="title">${escape(one(3).title)}</h1></div><div class="col-md-2"><a class="paper-download btn btn-success" href="https://arxiv.org/pdf/${one(3).id}.pdf">PDF</a></div></div><ul class="authors">${one(3).authors.map((name, i) => `<li><a href="/search?q=au:x">${escape(name)}${i < one(3).authors.length - 1 ? ',' : ''}</a></li>`).join(' ')}</ul><div class="abstract tex2jax">${escape(one(3).abstract)}</div><div class="dates">Submitted 17 Nov 2026 to <strong>Quantum Physics</strong></div></div></div></div>`)], // prettier-ignore
  'broken-trending': [`${HOME}/`, page(broken(rows(11, 17), / href="\/arxiv\/\d[^"]*"/gu))],
};
