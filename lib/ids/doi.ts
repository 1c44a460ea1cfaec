import { readArxiv } from './arxiv.ts';

/** Registrant, slash, anything: the handbook allows every printable character in the suffix. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/./;

/** What publishers hang behind a DOI in the path of a page. */
const PAGE_TAIL =
  /(?:\/(?:full|fulltext|full-text|abstract|abs|pdf|epdf|epub|html|meta|references|citations?|figures?|summary|tables?|suppl_file\/.*|media)|\.(?:full|pdf|epub|html|abstract|full-text|full\.pdf|full\.html|supplementary-material|article-info|article-metrics)(?:\+html)?)$/i;

/** bioRxiv and medRxiv put a version behind the DOI in their links (and people copy it as if it were one). medRxiv's numbers of 2019 have eight digits. */
const RXIV = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.\d{6,8}|\d{6}(?:\d\d)?))v\d+(?:\.[a-z.-]+)?$/;

/**
 * Canonical id of a DOI as people write it: lower case, percent-encoding undone, trailing punctuation and unmatched
 * closing brackets dropped. arXiv's own DOIs (`10.48550/arXiv.N`) become the arXiv id. Undefined when it is no DOI.
 * @param raw the DOI, starting with `10.`
 */
export function readDoi(raw: string): string | undefined {
  const text = trimEnd(decode(raw).trim()).replace(/\s+/g, '%20').toLowerCase();
  if (!DOI.test(text)) return undefined;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(text)?.[1];
  const number = arxiv === undefined ? undefined : readArxiv(arxiv);
  if (number) return `arxiv:${number.number}`;
  return `doi:${RXIV.exec(text)?.[1] ?? text}`;
}

/** The DOI that stands in the path of a publisher's page, without the page's own tail (`/full`, `.pdf`). */
export function readDoiInPath(path: string): string | undefined {
  const at = /(?:^|[/:])(10\.\d{4,9}(?:\.\d+)*\/.+)$/.exec(decode(path))?.[1];
  if (at === undefined) return undefined;
  let doi = at.replace(/\/+$/, '');
  while (PAGE_TAIL.test(doi)) doi = doi.replace(PAGE_TAIL, '');
  return readDoi(doi);
}

/** Undoes percent-encoding until nothing is left to undo, so that an id reads the same the second time. */
export function decode(text: string): string {
  let now = text;
  for (let round = 0; round < 8 && now.includes('%'); round++) {
    const next = now.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
    if (next === now) break;
    now = next;
  }
  return now;
}

const CLOSING: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** Drops what a sentence puts behind an id: punctuation, quotes, and brackets that were opened before the id. */
export function trimEnd(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    if (/[\s.,;:!?'"`’”»*\\…。、，；]/.test(last)) continue;
    const opening = CLOSING[last];
    if (opening === undefined) break;
    const inside = text.slice(0, end);
    if (inside.split(opening).length >= inside.split(last).length) break;
  }
  return text.slice(0, end);
}
