import { readArxiv } from './arxiv.ts';
import { decode, readDoi, readDoiInPath } from './doi.ts';

/** A link taken apart; `path` starts with a slash and has its percent-encoding undone. */
export interface Address {
  host: string;
  path: string;
  /** First value of a query parameter. */
  query: (name: string) => string | undefined;
}

type Reader = (address: Address) => string | undefined;

const HEX40 = /(?:^|\/)([0-9a-f]{40})(?:\/|$)/i;

/** Sites whose paths hold an exact id. The first host pattern that matches decides; nothing is guessed. */
const SITES: [host: RegExp, read: Reader][] = [
  [
    /(?:^|\.)arxiv\.org$|^xxx\.(?:lanl\.gov|itp\.ac\.cn)$|^ar5iv\.org$/,
    ({ path }) =>
      mirrored(path) ??
      arxivAt(path, /^\/(?:abs|pdf|html|format|ps|src|e-print|other|tb|bibtex|papers)\/(.+)$/),
  ],
  [/(?:^|\.)(?:huggingface\.co|hf\.co)$/, ({ path }) => arxivAt(path, /^\/papers\/(.+)$/)],
  [
    /(?:^|\.)alphaxiv\.org$/,
    ({ path }) =>
      arxivAt(path, /^\/(?:[a-z]{2}(?:-[a-z]+)?\/)?(?:abs|pdf|html|overview|resources|replicate)\/(.+)$/i),
  ],
  [/(?:^|\.)papers\.cool$/, ({ path }) => coolPapers(path)],
  [/(?:^|\.)scirate\.com$/, ({ path }) => arxivAt(path, /^\/arxiv\/(.+)$/)],
  [/(?:^|\.)emergentmind\.com$/, ({ path }) => arxivAt(path, /^\/papers\/(.+)$/)],
  [/(?:^|\.)arxiv-vanity\.com$/, ({ path }) => arxivAt(path, /^\/papers\/(.+)$/)],
  [
    /(?:^|\.)semanticscholar\.org$/,
    ({ path }) =>
      arxivAt(path, /\/arxiv[:/](.+)$/i) ??
      tagged('s2', HEX40.exec(path)?.[1]?.toLowerCase()) ??
      readDoiInPath(path),
  ],
  [
    /^scholar\.google\.[a-z.]+$/,
    // Two clusters may be one work that Google has not put together.
    ({ query }) => tagged('scholar', /^info:([\w-]{12})(?::|$)/.exec(query('q') ?? '')?.[1]),
  ],
  [/^(?:dx\.|www\.)?doi\.(?:org|acm\.org)$/, ({ path }) => readDoi(path.replace(/^\/(?:doi:)?/i, ''))],
  [/(?:^|\.)openreview\.net$/, ({ path, query }) => openReview(path, query('id'))],
  [/(?:^|\.)(?:aclanthology\.(?:org|info)|aclweb\.org)$/, ({ path }) => anthology(path)],
  [/^pubmed\.ncbi\.nlm\.nih\.gov$/, ({ path }) => tagged('pmid', /^\/(\d{1,9})(?:\/|$)/.exec(path)?.[1])],
  [
    /(?:^|\.)ncbi\.nlm\.nih\.gov$|^europepmc\.org$/,
    ({ path }) =>
      tagged('pmid', /\/(?:pubmed|med)\/(\d{1,9})(?:\/|$)/i.exec(path)?.[1]) ??
      tagged('pmc', /\/(PMC\d{1,9})(?:\/|$)/i.exec(path)?.[1]?.toUpperCase()),
  ],
  [
    /(?:^|\.)dblp\.(?:org|(?:uni-trier\.|dagstuhl\.)?de)$/,
    ({ path }) => dblp(/^\/rec\/(?:html\/|bibtex\/|xml\/|rdf\/)?(.+)$/.exec(path)?.[1]),
  ],
  [/(?:^|\.)(?:openaccess\.thecvf\.com|cv-foundation\.org)$/, ({ path }) => openAccess(path)],
  [
    /(?:^|\.)(?:(?:papers|proceedings)\.nips|(?:papers|(?:datasets-benchmarks-)?proceedings)\.neurips)\.cc$/,
    ({ path }) => neurips(path),
  ],
  [
    /^proceedings\.mlr\.press$/,
    ({ path }) =>
      tagged('pmlr', /^\/([vr]\d+\/[a-z0-9_-]+?)(?:\/[^/]*|\.html)?$/i.exec(path)?.[1]?.toLowerCase()),
  ],
  [
    /(?:^|\.)jmlr\.org$/,
    ({ path }) => {
      const at = /^\/papers\/v(?:olume)?(\d+)\/([a-z0-9-]+?)(?:\.html|\/[^/]*)?$/i.exec(path);
      return at ? `jmlr:v${at[1]}/${at[2]?.toLowerCase()}` : undefined;
    },
  ],
  [
    /(?:^|\.)nature\.com$/,
    ({ path }) => {
      // Springer Nature's article numbers are the suffix of the DOI since 2016.
      const article = /^\/articles\/(s\d{5}-\d{3}-\d{5}-[\dxz])(?:\.pdf)?(?:\/|$)/i.exec(path)?.[1];
      return article === undefined ? readDoiInPath(path) : readDoi(`10.1038/${article}`);
    },
  ],
];

