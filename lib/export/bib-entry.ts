import { schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { cited } from '../paper/cited.ts';
import { publicationOf } from '../paper/publication.ts';
import { displayText } from '../text/index.ts';
import { type Name, parseName } from '../text/names.ts';
import { addressOf, doiOf, verbatim } from './address.ts';
import { dateOf } from '../paper/issue-date.ts';
import { escapeLatex } from './escape-latex.ts';
import { toLatex } from './latex.ts';

export interface BibEntry {
  type: 'misc' | 'article' | 'inproceedings';
  /** Name and value as it stands in the file, delimiters included, in the order of the file. */
  fields: [name: string, value: string][];
  /** Characters that could not be written. */
  lost: string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What lists write for the authors they leave out. */
const REST = /^(?:and )?(?:et al\.?|others|…|\.\.\.)$/i;

/** The fields of one paper, in the form that is to be cited. Only what the paper says is written; no field is empty. */
export function bibEntry(whole: Paper): BibEntry {
  const paper = cited(whole);
  const lost: string[] = [];
  const fields: BibEntry['fields'] = [];
  const add = (name: string, value: string) => {
    if (value !== '') fields.push([name, `{${value}}`]);
  };
  const latex = (raw: string, protect = false) => {
    const made = toLatex(raw, protect);
    lost.push(...made.lost);
    return made.latex;
  };
  const arxiv = paper.ids.find((id) => schemeOf(id) === 'arxiv')?.slice('arxiv:'.length);
  const { year, month } = dateOf(paper);
  const author = authorField(paper, lost);
  const venue = paper.venue ?? '';
  const title = latex(paper.reader.title?.value ?? paper.title, true);
  const type = [title, author, year].includes('') ? 'misc' : entryType(venue);

  add('title', title);
  add('author', author);
  if (type === 'article') add('journal', latex(venue));
  else if (type === 'inproceedings') add('booktitle', latex(venue));
  else if (publicationOf(venue).kind !== 'preprint') add('howpublished', latex(venue));
  add('year', year);
  if (year !== '' && month !== undefined) fields.push(['month', MONTHS[month - 1] ?? '']);
  add('doi', verbatim(doiOf(paper)));
  if (arxiv !== undefined) {
    add('eprint', verbatim(arxiv));
    add('archivePrefix', 'arXiv');
    add('primaryClass', /^[a-z-]+(?:\.[A-Za-z-]+)?$/.exec(paper.categories?.[0] ?? '')?.[0] ?? '');
  }
  add('url', verbatim(addressOf(paper)));
  add('abstract', latex(paper.abstract ?? ''));
  return { type, fields, lost };
}

/** Only a venue that is known to be a journal or a conference gives its type: a wrong one is worse than `@misc`. */
function entryType(venue: string): BibEntry['type'] {
  const { kind } = publicationOf(venue);
  return kind === 'journal' ? 'article' : kind === 'conference' ? 'inproceedings' : 'misc';
}

function authorField(paper: Paper, lost: string[]): string {
  const named = paper.authors.filter((author) => author.trim() !== '' && !REST.test(author.trim()));
  if (named.length === 0) return '';
  const names = named
    .map((author) => bibName(parseName(displayText(author)), lost))
    .filter((name) => name !== '');
  if (named.length < paper.authors.length || (paper.authorCount ?? 0) > paper.authors.length)
    names.push('others');
  return names.join(' and ');
}

/** A name as BibTeX reads it: `von Family, Suffix, Given`; a name that must not be taken apart in braces of its own. */
function bibName(name: Name, lost: string[]): string {
  const part = (text: string) => {
    const latex = escapeLatex(text, lost);
    return /^(?:and|others)$/i.test(text) || latex.includes(',') ? `{${latex}}` : latex;
  };
  if (name.literal !== undefined) return name.literal === '' ? '' : `{${escapeLatex(name.literal, lost)}}`;
  const family = (name.particle === undefined ? '' : `${part(name.particle)} `) + part(name.family);
  return [family, ...(name.suffix === undefined ? [] : [part(name.suffix)]), part(name.given)].join(', ');
}
