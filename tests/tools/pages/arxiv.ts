import { escape } from '../fixture-markup.ts';
import { type InventedPaper, oddPapers, papers } from '../fixture-papers.ts';
import type { Pages } from './index.ts';

// Pages of arXiv in the markup of its own templates (arxiv-browse, arxiv-search), with invented papers.
const HOME = 'https://arxiv.org';
const odd = (name: string) => oddPapers[name] as InventedPaper;

/** `href =` has a space before the sign on the real pages. */
function item(
  paper: InventedPaper,
  number: number,
  { abstract = false, note = '', title = escape(paper.title) } = {},
): string {
  const authors = paper.authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${encodeURIComponent(name)}">${escape(name)}</a>`); // prettier-ignore
  return `<dt>
  <a name='item${number}'>[${number}]</a>
  <a href ="/abs/${paper.id}" title="Abstract" id="${paper.id}">
    arXiv:${paper.id}
  </a>${note}
    [<a href="/pdf/${paper.id}" title="Download PDF" id="pdf-${paper.id}" aria-labelledby="pdf-${paper.id}">pdf</a>, <a href="https://arxiv.org/html/${paper.id}v1" title="View HTML" id="html-${paper.id}" target="_blank">html</a>, <a href="/format/${paper.id}" title="Other formats" id="oth-${paper.id}">other</a>]
</dt>
<dd>
  <div class='meta'>
    <div class='list-title mathjax'><span class='descriptor'>Title:</span>
      ${title}
    </div>
    <div class='list-authors'>${authors.slice(0, 20).join(', ')}${authors.length > 20 ? `, et al. (${authors.length - 20} additional authors not shown)` : ''}</div>
    <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
      12 pages, code at <a href="https://github.com/example/one" rel="external noopener nofollow" class="link-external link-https">this https URL</a></div>
    ${number % 3 ? '' : `<div class='list-journal-ref'><span class='descriptor'>Journal-ref:</span>\n      Invented Letters 12 (2026) 34-56</div>`}
    <div class='list-subjects'><span class='descriptor'>Subjects:</span>
      <span class="primary-subject">Machine Learning (cs.LG)</span>; Robotics (cs.RO)</div>
    ${abstract ? `<p class='mathjax'>\n      ${escape(paper.abstract)}\n    </p>` : ''}
  </div>
</dd>`; // prettier-ignore
}

const section = (heading: string, items: string) =>
  `<dl id='articles'>\n<h3>${heading}</h3>\n${items}\n</dl>`;

function page(title: string, body: string, attributes = ''): string {
  return `<!doctype html>
<html lang="en"${attributes}><head><meta charset="utf-8"><title>${title}</title></head>
<body class="with-cu-identity"><div class="flex-wrap-footer"><header><a href="https://arxiv.org/">arXiv</a> <form method="GET" action="https://arxiv.org/search"><input type="text" name="query"></form></header>
<main><div id="content"><div id='content-inner'><div id='dlpage'>
<h1>Machine Learning</h1>
<ul><li><a href="/list/cs.LG/new?skip=0&amp;show=2000">New submissions</a></li></ul>
<div class='morefewer'>Showing up to 2000 entries per page: <a href=/list/cs.LG/new?skip=0&amp;show=50 rel="nofollow">fewer</a> | <span style="color: #454545">more</span></div>
${body}
</div></div></div></main>
<footer><a href="https://info.arxiv.org/about">About</a></footer></div></body></html>
`;
}

const items = (list: InventedPaper[], from: number, how: Parameters<typeof item>[2] = {}) =>
  list.map((paper, i) => item(paper, from + i, how)).join('\n');
const some = (from: number, to: number) => papers.slice(from, to);
const [first, second] = papers as [InventedPaper, InventedPaper];

