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

/** A row since 2025: Bootstrap 5, an award, a poster before the paper itself. */
function row5(paper: InventedPaper, id: string, { volume = '', attached = false, retracted = false } = {}): string {
  const name = id.replaceAll('.', '--');
  return `<div class="d-sm-flex align-items-stretch mb-3"><div class="d-block me-2 list-button-row">${attached ? `<a class="badge text-bg-attachment align-middle me-1" href="${HOME}/attachments/${id}.poster.pdf" data-bs-toggle="tooltip" data-bs-original-title="Poster">poster</a>` : ''}<a class="badge text-bg-primary align-middle me-1" href="${HOME}/${id}.pdf" data-bs-toggle="tooltip" data-bs-original-title="Open PDF">pdf</a><a class="badge text-bg-info align-middle me-1" href="#abstract-${name}" data-bs-toggle="collapse">abs</a><br class="d-none d-sm-inline-block"><a href="/people/ada-example/awards/" class="align-middle me-1" title="Best Paper Award"><i class="fas fa-award"></i></a><a class="badge text-bg-attachment align-middle me-1" href="${HOME}/attachments/${id}.software.zip"><i class="fas fa-file-archive"></i></a></div><span class="d-block"${retracted ? ' style="text-decoration: line-through"' : ''}><strong><a class=align-middle href="/${id}/">${escape(paper.title)}</a></strong><br>${paper.authors.map((author, n) => `<a href="/people/${encodeURIComponent(author.toLowerCase().replaceAll(' ', '-'))}/${n ? '' : 'unverified/'}">${escape(author)}</a>`).join(' | ')}${volume ? `<br><a href="/volumes/2026.acl-long/" class=text-muted>${volume}</a>` : ''}</span></div><div class="card bg-light mb-2 mb-lg-3 collapse abstract-collapse" id="abstract-${name}"><div class="card-body p-3 small">${escape(paper.abstract)}</div></div>`;
} // prettier-ignore

const page5 = (inside: string) => shell('Annual Meeting (2026) - ACL Anthology', `<section id=main><h2 id=title>Annual Meeting of the Inventors (2026)</h2><hr><div class="card bg-light mb-2 mb-lg-4"><div class="card-body"><h4 class="card-title">Volumes</h4><ul><li><a class="align-middle" href="#2026acl-long">Proceedings of the Annual Meeting</a> <span class="badge text-bg-info">4&nbsp;papers</span></li></ul></div></div>${inside}</section>`); // prettier-ignore
const volume5 = (id: string, title: string, inside: string) => `<div id="${id.replace('.', '')}"><small><a href="#" class="text-muted">up</a></small><h4 class="d-sm-flex pb-2 border-bottom"><span class="d-block me-2 list-button-row"><a class="badge text-bg-primary" href="${HOME}/${id}.pdf">pdf&nbsp;(full)</a></span><a class="align-middle" href="/volumes/${id}/">${title}</a></h4>${inside}</div><hr>`; // prettier-ignore

/** Ids of before 2020; abstracts were called by them, volumes of workshops end in two zeros. */
const oldRow = (paper: InventedPaper, id: string) => row(paper, 1, { volume: 'x' }).replaceAll('x.1', id).replaceAll('x--1', id); // prettier-ignore

export const acl: Pages = {
  'venue-2025': [
    `${HOME}/events/acl-2025/`,
    page5([
      volume5('2026.acl-long', 'Proceedings of the Annual Meeting', [row5({ ...one(0), title: 'Proceedings', authors: ['Edith Editor'] }, '2026.acl-long.0'), row5(one(20), '2026.acl-long.1', { attached: true }), row5(one(21), '2026.acl-long.10', { retracted: true })].join('')),
      volume5('2026.findings-acl', 'Findings of the Annual Meeting', row5(one(22), '2026.findings-acl.1')),
    ].join('')),
  ], // prettier-ignore
  'venue-2019': [
    `${HOME}/events/acl-2019/`,
    page(['W19-1300', 'W19-1301', 'D19-5000', 'D19-5010', 'P19-1000', 'P19-1100', 'W00-0200', 'W00-0210'].map((id, i) => oldRow(one(23 + i), id)).join('\n')),
  ], // prettier-ignore
  'person-unverified': [
    `${HOME}/people/ada-example/unverified/`,
    page5(
      `<div class="row"><div class="col-lg-9"><h4>2026</h4>${row5(one(31), '2026.acl-long.7', { volume: 'Proceedings of the Annual Meeting' })}</div><div class="col-lg-3"><div class="card"><h5 class="card-header">Co-authors</h5><ul><li><a href="/people/x/">Nobody Else</a> <span class="badge text-bg-secondary">3</span></li></ul></div></div></div>`,
    ),
  ],
  'venue-volumes': [`${HOME}/venues/acl/`, page5(`<div class="row"><div class="col-sm-1"><h4><a href="/events/acl-2026">2026</a></h4></div><div class="col-sm"><ul>${[1, 2, 3, 4, 5, 6].map((n) => `<li><a class="align-middle" href="/volumes/2026.acl-${n}/">Volume ${n}</a> <span class="badge text-bg-info">9&nbsp;papers</span></li>`).join('')}</ul></div></div>`)], // prettier-ignore
  venue: [`${HOME}/events/acl-2026/`, page([volumeRow, ...rows(0, 6)].join('\n'))],
  person: [`${HOME}/people/ada-example/`, page(rows(6, 9).join('\n').replaceAll('<p class="d-sm-flex', '<div class="d-sm-flex').replaceAll('</p>', '</div>'))], // prettier-ignore
  paper: [`${HOME}/2026.acl-long.4/`, shell(one(3).title, `<section id="main"><div><h2 id="title"><a href="${HOME}/2026.acl-long.4.pdf"><span class="acl-fixed-case">${escape(one(3).title.slice(0, 5))}</span>${escape(one(3).title.slice(5))}</a></h2><p class="lead">${one(3).authors.map((name) => `<a href="/people/x/">${escape(name)}</a>`).join(', ')}</p></div><hr><div class="row acl-paper-details"><div class="col"><div class="card bg-light mb-2 mb-lg-3"><div class="card-body acl-abstract"><h5 class="card-title">Abstract</h5><span>${escape(one(3).abstract)}</span></div></div><dl><dt>Anthology ID:</dt><dd>2026.acl-long.4</dd></dl></div></div></section>`, { head: citationHead(one(3), { doi: '10.18653/v1/2026.acl-long.4', conference_title: 'Annual Meeting of the Inventors', pdf_url: `${HOME}/2026.acl-long.4.pdf` }) })], // prettier-ignore
  'broken-venue': [`${HOME}/volumes/2026.acl-long/`, page(broken(rows(9, 15), / href="\/2026[^"]*\/"/u))],
};
