import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { type Name, parseName } from '../text/names.ts';
import { escapeText, toLatex } from './latex.ts';

export interface BibEntry {
  type: 'misc' | 'article' | 'inproceedings';
  /** Name and value as it stands in the file, delimiters included, in the order of the file. */
  fields: [name: string, value: string][];
  /** Characters that could not be written. */
  lost: string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const JOURNAL =
  /\b(?:journal|transactions|trans\.|letters|review|magazine|annals|bulletin|nature|science|plos|acta|archives?|J\.|jmlr|tmlr|tpami)\b|\bJ\. /i;
const MEETING =
  /\b(?:proc\.|proceedings|conference|conf\.|workshop|symposium|meeting)|\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|bmvc|aaai|ijcai|kdd|www|acl|emnlp|naacl|eacl|coling|colm|corl|icra|iros|rss|interspeech|icassp|aistats|uai|colt|sig[a-z]+|chi|lncs)\b/i;
const PREPRINT = /arxiv|corr\b|preprint|under review|submitted/i;

/** The fields of one paper. Only what the paper says is written; no field is empty. */
export function bibEntry(paper: Paper): BibEntry {
  const lost: string[] = [];
  const fields: BibEntry['fields'] = [];
  const add = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== '') fields.push([name, `{${value}}`]);
  };
  const latex = (raw: string, protect = false) => {
    const made = toLatex(raw, protect);
    lost.push(...made.lost);
    return made.latex;
  };
  const arxiv = idOf(paper, 'arxiv');
  const doi = idOf(paper, 'doi');
  const authors = paper.authors.map((author) => bibName(parseName(displayText(author)), lost));
  if (authors.length > 0 && (paper.authorCount ?? 0) > authors.length) authors.push('others');
  const [year, month] = (paper.published ?? '').split('-');
  const type = authors.length > 0 && year !== '' ? entryType(paper.venue) : 'misc';

  add('title', latex(paper.reader.title?.value ?? paper.title, true));
  add('author', authors.join(' and '));
  if (type === 'article') add('journal', latex(paper.venue ?? ''));
  else if (type === 'inproceedings') add('booktitle', latex(paper.venue ?? ''));
  else if (paper.venue !== undefined && !PREPRINT.test(paper.venue)) add('howpublished', latex(paper.venue));
  if (year !== undefined && /^\d{4}$/.test(year)) add('year', year);
  const macro = MONTHS[Number(month) - 1];
  if (macro !== undefined) fields.push(['month', macro]);
  add('doi', verbatim(doi ?? (arxiv === undefined ? '' : `10.48550/arXiv.${arxiv}`)));
  if (arxiv !== undefined) {
    add('eprint', arxiv);
    add('archivePrefix', 'arXiv');
    add('primaryClass', paper.categories?.[0]?.replace(/[^A-Za-z.-]/g, ''));
  }
  add('url', verbatim(arxiv === undefined ? paper.url : `https://arxiv.org/abs/${arxiv}`));
  add('abstract', paper.abstract === undefined ? '' : latex(paper.abstract));
  return { type, fields, lost };
}

function idOf(paper: Paper, scheme: string): string | undefined {
  return paper.ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}

function entryType(venue: string | undefined): BibEntry['type'] {
  if (venue === undefined || PREPRINT.test(venue)) return 'misc';
  if (MEETING.test(venue)) return 'inproceedings';
  return JOURNAL.test(venue) ? 'article' : 'misc';
}

/** A name as BibTeX reads it: `von Family, Suffix, Given`; a name that must not be taken apart in braces of its own. */
function bibName(name: Name, lost: string[]): string {
  if (name.literal !== undefined) return `{${escapeText(name.literal, lost)}}`;
  const part = (text: string) =>
    /^(?:and|others)$/i.test(text) || text.includes(',')
      ? `{${escapeText(text, lost)}}`
      : escapeText(text, lost);
  const family = (name.particle === undefined ? '' : `${part(name.particle)} `) + part(name.family);
  return [family, ...(name.suffix === undefined ? [] : [part(name.suffix)]), part(name.given)].join(', ');
}

/** An address or DOI byte for byte, but for what would end the field or hide the rest of it: braces, backslashes, quotes, spaces. */
function verbatim(address: string): string {
  return address.replace(/[{}\\"\s]/g, (char) => encodeURIComponent(char));
}
