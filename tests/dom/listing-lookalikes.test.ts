import { describe, expect, it } from 'vitest';
import type { Entry } from '../../lib/entry.ts';
import { readListing } from '../../lib/listing.ts';

/** What looks like a paper, a name or a count and is none: each piece has one trap, in markup that the site is known to have or could come to have. */
function read(url: string, body: string): Entry[] {
  return readListing(new DOMParser().parseFromString(body, 'text/html'), url)?.entries ?? [];
}

describe('OpenReview', () => {
  const venue = 'https://openreview.net/group?id=Widgets.org/2026/Conference';
  const note = (authors: string, id = 'abcdefghi1', title = 'Ten Widgets') =>
    `<div class="note"><h4><a href="/forum?id=${id}">${title}</a></h4><div class="note-authors">${authors}</div><ul class="note-meta-info list-inline"><li>12 Oct 2025</li></ul></div>`;
  const link = (name: string) => `<a href="/profile?id=~${name.replaceAll(' ', '_')}1">${name}</a>`;
  const names = (authors: string) => read(venue, note(authors))[0]?.authors;

  it.each<[string, string, string[]]>([
    ['links and words side by side', `${link('Ada Quill')}, Ludo van der Berg, ${link('Mo')}`, ['Ada Quill', 'Ludo van der Berg', 'Mo']],
    ['several plain names in one piece of text', `Ada Quill, Ludo van der Berg, ${link('Mo')} , Ines Sol`, ['Ada Quill', 'Ludo van der Berg', 'Mo', 'Ines Sol']],
    ['a comma within a link', `${link('Ada Quill, Jr.')}, <span title="x">Widget, Inc. Team</span>`, ['Ada Quill, Jr.', 'Widget, Inc. Team']],
    ['numbers of institutions', `<span class="note-author-with-institutions">${link('Ada Quill')}<sup>1,2</sup></span>, <span class="note-author-with-institutions"><span>Ludo Berg</span><sup>2</sup></span><div class="note-authors-institutions"><div><sup>1</sup> <span>Widget University</span></div></div>`, ['Ada Quill', 'Ludo Berg']],
    ['more that are not shown', `${link('Ada Quill')}, <a class="show-all" href="#">et al. (7 additional authors not shown)</a>`, ['Ada Quill']],
    ['more that are not shown, without a link', `${link('Ada Quill')}, et al. (7 additional authors not shown)`, ['Ada Quill']],
    ['nobody', 'Anonymous', []],
    ['a group', '<span>Widgets 2026 Conference Submission12 Authors</span>', []],
    ['what only some may see', `<span class="private-author-label">(privately revealed to you)</span> ${link('Ada Quill')}`, ['Ada Quill']],
  ])('reads the authors of a list with %s', (_, authors, expected) => {
    expect(names(authors)).toEqual(expected);
  }); // prettier-ignore

  it('reads each paper once and none of what is beside it', () => {
    const review = '<div class="note"><h4><a href="/forum?id=abcdefghi1&noteId=zzzzzzzzz1">Official Review</a></h4></div>'; // prettier-ignore
    const page = `<div class="tab-pane active">${note(link('Ada Quill'))}${review}${note(link('Ada Quill'))}</div><div class="tab-pane">${note(link('Mo'), 'abcdefghi2', 'Withdrawn')}</div>`; // prettier-ignore
    expect(read(venue, page).map(({ title }) => title)).toEqual(['Ten Widgets']);
  });

  it('takes no review and no other version for the paper of a forum', () => {
    const [paper] = read(
      'https://openreview.net/forum?id=abcdefghi1',
      `<main><div class="forum-container"><div class="forum-title"><h2 class="citation_title">Ten Widgets</h2></div><div class="forum-authors"><h3>${link('Ada Quill')}, Mo</h3></div>
      <div class="forum-meta"><span class="date item">Published: 16 Jan 2024, Last Modified: 5 Mar 2025</span><span class="item">Widgets 2024</span></div>
      <div class="note"><div class="note-authors">${link('Reviewer Nine')}</div><div><strong class="note-content-field">Summary:</strong> <span class="note-content-value">Fine.</span></div></div></div></main>`,
    );
    expect(paper).toMatchObject({ title: 'Ten Widgets', authors: ['Ada Quill', 'Mo'], published: '2024-01-16' }); // prettier-ignore
    expect(paper?.abstract).toBeUndefined();
  });

  it('reads a note within a note once, and takes neither for a card that is not understood', () => {
    const both = `<div class="note">${note(link('Ada Quill')).replace('</ul>', '</ul><div class="import-sources"><button>DBLP</button></div>')}</div>`;
    const page = new DOMParser().parseFromString(`<ul class="submissions-list"><li>${both}</li><li>${note(link('Mo'), 'abcdefghi2', 'More')}</li></ul>`, 'text/html'); // prettier-ignore
    const listing = readListing(page, 'https://openreview.net/profile?id=~Ada_Quill1');
    expect(listing?.entries.map(({ title }) => title)).toEqual(['Ten Widgets', 'More']);
    expect(listing).toMatchObject({ problems: [] });
    expect(listing?.health).toBeUndefined();
  });

  const all = Array.from({ length: 23 }, (_, i) => `Ada Quill ${'ABCDEFGHIJKLMNOPQRSTUVW'[i]}`);
  it.each<[string, string[], number, number | undefined]>([
    ['the head has them all', all, 23, undefined],
    ['the head has the last alone', all.slice(-1), 20, 23],
    ['the head has none', [], 20, 23],
  ])('reads the authors of a forum that shows twenty of them where %s', (_, said, shown, count) => {
    const [paper] = read(
      'https://openreview.net/forum?id=abcdefghi1',
      `<meta name="citation_title" content="Ten Widgets">${said.map((name) => `<meta name="citation_author" content="${name}">`).join('')}
      <div class="forum-container"><div class="forum-title"><h2 class="citation_title">Ten Widgets</h2></div><div class="forum-authors"><h3><span>${all.slice(0, 20).map(link).join(', ')} <a href="#" class="show-all">et al. (3 additional authors not shown)</a></span></h3></div></div>`,
    );
    expect(paper?.authors).toEqual(all.slice(0, shown));
    expect(paper?.authorCount).toBe(count);
    expect(paper?.partial?.includes('authors') ?? false).toBe(count !== undefined);
  });

  it.each<[string, (name: string) => string]>([
    ['words', (name) => name],
    ['links', link],
  ])('reads the hidden rest of the authors of a whole note, as %s, and counts it once', (_, as) => {
    const [paper] = read(
      venue,
      `<div class="note panel"><div class="title_pdf_row"><h2 class="note_content_title"><a href="/forum?id=abcdefghi1">Ten Widgets</a></h2></div>
      <div class="meta_row"><span class="signatures">${all.slice(0, 20).map(link).join(', ')}<span class="more-authors" style="display: none;">, ${all.slice(20).map(as).join(', ')}</span> <a class="show-all" href="#" role="button">et al. (3 additional authors not shown)</a></span></div></div>`,
    );
    expect(paper?.authors).toEqual(all);
    expect(paper).not.toHaveProperty('authorCount');
    expect(paper?.partial).not.toContain('authors');
  });
});

