import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, letters, one, shell, some } from './shell.ts';

// OpenReview in the markup of its own source (2026), with invented papers.
const HOME = 'https://openreview.net';

function note(paper: InventedPaper, i: number, { open = false, anonymous = false } = {}): string {
  const shown = paper.authors.slice(0, 20);
  const more = paper.authors.length - shown.length;
  const names = anonymous
    ? '<span>ICLR 2027 Conference Submission12 Authors</span>'
    : shown.map((name, n) => (n === 1 ? `<span>${escape(name)}</span>` : `<a title="~x${n}" data-toggle="tooltip" data-placement="top" href="/profile?id=~x${n}">${escape(name)}</a>`)).join(', ');
  return `<li><div class="note  undefined"><h4><a href="/forum?id=${letters(i)}&amp;referrer=%5Bthe%20profile%5D(%2Fprofile)">${escape(paper.title)}</a><a class="pdf-link" href="/attachment?id=${letters(i)}&amp;name=pdf" title="Download PDF" target="_blank" rel="noreferrer"><img src="/images/pdf_icon_blue.svg" alt="hello"></a></h4><div class="note-authors"><span>${names}${more > 0 ? `, <a class="show-all" role="button">et al. (${more} additional authors not shown)</a>` : ''}</span></div><ul class="note-meta-info list-inline"><li>20 Sept 2026 (modified: 3 Oct 2026)</li><li>${anonymous ? 'Submitted to ICLR 2027' : 'ICLR 2026 Oral'}</li><li class="readers">Readers: <span class="readers-icon glyphicon glyphicon-globe"></span> Everyone</li><li>4 Replies</li></ul><div class="collapse-widget "><a role="button" class="" aria-expanded="${open}">${open ? 'Hide' : 'Show'} details</a>${open ? `<div class="collapse in"><div class="note-content"><div><strong class="note-content-field">Abstract:</strong> <span class="note-content-value">${escape(paper.abstract)}</span></div><div><strong class="note-content-field">TL;DR:</strong> <span class="note-content-value">Short</span></div></div></div>` : ''}</div></div></li>`;
} // prettier-ignore

const review = '<li><div class="note"><h4><a href="/forum?id=Ab00000099_x&amp;noteId=Zz00000001_y">Official Review of Submission7 by Reviewer abcd</a></h4><div class="note-authors"><span>Reviewer abcd</span></div></div></li>'; // prettier-ignore
const page = (notes: string, other = '') => shell('ICLR 2026 Conference | OpenReview', `<main><div class="group-container"><h1>ICLR 2026</h1><ul class="nav nav-tabs"><li class="active"><a href="#tab-oral">Oral</a></li><li><a href="#tab-poster">Poster</a></li></ul><div class="tab-content"><div id="oral" class="tab-pane active"><ul class="list-unstyled submissions-list">${notes}</ul></div><div id="poster" class="tab-pane"><ul class="list-unstyled submissions-list">${other}</ul></div></div></div></main>`); // prettier-ignore
const notes = (from: number, to: number, how = {}) =>
  some(from, to).map((paper, i) => note(paper, from + i, how));
const crowded = { ...one(1), authors: Array.from({ length: 23 }, (_, i) => `Member Number-${i + 1}`) };

/** Papers that were taken over from elsewhere say the year, journals the day. */
const dated = (i: number, when: string, venue: string) => note(one(i), i).replace('20 Sept 2026 (modified: 3 Oct 2026)', when).replace('ICLR 2026 Oral', venue); // prettier-ignore

/** A row of the lists of 2019 to 2023: no list of what is known, and names that are nobody's profile stand there as words. */
function oldNote(paper: InventedPaper, i: number, { names = '', item = 'ICLR 2020 Conference Blind Submission' } = {}): string {
  const linked = paper.authors.map((name, n) => n % 2 ? escape(name) : `<a href="/profile?email=x${n}%40example.org" class="profile-link" data-toggle="tooltip" data-placement="top" title="x${n}@example.org">${escape(name)}</a>`);
  return `<li class="note" data-id="${letters(i)}" data-number="${i}">
<h4>
  <a href="/forum?id=${letters(i)}">
    ${escape(paper.title)}
  </a>
  <a href="/pdf?id=${letters(i)}" class="pdf-link" title="Download PDF" target="_blank"><img src="/static/images/pdf_icon_blue.svg"></a>
</h4>
<div class="note-authors">
  ${names || linked.join(', ')} ${names ? '' : '<span class="private-author-label">(privately revealed to you)</span>'}
</div>
<div class="note-meta-info">
  <span class="date">26 Sep 2019 (modified: 11 Mar 2020)</span>
  <span class="item">${item}</span>
  <span class="readers">Readers: <span class="readers-icon glyphicon glyphicon-globe"></span> Everyone</span>
  <span>7 Replies</span>
</div>
<a href="#${letters(i)}-details-278" class="note-contents-toggle" role="button" data-toggle="collapse" aria-expanded="false">Show details</a><div class="collapse" id="${letters(i)}-details-278"><div class="note-contents-collapse"><ul class="list-unstyled note-content"><li>
<strong class="note-content-field">Abstract:</strong>
<span class="note-content-value">${escape(paper.abstract)}</span>
</li><li><strong class="note-content-field">Code:</strong> <span class="note-content-value"><a href="https://example.org/code">https://example.org/code</a></span></li></ul></div></div>
</li>`;
} // prettier-ignore

