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

/** A paper of a profile. Without `cites` nobody has cited it. */
function work(paper: InventedPaper, i: number, { cites = `90123456789012345${10 + i}`, venue = `Journal of Inventions ${i} (2), 34-56` } = {}): string {
  const title = escape(paper.title.length > 90 ? `${paper.title.slice(0, 88)}…` : paper.title);
  const names = `${paper.authors.slice(0, 3).map((name) => escape(initials(name))).join(', ')}${paper.authors.length > 3 ? ', ...' : ''}`;
  const year = paper.published.slice(0, 4);
  return `<tr class="gsc_a_tr"><td class="gsc_a_t"><a href="/citations?view_op=view_citation&amp;hl=en&amp;user=AdaExampleAA&amp;citation_for_view=AdaExampleAA:${letters(i)}" class="gsc_a_at">${title}</a><div class="gs_gray">${names}</div><div class="gs_gray">${venue}${venue && `<span class="gs_oph">, ${year}</span>`}</div></td><td class="gsc_a_c">${cites ? `<a href="https://scholar.google.com/scholar?oi=bibs&amp;hl=en&amp;cites=${cites}" class="gsc_a_ac gs_ibl">${12 + i}</a>` : '<a href="" class="gsc_a_ac gs_ibl"></a>'}</td><td class="gsc_a_y"><span class="gsc_a_h gsc_a_hc gs_ibl">${year}</span></td></tr>`;
} // prettier-ignore

const profile = (works: string) =>
  shell('Ada Example - Google Scholar', `<div id="gs_bdy"><div id="gsc_prf"><div id="gsc_prf_in">Ada Example</div><div class="gsc_prf_il">University of Invention</div></div><table id="gsc_rsb_st"><tbody><tr><td class="gsc_rsb_sc1"><a href="javascript:void(0)">Citations</a></td><td class="gsc_rsb_std">1234</td></tr></tbody></table><form><table id="gsc_a_t"><thead><tr id="gsc_a_trh"><th class="gsc_a_t"><a href="/citations?hl=en&amp;user=AdaExampleAA&amp;view_op=list_works&amp;sortby=title">Title</a></th></tr></thead><tbody id="gsc_a_b">${works}</tbody></table><button type="button" id="gsc_bpf_more">Show more</button></form><ul class="gsc_rsb_a"><li><a href="/citations?user=x2&amp;hl=en">Co Author</a></li></ul></div>`); // prettier-ignore

const page = (rows: string) =>
  shell('Google Scholar', `<div id="gs_top"><form id="gs_hdr_frm" action="/scholar"><input name="q" value="model"></form><div id="gs_bdy"><div id="gs_res_ccl"><div class="gs_r"><h3 class="gs_rt"><a href="/citations?view_op=search_authors">User profiles for <b>model</b></a></h3></div><div id="gs_res_ccl_mid">${rows}</div></div></div><div id="gs_cit" class="gs_md_d" data-cid="x"><div id="gs_citt"></div></div></div>`); // prettier-ignore

const rows = (from: number, to: number) => some(from, to).map((paper, i) => row(paper, from + i));
const lines = (i: number, line: string, how = {}) => row(some(i, i + 1)[0]!, i, how).replace(/<div class="gs_a">.*?<\/div>/u, `<div class="gs_a">${line}</div>`); // prettier-ignore
/** The only result of a search: its line and its abstract twice, for wide screens and for narrow ones. */
const only = (i: number, abstract: string) => lines(i, '').replace('gs_scl"', 'gs_scl gs_fmar"').replace(/<div class="gs_a">.*?<div class="gs_fl">/u, `<div class="gs_a gs_fma_p"><div class="gs_fmaa">${some(i, i + 1)[0]!.authors.map((name, n) => (n % 2 ? escape(name) : `<a href="/citations?user=x${n}&amp;hl=en&amp;oi=sra">${escape(name)}</a>`)).join(', ')}</div>Journal of Inventions, 2026<span class="gs_pdot">\u00a0• </span>Example Press</div><div class="gs_a gs_fma_s">A Cut, B Short… - Journal of …, 2026 - Example Press</div><div class="gs_rs gs_fma_s">… a snippet …</div><div class="gs_fma gs_fma_p gs_invis"><div class="gs_fma_wpr"><div class="gs_fma_con gs_fma_sh"><div class="gs_fma_abs"><div class="gs_fma_snp">${abstract}</div></div></div></div></div><div class="gs_fma_sml"><a class="gs_fma_sml_a" href="javascript:void(0)">Show more</a></div><div class="gs_fl">`); // prettier-ignore
export const googlescholar: Pages = {
  'search-one': ['https://scholar.google.com/scholar_lookup?title=x', page(only(33, `<div class="gsh_small"><div class="gsh_csp">Abstract ${escape(some(33, 34)[0]!.abstract)}</div></div>`))], // prettier-ignore
  'search-snippet': [
    `${HOME}?q=allintitle%3Ax`,
    page(only(34, '… is no <b>abstract</b>, but pieces of one …')),
  ],
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
  // prettier-ignore
  person: ['https://scholar.google.com/citations?user=AdaExampleAA&hl=en', profile([
    work(some(25, 26)[0]!, 25),
    work(some(26, 27)[0]!, 26, { venue: 'arXiv preprint arXiv:2611.90027' }),
    work(some(27, 28)[0]!, 27, { cites: '', venue: 'arXiv preprint arXiv:2611.90028' }),
    work(some(28, 29)[0]!, 28, { venue: 'Proceedings of the Conference on Wells 2026, e1-9', cites: '18446744073709551615,9012345678901234538' }),
    work(some(29, 30)[0]!, 29, { cites: '', venue: '' }),
    work(some(30, 31)[0]!, 30, { cites: '99999999999999999999', venue: 'Proceedings of the Forty-Second Conference on Inventions and …' }),
    work(some(31, 32)[0]!, 31, { venue: 'US Patent 9,876,543' }),
  ].join('\n'))],
  'broken-person': ['https://scholar.google.de/citations?hl=de&user=AdaExampleAA&view_op=list_works&sortby=pubdate', profile(broken(some(32, 37).map((paper, i) => work(paper, 32 + i)), / href="\/citations[^"]*"| href="https[^"]*"/gu))], // prettier-ignore
  'broken-search': [`${HOME}?q=model`, page(broken(rows(9, 14), /data-cid="[^"]*"/u))],
};