describe('Semantic Scholar', () => {
  const hex = 'a0b1'.repeat(10);
  const name = (words: string) =>
    `<span data-test-id="author-list" data-heap-id="heap_author_list_item"><a class="author-list__link author-list__author-name" href="/author/x/1"><span><span>${words}</span></span></a></span>`;
  const cited = `<div id="citing-papers"><div class="cl-paper-row citation-list__paper-row"><a class="link-button--show-visited" href="/paper/x/${'c3d4'.repeat(10)}"><h3 class="cl-paper-title">Beside</h3></a><ul><span class="cl-paper-authors">${name('Ines Sol')}</span><li><span class="cl-paper-pubdates">2020</span></li></ul><div class="tldr-abstract-replacement">TLDR Of another.</div></div></div>`;
  const page = (abstract: string, more = '') =>
    `<div id="app"><div class="fresh-paper-detail-page__header"><li data-test-id="paper-doi"><a class="doi__link" href="https://doi.org/10.1234/widgets">10.1234/widgets</a></li><h1 data-test-id="paper-detail-title">Ten Widgets</h1>
    <ul class="paper-meta"><li><span class="author-list">${name('Ada Quill')}, <span data-test-id="author-list"><span><span>Mo</span></span>,</span>${more}</span></li><li>Published in <a href="/venue?name=Journal%20of%20Widgets%20%26%20Cogs">Journal of…</a> <span data-test-id="paper-year"><span><span>8 January 2018</span></span></span></li></ul>${abstract}</div>${cited}</div>`;
  const paper = (html: string) => read(`https://www.semanticscholar.org/paper/Ten-Widgets/${hex}#citing-papers`, html); // prettier-ignore
  const above = (words: string, button: string) => `<div class="tldr-abstract-replacement text-truncator paper-detail-page__tldr-abstract">${words} <button><span>${button}</span></button></div>`; // prettier-ignore

  it("reads a paper without what cites it, and a machine's words for no abstract", () => {
    const entries = paper(page(above('<span>TLDR</span> <span>Ten are enough.</span>', 'Expand')));
    expect(entries).toMatchObject([{ title: 'Ten Widgets', authors: ['Ada Quill', 'Mo'], published: '2018-01-08', venue: 'Journal of Widgets & Cogs', summary: 'Ten are enough.' }]); // prettier-ignore
    expect(entries[0]?.ids).toEqual(['doi:10.1234/widgets', `s2:${hex}`]);
    expect(entries[0]?.abstract).toBeUndefined();
  });

  it('reads the abstract that a reader has opened, and how many authors are left out', () => {
    const [entry] = paper(page(above('<span>We counted widgets.</span>', 'Collapse'), '<button>+2,998 authors</button>')); // prettier-ignore
    expect(entry).toMatchObject({ abstract: 'We counted widgets.', authorCount: 3000, partial: ['authors'] });
    expect(entry?.summary).toBeUndefined();
  });

  it('reads the heading alone where its head is another', () => {
    const entries = paper(`<h1>Ten Widgets</h1>${cited}`);
    expect(entries).toMatchObject([{ title: 'Ten Widgets', authors: [] }]);
    expect(entries[0]?.summary).toBeUndefined();
  });
});

