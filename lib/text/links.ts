import { URL_AT, plainUrl } from './urls.ts';

/** What a link of a paper leads to. */
export type LinkKind = 'code' | 'project' | 'video' | 'data';

/** One address in a text, clean, and where it stands there. */
export interface FoundLink {
  kind: LinkKind;
  url: string;
}

/** Addresses are looked for only where there is one of these. */
const SIGN = /https?:|www\.|\.(?:com|co|io)\//i;

/** TeX's ways to write the signs that addresses hold. */
const SPELLED: [RegExp, string][] = [
  [/\{\\_\}|\\textunderscore *(?:\{\})?/g, '_'],
  [/\{\\textasciitilde *\}|\\textasciitilde *(?:\{\})?|\{?\\(?:string)?~(?:\{\})?\}?|\$\\sim\$/g, '~'],
  [/&amp;/g, '&'],
  // A line that ended in the middle of an address: only where it cannot have ended there.
  [
    /(:\/\/(?:www\.)?git(?:hub|lab)\.com\/(?:[\w.-]+\/|(?:[\w.-]+\/)?[\w.-]*[-_])?)[ \t]*\n\s*(?=[\w.-])/g,
    '$1',
  ],
  [
    /(?<![\w@./:-])(?=(?:www\.[\w-]+\.|(?:git(?:hub|lab)\.com|huggingface\.co)\/\w|[\w-]+\.github\.io\b))/gi,
    'https://',
  ],
];

/** Another address glued to one that it is no part of: one that archives or forwards has it after a slash or a sign. */
const GLUED = /(?<![/=?&:])https?:\/\//gi;

/** A sentence glued to the end of an address. */
const SENTENCE =
  /\.(?:The|We|This|These|Our|Code|Data|Project|Moreover|Furthermore|It|In|A|To|For|Keywords)$/;

const CODE =
  /^(?:[\w.-]*\bgit(?:hub|lab)?\b[\w.-]*|bitbucket\.org|codeberg\.org|git\.sr\.ht|huggingface\.co|anonymous\.4open\.science)\/[^/?#]/;
const VIDEO = /^(?:(?:www\.|m\.)?(?:youtube\.com|vimeo\.com|bilibili\.com)|youtu\.be)\/.|\.(?:mp4|webm|mov)$/;
const DATA =
  /^(?:huggingface\.co\/datasets|(?:www\.)?kaggle\.com\/(?:datasets|c|competitions)|zenodo\.org|(?:[\w-]+\.)?figshare\.com|osf\.io|dataverse\.[\w.]+|data\.mendeley\.com|physionet\.org)\/.|^doi\.org\/10\.5281\//;
const PROJECT =
  /\.(?:git(?:hub|lab)\.io|github\.com|pages\.dev|netlify\.app|vercel\.app)$|^sites\.google\.com$/;
/** Papers and licences are not what a paper brings with it. */
const NEITHER =
  /^(?:[\w-]+\.)*(?:arxiv\.org|doi\.org|wikipedia\.org|w3\.org|creativecommons\.org|openreview\.net|semanticscholar\.org|aclanthology\.org)$/;

/** Words before an address that say what it is. The last of them counts. */
const SAYS: [LinkKind, RegExp][] = [
  [
    'code',
    /\b(?:codes?|codebase|implementations?|software|librar(?:y|ies)|toolkit|repositor(?:y|ies)|repo|package|open-?sourced?|source|models?|weights|checkpoints)\b/gi,
  ],
  ['video', /\bvideos?\b/gi],
  ['data', /\b(?:datasets?|data|benchmark|corpus|corpora)\b/gi],
  ['project', /\b(?:projects?|web ?sites?|web ?pages?|home ?page|page|demos?|site)\b/gi],
];

/** A text without spaces goes on behind an address. */
const EASTERN = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef].*$/u;

/** An address without what a sentence or a tool has put behind it: punctuation, a bracket that opened before it, `.git`. */
export function cleanLink(found: string): string {
  let url = plainUrl(found);
  GLUED.lastIndex = 1;
  const next = GLUED.exec(url);
  if (next) url = url.slice(0, next.index);
  for (let before = ''; before !== url;) {
    before = url;
    url = url
      .replace(/[.,;:!?'"*…。，、；：]+$/u, '')
      .replace(SENTENCE, '')
      .replace(/\.git\/?$/, '');
    const last = url.at(-1) ?? '';
    const open = { ')': '(', ']': '[', '}': '{', '）': '（', '」': '「', '>': '<' }[last];
    if (open !== undefined && url.split(open).length < url.split(last).length) url = url.slice(0, -1);
  }
  return url;
}

/**
 * The addresses in a text as found, each once, in its order: also those in TeX (`\url{…}`, `\href{…}{…}`), without a scheme, doubled or broken.
 * Never throws.
 */
export function findLinks(raw: string): FoundLink[] {
  if (!SIGN.test(raw)) return [];
  let text = raw;
  for (const [spelled, sign] of SPELLED) text = text.replace(spelled, sign);
  const found = new Map<string, FoundLink>();
  let behind = 0;
  for (const match of text.matchAll(URL_AT)) {
    const url = cleanLink(match[0].replace(EASTERN, ''));
    const key = url.replace(/\/$/, '').toLowerCase();
    const said = saidIn(text.slice(Math.max(behind, match.index - 160), match.index));
    behind = match.index + match[0].length;
    let kind = URL.canParse(url) ? kindOf(url, said ?? 'project') : undefined;
    // "Code at …, data at …", and both are repositories.
    if (kind === 'code' && said === 'data' && [...found.values()].some((one) => one.kind === 'code'))
      kind = 'data';
    if (kind && !found.has(key)) found.set(key, { kind, url });
  }
  return [...found.values()];
}

/** What a link leads to: by its host, else as is said. Undefined for one that leads to another paper, or nowhere. */
function kindOf(url: string, said: LinkKind): LinkKind | undefined {
  const { host, pathname } = new URL(url);
  const place = (host + pathname).toLowerCase();
  if (!host.includes('.')) return undefined;
  if (VIDEO.test(place)) return 'video';
  if (DATA.test(place)) return 'data';
  if (NEITHER.test(host)) return undefined;
  if (PROJECT.test(host)) return 'project';
  if (/^huggingface\.co\/(?:spaces|collections)\//.test(place)) return 'project';
  if (CODE.test(place)) return /^huggingface\.co\/(?:papers|blog|docs)\b/.test(place) ? undefined : 'code';
  if (/^(?:git(?:hub|lab)\.com|huggingface\.co)$/.test(host)) return undefined;
  return said;
}

/** What the words before an address, in the same sentence, say that it is. */
function saidIn(before: string): LinkKind | undefined {
  let kind: LinkKind | undefined;
  let nearest = -1;
  const sentence = before.slice(Math.max(0, before.search(/[.!?]\s+(?=[^.!?]*$)/)));
  for (const [named, words] of SAYS)
    for (const { index } of sentence.matchAll(words)) if (index > nearest) [kind, nearest] = [named, index];
  return kind;
}
