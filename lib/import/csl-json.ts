import * as v from 'valibot';

import { dateFrom } from './bib-dates.ts';
import { idsFrom } from './bib-ids.ts';
import { inOrder } from './bib-names.ts';
import type { Reading } from './bibtex.ts';
import { type ImportItem, type ReadImport, beginning } from './item.ts';
import type { JsonPiece } from './json-pieces.ts';
import { importedEntry } from './reading-of.ts';
import { idOf } from '../ids.ts';

/** Text, or a number that stands for it; anything else says nothing. */
const text = v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), '');
const name = v.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
});
const texts = v.fallback(v.array(v.string()), []);
const item = v.object({
  id: text,
  type: text,
  title: text,
  author: v.fallback(v.array(v.fallback(name, v.parse(name, {}))), []),
  issued: v.fallback(
    v.object({
      'date-parts': v.fallback(v.array(v.array(v.union([v.number(), v.string()]))), []),
      raw: text,
      literal: text,
    }),
    { 'date-parts': [], raw: '', literal: '' },
  ),
  'container-title': text,
  'event-title': text,
  event: text,
  abstract: text,
  keyword: text,
  DOI: text,
  URL: text,
  PMID: text,
  PMCID: text,
  number: text,
  note: text,
  archive_location: text,
  'citation-key': text,
  custom: v.fallback(v.object({ ids: texts, pdf: text, code: text, project: text }), {
    ids: [],
    pdf: '',
    code: '',
    project: '',
  }),
});

/** Papers of CSL-JSON, whatever their types. https://docs.citationstyles.org/en/stable/specification.html Never throws. */
export function* readCsl(pieces: readonly JsonPiece[], whole: string): Reading {
  const result: Omit<ReadImport, 'format'> = { entries: [], unreadable: [] };
  for (const piece of pieces) {
    const read = v.safeParse(item, piece.value);
    const reason = piece.broken
      ? 'It is damaged or cut off.'
      : !read.success
        ? 'It is no reference.'
        : read.output.title.trim() === ''
          ? 'It has no title.'
          : '';
    if (reason === '' && read.success) result.entries.push(paperOf(read.output, piece.line));
    else
      result.unreadable.push({
        line: piece.line,
        reason,
        text: beginning(whole.slice(piece.from, Math.min(piece.to, piece.from + 500))),
      });
    yield piece.to;
  }
  return result;
}

function paperOf(said: v.InferOutput<typeof item>, line: number): ImportItem {
  const { custom, issued } = said;
  const { ids, version } = idsFrom({
    doi: said.DOI,
    pmid: said.PMID,
    pmcid: said.PMCID,
    urls: [said.URL, custom.pdf],
    // Zotero keeps an arXiv id in the note, behind its name, or in a number.
    loose: [said.number, said.archive_location, ...said.note.split('\n')].filter((words) =>
      /^\s*arxiv\b/i.test(words),
    ),
  });
  for (const raw of custom.ids) {
    const id = idOf(raw);
    if (id !== undefined) ids.add(id);
  }
  const [parts = []] = issued['date-parts'];
  const [year = '', month = '', day = ''] = parts.map(String);
  const key = said['citation-key'] || said.id;
  return {
    entry: importedEntry('csl-json', {
      title: plain(said.title),
      authors: said.author.map(nameOf).filter((one) => one !== ''),
      abstract: plain(said.abstract),
      published:
        year === '' ? dateFrom({ date: issued.raw || issued.literal }) : dateFrom({ year, month, day }),
      venue: plain(said['container-title'] || said['event-title'] || said.event),
      version,
      keywords: said.keyword.split(/\s*[,;]\s*/).filter((word) => word !== ''),
      ids,
      url: said.URL.trim(),
      links: { pdf: custom.pdf, code: custom.code, project: custom.project },
    }),
    line,
    // Zotero's own are addresses and numbers.
    reader: /^(?=.*\p{L})[^\s/]+$/u.test(key) ? { citekey: { value: key, at: 0 } } : {},
  };
}

function nameOf(said: v.InferOutput<typeof name>): string {
  if (said.literal !== '') return said.literal.trim();
  const family = [said['dropping-particle'], said['non-dropping-particle'], said.family]
    .filter((part) => part !== '')
    .join(' ');
  return inOrder(family.trim(), said.given.trim(), said.suffix.trim());
}

/** Without the markup that CSL allows in texts. A word joiner behind `<` says that it is none. */
function plain(said: string): string {
  return said
    .replace(/<\/?(?:i|b|su[bp]|sc|span|jats:[a-z]{1,20}|p)(?:\s[^<>]{0,200})?>/gi, '')
    .replaceAll('<\u2060', '<')
    .trim();
}
