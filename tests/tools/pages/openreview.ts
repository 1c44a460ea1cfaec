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

export const openreview: Pages = {
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
