import { idOf, versionOf } from '../ids.ts';

/** Fields of a bibliography that may name the paper by an id, without TeX escapes. */
export interface IdFields {
  doi?: string;
  eprint?: string;
  /** `archivePrefix` or `eprinttype`. */
  archive?: string;
  pmid?: string;
  pmcid?: string;
  arxivid?: string;
  urls?: string[];
  /** Where people write `arXiv:2406.01234` or `CoRR abs/2406.01234` for want of a field: each counts only with that word. */
  loose?: string[];
  /** Citation keys of dblp are its ids. */
  key?: string;
}

/** The canonical ids that the fields name, and the arXiv version where one does. */
export function idsFrom(fields: IdFields): { ids: Set<string>; version?: number } {
  const ids = new Set<string>();
  const written: string[] = [];
  const add = (text: string | undefined) => {
    const id = text === undefined || text.trim() === '' ? undefined : idOf(text.trim());
    if (id === undefined) return;
    ids.add(id);
    written.push(text as string);
  };
  add(fields.doi?.replace(/^\s*doi:\s*/i, ''));
  const archive = fields.archive?.trim().toLowerCase() ?? '';
  const eprint = fields.eprint?.trim() ?? '';
  if (archive === 'pubmed') add(`pmid:${eprint}`);
  else if (archive === '' || archive === 'arxiv')
    add(/^(?:arxiv:|https?:)/i.test(eprint) ? eprint : eprint && `arxiv:${eprint}`);
  if (fields.pmid) add(`pmid:${fields.pmid.trim()}`);
  if (fields.pmcid) add(`pmc:${fields.pmcid.trim()}`);
  if (fields.arxivid) add(`arxiv:${fields.arxivid.trim().replace(/^arxiv:/i, '')}`);
  for (const url of fields.urls ?? []) add(url);
  if (fields.key?.startsWith('DBLP:')) add(`dblp:${fields.key.slice('DBLP:'.length)}`);
  if (![...ids].some((id) => id.startsWith('arxiv:')))
    for (const text of fields.loose ?? []) {
      const [, number] =
        /(?:\barxiv(?:\s+(?:preprint|e-?prints?))?[\s:,]*(?:arxiv[\s:]*)?(?:abs\/)?|\babs\/)([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(v\d+)?(?!\d)/i.exec(
          text.slice(0, 500),
        ) ?? [];
      if (number !== undefined) {
        add(`arxiv:${number}`);
        break;
      }
    }
  const version = written.map((text) => versionOf(text)).find((number) => number !== undefined);
  return { ids, ...(version !== undefined && { version }) };
}
