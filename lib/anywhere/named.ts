import type { Entry } from '../entry.ts';
import { oneLine, webLink } from '../entry/field.ts';
import { idOf, idsIn, linkOf, sortIds, versionOf } from '../ids.ts';

/** So many papers of one selection are saved. */
const MOST = 200;
/** So many letters of a selection are looked at. */
const LONGEST = 100_000;

/**
 * The paper a link names, with nothing known but its id, as a pasted id makes one.
 * @param said the link's own words, where the browser tells them; its title if they look like one
 * @returns undefined when the link names no paper
 */
export function entryOfLink(link: string, said?: string): Entry | undefined {
  const id = idOf(link);
  return id === undefined ? undefined : entryOf(id, link, titleIn(said));
}

/** The papers a text names by ids, DOIs and links. The title of a single one is taken from the words around it, where they look like one. */
export function entriesOfText(text: string): Entry[] {
  const looked = text.slice(0, LONGEST);
  const ids = idsIn(looked).slice(0, MOST);
  const [only, ...more] = ids;
  if (only === undefined) return [];
  if (more.length) return ids.map((id) => entryOf(id, '', undefined));
  const lines = looked.split(/[\r\n]+/).map((line) => titleIn(line));
  const titles = lines.filter((title) => title !== undefined);
  const link = /https?:\/\/[^\s"“”<>]+/i.exec(looked)?.[0] ?? '';
  // Of several lines nobody can say which is the title, but for the first where it stands alone above the rest.
  return [entryOf(only, idOf(link) === only ? link : '', titles.length <= 2 ? titles[0] : undefined)];
}

function entryOf(id: string, link: string, title: string | undefined): Entry {
  const version = versionOf(link);
  const url = webLink(link) ?? linkOf(id);
  return {
    site: 'text',
    kind: 'paste',
    title: title ?? id.replace(/^arxiv:/, 'arXiv:'),
    authors: [],
    ids: sortIds([id]),
    url,
    ...(version && { version }),
    links: {},
    stats: {},
    from: { title: 'pasted', ids: 'pasted', url: 'pasted', ...(version && { version: 'pasted' as const }) },
  };
}

/** What stands around ids and links, if it looks like a title: some words, and no sentence that goes on. */
function titleIn(said: string | undefined): string | undefined {
  const bare = oneLine(said)
    ?.replace(/\[?\(?\bhttps?:\/\/[^\s"“”<>]+/gi, ' ')
    .replace(/\[?\b(?:arxiv|doi|pmid|pmcid):?\s?[\w.\-/:;()]*\d[\w.\-/]*(?:\s?\[[\w.-]+\])?\]?/gi, ' ')
    .replace(/(?<![\w./])10\.\d{4,9}\/\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—•*·|:;,.[\](){}"“”„]+|[\s\-–—•*·|:;,[\](){}"“”]+$/gu, '');
  if (!bare || bare.length < 10 || bare.length > 300) return undefined;
  const words = bare.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{6,}/u;
  if (words.length < 3 && !dense.test(bare)) return undefined;
  // "See also …, which shows" or "PDF | Abstract": a title begins with a capital, a digit or a letter that knows none.
  return /^\p{Ll}/u.test(bare) || /[.;,]\s+\p{L}.*[.;,]\s/u.test(bare) ? undefined : bare.replace(/\.$/, '');
}
