import { isoDay, oneLine, webLink } from '../entry/field.ts';
import type { Reading } from '../entry/reading.ts';
import { letters } from './letters.ts';

/**
 * What a single paper's page says of it in its head: the `citation_*` data that Google Scholar asks publishers for
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). A page that changes in place may still have that of the paper before,
 * so it counts only where its title is the one shown.
 * @param shown the title as the page shows it
 */
export function citationData(doc: Document, shown: string | undefined): Reading & { raw: string[] } {
  const said = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[name^="citation_"]')) {
    const value = oneLine(meta.getAttribute('content'));
    const name = meta.getAttribute('name')?.slice('citation_'.length) ?? '';
    if (value !== undefined) said.set(name, [...(said.get(name) ?? []), value]);
  }
  const first = (...names: string[]) =>
    names.flatMap((name) => said.get(name) ?? []).find((value) => value !== '');
  const title = first('title');
  if (title === undefined || (shown !== undefined && letters(title) !== letters(shown))) return { raw: [] };
  const abstract = first('abstract');
  // bioRxiv's `publication_date` is the first of January of each paper's year.
  const published = dayOf(first('date', 'publication_date', 'online_date', 'cover_date', 'year') ?? '');
  const venue = first('journal_title', 'conference_title', 'inbook_title', 'conference');
  const pdf = webLink(first('pdf_url'));
  return {
    title,
    // Written in tags (bioRxiv), it is left to what is shown.
    ...(abstract && !/<\/[a-z]/i.test(abstract) && { abstract }),
    authors: (said.get('author') ?? []).map(inOrder),
    ...(published && { published }),
    ...(venue && { venue }),
    ...(pdf && { links: { pdf } }),
    raw: [
      ...(said.get('arxiv_id') ?? []).map((id) => `arxiv:${id}`),
      ...(said.get('doi') ?? []).map((doi) => `doi:${doi.replace(/^doi:\s*/i, '')}`),
      ...(said.get('pmid') ?? []).map((id) => `pmid:${id}`),
    ],
  };
}

/** `Family, Given`, as Google Scholar's form has it, in the order that pages show names in. */
function inOrder(name: string): string {
  const [family, given, more] = name.split(/\s*,\s*/);
  return family && given && more === undefined ? `${given} ${family}` : name;
}

/** `2026/11/20`, `2026/1/5`, `2026-11`, `2026` as an ISO date. */
function dayOf(date: string): string | undefined {
  const said = date.split(/[/-]/).map((part) => part.padStart(2, '0')).slice(0, 3); // prettier-ignore
  return isoDay([...said, '01', '01'].slice(0, 3).join('-'))?.slice(0, said.join('-').length);
}
