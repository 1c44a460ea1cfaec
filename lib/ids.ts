import { readArxiv } from './ids/arxiv.ts';
import { decode, readDoi, trimEnd } from './ids/doi.ts';
import { anthologyId, dblp, openReview, readAddress } from './ids/hosts.ts';

/** Schemes from the one that says most about a paper to the one that says least; ids are listed in this order. */
const SCHEMES = 'arxiv doi openreview acl pmid pmc cvf neurips nips pmlr jmlr dblp s2'.split(' ');

/** Nothing that names one paper is longer; a hostile page's megabyte of address is not read. */
const LONGEST = 2_048;

/**
 * Canonical id of one link, or of one identifier as people write it (`arXiv:2406.01234v2`, `doi:10.1145/…`, `PMID: 1`,
 * `2406.01234`), or of an id that is canonical already. Undefined when it names no paper; never throws.
 *
 * `arxiv:2406.01234` `arxiv:math/0309136` `doi:10.1145/1234.5678` `openreview:AbC12_-` `acl:2024.acl-long.1` `pmid:123` `pmc:PMC123`
 * `cvf:CVPR2024/…` `neurips:2017/…` `nips:8296` `pmlr:v139/…` `jmlr:v21/…` `dblp:conf/…` `s2:` and 40 hex digits.
 */
export function idOf(url: string): string | undefined {
  if (url.length > LONGEST) return undefined;
  const text = url.trim();
  if (text === '' || !text.isWellFormed()) return undefined;
  return readIdentifier(text) ?? readLink(text);
}

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
  neurips: (value) =>
    `https://proceedings.neurips.cc/paper_files/paper/${value.replace('/', '/hash/')}-Abstract.html`,
  nips: (value) => `https://papers.nips.cc/paper/${value}-`,
  pmlr: (value) => `https://proceedings.mlr.press/${value}.html`,
  jmlr: (value) => `https://jmlr.org/papers/${value}.html`,
  dblp: (value) => `https://dblp.org/rec/${value.replaceAll('%2B', '+')}`,
  s2: (value) => `https://www.semanticscholar.org/paper/${value}`,
};

function rank(id: string): number {
  const at = SCHEMES.indexOf(schemeOf(id));
  return at < 0 ? SCHEMES.length : at;
}

/** Identifiers with a prefix, bare DOIs and bare numbers; the text is nothing else. */
function readIdentifier(text: string): string | undefined {
  const tagged =
    /^(arxiv|doi|openreview|acl|pmid|pubmed|pmc|cvf|neurips|nips|pmlr|jmlr|dblp|s2)\s?:\s*(?!\/\/)(.+)$/is.exec(
      text,
    );
  const value = trimEnd(tagged?.[2] ?? '');
  switch (tagged?.[1]?.toLowerCase()) {
    case undefined:
      return text.startsWith('10.') ? readDoi(text) : bareNumber(trimEnd(text));
    case 'arxiv':
      return arxiv(value.replace(/\s*\[[\w.-]+\]$/, ''));
    case 'doi':
      return readDoi(value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''));
    case 'openreview':
      return openReview('/forum', value);
    case 'acl':
      return anthologyId(value);
    case 'pmid':
    case 'pubmed':
      return matching('pmid', value, /^\d{1,9}$/);
    case 'pmc':
      return matching('pmc', value.toUpperCase().replace(/^(?=\d)/, 'PMC'), /^PMC\d{1,9}$/);
    case 'cvf':
      return matching('cvf', value, /^[\w.-]+(?:\/[\w.-]+)*_paper$/);
    case 'neurips':
      return matching('neurips', value.toLowerCase(), /^\d{4}\/[0-9a-f]{32}$/);
    case 'nips':
      return matching('nips', value, /^\d{1,5}$/);
    case 'pmlr':
      return matching('pmlr', value.toLowerCase(), /^v\d+\/[a-z0-9-]+$/);
    case 'jmlr':
      return matching('jmlr', value.toLowerCase(), /^v\d+\/[a-z0-9-]+$/);
    case 'dblp':
      return dblp(value);
    default:
      return matching('s2', value.toLowerCase(), /^[0-9a-f]{40}$/);
  }
}

function matching(scheme: string, value: string, pattern: RegExp): string | undefined {
  return pattern.test(value) ? `${scheme}:${value}` : undefined;
}

function arxiv(bare: string): string | undefined {
  const number = readArxiv(bare)?.number;
  return number === undefined ? undefined : `arxiv:${number}`;
}

function bareNumber(text: string): string | undefined {
  return arxiv(text) ?? (/^PMC\d{4,9}$/i.test(text) ? `pmc:${text.toUpperCase()}` : anthologyId(text));
}

function readLink(text: string): string | undefined {
  const at =
    /^(?:(?:https?|ftp):)?(?:\/\/)?(?:[^/?#@\s]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::\d+)?(\/[^?#]*)?(?:\?([^#]*))?(?:#.*)?$/is.exec(
      text,
    );
  if (!at?.[1] || at[2] === undefined) return undefined;
  const query = at[3] ?? '';
  return readAddress({
    host: at[1].toLowerCase(),
    path: trimEnd(decode(at[2]).trim()),
    query: (name) => {
      const value = new RegExp(`(?:^|&)${name}=([^&]*)`).exec(query)?.[1];
      return value === undefined ? undefined : trimEnd(decode(value));
    },
  });
}

/** Ids of a line that holds nothing else (bullets, numbering and separators aside), else undefined. */
function listed(line: string): string[] | undefined {
  if (line.length > LONGEST) return undefined;
  const parts = line
    .replace(/^\s*(?:[-*•·]|\[?\d{1,3}[.)\]])\s+/, '')
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^[[(<]|[\])>.]$/g, ''))
    .filter((part) => part !== '');
  const ids = parts.map((part) =>
    /^[\w.\-/]+$/.test(part) && part.isWellFormed() ? bareNumber(part) : undefined,
  );
  return ids.length > 0 && ids.every((id) => id !== undefined) ? ids : undefined;
}

const LINK = String.raw`https?:\/\/[^\s"“”]+`;
const HOST = String.raw`(?<![\w.@/-])(?:[\w-]+\.)*(?:arxiv|doi|openreview|aclanthology|huggingface|alphaxiv|semanticscholar|dblp|scirate|emergentmind)\.(?:org|net|co|com)\/[^\s"“”]+`;
const TAGGED = String.raw`(?<![\w/])(?:arxiv:?\s?(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?!\d)|pmid:?\s?\d{1,9}|PMC\d{4,9}\b|(?:doi|openreview|acl|dblp|s2|cvf|neurips|nips|pmlr|jmlr|pmc):\s?[^\s"“”]+)`;
const BARE = String.raw`(?<![\w./])10\.\d{4,9}\/[^\s"“”]+`;
const IN_PROSE = new RegExp(`${LINK}|${HOST}|${TAGGED}|${BARE}`, 'gi');

function inProse(line: string): string[] {
  const ids: string[] = [];
  for (const [match] of line.matchAll(IN_PROSE)) {
    if (match.length > LONGEST) continue;
    const id = idOf(trimEnd(untag(match.replace(/^(arxiv|pmid):?\s?(?=[\w-])/i, '$1:'))));
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Cuts at a markup tag or at a bracket that closes one opened before; DOIs of the nineties hold `<` and `>` of their own. */
function untag(match: string): string {
  const tag = /<(?:\/|[a-z]+[\s>])|\]\(|&(?:lt|gt|quot);/i.exec(match);
  return tag ? match.slice(0, tag.index) : match;
}