describe('papers.cool', () => {
  const card = (id: string, authors: string) =>
    `<div id="${id}" class="panel paper" keywords=""><h2 class="title"><a href="https://arxiv.org/abs/${id}">#1</a> <a id="title-${id}" class="title-link notranslate" href="/arxiv/${id}">Ten Widgets ${id}</a></h2><p id="authors-${id}" class="metainfo authors notranslate"><strong>Authors</strong>: ${authors}</p><p class="summary notranslate">Widgets.</p></div>`;
  const name = (words: string) => `<a class="author notranslate" href="https://arxiv.org/a?x">${words}</a>`;

  it('reads commas within a name, and no title of the list beside the papers', () => {
    const entries = read(
      'https://papers.cool/arxiv/cs.CL',
      `<div class="papers">${card('2611.90001', `${name('Ada Quill')},${name('Widget Lab, Oslo')}`)}${card('2611.90002', 'Ludo van der Berg, Ines Sol')}</div><div class="index"><div class="panel paper"><h2 class="title"><a id="title-2611.90003" href="/arxiv/2611.90003">Beside</a></h2></div></div>`,
    );
    expect(entries.map(({ authors }) => authors)).toEqual([['Ada Quill', 'Widget Lab, Oslo'], ['Ludo van der Berg', 'Ines Sol']]); // prettier-ignore
  });

  it.each([
    ['a link', '<span class="interact-item"><a class="subject-1" href="/venue/USENIX-Sec.2026">USENIX-Sec.2026</a></span>', 'USENIX-Sec 2026'],
    ['words alone', 'ICLR.2026 - Oral', 'ICLR 2026'],
    ['a subject of arXiv', '<a class="subject-1" href="/arxiv/cs.LG">Machine Learning</a>', undefined],
  ])('reads the venue of %s', (_, subject, expected) => {
    const page = `<div class="papers">${card('2611.90001', 'Ada Quill').replace('</div>', `<p class="metainfo subjects"><strong>Subject</strong>: ${subject}</p></div>`)}</div>`;
    expect(read('https://papers.cool/venue/36984@AAAI', page)[0]?.venue).toBe(expected);
  }); // prettier-ignore
});