function result(paper: InventedPaper, version = ''): string {
  const shown = paper.authors.slice(0, 25);
  const more = paper.authors.length - shown.length;
  const authors = shown.map((name) => `<a href="/search/?searchtype=author&amp;query=${encodeURIComponent(name)}">${escape(name)}</a>`); // prettier-ignore
  const marked = (text: string) => escape(text).replaceAll(/(model)/giu, '<span class="search-hit mathjax">$1</span>'); // prettier-ignore
  const [year, month, day] = paper.published.split('-').map(Number);
  const name = new Date(Date.UTC(2000, (month ?? 1) - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }); // prettier-ignore
  return `
  <li class="arxiv-result">
    <div class="is-marginless">
      <p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${paper.id}${version}">arXiv:${paper.id}${version}</a>
        <span>&nbsp;[<a href="https://arxiv.org/pdf/${paper.id}${version}">pdf</a>, <a href="https://arxiv.org/format/${paper.id}">other</a>]&nbsp;</span>
      </p>
      <div class="tags is-inline-block">
        <span class="tag is-small is-link tooltip is-tooltip-top" data-tooltip="Machine Learning">cs.LG</span>
        <span class="tag is-small is-grey tooltip is-tooltip-top" data-tooltip="Robotics">cs.RO</span>
        </div>
      ${version ? `<div class="is-inline-block" style="margin-left: 0.5rem"><div class="tags has-addons"><span class="tag is-dark is-size-7">doi</span><span class="tag is-light is-size-7"><a class="" href="https://doi.org/10.5555/invented.${paper.id}">10.5555/invented.${paper.id} <i class="fa fa-external-link" aria-hidden="true"></i></a></span></div></div>` : ''}
    </div>
    <p class="title is-5 mathjax">
        ${marked(paper.title)}
    </p>
    <p class="authors">
      <span class="has-text-black-bis has-text-weight-semibold">Authors:</span>
      ${authors.join(', \n      ')}${more > 0 ? `, et al. (${more} additional author${more > 1 ? 's' : ''} not shown)` : ''}
    </p>
    <p class="abstract mathjax">
      <span class="has-text-black-bis has-text-weight-semibold">Abstract</span>:
      <span class="abstract-short has-text-grey-dark mathjax" id="${paper.id}v1-abstract-short" style="display: inline;">
        &hellip;${marked(paper.abstract.slice(20, 80))}&hellip;
        <a class="is-size-7" style="white-space: nowrap;" onclick="document.getElementById('x').style.display = 'inline';">&#9661; More</a>
      </span>
      <span class="abstract-full has-text-grey-dark mathjax" id="${paper.id}v1-abstract-full" style="display: none;">
        ${marked(paper.abstract)}
        <a class="is-size-7" style="white-space: nowrap;" onclick="document.getElementById('x').style.display = 'none';">&#9651; Less</a>
      </span>
    </p>
    <p class="is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Submitted</span> ${version ? '20 November, 2026' : `${day} ${name}, ${year}`}; ${version ? `<span class="has-text-black-bis has-text-weight-semibold">v1</span> submitted ${day} ${name}, ${year};` : ''}
      <span class="has-text-black-bis has-text-weight-semibold">originally announced</span> ${name} ${year}.
    </p>
    <p class="comments is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Comments:</span> <span class="has-text-grey-dark mathjax">6 pages</span></p>
  </li>`; // prettier-ignore
}

const results = (body: string, shown: number) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Search | arXiv e-print repository</title></head>
<body><main class="container" id="main-container"><div class="level is-marginless"><div class="level-left"><h1 class="title is-clearfix">Showing 1&ndash;${shown} of ${shown} results</h1></div></div>
<div class="content"><form method="GET" action="/search/" aria-role="search"><input class="input is-medium" name="query" type="text" value="model"></form>
<ol class="breathe-horizontal" start="1">${body}
</ol></div></main></body></html>
`;

const crowded = { ...second, authors: Array.from({ length: 31 }, (_, i) => `Member Number-${i + 1}`) };

function abs(paper: InventedPaper, shownTitle = escape(paper.title)): string {
  const turned = (name: string) => `${name.split(' ').at(-1)}, ${name.split(' ').slice(0, -1).join(' ')}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>[${paper.id}] ${escape(paper.title)}</title>
