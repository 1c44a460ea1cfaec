import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { verbatim } from './address.ts';
import { type Exporter, type WriteOptions, type Writing, writeAll } from './exporter.ts';
import { type Column, StrictCsv } from './strict-csv.ts';
import { inverted, isoDate, webAddress, workOf } from './work.ts';
import { type Remark, written } from './written.ts';

/**
 * CSV after RFC 4180 for spreadsheets, with the byte order mark that Excel knows UTF-8 by. What a spreadsheet would run as a formula is
 * kept from it by an apostrophe, which it does not show. Ids carry their scheme: bare, `2403.00010` would become a number.
 */
export const csv: Exporter = {
  id: 'csv',
  label: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  keys: true,
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

const COLUMNS: Column[] =
  'key,title,authors,year,date,venue,doi,arxiv,ids,url,pdf,code,project,categories,keywords,tags,status,starred,note,added,abstract'.split(
    ',',
  );

function begin(options?: WriteOptions): Writing {
  return written(
    {
      head: `\ufeff${COLUMNS.map((column) => `"${column}"`).join(',')}\r\n`,
      entry,
      key: (key) => guarded(key).replaceAll('"', '""'),
      reader: (say) => new StrictCsv(COLUMNS, say),
    },
    options,
  );
}

/** A cell that begins so is a formula in one spreadsheet or another; one behind a semicolon too, where that parts the cells. */
const FORMULA = /(^|[;\t\r\n])(\s*)(?=[=+\-@＝＋－＠\t\r])/g;

function guarded(cell: string): string {
  return cell.replace(FORMULA, "$1$2'");
}

function entry(paper: Paper, remark: Remark): [string, string] {
  const work = workOf(paper);
  const { reader, links } = paper;
  const texts = (all: readonly string[] = []) => all.map((text) => displayText(text)).join('; ');
  const cells = [
    displayText(work.title),
    [...work.names.map(inverted), ...(work.others ? ['et al.'] : [])].join('; '),
    work.date.year,
    isoDate(work),
    displayText(work.venue),
    verbatim(work.doi),
    work.arxiv === '' ? '' : `arXiv:${work.arxiv}`,
    paper.ids.map(verbatim).join('; '),
    ...[work.url, links.pdf, links.code, links.project].map((link) => verbatim(webAddress(link))),
    texts(paper.categories),
    texts(paper.keywords),
    texts(reader.tags?.value),
    reader.status?.value ?? 'unread',
    reader.starred?.value ? 'yes' : '',
    oneCell(reader.note?.value ?? ''),
    paper.added === 0 ? '' : new Date(paper.added).toISOString(),
    displayText(work.abstract),
  ];
  const safe = cells.map(guarded);
  if (safe.some((cell, i) => cell !== cells[i]))
    remark('repaired', 'with an apostrophe before what a spreadsheet would take for a formula');
  return ['"', `",${safe.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`];
}

/** What the reader wrote keeps its lines. Other controls go, before it is looked at: one of them could hide a formula. */
function oneCell(note: string): string {
  return note
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '');
}