describe('SciRate', () => {
  const paper = (authors: string, more = '') =>
    `<ul class="papers"><li class="paper tex2jax"><div class="title"><a href="/arxiv/2611.90001">Ten Widgets</a></div><div class="scites-count"><button>1,204</button></div><div class="authors">${authors}</div><div class="uid">Nov 20 2026 <a href="/arxiv/quant-ph">quant-ph</a> arXiv:2611.90001v1</div>${more}</li></ul>`;
  const name = (words: string) => `<a href="/search?q=au:x">${words}</a>`;

  it.each<[string, string, string[]]>([
    ['their commas in the links', `${name('Ada Quill,')} ${name('Ludo van der Berg')}`, ['Ada Quill', 'Ludo van der Berg']],
    ['commas of their own', `${name('Ada Quill, Jr.,')} ${name('Mo')}`, ['Ada Quill, Jr.', 'Mo']],
    ['more behind them', `${name('Ada Quill,')} <a href="/arxiv/2611.90001">et al (5)</a>`, ['Ada Quill']],
    ['no links', 'Ada Quill, Ludo van der Berg', ['Ada Quill', 'Ludo van der Berg']],
  ])('reads authors with %s', (_, authors, expected) => {
    const [entry] = read('https://scirate.com/arxiv/quant-ph', paper(authors));
    expect(entry).toMatchObject({ authors: expected, stats: { upvotes: 1204 } });
  }); // prettier-ignore

  it.each<[string, number | undefined]>([
    ['<a href="/arxiv/2611.90001#comments">1 comment</a>', 1],
    ['<a href="/arxiv/2611.90001#comments">12 comments</a>', 12],
    ['<a href="/arxiv/2611.90001#comments">No comments</a>', undefined],
    ['<div class="abstract">See 7 comments</div>', undefined],
  ])('reads %s as its comments', (said, comments) => {
    expect(read('https://scirate.com/', paper(name('Mo'), said))[0]?.stats.comments).toBe(comments);
  });
});

describe('Emergent Mind', () => {
  const home = 'https://www.emergentmind.com/';
  const title = (number: string, words: string) => `<h2><a href="/papers/${number}">${words}</a></h2>`;
  const data = (papers: unknown) => `<script>window.bootstrapped_trending_papers_json = "${btoa(JSON.stringify({ papers }))}";</script>`; // prettier-ignore
  const one = { arxiv_paper_id: '2611.90001', title: 'Ten  Widgets', abstract: 'Widgets.', published_at: '2026-11-19T01:00:00Z' }; // prettier-ignore

  it('reads no paper beside the list, and none twice', () => {
    const entries = read(
      home,
      `<nav>${title('2611.90009', 'Of the day')}</nav><main><div>${title('2611.90001', 'Ten Widgets')}<a href="/papers/2611.90001">Ten Widgets</a></div><div>${title('2611.90002', 'More')}</div></main>
      <aside>${title('2611.90003', 'Beside')}</aside><footer>${title('2611.90004', 'Below')}</footer><h2><a href="/papers/new">Add a paper</a></h2>${data([one])}`,
    );
    expect(entries.map((entry) => entry.title)).toEqual(['Ten Widgets', 'More']);
    expect(entries.map((entry) => entry.abstract)).toEqual(['Widgets.', undefined]);
  });

  it('reads a title without what else its heading holds', () => {
    const page = '<main><h2>1. <a href="/papers/2611.90001">Ten Widgets</a> <span>1.2k views</span></h2></main>'; // prettier-ignore
    expect(read(home, page)[0]?.title).toBe('Ten Widgets');
  });

  it('takes a link without a heading for a title only where the data says that it is one', () => {
    const page = (words: string) =>
      `<main><div><a href="/papers/2611.90001"><b>${words}</b></a></div></main>${data([one])}`;
    expect(read(home, page('ten widgets')).map(({ published }) => published)).toEqual(['2026-11-19']);
    expect(read(home, page('Read more'))).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '%%%'],
    ['no JSON', btoa('{"papers":')],
    ['null', btoa('null')],
    ['papers that are none', btoa('{"papers":[null,7,{"arxiv_paper_id":"2611.90001","title":{}}]}')],
  ])('reads the headings where the data is %s', (_, base64) => {
    const page = `<main>${title('2611.90001', 'Ten Widgets')}</main><script>bootstrapped_trending_papers_json='${base64}'</script>`;
    expect(read(home, page)).toMatchObject([{ title: 'Ten Widgets', authors: [] }]);
  });

  it.each<[string, string, string[]]>([
    ['as many as it says', '<h3>Authors (2)</h3><a href="/a">Ada Quill</a><a href="/b">Ludo van der Berg</a>', ['Ada Quill', 'Ludo van der Berg']],
    ['fewer', '<h3>Authors (3)</h3><a href="/a">Ada Quill</a><a href="/b">Ludo van der Berg</a>', []],
    ['other links too', '<h3>Authors (1)</h3><a href="/a">Ada Quill</a><a href="/b">Follow</a>', []],
  ])('reads the authors of a paper beside their heading where there are %s', (_, names, expected) => {
    const page = `<main><h1>Ten Widgets</h1><div>${names}</div></main>`;
    expect(read(`${home}papers/2611.90001`, page)[0]?.authors).toEqual(expected);
  }); // prettier-ignore
});

