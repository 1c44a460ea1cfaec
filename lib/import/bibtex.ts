import { type BibItem, isDamage, scanBib } from '../bib-file/scan.ts';
import { cleanTags } from '../tags.ts';
import { dateFrom } from './bib-dates.ts';
import { Fields, valueOf } from './bib-fields.ts';
import { idsFrom } from './bib-ids.ts';
import { nameFromBib, splitNames } from './bib-names.ts';
import { type ImportItem, type ReadImport, beginning } from './item.ts';
import { importedEntry } from './reading-of.ts';
import { fromTex } from './tex-text.ts';

/** No papers: what only serves other entries. */
const NO_PAPER = new Set(['string', 'preamble', 'comment', 'xdata', 'set']);

/** Where an entry's own place of publication stands, by the best first; a thesis or report has its house. */
const VENUES = [
  'journaltitle',
  'journal',
  'booktitle',
  'eventtitle',
  'maintitle',
  'school',
  'institution',
  'series',
  'publisher',
];

/** A macro longer than this is made to fill the memory: each of twice the one before. Letters. */
const LONGEST_MACRO = 2_000;

/** The first letters of an at sign's word at the beginning of a line, and a key: no prose begins so. */
const BIBTEX =
  /^[ \t]*@[ \t]{0,8}[A-Za-z]{1,30}\s{0,4}[{(]\s{0,20}(?:[^\s,{}()="]{0,200}[ \t]{0,8},|[A-Za-z][\w:-]{0,40}[ \t]{0,8}=\s)/m;

export const isBibtex = (text: string): boolean => BIBTEX.test(text);

/** Where reading pauses, so that a worker can tell how far it is and be cancelled: letters read so far. */
export type Reading = Generator<number, Omit<ReadImport, 'format'>>;

/** Papers of a BibTeX or BibLaTeX file, with its macros and cross references. Never throws. */
export function* readBibtex(text: string): Reading {
  const macros = new Map<string, string>();
  const items: BibItem[] = [];
  const byKey = new Map<string, BibItem>();
  const result: Omit<ReadImport, 'format'> = { entries: [], unreadable: [] };
  for (const item of scanBib(text)) {
    if (isDamage(item)) {
      const { line, reason } = item;
      result.unreadable.push({
        line,
        reason,
        text: beginning(text.slice(item.from, Math.min(item.to, item.from + 500))),
      });
    } else if (item.type === 'string') {
      for (const { name, pieces } of item.fields)
        macros.set(name, valueOf(pieces, macros).slice(0, LONGEST_MACRO));
    } else if (!['preamble', 'comment'].includes(item.type)) {
      if (!NO_PAPER.has(item.type)) items.push(item);
      if (item.key !== '' && !byKey.has(item.key.toLowerCase())) byKey.set(item.key.toLowerCase(), item);
    }
    yield item.to;
  }
  for (const item of items) {
    const fields = new Fields(item, macros, byKey);
    const title = fields.text('title');
    if (title === '')
      result.unreadable.push({
        line: item.line,
        text: beginning(text.slice(item.from, item.to)),
        reason: 'It has no title.',
      });
    else result.entries.push(paperOf(title, fields, item));
    yield text.length;
  }
  result.unreadable.sort((a, b) => a.line - b.line);
  return result;
}

function paperOf(title: string, fields: Fields, { key, line, type }: BibItem): ImportItem {
  const urls = [
    fields.plain('url'),
    fields.plain('biburl'),
    fields.plain('ee'),
    /^(?:\\url\{)?https?:/.test(fields.raw('howpublished')) ? fields.plain('howpublished') : '',
  ]
    .map((url) => url.replace(/^\\url\{([^}]*)\}?$/, '$1').trim())
    .filter((url) => url !== '');
  const { ids, version } = idsFrom({
    doi: fields.plain('doi'),
    eprint: fields.plain('eprint'),
    archive: fields.plain('archiveprefix') || fields.plain('eprinttype'),
    pmid: fields.plain('pmid'),
    pmcid: fields.plain('pmcid'),
    arxivid: fields.plain('arxivid'),
    urls,
    loose: [
      fields.plain('journal') +
        (/^(?:corr|arxiv)$/i.test(fields.plain('journal').trim()) ? ` ${fields.plain('volume')}` : ''),
      fields.plain('howpublished'),
      fields.plain('number'),
      /^\s*(?:preprint[,.]?\s+)?arxiv\b/i.test(fields.plain('note')) ? fields.plain('note') : '',
    ],
    key,
  });
  const how = /https?:/.test(fields.raw('howpublished')) ? '' : fields.text('howpublished');
  const venue = VENUES.map((name) => fields.text(name)).find((text) => text !== '') ?? how;
  const subtitle = fields.text('subtitle');
  const category = fields.plain('primaryclass') || fields.plain('eprintclass');
  const published = dateFrom({
    date: fields.plain('date'),
    year: fields.plain('year'),
    month: fields.plain('month'),
    day: fields.plain('day'),
  });
  const people = fields.raw('author') || fields.raw('editor');
  const pdf = urls.find((url) => /\.pdf$/i.test(url));
  const entry = importedEntry('bibtex', {
    title: subtitle === '' ? title : `${title}: ${subtitle}`,
    authors: splitNames(people)
      .map(nameFromBib)
      .filter((name) => name !== ''),
    abstract: fields.text('abstract'),
    published,
    venue:
      type === 'online' || type === 'misc'
        ? fields.text('journal') || fields.text('booktitle') || how
        : venue,
    organization: fields.text('organization'),
    version,
    keywords: fields
      .text('keywords')
      .split(/\s*[;,]\s*/)
      .filter((word) => word !== ''),
    ...(category && { categories: [category] }),
    ids,
    url: urls[0],
    ...(pdf !== undefined && { links: { pdf } }),
  });
  const note = fields.raw('annote') === '' ? fields.raw('annotation') : fields.raw('annote');
  const tags = cleanTags({ value: [fields.text('tags') || fields.text('mendeley-tags')], at: 0 });
  return {
    entry,
    line,
    reader: {
      ...(key !== '' && { citekey: { value: key, at: 0 } }),
      ...(tags.value.length > 0 && { tags }),
      ...(note.trim() !== '' && { note: { value: fromTex(note), at: 0 } }),
    },
  };
}
