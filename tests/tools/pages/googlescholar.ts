import type { InventedPaper } from '../fixture-papers.ts';
import type { Pages } from './index.ts';
import { broken, escape, letters, shell, some } from './shell.ts';

// Google Scholar in the markup of 2020 to 2024, with invented papers.
const HOME = 'https://scholar.google.com/scholar';

const initials = (name: string) => name.split(' ').map((part, i, all) => (i < all.length - 1 ? part[0] : ` ${part}`)).join(''); // prettier-ignore

function row(paper: InventedPaper, i: number, { link = `https://doi.org/10.5555/invented.${i}`, tag = '' } = {}): string {
  const cid = letters(i);
  const title = escape(paper.title.length > 70 ? `${paper.title.slice(0, 68)} …` : paper.title).replace(/model/giu, '<b>$&</b>');
  const names = paper.authors.slice(0, 3).map((name, n) => (n ? escape(initials(name)) : `<a href="/citations?user=x${i}&amp;hl=en&amp;oi=sra">${escape(initials(name))}</a>`)).join(', ');
  return `<div class="gs_r gs_or gs_scl" data-cid="${cid}" data-did="${cid}" data-lid="" data-rp="${i}">${i % 2 ? `<div class="gs_ggs gs_fl"><div class="gs_ggsd"><div class="gs_or_ggsm"><a href="https://example.org/pdf/${i}.pdf"><span class=gs_ctg2>[PDF]</span> example.org</a></div></div></div>` : ''}<div class="gs_ri"><h3 class="gs_rt" ontouchstart="gs_evt_dsp(event)">${tag}${link ? `<a id="${cid}" href="${link}" data-clk="hl=en">${title}</a>` : `<span id="${cid}">${title}</span>`}</h3><div class="gs_a">${names}${paper.authors.length > 3 ? '…' : ''}\u00a0- Journal of ${i % 2 ? 'Inventions' : 'the …'}, ${paper.published.slice(0, 4)} - Example Press</div><div class="gs_rs">… a snippet about <b>models</b> that is no abstract …</div><div class="gs_fl"><a href="javascript:void(0)" class="gs_or_cit gs_nph" role="button"><svg></svg></a> <a href="/scholar?cites=${i}1234">Cited by 28${i}</a> <a href="/scholar?cluster=${i}1234">All 3 versions</a></div></div></div>`;
} // prettier-ignore

const page = (rows: string) =>
  shell('Google Scholar', `<div id="gs_top"><form id="gs_hdr_frm" action="/scholar"><input name="q" value="model"></form><div id="gs_bdy"><div id="gs_res_ccl"><div class="gs_r"><h3 class="gs_rt"><a href="/citations?view_op=search_authors">User profiles for <b>model</b></a></h3></div><div id="gs_res_ccl_mid">${rows}</div></div></div><div id="gs_cit" class="gs_md_d" data-cid="x"><div id="gs_citt"></div></div></div>`); // prettier-ignore

const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i));
const lines = (i: number, line: string, how = {}) => row(some(i, i + 1)[0]!, i, how).replace(/<div class="gs_a">.*?<\/div>/u, `<div class="gs_a">${line}</div>`); // prettier-ignore
export const googlescholar: Pages = {
  // prettier-ignore
  'search-lines': ['https://scholar.google.com/scholar?hl=zh-CN&q=model', page([
    lines(17, '347 US 483 - Supreme Court, 1954', { link: '/scholar_case?case=12120372216939101759&q=x' }),
    lines(18, 'A Example - US Patent 9,876,543, 2018 - Google Patents', { link: 'https://patents.google.com/patent/US9876543B2/en', tag: '<span class="gs_ctc"><span class="gs_ct1">[图书]</span><span class="gs_ct2">[B]</span></span> ' }),
    lines(19, '2015 - books.example.org'),
    lines(20, 'B Sample - 2003'),
    lines(21, 'C Trial - Journal of Wells - Part B, 1999 - Example Press'),
    lines(22, 'D Proof - example.org'),
    lines(23, '<font style="vertical-align: inherit;"><font style="vertical-align: inherit;">E Muster, F Probe - Zeitschrift für Erfindung, 2020 - Beispiel</font></font>'),
  ].join(''))],
  'search-library': ['https://scholar.google.com/scholar?scilib=1&hl=en', page(rows(24, 26).join(''))],
  search: [`${HOME}?hl=en&as_sdt=0%2C5&q=model&btnG=`, page([...rows(0, 4), row(some(4, 5)[0]!, 4, { link: '', tag: '<span class="gs_ctu"><span class="gs_ct1">[CITATION]</span><span class="gs_ct2">[C]</span></span> ' }), row(some(5, 6)[0]!, 5, { link: 'https://arxiv.org/abs/2611.90006' })].join(''))], // prettier-ignore
  'search-cited': ['https://scholar.google.de/scholar?cites=81234&hl=de', page(rows(6, 9).join(''))],
  'broken-search': [`${HOME}?q=model`, page(broken(rows(9, 14), /data-cid="[^"]*"/u))],
};