describe('arXiv', () => {
  const link = (name: string) =>
    `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=x" rel="nofollow">${name}</a>`;
  const url = '<a href="http://widgets.example" rel="external noopener nofollow" class="link-external link-http">this http URL</a>'; // prettier-ignore
  const page = (authors: string) =>
    `<div id="dlpage"><dl id="articles"><dt><a href ="/abs/2611.90001" title="Abstract" id="2611.90001">arXiv:2611.90001</a></dt><dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> Ten Widgets</div><div class="list-authors">${authors}</div></div></dd></dl></div>`;

  it.each<[string, string, string[]]>([
    ['a numeral behind a name', `${link('Ada Quill')}, III, ${link('Ines Sol')}`, ['Ada Quill, III', 'Ines Sol']],
    ['a suffix, and a name as short', `${link('Ada Quill')}, Sr., Li, ${link('Ines Sol')}, IV`, ['Ada Quill, Sr.', 'Li', 'Ines Sol, IV']],
    ['an address on the web', `${link('Ada Quill')} (${url}), Li, ${link('Ines Sol')}`, ['Ada Quill', 'Li', 'Ines Sol']],
  ])('reads the authors of a list with %s', (_, authors, expected) => {
    for (const at of ['arxiv.org/list/cs/new', 'export.arxiv.org/list/cs/new', 'arxiv.org/list?archive=cs&year=2026&month=11'])
      expect(read(`https://${at}`, page(authors))[0]?.authors).toEqual(expected);
  }); // prettier-ignore

  it('says of a hundred authors that there may be more, for arXiv leaves out the rest in silence', () => {
    const cut = (count: number) =>
      read('https://arxiv.org/list/cs/new', page(Array.from({ length: count }, (_, i) => link(`Ada Quill ${i}`)).join(', ')))[0]?.partial?.includes('authors'); // prettier-ignore
    expect([cut(99), cut(100)]).toEqual([false, true]);
  });

  it('takes no number of a report for a venue', () => {
    const row = (label: string, words: string) =>
      `<tr><td class="tablecell label">${label}:</td><td class="tablecell jref">${words}</td></tr>`;
    const paper = (rows: string) =>
      read(
        'https://arxiv.org/abs/2611.90001',
        `<div id="abs"><h1 class="title">Ten Widgets</h1><div class="metatable"><table>${rows}</table></div></div>`,
      )[0];
    const report = row('Report&nbsp;number', 'WIDGET-TH-2026-1');
    expect(paper(report)?.venue).toBeUndefined();
    expect(paper(report + row('Journal&nbsp;reference', 'Widgets 3 (2026) 1-9'))?.venue).toBe(
      'Widgets 3 (2026) 1-9',
    );
  });
});

