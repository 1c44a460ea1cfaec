import type { Paper } from '../paper.ts';
import type { Name } from '../text/names.ts';
import { verbatim } from './address.ts';
import { escapeLatex } from './escape-latex.ts';
import type { Capitals } from './exporter.ts';
import { toLatex } from './latex.ts';
import { type Work, isoDate, workOf } from './work.ts';

/** The two languages of `.bib` files: for BibTeX's styles, and for biblatex with biber, which has fields of its own and reads UTF-8. */
export type Flavour = 'bibtex' | 'biblatex';

export interface BibEntry {
  type: 'misc' | 'article' | 'inproceedings' | 'online';
  /** Each as it stands in the file, in the order of the file. */
  fields: string[];
  /** Characters that could not be written. */
  lost: string[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The fields of one paper, in the form that is to be cited. Only what the paper says is written; no field is empty. */
export function bibEntry(paper: Paper, flavour: Flavour, capitals: Capitals = 'mixed'): BibEntry {
  const work = workOf(paper);
  const lost: string[] = [];
  const fields: string[] = [];
  const utf8 = flavour === 'biblatex';
  const add = (name: string, value: string) => {
    if (value !== '') fields.push(`${name} = {${value}}`);
  };
  const latex = (raw: string, protect: Capitals = 'none') => {
    if (raw === '') return '';
    const made = toLatex(raw, protect, utf8);
    lost.push(...made.lost);
    return made.latex;
  };
  const author = authorField(work, lost, utf8);
  const title = latex(work.title, capitals);
  const type = typeOf(work, flavour, title === '' || author === '');

  add('title', title);
  add('author', author);
  if (type === 'article') add(utf8 ? 'journaltitle' : 'journal', latex(work.venue));
  else if (type === 'inproceedings') add('booktitle', latex(work.venue));
  else if (work.kind !== 'preprint') add('howpublished', latex(work.venue));
  const { year, month } = work.date;
  if (utf8) add('date', isoDate(work));
  else {
    add('year', year);
    if (year !== '' && month !== undefined) fields.push(`month = ${MONTHS[month - 1] ?? ''}`);
  }
  add('doi', verbatim(work.doi));
  if (work.arxiv !== '') {
    add('eprint', verbatim(work.arxiv));
    add(utf8 ? 'eprinttype' : 'archivePrefix', utf8 ? 'arxiv' : 'arXiv');
    add(utf8 ? 'eprintclass' : 'primaryClass', work.primary);
  }
  add('url', verbatim(work.url));
  // A comma would end the keyword.
  add('keywords', work.keywords.map((word) => latex(word.replaceAll(',', ' ')).trim()).join(', '));
  add('abstract', latex(work.abstract));
  return { type, fields, lost };
}

/**
 * What stands where these types want a title, an author and a year is there: a wrong type is worse than `@misc`. `@online` is for what is found under
 * an address; `howpublished` is no field of it.
 */
function typeOf(work: Work, flavour: Flavour, lacking: boolean): BibEntry['type'] {
  const { kind, venue, date } = work;
  if (!lacking && date.year !== '' && kind === 'journal') return 'article';
  if (!lacking && date.year !== '' && kind === 'conference') return 'inproceedings';
  const found = work.url + work.doi + work.arxiv !== '' && (venue === '' || kind === 'preprint');
  return flavour === 'biblatex' && found ? 'online' : 'misc';
}

function authorField({ names, others }: Work, lost: string[], utf8: boolean): string {
  const written = names.map((name) => bibName(name, lost, utf8)).filter((name) => name !== '');
  if (others && written.length > 0) written.push('others');
  return written.join(' and ');
}

/** Words that are no part of a name to BibTeX. */
const SEPARATES = /(?:^|\s)and(?:\s|$)|^others$/iu;

/** A name as BibTeX reads it: `von Family, Suffix, Given`; a name that must not be taken apart in braces of its own. */
function bibName(name: Name, lost: string[], utf8: boolean): string {
  const part = (text: string) => {
    const latex = escapeLatex(text, lost, utf8);
    // Of "x 👍and" only "x and" is left in ASCII.
    return SEPARATES.test(text) || SEPARATES.test(latex) || latex.includes(',') ? `{${latex}}` : latex;
  };
  if (name.literal !== undefined) {
    const literal = escapeLatex(name.literal, lost, utf8);
    return literal === '' ? '' : `{${literal}}`;
  }
  const given = part(name.given);
  const last = part(name.family);
  // Nothing of it can be written: the rest is all there is.
  if (last === '') return given === '' ? '' : `{${given}}`;
  const family = (name.particle === undefined ? '' : `${part(name.particle)} `) + last;
  return [family, ...(name.suffix === undefined ? [] : [part(name.suffix)]), given].join(', ');
}
