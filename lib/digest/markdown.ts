import { destination, escaped } from '../export/markdown.ts';
import { say, sayCount } from '../words.ts';
import type { Digest, FreshItem, SavedItem } from './digest.ts';

/** What a digest cannot say by itself. */
export interface Naming {
  /** The days it is about, for its heading. */
  heading: string;
  /** A listing as readers know it. */
  listing(of: { site: string; kind: string }): string;
}

/** A digest as Markdown. Whatever a page says stands there as text; the reader's notes stay Markdown, without what would lead elsewhere than the web. */
export function digestMarkdown(digest: Digest, { heading, listing }: Naming): string {
  const { saved, fresh, savedCount, freshCount } = digest;
  const listed = fresh.reduce((sum, { papers }) => sum + papers.length, 0);
  const lines = [`# ${escaped(heading)}`, ''];
  if (savedCount === 0 && freshCount === 0) lines.push(say('digestNothing'), '');
  if (saved.length) {
    lines.push(`## ${say('digestSaved', savedCount)}`, '', ...saved.flatMap(savedLines));
    if (savedCount > saved.length) lines.push(`- ${sayCount('digestMore', savedCount - saved.length)}`);
    lines.push('');
  }
  if (fresh.length) {
    lines.push(`## ${say('digestNew', freshCount)}`, '');
    for (const group of fresh)
      lines.push(`### ${escaped(listing(group))}`, '', ...group.papers.map(freshLine), '');
    if (freshCount > listed) lines.push(sayCount('digestMore', freshCount - listed), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function savedLines(item: SavedItem): string[] {
  const { title, address, authors, others, where, sentence, note, tags } = item;
  const names = authors.map(escaped).join(', ') + (others > 0 && authors.length ? ' et al.' : '');
  const said = [names, escaped(where), votes(item)].filter(Boolean).join(' · ');
  return [
    `- **${linked(title || say('digestUntitled'), address)}**${said && ` · ${said}`}`,
    ...(note ? note.split(/\r?\n/).map((line) => `  > ${noted(line)}`.trimEnd()) : []),
    ...(note && (sentence || tags.length) ? [''] : []),
    ...(sentence ? [`  ${escaped(sentence)}${tags.length ? '  ' : ''}`] : []),
    ...(tags.length ? [`  ${say('digestTags', tags.map(escaped).join(', '))}`] : []),
  ];
}

function freshLine(item: FreshItem): string {
  const said = votes(item);
  return `- ${linked(item.title ?? item.id, item.address)}${said && ` · ${said}`}`;
}

const votes = ({ upvotes }: { upvotes?: number }): string =>
  upvotes === undefined ? '' : sayCount('digestUpvotes', upvotes);

const linked = (text: string, address: string): string =>
  address ? `[${escaped(text)}](${destination(address)})` : escaped(text);

/** A line of a note: no HTML, and no link or picture but to the web. Notes may come from a file that somebody else wrote. */
function noted(line: string): string {
  return line
    .replaceAll('<', '\\<')
    .replace(/\](?=\((?!https?:\/\/)|:(?!\s*https?:\/\/))/gi, '\\]')
    .replace(/!(?=\[)/g, '\\!');
}
