import { readArxiv } from './arxiv.ts';
import { decode, readDoi, trimEnd } from './doi.ts';
import { anthologyId, dblp, openAccessId, openReview, readAddress } from './hosts.ts';

/** Nothing that names one paper is longer; a hostile page's megabyte of address is not read. */
export const LONGEST = 2_048;

/**
 * Canonical id of one link, or of one identifier as people write it (`arXiv:2406.01234v2`, `doi:10.1145/…`, `PMID: 1`,
 * `2406.01234`), or of an id that is canonical already. Undefined when it names no paper; never throws.
 *
 * `arxiv:2406.01234` `arxiv:math/0309136` `doi:10.1145/1234.5678` `openreview:AbC12_-` `acl:2024.acl-long.1` `pmid:123` `pmc:PMC123`
 * `cvf:CVPR2024/…` `neurips:2017/…` `neurips:2021/…-round1` `nips:8296` `pmlr:v139/…` `jmlr:v21/…` `dblp:conf/…` `s2:` and 40 hex digits, `scholar:` and the 12 letters of a cluster.
 */
export function idOf(url: string): string | undefined {
  if (url.length > LONGEST) return undefined;
  const text = url.trim();
  if (text === '' || !text.isWellFormed()) return undefined;
  return readIdentifier(text) ?? readLink(text);
}

/** Identifiers with a prefix, bare DOIs and bare numbers; the text is nothing else. */
function readIdentifier(text: string): string | undefined {
  const tagged =
    /^(arxiv|doi|openreview|acl|pmid|pubmed|pmc|cvf|neurips|nips|pmlr|jmlr|dblp|s2|scholar)\s?:\s*(?!\/\/)(.+)$/is.exec(
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
      return openAccessId(value);
    case 'neurips':
      return matching('neurips', value.toLowerCase(), /^\d{4}\/[0-9a-f]{32}(?:-round\d)?$/);
    case 'nips':
      return matching('nips', value, /^\d{1,5}$/);
    case 'pmlr':
      return matching('pmlr', value.toLowerCase(), /^[vr]\d+\/[a-z0-9_-]+$/);
    case 'jmlr':
      return matching('jmlr', value.toLowerCase(), /^v\d+\/[a-z0-9-]+$/);
    case 'dblp':
      return dblp(value);
    case 'scholar':
      return matching('scholar', value, /^[\w-]{12}$/);
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

/** An identifier without its prefix, where nothing else looks like it: arXiv, PubMed Central, ACL Anthology. */
export function bareNumber(text: string): string | undefined {
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
