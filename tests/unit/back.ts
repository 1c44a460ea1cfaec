import type { Entry } from '../../lib/entry.ts';
import { exporters } from '../../lib/export/index.ts';
import { readImport } from '../../lib/import/index.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { dateOf } from '../../lib/paper/issue-date.ts';
import { displayText } from '../../lib/text/index.ts';
import { parseName } from '../../lib/text/names.ts';

/** What was exported comes back as the same papers, in every format that carries them. Markdown is for reading. */
export const formats = Object.values(exporters).filter(({ id }) => id !== 'markdown');

/** Signs that are written otherwise or cannot be: an apostrophe, marks of direction, pictures; braces beside TeX, which show on a page and group in LaTeX. */
const shown = (raw: string) =>
  displayText(raw)
    .replace(/[’‘]/g, "'")
    .replace(/[{}\u200e\u200f]|\p{Extended_Pictographic}/gu, '')
    .replace(/ +/g, ' ')
    .trim();

/** What a bibliography carries of a paper, as it is shown. */
export function carried(paper: Paper) {
  const { year, month } = dateOf(paper);
  return {
    title: shown(paper.reader.title?.value ?? paper.title),
    authors: paper.authors
      .map(shown)
      .filter((author) => author.trim() !== '' && !/^(?:and )?(?:et al\.?|others|…|\.\.\.)$/i.test(author))
      .map((author) => parseName(author)),
    ids: paper.ids.filter((id) => /^(?:arxiv|doi):/.test(id)),
    ...(year !== '' && { year }),
    ...(month !== undefined && { month }),
    abstract: shown(paper.abstract ?? ''),
  };
}

/** Papers, written in a format and read again. */
export const cameBack = (papers: Paper[], { write }: (typeof formats)[number]) => {
  const { entries, unreadable } = readImport(write(papers, { at: 5 }).text);
  return {
    papers: entries.map(({ entry: read, reader = {} }) => ({ ...toPaper(read), reader })),
    unreadable,
  };
};

/** A paper of which this is said and nothing else. */
export const paper = (said: Partial<Entry>, at = 1): Paper =>
  toPaper({ title: '', authors: [], ids: [], url: '', links: {}, stats: {}, ...said }, at);