describe('dblp', () => {
  const row = (key: string, title: string) =>
    `<li class="entry article" id="${key}" data-key="${key}"><nav class="publ"><ul><li class="drop-down"><div class="head"><a href="https://doi.org/10.5555/${key.at(-1)}"></a></div><div class="body"><ul><li class="details"><a href="https://dblp.org/rec/${key}.html">details</a></li></ul></div></li></ul></nav><cite class="data"><span itemprop="author"><span itemprop="name">Mo</span></span>:<br> <span class="title" itemprop="name">${title}.</span></cite></li>`;
  const list = (id: string, rows: string) => `<div id="${id}"><div class="hide-body"><ul class="publ-list">${rows}</ul></div></div>`; // prettier-ignore

  it('reads of a record neither what it cites nor who cites it', () => {
    const page = `${list('publ-section', row('journals/inv/A', 'Ten Widgets'))}${list('publ-references-section', row('journals/inv/B', 'Cited'))}${list('publ-citations-section', row('journals/inv/C', 'Citing'))}`;
    const entries = read('https://dblp.dagstuhl.de/rec/journals/inv/A.html', page);
    expect(entries.map(({ title }) => title)).toEqual(['Ten Widgets']);
  });
});

describe('Google Scholar', () => {
  const result = (title: string, line: string) =>
    `<div class="gs_r gs_or gs_scl" data-cid="AbCdEfGhIjKl"><div class="gs_ri"><h3 class="gs_rt">${title}</h3><div class="gs_a">${line}</div></div></div>`;

  it.each<[string, string[], string?]>([
    ['王小明， 李梅， 赵强 - 部件学报, 2008 - example.org', ['王小明', '李梅', '赵强'], '部件学报'],
    ['山田太郎、鈴木花子… - 部品学会誌, 2011 - example.org', ['山田太郎', '鈴木花子'], '部品学会誌'],
    ['أحمد محمد، سارة علي - مجلة, 2020 - example.org', ['أحمد محمد', 'سارة علي'], 'مجلة'],
    ['A Quill Jr, 3GPP Group - Wells, 2020 - Example Press', ['A Quill Jr', '3GPP Group'], 'Wells'],
    ['138 Mass. 165 - 1884', []],
  ])('reads the line %s', (line, authors, venue) => {
    const page = result('<span class="gs_ctu">[CITATION]</span> <span id="x">Ten Widgets</span>', line).replace('</h3>', '</h3><a href="/scholar?cites=1">Cited by 2</a>'); // prettier-ignore
    const entry = read('https://scholar.google.com/scholar?as_q=&as_sauthors=x', page)[0];
    expect(entry).toMatchObject({ title: 'Ten Widgets', authors });
    expect(entry?.venue).toBe(venue);
  });
});

describe('PubMed', () => {
  const row = (authors: string, citation = 'J Wells. 2026 Mar 1;1(2):3.') =>
    `<article class="full-docsum"><a class="docsum-title" href="/99000001/">Ten widgets.</a><span class="docsum-authors full-authors">${authors}</span><span class="docsum-authors short-authors">${authors.slice(0, 2)}, et al.</span><span class="docsum-journal-citation full-journal-citation">${citation}</span></article>`;
  const first = (authors: string, citation?: string) => read('https://pubmed.ncbi.nlm.nih.gov/?term=x', row(authors, citation))[0]; // prettier-ignore

  it.each<[string, string[]]>([
    ['Quill A Jr, van der Berg L 3rd, Mo; Widget Study Group.', ['Quill A Jr', 'van der Berg L 3rd', 'Mo', 'Widget Study Group']],
    ['National Academies of Wells, Pumps, and Pipes; Health and Wells Division; Quill A, Sol IM, editors.', ['National Academies of Wells, Pumps, and Pipes', 'Health and Wells Division', 'Quill A', 'Sol IM']],
    ['Department of Wells, Pumps and Pipes.', ['Department of Wells, Pumps and Pipes']],
    ['Quill A.', ['Quill A']],
    ['', []],
    ['[No authors listed]', []],
  ])('reads the authors %s', (authors, expected) => {
    expect(first(authors)?.authors).toEqual(expected);
  }); // prettier-ignore

  it('reads the date of a part of a book, not the year its book began', () => {
    const book = '2026 May 29. In: StatWells [Internet]. Exampletown (FL): Example Press; 2027 Jan–.';
    expect(first('Quill A.', book)?.published).toBe('2026-05-29');
    expect(first('Quill A.', 'Exampletown (FL): Example Press; 2027.')?.published).toBe('2027');
  });
});

