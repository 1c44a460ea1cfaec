import { schemeOf } from '../ids.ts';
import type { Paper } from '../paper.ts';
import { displayText } from '../text/index.ts';
import { verbatim } from './address.ts';
import { type Exporter, type WriteOptions, type Writing, writeAll } from './exporter.ts';
import { StrictMarkdown } from './strict-markdown.ts';
import { spoken, workOf } from './work.ts';
import { type Remark, written } from './written.ts';

/** A reading list in Markdown, one item a paper. Whatever a page says stands there as text: every sign that could be markup is escaped. */
export const markdown: Exporter = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  keys: false,
  begin,
  write: (papers, options) => writeAll(begin(options), papers),
};

function begin(options?: WriteOptions): Writing {
  return written({ entry, reader: (say) => new StrictMarkdown(say) }, options, markdown.keys);
}

/** More authors than this are counted, not named. */
const NAMED = 8;

function entry(paper: Paper, remark: Remark): string {
  const work = workOf(paper);
  const { names, others, date, venue } = work;
  const title = escaped(displayText(work.title));
  if (title === '') remark('missing', 'without a title');
  if (names.length === 0) remark('missing', 'without authors');
  if (date.year === '') remark('missing', 'without a year');
  const shown = names.length > NAMED ? names.slice(0, NAMED - 1) : names;
  const who = shown.map((name) => escaped(spoken(name))).join(', ');
  const rest = shown.length < names.length || others ? ' et al.' : '';
  const where = work.kind === 'preprint' ? '' : escaped(displayText(venue));
  const said = [
    who + rest,
    [where && `*${where}*`, date.year].filter((part) => part !== '').join(', '),
    links(paper, work).join(' · '),
  ].filter((part) => part !== '');
  const name = title === '' ? 'Untitled' : title;
  const linked = work.url === '' ? name : `[${name}](${destination(work.url)})`;
  return `- **${linked}**${said
    .map((part) => `, ${part}`)
    .join('')
    .replace(/^, /, ' ')}\n`;
}

function links({ ids, links }: Paper, work: ReturnType<typeof workOf>): string[] {
  const arxiv = ids.some((id) => schemeOf(id) === 'arxiv');
  const all: [name: string, address: string][] = [
    ['arXiv', arxiv && work.arxiv !== '' ? `https://arxiv.org/abs/${work.arxiv}` : ''],
    ['DOI', work.doi === '' ? '' : `https://doi.org/${work.doi}`],
    ['PDF', links.pdf ?? ''],
    ['code', links.code ?? ''],
    ['project', links.project ?? ''],
  ];
  return all
    .filter(([, address]) => /^https?:\/\/[^\s/]/i.test(address) && address !== work.url)
    .map(([name, address]) => `[${name}](${destination(address)})`);
}

/** An address as the destination of a link. */
export function destination(address: string): string {
  return `<${verbatim(address).replace(/[<>]/g, encodeURIComponent).replaceAll('&', '&amp;')}>`;
}

/** Text without markup: the signs of CommonMark, of GitHub's and Obsidian's additions, and addresses that would become links. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$^&=%@]/g, '\\$&')
    .replace(/:(?=\/\/|[\w+-]+:)|(?<=\bwww)\./gi, '\\$&');
}
