import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, citationHead, escape, letters, one, shell, some } from './shell.ts';

// papers.cool in the markup of April 2026, with invented papers.
const HOME = 'https://papers.cool';

function panel(paper: InventedPaper, i: number, { id = paper.id, to = `https://arxiv.org/abs/${paper.id}`, branch = 'arxiv', subject = ['/arxiv/cs.LG', 'Machine Learning'] } = {}): string {
  return `<div id="${id}" class="panel paper" keywords="${(paper.keywords ?? ['widgets', 'sorting']).join(',')}">
<h2 class="title"><a href="${to}" target="_blank" title="${i + 1}/35"><span class="index notranslate">#${i + 1}</span></a> <a id="title-${id}" class="title-link notranslate" href="/${branch}/${id}" target="_blank">${escape(paper.title)}</a> <a id="pdf-${id}" class="title-pdf notranslate" onclick="togglePdf('${id}')" data="${branch === 'arxiv' ? `https://arxiv.org/pdf/${id}` : `https://example.org/${encodeURIComponent(id)}.pdf`}">[PDF<sup id="pdf-stars-${id}">3</sup>]</a> <a class="title-copy notranslate" onclick="copyToClipboard('copy-${id}')">[Copy]</a> <a id="kimi-${id}" class="title-kimi notranslate" onclick="toggleKimi('${id}', this)">[Kimi<sup>2</sup>]</a> <a class="title-rel notranslate" onclick="toggleRel('${id}', this)">[REL]</a></h2>
<p id="authors-${id}" class="metainfo authors notranslate"><strong>Authors</strong>: ${paper.authors.map((name) => `<a class="author notranslate" href="https://arxiv.org/search/?searchtype=author&query=${encodeURIComponent(name)}" target="_blank">${escape(name)}</a>`).join(', ')}</p>
<p id="summary-${id}" class="summary notranslate">${escape(paper.abstract)}</p>
<p id="subjects-${id}" class="metainfo subjects"><strong>Subject${branch === 'arxiv' ? 's' : ''}</strong>: <span class="interact-item"><a class="subject-1" href="${subject[0]}" target="_blank">${subject[1]}</a></span></p>
${branch === 'arxiv' ? `<p id="date-${id}" class="metainfo date"><strong>Publish</strong>: <span class="date-data">${paper.published} 17:10:54 UTC</span></p>` : ''}
<div id="pdf-container-${id}" class="pdf-container" style="display:none"></div><div id="kimi-container-${id}" class="kimi-container" style="display:none"><p class="faq-q"><strong>Q1</strong>: What?</p><div class="faq-a">A machine's answer.</div></div></div>`;
} // prettier-ignore

const page = (title: string, panels: string, list: InventedPaper[], of = 'arxiv', head = '') =>
  shell(title, `<h1 class="notranslate">${title}</h1><p class="info notranslate">Total: ${list.length}</p><div class="papers">${panels}</div><div class="sidebar"><div class="items">${list.map((paper) => `<p><a class="i-title" href="#${paper.id}">${escape(paper.title)}</a></p>`).join('')}</div></div>`, { of: ` id="${of}"`, head }); // prettier-ignore

const days = some(0, 6);
const venue = (paper: InventedPaper, i: number) => i === 2
  ? panel(paper, i, { id: `3698${i}@AAAI`, to: 'https://example.org/aaai/3698', branch: 'venue', subject: ['/venue/AAAI.2026?group=ML', 'AAAI.2026 - ML'] })
  : panel(paper, i, { id: `${letters(i)}@OpenReview`, to: `https://openreview.net/forum?id=${letters(i)}`, branch: 'venue', subject: ['/venue/ICLR.2026?group=Oral', 'ICLR.2026 - Oral'] }); // prettier-ignore

/** As a reader of August 2026 cut it down: no heading, and names and day as words. */
const inWords = (paper: InventedPaper, i: number) => panel(paper, i)
  .replace(/<h2 class="title">.*?<\/h2>/s, (title) => title.replace(/<a href="https:\/\/arxiv.*?<\/a>/s, '').replaceAll('h2', 'div').replace(' class="title"', ''))
  .replace(/(Authors<\/strong>: ).*?<\/p>/s, `$1${paper.authors.map(escape).join(', ')}</p>`)
  .replace(/<span class="date-data">(\d{4}-\d\d-\d\d).*?<\/span>/, '$1'); // prettier-ignore

export const paperscool: Pages = {
  'venue-systems': [`${HOME}/venue/USENIX-Sec.2026`, page('USENIX-Sec.2026', some(20, 22).map((paper, i) => panel(paper, i, { id: `sample${i}@usenixsecurity26@USENIX`, to: `https://www.usenix.org/conference/usenixsecurity26/presentation/sample${i}`, branch: 'venue', subject: ['/venue/USENIX-Sec.2026', 'USENIX-Sec.2026'] })).join('<hr>'), some(20, 22), 'venue')], // prettier-ignore
  'paper-words': [`${HOME}/arxiv/${one(22).id}`, page(one(22).title, inWords(one(22), 0), [one(22)])], // prettier-ignore
  day: [`${HOME}/arxiv/cs.LG?date=2026-11-20&show=50`, page('Machine Learning', days.map((paper, i) => panel(paper, i)).join('<hr>').replace('<h2 class="title">', '<h2 class="title"><a class="title-link" href="https://example.org/added-by-a-script">note</a> '), days)], // prettier-ignore
  venue: [`${HOME}/venue/ICLR.2026?group=Oral`, page('ICLR.2026 - Oral', some(6, 10).map(venue).join('<hr>'), some(6, 10), 'venue')], // prettier-ignore
  search: [`${HOME}/arxiv/search?query=model&show=25`, page('Search', some(10, 13).map((paper, i) => panel(paper, i)).join('<hr>'), some(10, 13))], // prettier-ignore
  paper: [`${HOME}/arxiv/${one(13).id}`, page(one(13).title, panel(one(13), 0), [one(13)], 'arxiv', citationHead(one(13)))], // prettier-ignore
  'broken-day': [`${HOME}/arxiv/cs.CL`, page('Computation and Language', broken(some(14, 20).map((paper, i) => panel(paper, i)), / id="title-[^"]*"/u), some(14, 20))], // prettier-ignore
};