describe('NeurIPS', () => {
  const HASH = '0123456789abcdef0123456789abcdef';

  it.each([
    ['since 2026', '<h1 class="paper-title">Ten Widgets</h1><p class="paper-authors">Ada Quill, Mo</p><section><h2 class="section-label">Abstract</h2><p class="paper-abstract">', '</p></section><section><h2>DOI</h2><p>10.52202/1</p></section>'],
    ['before', '<h4>Ten Widgets</h4><h4>Authors</h4><p><i>Ada Quill, Mo</i></p><h4>Abstract</h4><p>', '</p><br><div class="modal"><p>Requests for name changes are accepted.</p></div>'],
  ])('reads an abstract to its end where lists stand in it, as pages are %s', (_, head, foot) => {
    const [paper] = read(
      `https://papers.nips.cc/paper_files/paper/2024/hash/${HASH}-Abstract-Conference.html`,
      `<div class="col">${head}<p>We ask:</p>\n<ul>\n<li>how many</li>\n<li>why</li>\n</ul>\n<p>Ten.</p>${foot}</div>`,
    );
    expect(paper).toMatchObject({ authors: ['Ada Quill', 'Mo'], abstract: 'We ask: how many why Ten.' });
  }); // prettier-ignore

  it('reads what the filter by tracks leaves', () => {
    const row = (i: number, style = '') =>
      `<li class="conference" data-track="conference" ${style}><a title="paper title" href="/paper_files/paper/2025/hash/${i}${HASH.slice(1)}-Abstract-Conference.html">Widgets ${i}</a> <span class="paper-authors">Mo</span></li>`;
    const page = (rows: string) => `<ul class="paper-list">${rows}</ul>`;
    const url = 'https://papers.nips.cc/paper_files/paper/2025';
    expect(read(url, page(row(1, 'style="display: none;"') + row(2) + row(3, 'style=""'))).map(({ title }) => title)).toEqual(['Widgets 2', 'Widgets 3']); // prettier-ignore
  });

  it('reads names with entities that were escaped twice, and no sentence in the place of an abstract', () => {
    const row = (names: string) => `<ul class="paper-list"><li><a href="/paper_files/paper/2025/hash/${HASH}-Abstract-Conference.html">Ten Widgets</a> <span class="paper-authors">${names}</span></li></ul>`; // prettier-ignore
    expect(read('https://papers.nips.cc/paper_files/paper/2025', row('Ada &amp;quot;Quill&amp;quot; Roe, Mo O&amp;#x27;Hara; Ines Sol'))[0]?.authors).toEqual(['Ada &quot;Quill&quot; Roe', 'Mo O&#x27;Hara', 'Ines Sol']); // prettier-ignore
    const paper = (abstract: string) =>
      read(
        `https://papers.nips.cc/paper_files/paper/1999/hash/${HASH}-Abstract.html`,
        `<h1 class="paper-title">Ten Widgets</h1><p class="paper-authors">Mo</p><section><h2 class="section-label">Abstract</h2><p class="paper-abstract">${abstract}</p></section>`,
      )[0];
    expect(paper('Abstract Unavailable')).toMatchObject({ title: 'Ten Widgets', partial: ['abstract'] });
    expect(paper('Abstract  Missing')?.abstract).toBeUndefined();
    expect(paper('Abstract Missing values are common.')?.abstract).toBe(
      'Abstract Missing values are common.',
    );
  });

  it('reads what MathJax makes of backquotes, and what a bare sign makes an element', () => {
    const drawn = '<span class="MathJax_Preview"></span><span class="mjx-chtml MathJax_CHTML"><span class="mjx-math">x</span></span>'; // prettier-ignore
    const [paper] = read(
      `https://papers.nips.cc/paper_files/paper/2024/hash/${HASH}-Abstract-Conference.html`,
      `<h1 class="paper-title">Ten Widgets</h1><p class="paper-authors">Mo</p><section><h2 class="section-label">Abstract</h2><p class="paper-abstract">A ${drawn}<script type="math/asciimath">good' and </script>bad' ${drawn}<script type="math/tex; mode=display">x</script> widget, if 1<q-1 and so>on, turns.</p></section>`,
    );
    expect(paper?.abstract).toBe("A `good' and `bad' $x$ widget, if 1on, turns.");
  });
});

