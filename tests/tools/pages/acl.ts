import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, one, shell, some } from './shell.ts';

// ACL Anthology in the markup of its own templates, with invented papers.
const HOME = 'https://aclanthology.org';

function row(paper: InventedPaper, number: number, { abstract = true, volume = '2026.acl-long' } = {}): string {
  const id = `${volume}.${number}`;
  const title = escape(paper.title).replace(/^(\w+)/u, '<span class="acl-fixed-case">$1</span>');
  return `<p class="d-sm-flex align-items-stretch"><span class="d-block mr-2 text-nowrap list-button-row"><a class="badge badge-primary align-middle mr-1" href="${HOME}/${id}.pdf" data-toggle="tooltip" title="Open PDF">pdf</a><a class="badge badge-secondary align-middle mr-1" href="/${id}.bib">bib</a>${abstract ? `<a class="badge badge-info align-middle mr-1" href="#abstract-${id.replaceAll('.', '--')}" data-toggle="collapse">abs</a>` : ''}<br class="d-none d-sm-inline-block"></span><span class="d-block"><strong><a class="align-middle" href="/${id}/">${title}</a></strong><br>${paper.authors.map((name) => `<a href="/people/${encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'))}/">${escape(name)}</a>`).join(' | ')}</span></p>${abstract ? `<div class="card bg-light mb-2 mb-lg-3 collapse abstract-collapse" id="abstract-${id.replaceAll('.', '--')}"><div class="card-body p-3 small">${escape(paper.abstract)}</div></div>` : ''}`;
} // prettier-ignore

const page = (rows: string) => shell('Annual Meeting (2026) - ACL Anthology', `<nav><a href="/">ACL Anthology</a></nav><div id="main-container" class="container"><section id="main"><h2 id="title">Annual Meeting of the Inventors (2026)</h2><hr><div id="2026acl-long"><h4 class="d-sm-flex pb-2 border-bottom"><span class="d-block"><a class="align-middle" href="/volumes/2026.acl-long/">Proceedings of the Annual Meeting</a></span></h4>${rows}</div></section></div>`); // prettier-ignore
const volumeRow = row({ ...one(0), title: 'Proceedings of the Annual Meeting', authors: ['Edith Editor'] }, 0, { abstract: false }); // prettier-ignore
const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i + 1, { abstract: i !== 2 })); // prettier-ignore

export const acl: Pages = {
  venue: [`${HOME}/events/acl-2026/`, page([volumeRow, ...rows(0, 6)].join('\n'))],
  person: [`${HOME}/people/ada-example/`, page(rows(6, 9).join('\n').replaceAll('<p class="d-sm-flex', '<div class="d-sm-flex').replaceAll('</p>', '</div>'))], // prettier-ignore
  paper: [`${HOME}/2026.acl-long.4/`, shell(one(3).title, `<section id="main"><div><h2 id="title"><a href="${HOME}/2026.acl-long.4.pdf"><span class="acl-fixed-case">${escape(one(3).title.slice(0, 5))}</span>${escape(one(3).title.slice(5))}</a></h2><p class="lead">${one(3).authors.map((name) => `<a href="/people/x/">${escape(name)}</a>`).join(', ')}</p></div><hr><div class="row acl-paper-details"><div class="col"><div class="card bg-light mb-2 mb-lg-3"><div class="card-body acl-abstract"><h5 class="card-title">Abstract</h5><span>${escape(one(3).abstract)}</span></div></div><dl><dt>Anthology ID:</dt><dd>2026.acl-long.4</dd></dl></div></div></section>`, { head: citationHead(one(3), { doi: '10.18653/v1/2026.acl-long.4', conference_title: 'Annual Meeting of the Inventors', pdf_url: `${HOME}/2026.acl-long.4.pdf` }) })], // prettier-ignore
  'broken-venue': [`${HOME}/volumes/2026.acl-long/`, page(broken(rows(9, 15), / href="\/2026[^"]*\/"/u))],
};
