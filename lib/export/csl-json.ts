import { schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { dayOf } from '../paper/issue-date.ts';
import { displayText } from '../text/index.ts';
import type { Name } from '../text/names.ts';
import { verbatim } from './address.ts';
import { type Exporter, type WriteOptions, type Writing, writeAll } from './exporter.ts';
import { LACKS } from './strict.ts';
import { StrictCsl } from './strict-csl.ts';
import { type Work, workOf } from './work.ts';
import { type Remark, written } from './written.ts';

/**
 * CSL-JSON 1.0.2, for pandoc, Zotero and CSL processors; one item to a line. CSL has no type for preprints: they are `article` with a genre, and
 * their number is the arXiv id, as Zotero writes it.
 */
export const cslJson: Exporter = {
  id: 'csl-json',
  label: 'CSL-JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  keys: true,
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

function begin(options?: WriteOptions): Writing {
  return written(
    {
      head: '[\n',
      between: ',\n',
      tail: '\n]\n',
      none: '[]\n',
      entry,
      key: (key) => JSON.stringify(key).slice(1, -1),
      reader: (say) => new StrictCsl(say),
    },
    options,
  );
}

const TYPES = { journal: 'article-journal', conference: 'paper-conference' } as const;

function entry(paper: Paper, remark: Remark): [string, string] {
  const work = workOf(paper);
  if (work.others) remark('missing', LACKS.others.replace(', written “and others”', ''));
  return ['{"id":"', `",${JSON.stringify(item(paper, work)).slice(1)}`];
}

function item(paper: Paper, work: Work): object {
  const { year, month } = work.date;
  const day = dayOf(work.paper);
  const parts = [Number(year), ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])];
  const of = (scheme: string) =>
    paper.ids.find((id) => schemeOf(id) === scheme)?.slice(scheme.length + 1) ?? '';
  const published = work.kind === 'journal' || work.kind === 'conference';
  const preprint = !published && work.arxiv !== '';
  const number = work.arxiv === '' ? '' : `arXiv:${work.arxiv}`;
  const said = {
    title: plain(work.title),
    'container-title': published || (!preprint && work.kind !== 'preprint') ? plain(work.venue) : '',
    genre: preprint ? 'preprint' : '',
    number: preprint ? number : '',
    publisher: preprint ? 'arXiv' : '',
    // Where Zotero keeps it: of a published paper a number would be that of the article.
    note: published ? number : '',
    DOI: verbatim(work.doi),
    URL: verbatim(work.url),
    PMID: of('pmid'),
    PMCID: of('pmc'),
    keyword: work.keywords.join(', '),
    abstract: plain(work.abstract),
  };
  const { ids, links } = paper;
  return {
    type: published ? TYPES[work.kind as keyof typeof TYPES] : 'article',
    ...(work.names.length > 0 && { author: work.names.map(cslName) }),
    ...(year !== '' && { issued: { 'date-parts': [parts] } }),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')),
    ...(ids.length + Object.keys(links).length > 0 && { custom: { ids, ...links } }),
  };
}

function cslName(name: Name): object {
  if (name.literal !== undefined) return { literal: name.literal };
  return {
    family: name.family,
    ...(name.given !== '' && { given: name.given }),
    ...(name.particle !== undefined && { 'non-dropping-particle': name.particle }),
    ...(name.suffix !== undefined && { suffix: name.suffix }),
  };
}

/** Display text. What a CSL processor would take for markup is kept from it by a word joiner, which no reader sees. */
function plain(raw: string): string {
  return displayText(raw).replace(/<(?=\/?(?:i|b|su[bp]|sc|span)\b)/gi, '<\u2060');
}