/** A whole note in a list, as until about 2021: its title twice, beside the links to files. */
function panel(paper: InventedPaper, i: number, { to = letters(i), names = '' } = {}): string {
  const title = (before = '') => `<h2 class="note_content_title">${before}<a href="/forum?id=${to}">${escape(paper.title)}</a> <a class="note_content_pdf" href="/pdf?id=${letters(i)}" title="Download PDF" target="_blank"><img src="/images/pdf_icon_blue.svg"></a></h2>`; // prettier-ignore
  const linked = paper.authors.map((name, n) => (n % 2 ? escape(name) : `<a href="/profile?email=x${n}%40example.org" class="profile-link">${escape(name)}</a>`)).join(', '); // prettier-ignore
  return `<div id="note_${letters(i)}" class="note panel"><div class="title_pdf_row clearfix">${title()}</div><div class="title_collapsed">${title('<span>Submission</span> &bull; ')}</div><div class="meta_row"><span class="signatures">${names || linked}</span></div><div class="clearfix"><div class="meta_row pull-left"><span class="date item">04 Nov 2016 (modified: 17 Feb 2017)</span><span class="item">INV 2017 conference submission</span><span class="item">Readers: Everyone</span><span class="item">12 Replies</span></div></div><div class="reply_row clearfix"></div></div>`;
} // prettier-ignore

/** A single paper's page of 2019 to 2021; its names are words, or links among words. */
const oldForum = (paper: InventedPaper, i: number, names: string) =>
  shell(paper.title, `<div class="forum-container"><div id="note_${letters(i)}" class="note panel"><div class="title_pdf_row"><h2 class="note_content_title citation_title">
${escape(paper.title)}
<a class="note_content_pdf citation_pdf_url" href="/pdf?id=${letters(i)}" title="Download PDF" target="_blank"><img src="/images/pdf_icon_blue.svg" alt="Download PDF"></a></h2></div><div class="meta_row"><h3 class="signatures author">${names}</h3></div><div class="meta_row"><span class="date item">28 Sept 2020 (modified: 10 Feb 2021)</span><span class="item">INV 2021 Poster</span><span class="item">Readers: Everyone</span></div><ul class="list-unstyled note-content"><li><strong class="note-content-field">Keywords:</strong> <span class="note-content-value">sorting</span></li><li><strong class="note-content-field">Abstract:</strong> <span class="note-content-value">${escape(paper.abstract)}</span></li></ul></div><div id="note_children"><div class="note panel"><div class="title_pdf_row"><h2 class="note_content_title">Official Review</h2></div><div class="meta_row"><span class="signatures">AnonReviewer2</span></div><ul class="list-unstyled note-content"><li><strong class="note-content-field">Abstract:</strong> <span class="note-content-value">Words of a review.</span></li></ul></div></div></div>`); // prettier-ignore

/** Names with the numbers of their institutions, which are listed behind them (2026). */
const withInstitutions = (paper: InventedPaper) =>
  `<span>${paper.authors.map((name, i) => `<span class="note-author-with-institutions">${i % 2 ? `<span>${escape(name)}</span>` : `<a href="/profile?id=~x${i}">${escape(name)}</a>`}<sup>${i ? '1,2' : '1'}</sup></span>`).join(', ')} <span class="glyphicon glyphicon-eye-open private-contents-icon" aria-hidden="true"></span></span><div class="note-authors-institutions"><div><sup>1</sup> University of Examples (example.edu)</div><div><sup>2</sup> <a href="https://example.org">Example, Inc.</a> (example.org)</div></div>`; // prettier-ignore