/** The id that a link names, or undefined. Any other host counts when a whole DOI stands in its path or `doi` parameter. */
export function readAddress(address: Address): string | undefined {
  const site = SITES.find(([host]) => host.test(address.host));
  if (site) return site[1](address);
  const query = address.query('doi') ?? address.query('id');
  return (
    readDoiInPath(address.path) ??
    (query === undefined || !query.startsWith('10.') ? undefined : readDoi(query))
  );
}

/** OpenReview note ids are case-sensitive. */
export function openReview(path: string, id: string | undefined): string | undefined {
  if (!/^\/(?:forum|pdf|attachment|revisions|references\/pdf|notes)(?:\/|$)/.test(path)) return undefined;
  return id !== undefined && /^[\w-]{5,40}$/.test(id) ? `openreview:${id}` : undefined;
}

/** https://aclanthology.org/info/ids/ : `2024.acl-long.1`, until 2019 `P19-1001`. */
export function anthologyId(bare: string): string | undefined {
  const modern = /^(\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+)(?:v\d+)?$/i.exec(bare)?.[1];
  if (modern !== undefined) return `acl:${modern.toLowerCase()}`;
  const old = /^([a-z]\d\d-\d{4,5})(?:v\d+)?$/i.exec(bare)?.[1];
  return old === undefined ? undefined : `acl:${old.toUpperCase()}`;
}

/** dblp keys are case-sensitive; those of CoRR since 2008 name the arXiv number. */
export function dblp(raw: string | undefined): string | undefined {
  const key = raw?.replace(/\.(?:html|bib|xml|rdf|nt|ttl|ris)$/, '');
  if (
    key === undefined ||
    !/^(?:conf|journals|books|series|phd|reference|tr|data|persons)(?:\/[\w.+-]+)+$/.test(key)
  )
    return undefined;
  const corr = /^journals\/corr\/abs-(\d{4})-(\d{4,5})$/.exec(key);
  const arxiv = corr ? readArxiv(`${corr[1]}.${corr[2]}`) : undefined;
  return arxiv ? `arxiv:${arxiv.number}` : `dblp:${key}`;
}

function tagged(scheme: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${scheme}:${value}`;
}

function arxivAt(path: string, pattern: RegExp): string | undefined {
  const bare = pattern.exec(path)?.[1]?.replace(/^arxiv:/i, '');
  const whole = bare === undefined ? undefined : readArxiv(bare);
  return tagged('arxiv', whole?.number);
}

/** `/ftp/arxiv/papers/2406/2406.01234.pdf` and `/ftp/math/papers/0309/0309136.pdf`. */
function mirrored(path: string): string | undefined {
  const at = /^\/ftp\/([a-z-]+)\/(?:papers|pdf)\/\d{4}\/([\d.]+(?:v\d+)?)\.pdf$/i.exec(path);
  if (!at?.[1] || !at[2]) return undefined;
  return tagged('arxiv', readArxiv(at[1] === 'arxiv' ? at[2] : `${at[1]}/${at[2]}`)?.number);
}

function coolPapers(path: string): string | undefined {
  const venue = /^\/venue\/([^/@]+)@(OpenReview|ACL)$/i.exec(path);
  if (venue?.[1])
    return venue[2]?.toLowerCase() === 'acl' ? anthologyId(venue[1]) : openReview('/forum', venue[1]);
  return arxivAt(path, /^\/arxiv\/(.+)$/);
}

function anthology(path: string): string | undefined {
  for (const part of path.split('/').reverse()) {
    const id = anthologyId(part.replace(/\.(?:pdf|bib|xml|endf)$/i, ''));
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The proceedings' folder and the file's name; since 2021 the folder follows `content/`, before that it hung on `content_`. A corrected paper's file says so. */
function openAccess(path: string): string | undefined {
  const at =
    /^\/(?:openaccess\/)?content[_/](.+?)\/(?:html|papers)\/((?:[^/]+\/)*[^/]+)\.(?:html|pdf|php)$/.exec(
      path,
    );
  return at ? openAccessId(`${at[1]}/${at[2]}`) : undefined;
}

/** Workshops are called as people call them (`VISION'25`), so it is encoded as in an address. */
export function openAccessId(bare: string): string | undefined {
  const encoded = encodeURI(decode(bare)).replaceAll("'", '%27');
  return /^[^?#]+\/[^?#]+_paper(?:Original)?$/.test(encoded) ? `cvf:${encoded}` : undefined;
}

/**
 * NeurIPS: year and hash; the numbers in links of before 2020 are a scheme of their own. A hash is the MD5 of a paper's number among those submitted, which
 * the track of datasets and benchmarks of 2021 counted by itself: its papers have their round behind it.
 */
function neurips(path: string): string | undefined {
  const at = /\/paper\/(\d{4})\/(?:hash|file)\/([0-9a-f]{32})-(?:\w+-(?=round))?(round\d\b)?/i.exec(path);
  if (at) return `neurips:${at[1]}/${at[2]}${at[3] ? `-${at[3]}` : ''}`.toLowerCase();
  return tagged('nips', /^\/paper\/(\d{1,5})(?:-[^/]*)?$/.exec(path)?.[1]);
}
