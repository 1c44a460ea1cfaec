import { LineCount } from '../bib-file/line-count.ts';
import { dateFrom } from './bib-dates.ts';
import { idsFrom } from './bib-ids.ts';
import { nameInParts } from './bib-names.ts';
import type { Reading } from './bibtex.ts';
import { type ImportItem, type ReadImport, beginning } from './item.ts';
import { importedEntry } from './reading-of.ts';

/** A line with a tag. The specification wants two spaces before the hyphen and one behind it; not everybody who writes RIS read it. */
const TAGGED = /^[ \t]{0,4}([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t](.*))?$/;
const LINES = /[^\r\n]*(?:\r\n|\r|\n|$)/y;

export const isRis = (text: string): boolean => /^[ \t]{0,4}TY[ \t]{1,3}-[ \t]/m.test(text);

interface Record {
  from: number;
  line: number;
  fields: Map<string, string[]>;
}

/** Papers of an RIS file: each from its TY to its ER, or to the next TY. A value may go on in lines without a tag. Never throws. */
export function* readRis(text: string): Reading {
  const result: Omit<ReadImport, 'format'> = { entries: [], unreadable: [] };
  const lines = new LineCount(text);
  let record: Record | undefined;
  let values: string[] | undefined;
  const bad = ({ from, line }: Record, reason: string) =>
    result.unreadable.push({ line, reason, text: beginning(text.slice(from, from + 500)) });
  const finish = () => {
    if (!record) return;
    const item = paperOf(record);
    if (item) result.entries.push(item);
    else bad(record, 'It has no title.');
    record = values = undefined;
  };
  for (let at = 0; at < text.length; at = LINES.lastIndex) {
    LINES.lastIndex = at;
    const line = (LINES.exec(text)?.[0] ?? '').replace(/[\r\n]+$/, '');
    const [, tag, value = ''] = TAGGED.exec(line) ?? [];
    if (tag === 'TY') {
      finish();
      record = { from: at, line: lines.at(at), fields: new Map() };
      values = undefined;
      yield at;
    } else if (tag === 'ER') finish();
    else if (tag !== undefined && record) {
      values = record.fields.get(tag) ?? [];
      record.fields.set(tag, values);
      values.push(value.trim());
    } else if (tag === undefined && values && line.trim() !== '') {
      values.push(`${values.pop() ?? ''}\n${line.trim()}`);
    }
  }
  if (record) bad(record, 'It is cut off: its last line, ER, is missing.');
  return result;
}

function paperOf({ fields, line }: Record): ImportItem | undefined {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => fields.get(tag) ?? []).filter((value) => value !== '');
  const first = (...tags: string[]) => all(...tags)[0];
  const title = first('TI', 'T1', 'CT', 'BT');
  if (title === undefined) return undefined;
  const people = all('AU', 'A1');
  const urls = all('UR', 'LK', 'L2', 'L1');
  const pdf = first('L1');
  const { ids, version } = idsFrom({
    doi: first('DO') ?? '',
    urls,
    loose: [...all('AN', 'M1', 'JO', 'JF'), ...all('N1').filter((note) => /^arxiv\b/i.test(note))],
  });
  const venue = first('JF', 'JO', 'T2', 'BT', 'JA', 'J2', 'T3');
  const key = first('ID') ?? '';
  return {
    entry: importedEntry('ris', {
      title,
      authors: (people.length > 0 ? people : all('A2', 'ED')).map(nameInParts),
      abstract: first('AB', 'N2'),
      published:
        dateFrom({ date: first('DA') ?? '', year: first('PY', 'Y1') ?? '' }) ??
        dateFrom({ date: first('Y1', 'PY') ?? '' }),
      venue: venue === title ? undefined : venue,
      version,
      keywords: all('KW')
        .flatMap((words) => words.split(/\s*[;\n]\s*/))
        .filter((word) => word !== ''),
      ids,
      url: first('UR', 'LK', 'L2'),
      ...(pdf !== undefined && { links: { pdf } }),
    }),
    line,
    // What EndNote writes there is a number.
    reader: /^(?=.*\p{L})\S+$/u.test(key) ? { citekey: { value: key, at: 0 } } : {},
  };
}
