import { trimEnd } from './doi.ts';
import { bareNumber, idOf, LONGEST } from './identifier.ts';

/** Ids of a line that holds nothing else (bullets, numbering and separators aside), else undefined. */
export function listed(line: string): string[] | undefined {
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

// In a function, so that the content script, which looks for no ids in prose, does not carry it.
const IN_PROSE = /* @__PURE__ */ (() => {
  const LINK = String.raw`https?:\/\/[^\s"“”]+`;
  const HOST = String.raw`(?<![\w.@/-])(?:[\w-]+\.)*(?:arxiv|doi|openreview|aclanthology|huggingface|alphaxiv|semanticscholar|dblp|scirate|emergentmind|ncbi\.nlm\.nih|mlr)\.(?:org|net|com?|gov|press)\/[^\s"“”]+`;
  const TAGGED = String.raw`(?<![\w/])(?:arxiv:?\s?(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?!\d)|pmid:?\s?\d{1,9}|PMC\d{4,9}\b|(?:doi|openreview|acl|dblp|s2|cvf|neurips|nips|pmlr|jmlr|pmc):\s?[^\s"“”]+)`;
  const BARE = String.raw`(?<![\w./])10\.\d{4,9}\/[^\s"“”]+`;
  return new RegExp(`${LINK}|${HOST}|${TAGGED}|${BARE}`, 'gi');
})();

/** Ids among words: with their prefix, as links, or as whole DOIs. */
export function inProse(line: string): string[] {
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