<meta property="og:title" content="${escape(paper.title)}">
<meta name="citation_title" content="${escape(paper.title)}" />${paper.authors.map((name) => `<meta name="citation_author" content="${escape(turned(name))}" />`).join('')}<meta name="citation_date" content="${paper.published.replaceAll('-', '/')}" /><meta name="citation_online_date" content="${paper.published.replaceAll('-', '/')}" /><meta name="citation_pdf_url" content="https://arxiv.org/pdf/${paper.id}" /><meta name="citation_arxiv_id" content="${paper.id}" /><meta name="citation_abstract" content="${escape(paper.abstract)}" />
</head><body class="with-cu-identity"><main><div id="content"><div id="abs-outer"><div class="leftcolumn"><div class="subheader"><h1>Computer Science > Machine Learning</h1></div>
<div class="header-breadcrumbs-mobile"><strong>arXiv:${paper.id}</strong> (cs)</div>
<div id="content-inner"><div id="abs"><div class="dateline">  [Submitted on 17 Nov 2026]</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>${shownTitle}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${paper.authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=x" rel="nofollow">${escape(name)}</a>`).join(', ')}</div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escape(paper.abstract)}</blockquote>
<div class="metatable"><table summary="Additional metadata"><tr><td class="tablecell label">Comments:</td><td class="tablecell comments mathjax">12 pages</td></tr><tr><td class="tablecell label">Subjects:</td><td class="tablecell subjects"><span class="primary-subject">Machine Learning (cs.LG)</span>; Robotics (cs.RO)</td></tr><tr><td class="tablecell label">Cite as:</td><td class="tablecell arxivid"><span class="arxivid"><a href="https://arxiv.org/abs/${paper.id}">arXiv:${paper.id}</a> [cs.LG]</span></td></tr><tr><td class="tablecell label">Related DOI:</td><td class="tablecell doi"><a href="https://doi.org/10.5555/invented.7">https://doi.org/10.5555/invented.7</a></td></tr></table></div>
</div></div></div>
<div class="extra-services"><div class="full-text"><h2>Access Paper:</h2><ul><li><a href="/pdf/${paper.id}" class="abs-button download-pdf">View PDF</a></li></ul></div><div class="browse"><a href="/abs/2611.98765">previous</a> <a href="/list/cs.LG/new">new</a></div></div></div></div></main></body></html>
`; // prettier-ignore
}

/** What MathJax 2 makes of `$k$` after the page has loaded. */
const drawn = (tex: string) =>
  `<span class="MathJax_Preview" style="color: inherit;"></span><span class="MathJax" id="MathJax-Element-1-Frame" tabindex="0" style="position: relative;" role="presentation"><nobr aria-hidden="true"><span class="math"><span class="mi">𝑘</span></span></nobr><span class="MJX_Assistive_MathML" role="presentation"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>k</mi></math></span></span><script type="math/tex" id="MathJax-Element-1">${tex}</script>`;

const newPage = [
  section('New submissions (showing 4 of 4 entries)', items([...some(0, 3), odd('tex')], 1, { abstract: true })), // prettier-ignore
  section('Cross submissions (showing 2 of 2 entries)', items(some(3, 5), 5, { abstract: true, note: ' (cross-list from cs.CL)' })), // prettier-ignore
  section('Replacement submissions (showing 3 of 3 entries)', items([...some(5, 7), first], 7, { abstract: true, note: ' (replaced)' })), // prettier-ignore
].join('\n');

const namedAs = (paper: InventedPaper, number: number, names: string) => item(paper, number).replace(/<div class='list-authors'>.*?<\/div>/su, `<div class='list-authors'>${names}</div>`); // prettier-ignore
const linked = (name: string) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=x" rel="nofollow">${name}</a>`; // prettier-ignore

/** A list of before 2020: names after a label, headings between the lists. */
const classic = (paper: InventedPaper, number: number) => item(paper, number).replace(/<a name='item\d+'>(\[\d+\])<\/a>/u, `<a name="item${number}">$1</a>&nbsp;&nbsp;<span class="list-identifier">`).replace('</dt>', '</span></dt>').replace("<div class='list-authors'>", '<div class="list-authors">\n<span class="descriptor">Authors:</span> \n'); // prettier-ignore

export const arxiv: Pages = {
  // What stands between names: affiliations, words, and the shortest of names.
  // prettier-ignore
  'recent-names': [`${HOME}/list/hep-ex/recent`, page('High Energy Physics', section('Fri, 20 Nov 2026 (showing 4 of 4 entries )', [
    namedAs(first, 1, `The ${linked('WIDGET Collaboration')}: ${linked('A. Example')} (1 and 2), Xu, ${linked('B. Sample')} ((1) Univ. of Wells, MIT, (2) IBM (UK))`),
    namedAs(second, 2, `Wu`),
    namedAs(some(2, 3)[0] ?? first, 3, '(author list is unavailable)'),
    namedAs(some(3, 4)[0] ?? first, 4, `${linked('C. Trial')}, et al., for the ${linked('Gear Group')}`),
    items(some(45, 48), 5),
  ].join('\n')))],
  // prettier-ignore
  'recent-2018': [`${HOME}/list/cs.LG/new`, page('Machine Learning', `<h3>New submissions for Fri, 16 Nov 18</h3><dl>${some(36, 38).map((paper, i) => classic(paper, i + 1)).join('')}</dl><h3>Cross-lists for Fri, 16 Nov 18</h3><dl>${classic(some(38, 39)[0] ?? first, 3)}</dl><h3>Replacements for Fri, 16 Nov 18</h3><dl>${classic(some(39, 40)[0] ?? first, 4)}</dl>`)],
  // prettier-ignore
  person: [`${HOME}/a/example_a_1`, page("Ada Example's articles on arXiv", `<dl id='articles'>\n${items(some(40, 42), 1)}\n</dl>`)],
  // prettier-ignore
  'search-short': [`${HOME}/search/cs?query=model&searchtype=all&abstracts=hide`, results(some(42, 45).map((paper, i) => result(paper).replace(/<p class="abstract mathjax">.*?<\/p>/su, '').replace('</li>', i ? '</li>' : '<p class="comments is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Journal ref:</span>\n  Invented Letters 12 (2026) 34-56</p></li>')).join(''), 3)],
  // prettier-ignore
  'abs-crowded': [`${HOME}/abs/${first.id}v3`, abs(first).replace(/<div class="authors">.*?<\/div>/su, `<div class="authors"><span class="descriptor">Authors:</span>${linked('First Example')}, ${linked('Second Example')}, <div id="long-author-list" style="display: none;">${linked('Third Example')}, ${linked('Fourth Example')}</div><a href="javascript:toggleAuthorList('long-author-list','et al. (2 additional authors not shown)');" title="Show Entire Author List" id="toggle">et al. (2 additional authors not shown)</a><noscript>&nbsp;You must enable JavaScript to view entire author list.</noscript></div>`).replace('[Submitted on 17 Nov 2026]', '[Submitted on 17 Nov 2026 (<a href="/abs/x">v1</a>), revised 18 Nov 2026 (this version, v3), <em>latest version 19 Nov 2026</em>]').replaceAll(/<meta name="citation_[^>]*>/gu, '')],
  new: [`${HOME}/list/cs.LG/new`, page('Machine Learning', `<h3>Showing new listings for Friday, 20 November 2026</h3>\n${newPage}`)], // prettier-ignore
  recent: [
    `${HOME}/list/cs.LG/recent?skip=0&show=50`,
    page('Machine Learning', [section('Fri, 20 Nov 2026 (showing 4 of 4 entries )', items([...some(7, 9), odd('arabic'), crowded], 1)), section('Thu, 19 Nov 2026 (showing 2 of 2 entries )', items(some(9, 11), 5))].join('\n')), // prettier-ignore
  ],
  'recent-www': ['https://www.arxiv.org/list/cs.LG/recent', page('Machine Learning', section('Fri, 20 Nov 2026 (showing 2 of 2 entries )', items(some(45, 47), 1)))], // prettier-ignore
  pastweek: [`${HOME}/list/cs.LG/pastweek?show=5`, page('Machine Learning', section('Fri, 20 Nov 2026 (showing 5 of 5 entries )', items(some(11, 16), 1)))], // prettier-ignore
  month: [`${HOME}/list/cs.LG/2026-11`, page('Machine Learning', section('Total of 4 entries', items([...some(16, 19), odd('fourDigits')], 1)))], // prettier-ignore
  catchup: [
    `${HOME}/catchup/cs.LG/2026-11-20?abs=True`,
    // One list for each paper, as it was for a time.
    page('Machine Learning', `<h3>New submissions</h3>${some(19, 22).map((paper, i) => `<dl id="articles">${item(paper, i + 1, { abstract: true })}</dl>`).join('\n')}`), // prettier-ignore
  ],
  'new-drawn': [
    `${HOME}/list/cs.LG/new`,
    page('Machine Learning', section('New submissions (showing 2 of 2 entries)', [item(first, 1, { title: `Sorting ${drawn('k')} Things with ${drawn(String.raw`\mathcal{O}(n)`)} Widgets<button class="other-extension">Ask AI</button><x-badge>9.5</x-badge>` }), item(second, 2)].join('\n'))), // prettier-ignore
  ],
  'new-translated': [
    `${HOME}/list/cs.LG/new`,
    page('Maschinelles Lernen', section('<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">New submissions</font></font>', items(some(0, 2), 1, { title: '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">Ein übersetzter Titel</font></font>' })), ' class="translated-ltr"'), // prettier-ignore
  ],
  search: [`${HOME}/search/?query=model&searchtype=all`, results([...some(22, 26), odd('script')].map((paper) => result(paper)).join(''), 5)], // prettier-ignore
  'search-advanced': [
    `${HOME}/search/advanced?advanced=1&terms-0-operator=AND&terms-0-term=model&terms-0-field=title`,
    results([result(crowded), result(some(26, 27)[0] ?? first, 'v2')].join(''), 2),
  ],
  'search-empty': [`${HOME}/search/?query=xyzzy&searchtype=all`, results('', 0).replace(/<ol.*<\/ol>/su, '<p class="is-size-4 has-text-warning">Sorry, your query returned no results.</p>')], // prettier-ignore
  abs: [`${HOME}/abs/${first.id}v2`, abs(first)],
  'abs-drawn': [`${HOME}/abs/${odd('tex').id}`, abs({ ...odd('tex'), title: 'Learning $k$-Means' }, `Learning ${drawn('k')}-Means`)], // prettier-ignore
  'broken-list': [
    `${HOME}/list/cs.LG/recent`,
    // The second paper lost its second half, the fourth its first.
    page('Machine Learning', section('Fri, 20 Nov 2026', [...some(0, 5), ...some(30, 36)].map((paper, i) => { const whole = item(paper, i + 1); return i === 1 ? whole.replace(/<dd>.*<\/dd>/su, '') : i === 3 ? whole.replace(/<dt>.*<\/dt>/su, '') : whole; }).join('\n'))), // prettier-ignore
  ],
  'broken-changed': [
    `${HOME}/list/cs.LG/recent`,
    page('Machine Learning', `<section>${some(0, 8).map((paper) => `<article><a href="/abs/${paper.id}">${escape(paper.title)}</a></article>`).join('')}</section>`), // prettier-ignore
  ],
  'negative-missing': [`${HOME}/abs/2611.99999`, '<!doctype html><html><head><title>Article not found</title></head><body><main><div id="content"><h1>Article not found</h1><p>Paper not found.</p></div></main></body></html>\n'], // prettier-ignore
};