describe('PMLR', () => {
  const volume = 'https://proceedings.mlr.press/v300/';
  const paper = (id: string, style = '') =>
    `<div class="paper" ${style}><p class="title">${id}</p><p class="details"><span class="authors">Ada Quill,&nbsp;Mo</span>;<span class="info"><i>Widgets</i>, PMLR 300:1-2, 2026</span></p><p class="links">[<a href="https://proceedings.mlr.press/v300/${id}26a.html">abs</a>][<a href="https://arxiv.org/abs/2609.9000${id.length}v2">arXiv version</a>]</p></div>`;
  const hidden = (id: string) => paper(id, 'style="display: none;"');

  it('reads what the filters by title and author leave, and takes none for no change of the site', () => {
    expect(read(volume, hidden('one') + paper('three') + hidden('four')).map(({ title }) => title)).toEqual(['three']); // prettier-ignore
    const none = ['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff'].map(hidden).join('');
    expect(readListing(new DOMParser().parseFromString(none, 'text/html'), volume)).toMatchObject({ entries: [], problems: [] }); // prettier-ignore
    expect(readListing(new DOMParser().parseFromString(none, 'text/html'), volume)?.health).toBeUndefined();
  });

  it('knows a paper by the other forms that stand under it, and by none that its abstract names', () => {
    expect(read(volume, paper('one'))[0]?.ids).toEqual(['arxiv:2609.90003', 'pmlr:v300/one26a']);
    const [one] = read(
      'https://proceedings.mlr.press/v300/one26a.html',
      `<article class="post-content"><h1>One</h1><span class="authors">Ada Quill,&nbsp;Mo</span><div id="info">Widgets, PMLR 300:1-2, 2026.</div><h4>Abstract</h4><div id="abstract" class="abstract">See <a href="https://arxiv.org/abs/2609.90009">this</a>: <ul><li>one</li><li>two</li></ul></div>
      <h4>Related Material</h4><div id="extras"><ul><li><a href="https://example.org/one26a.pdf">Download PDF</a></li><li><a href="https://openreview.net/forum?id=abcdefghi1">OpenReview</a></li><li><a href="https://arxiv.org/abs/2609.90001">Arxiv Version</a></li></ul></div></article>`,
    );
    expect(one).toMatchObject({
      ids: ['arxiv:2609.90001', 'openreview:abcdefghi1', 'pmlr:v300/one26a'],
      abstract: 'See this: one two',
    });
  });

  it('reads none of what stands behind an abstract that a bare sign in a formula leaves open', () => {
    const [one] = read(
      'https://proceedings.mlr.press/v139/one21a.html',
      `<article class="post-content"><h1>One</h1><span class="authors">Mo</span><h4>Abstract</h4><div id="abstract" class="abstract">Widgets for $1<p<\\infty$. For all others none.</div>
      <h4>Cite this Paper</h4><hr><div class="bibbuttongroup"><div>BibTeX</div><code class="citecode">@InProceedings{one}</code></div><h4>Related Material</h4><div id="extras"><ul><li><a href="https://openreview.net/forum?id=abcdefghi1">OpenReview</a></li></ul></div></article>`,
    );
    expect(one).toMatchObject({ abstract: 'Widgets for $1 …', partial: ['abstract'], ids: ['openreview:abcdefghi1', 'pmlr:v139/one21a'] }); // prettier-ignore
  });
});
