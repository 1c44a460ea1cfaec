import { LineCount } from '../bib-file/line-count.ts';
import { idOf } from '../ids.ts';
import type { Reader, Status } from '../paper/reader.ts';
import { cleanTags } from '../tags.ts';
import { dateFrom } from './bib-dates.ts';
import { idsFrom } from './bib-ids.ts';
import { nameInParts } from './bib-names.ts';
import type { Reading } from './bibtex.ts';
import { parting, rowsOf } from './csv-rows.ts';
import { type ImportItem, type ReadImport, beginning } from './item.ts';
import { importedEntry } from './reading-of.ts';

/** What a column may be called, here and in the CSV of Zotero, by the name it has here. Lower case. */
const COLUMNS: Record<string, readonly string[]> = {
  key: ['key', 'citation key', 'citekey'],
  title: ['title'],
  authors: ['authors', 'author'],
  year: ['year', 'publication year'],
  date: ['date'],
  venue: ['venue', 'publication title', 'journal', 'conference name', 'booktitle'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxiv id'],
  ids: ['ids'],
  url: ['url', 'link'],
  pdf: ['pdf'],
  code: ['code'],
  project: ['project'],
  categories: ['categories'],
  keywords: ['keywords', 'automatic tags'],
  tags: ['tags', 'manual tags'],
  status: ['status'],
  starred: ['starred'],
  note: ['note', 'notes'],
  added: ['added', 'date added'],
  abstract: ['abstract', 'abstract note'],
};
type Row = Map<string, string>;

/** The longest heading of a table that is looked at. */
const HEADING = 2_000;

/** Whether a text is a table with a column of titles. */
export function isCsv(text: string): boolean {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return head.length <= HEADING && columnsOf(head, parting(head)).has('title') && /[,;\t]/.test(head);
}

/** Papers of a table: RFC 4180, or parted by semicolons or tabs, with their names in the first row. Never throws. */
export function* readCsv(text: string): Reading {
  const result: Omit<ReadImport, 'format'> = { entries: [], unreadable: [] };
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const columns = columnsOf(head, parting(head));
  const lines = new LineCount(text);
  let first = true;
  for (const { cells, from, to, whole } of rowsOf(text, parting(head))) {
    yield to;
    if (first || cells.every((cell) => cell.trim() === '')) {
      first = false;
      continue;
    }
    const line = lines.at(from);
    const row: Row = new Map([...columns].map(([name, i]) => [name, unguarded(cells[i] ?? '')]));
    const bad = !whole
      ? 'It is cut off: a quote is not closed.'
      : (row.get('title') ?? '').trim() === ''
        ? 'It has no title.'
        : '';
    if (bad)
      result.unreadable.push({
        line,
        reason: bad,
        text: beginning(text.slice(from, Math.min(to, from + 500))),
      });
    else result.entries.push(paperOf(row, line));
  }
  return result;
}

function paperOf(row: Row, line: number): ImportItem {
  const said = (name: string) => (row.get(name) ?? '').trim();
  const list = (name: string) =>
    said(name)
      .split(/\s*;\s*/)
      .filter((one) => one !== '');
  const { ids, version } = idsFrom({
    doi: said('doi'),
    urls: [said('url'), said('pdf')],
    arxivid: said('arxiv'),
  });
  for (const raw of said('ids').split(/;\s+/)) {
    const id = idOf(raw);
    if (id !== undefined) ids.add(id);
  }
  const added = Date.parse(said('added'));
  const tags = cleanTags({ value: list('tags'), at: 0 });
  const note = row.get('note') ?? '';
  const reader: Reader = {
    ...(/^(?=.*\p{L})\S+$/u.test(said('key')) && { citekey: { value: said('key'), at: 0 } }),
    ...(tags.value.length > 0 && { tags }),
    ...(note.trim() !== '' && { note: { value: note, at: 0 } }),
    ...(['reading', 'read'].includes(said('status')) && {
      status: { value: said('status') as Status, at: 0 },
    }),
    ...(said('starred') === 'yes' && { starred: { value: true, at: 0 } }),
  };
  return {
    entry: importedEntry('csv', {
      title: said('title'),
      authors: list('authors').map(nameInParts),
      abstract: said('abstract'),
      published: dateFrom({ date: said('date'), year: said('year') }),
      venue: said('venue'),
      version,
      keywords: list('keywords'),
      categories: list('categories'),
      ids,
      url: said('url'),
      links: { pdf: said('pdf'), code: said('code'), project: said('project') },
    }),
    line,
    reader,
    ...(Number.isFinite(added) && { added }),
  };
}

const columnsOf = (head: string, sign: string): Map<string, number> => {
  const [row] = rowsOf(head, sign);
  const names = (row?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  return new Map(
    Object.entries(COLUMNS).flatMap(([name, known]) => {
      const at = names.findIndex((one) => known.includes(one));
      return at < 0 ? [] : [[name, at] as const];
    }),
  );
};

/** An apostrophe keeps a spreadsheet from taking a cell for a formula; it is no part of the text. */
const unguarded = (cell: string): string =>
  cell.replace(/(^|[;\t\r\n])(\s{0,20})'(?=[=+\-@＝＋－＠\t\r])/g, '$1$2');
