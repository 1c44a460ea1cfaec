import type { Paper } from '../paper.ts';
import { dayOf } from '../paper/issue-date.ts';
import { displayText } from '../text/index.ts';
import { verbatim } from './address.ts';
import { type Exporter, type WriteOptions, type Writing, writeAll } from './exporter.ts';
import { LACKS } from './strict.ts';
import { StrictRis } from './strict-ris.ts';
import { type Work, inverted, placesOf, webAddress, workOf } from './work.ts';
import { type Remark, written } from './written.ts';

/** RIS, for EndNote, Zotero, Mendeley and their like. One value to a line, in the order its specification wants: TY first, ER last. */
export const ris: Exporter = {
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  keys: true,
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

function begin(options?: WriteOptions): Writing {
  return written({ between: '\r\n', entry, reader: (say) => new StrictRis(say) }, options);
}

/** RIS has no type for a preprint; “unpublished work” is the nearest that all its readers take. */
const TYPES = { journal: 'JOUR', conference: 'CONF', preprint: 'UNPB', unknown: 'GEN' };

function entry(paper: Paper, remark: Remark): [string, string] {
  const work = workOf(paper);
  if (work.others) remark('missing', LACKS.others.replace(', written “and others”', ''));
  const kind = work.kind === 'unknown' && work.venue === '' && work.arxiv !== '' ? 'preprint' : work.kind;
  const lines = fields(work, kind)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return [`TY  - ${TYPES[kind]}\r\nID  - `, `\r\n${lines.join('')}ER  - \r\n`];
}

function fields(work: Work, kind: Work['kind']): [tag: string, value: string][] {
  const { year, month } = work.date;
  const day = dayOf(work.paper);
  const two = (n?: number) => (n === undefined ? '' : String(n).padStart(2, '0'));
  const venue = displayText(work.venue);
  return [
    ['TI', displayText(work.title)],
    ...work.names.map((name): [string, string] => ['AU', inverted(name)]),
    ...(kind === 'preprint' ? [] : [[kind === 'journal' ? 'JF' : 'T2', venue] as [string, string]]),
    ['PY', year],
    ['DA', month === undefined ? '' : `${year}/${two(month)}/${two(day)}/`],
    ['DO', verbatim(work.doi)],
    ['AN', work.arxiv === '' ? '' : `arXiv:${work.arxiv}`],
    ['PB', kind === 'preprint' && work.arxiv !== '' ? 'arXiv' : ''],
    ['UR', verbatim(work.url)],
    // Bibutils knows a DOI by its four digits of registrant, and any in an address.
    ['UR', /^10\.\d{5}/.test(work.doi) ? `https://doi.org/${verbatim(work.doi)}` : ''],
    ...placesOf(work).map((place): [string, string] => ['UR', verbatim(place)]),
    ['L1', verbatim(webAddress(work.paper.links.pdf))],
    ...work.keywords.map((word): [string, string] => ['KW', word]),
    ['AB', displayText(work.abstract)],
  ];
}