export const openreview: Pages = {
  'venue-2020': [`${HOME}/group?id=ICLR.cc/2020/Conference`, shell('ICLR 2020 Conference | OpenReview', `<main><div id="notes"><ul class="nav nav-tabs"><li role="presentation" class="active"><a href="#accept-poster">Accept (Poster)</a></li></ul><div class="tab-content"><div role="tabpanel" class="tab-pane fade" id="your-consoles"><ul class="list-unstyled submissions-list"><li class="note invitation-link"><a href="/group?id=ICLR.cc/2020/Conference/Authors">Author Console</a></li></ul></div><div role="tabpanel" class="tab-pane fade active in" id="accept-poster"><ul class="list-unstyled submissions-list">${[oldNote(one(28), 28), oldNote(one(29), 29, { item: 'CoRR 2019' }), oldNote(one(30), 30, { names: 'Anonymous' }), oldNote(one(31), 31, { names: 'ICLR 2020 Conference Paper31 Authors' })].join('\n')}</ul></div><div role="tabpanel" class="tab-pane fade" id="reject"><ul class="list-unstyled submissions-list">${oldNote(one(32), 32)}</ul></div></div></div></main>`)], // prettier-ignore
  'venue-2017': [`${HOME}/group?id=ICLR.cc/2017/conference`, shell('ICLR 2017', `<main><div id="notes"><div class="panel"><h2>Conference Track - Oral</h2></div>${panel(one(37), 37)}${panel(one(38), 38)}${panel(one(39), 39, { names: '[Deleted]' })}${panel({ ...one(40), title: 'Official Review' }, 40, { to: `${letters(37)}&amp;noteId=${letters(40)}`, names: 'ICLR 2017 conference AnonReviewer1' })}</div></main>`)], // prettier-ignore
  'paper-2019': [`${HOME}/forum?id=${letters(33)}`, oldForum(one(33), 33, one(33).authors.map(escape).join(', '))], // prettier-ignore
  'paper-2021': [`${HOME}/forum?id=${letters(34)}`, oldForum(one(34), 34, one(34).authors.map((name, i) => i % 2 ? `<span>${escape(name)}</span>` : `<a href="/profile?id=~x${i}" class="profile-link">${escape(name)}</a>`).join(', '))], // prettier-ignore
  'paper-institutions': [`${HOME}/forum?id=${letters(35)}`, shell(one(35).title, `<main><div class="forum-container"><div class="forum-note"><div class="btn-group">2 Versions<ul><li><a href="/forum?id=${letters(36)}">Submitted to INV 2025 (September 27, 2024)</a></li></ul></div><div class="forum-title mt-2 mb-2"><h2 class="citation_title">${escape(one(35).title)}</h2><div class="forum-content-link"><a class="citation_pdf_url" href="/pdf?id=${letters(35)}" target="_blank"><img alt="Download PDF"></a></div></div><div class="forum-authors mb-2"><h3>${withInstitutions(one(35))}</h3></div><div class="clearfix mb-1"><div class="forum-meta"><span class="date item"><span class="glyphicon glyphicon-calendar" aria-hidden="true"></span>Published: 18 Sept 2025, Last Modified: 21 Apr 2026</span><span class="item"><span class="glyphicon glyphicon-folder-open" aria-hidden="true"></span>INV 2025 poster</span></div></div><div class="note-content"><div><strong class="note-content-field disable-tex-rendering">Abstract:</strong> <div class="note-content-value markdown-rendered"><p>${escape(one(35).abstract)}</p></div></div></div></div></div></main>`)], // prettier-ignore
  'person-dates': [`${HOME}/profile?id=~Bo_Sample1`, page([dated(23, '2021 (modified: 05 Nov 2022)', 'CoRR 2021'), dated(24, 'Published: 16 Jan 2024, Last Modified: 05 Mar 2024', 'Accepted by TMLR'), dated(25, 'Nov 2020 (imported: 8 Dec 2020)', 'INV 2020 Conference Withdrawn Submission'), dated(26, '08 Oct 2026', 'Under review for TMLR')].join(''))], // prettier-ignore
  venue: [`${HOME}/group?id=ICLR.cc/2026/Conference#tab-oral`, page([note(crowded, 1), ...notes(2, 5), note(one(5), 5, { open: true })].join(''), notes(20, 23).join(''))], // prettier-ignore
  'venue-anonymous': [`${HOME}/submissions?venue=ICLR.cc/2027/Conference`, page(notes(6, 9, { anonymous: true }).join(''))], // prettier-ignore
  search: [`${HOME}/search?term=model&group=all&content=all`, page([...notes(9, 11), review].join(''))],
  person: [`${HOME}/profile?id=~Ada_Example1`, page(notes(11, 13).join(''))],
  paper: [`${HOME}/forum?id=${letters(3)}&noteId=x`, shell(one(3).title, `<main><div class="forum-container"><div class="forum-note"><div class="title_pdf_row clearfix"><h2 class="citation_title">${escape(one(3).title)}</h2></div><div class="forum-authors mb-2"><h3><span>${one(3).authors.map((name) => `<a href="/profile?id=~x">${escape(name)}</a>`).join(', ')}</span></h3></div></div><div class="note" data-id="reply"><h4><a href="/forum?id=${letters(4)}">Another paper, named in a reply</a></h4></div></div></main>`, { head: citationHead(one(3), { abstract: one(3).abstract, pdf_url: `${HOME}/pdf?id=${letters(3)}`, conference_title: 'ICLR 2026' }) })], // prettier-ignore
  'paper-before': [`${HOME}/forum?id=${letters(4)}`, shell(one(3).title, `<main><div class="forum-container"><h2 class="citation_title">${escape(one(4).title)}</h2></div></main>`, { head: citationHead(one(3), { abstract: one(3).abstract }) })], // prettier-ignore
  'broken-venue': [
    `${HOME}/venue?id=ICLR.cc/2026/Conference`,
    page(broken(notes(13, 19), / href="\/forum[^"]*"/u)),
  ],
};
