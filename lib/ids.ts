import { decode } from './ids/doi.ts';
import { anthologyId } from './ids/hosts.ts';
import { idOf } from './ids/identifier.ts';
import { inProse, listed } from './ids/prose.ts';

export { idOf } from './ids/identifier.ts';

/** Schemes from the one that says most about a paper to the one that says least; ids are listed in this order. */
const SCHEMES = 'arxiv doi openreview acl pmid pmc cvf neurips nips pmlr jmlr dblp s2 scholar'.split(' ');

/**
 * All canonical ids a text holds, in order, each once. In prose an identifier counts only with its prefix, as a link or as
 * a whole DOI: `1234.5678` among words is a number. A line of nothing but arXiv numbers is a list of ids.
 */
export function idsIn(text: string): string[] {
  const found = new Set<string>();
  for (const line of text.split(/[\r\n]+/)) {
    const whole = listed(line);
    for (const id of whole ?? inProse(line)) found.add(id);
  }
  return [...found];
}

/** The scheme of a canonical id: `arxiv` of `arxiv:2406.01234`. Empty where there is none. */
export function schemeOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}

/** The version an arXiv link or identifier names: 2 for `…/abs/2406.01234v2`. */
export function versionOf(url: string): number | undefined {
  if (idOf(url)?.startsWith('arxiv:') !== true) return undefined;
  const path = decode(url.trim()).replace(/[?#].*$/s, '');
  const version = /\dv([1-9]\d{0,2})(?:\.[a-z.]+)?[/\s.,;)\]]*$/i.exec(path)?.[1];
  return version === undefined ? undefined : Number(version);
}

/** A web address for a canonical id; empty for what is no canonical id. */
export function linkOf(id: string): string {
  if (idOf(id) !== id) return '';
  const scheme = schemeOf(id);
  const value = id.slice(scheme.length + 1);
  const encoded = value.split('/').map(encodeURIComponent).join('/');
  return LINKS[scheme]?.(encoded, value) ?? '';
}

/** Ids in the order papers list them: best scheme first, then alphabetical; each once. */
export function sortIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** Other canonical ids that an id says for certain: the Anthology's DOIs contain the Anthology's id. */
export function impliedIds(id: string): string[] {
  const paper = /^doi:10\.18653\/v1\/(.+)$/.exec(id)?.[1];
  const acl = paper === undefined ? undefined : anthologyId(paper);
  return acl === undefined ? [] : [acl];
}

const LINKS: Record<string, (encoded: string, value: string) => string> = {
  arxiv: (value) => `https://arxiv.org/abs/${value}`,
  doi: (value) => `https://doi.org/${value.replaceAll('%2520', '%20')}`,
  openreview: (value) => `https://openreview.net/forum?id=${value}`,
  acl: (value) => `https://aclanthology.org/${value}/`,
  pmid: (value) => `https://pubmed.ncbi.nlm.nih.gov/${value}/`,
  pmc: (value) => `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`,
  cvf: (_, value) => {
    const [folder = '', ...rest] = value.split('/');
    if (folder.includes('_'))
      return `https://openaccess.thecvf.com/content_${folder}/html/${rest.join('/')}.html`;
    return `https://openaccess.thecvf.com/content/${[folder, ...rest.slice(0, -1)].join('/')}/html/${rest.at(-1)}.html`;
  },
  neurips: (_, value) =>
    `https://${value.includes('-') ? 'datasets-benchmarks-' : ''}proceedings.neurips.cc/paper_files/paper/${value.replace('/', '/hash/').replace(/(?=-)|$/, '-Abstract')}.html`,
  nips: (value) => `https://papers.nips.cc/paper/${value}-`,
  pmlr: (value) => `https://proceedings.mlr.press/${value}.html`,
  jmlr: (value) => `https://jmlr.org/papers/${value}.html`,
  dblp: (value) => `https://dblp.org/rec/${value.replaceAll('%2B', '+')}`,
  s2: (value) => `https://www.semanticscholar.org/paper/${value}`,
  scholar: (value) => `https://scholar.google.com/scholar?q=info:${value}:scholar.google.com/`,
};

function rank(id: string): number {
  const at = SCHEMES.indexOf(schemeOf(id));
  return at < 0 ? SCHEMES.length : at;
}
