import type { Entry } from '../entry.ts';
import { webLink } from '../entry/field.ts';
import { idOf, schemeOf, versionOf } from '../ids.ts';
import { linesOf, widthOf, withoutBullet } from './text-lines.ts';
import { rolesOf } from './text-roles.ts';
import { unwrapped } from './text-wrapped.ts';

/** One paper as pasted text has it. */
interface Pasted {
  title?: string;
  paragraphs: string[];
  links: Found[];
}
interface Found {
  id: string;
  /** As it was written. */
  text: string;
}

/**
 * Papers of a pasted or captured listing: titles with or without their abstracts, and lines of ids and links.
 * An abstract whose title was not pasted with it is left out, for it names no paper. Never throws.
 */
export function readText(text: string): Entry[] {
  const lines = unwrapped(linesOf(text))
    .map((line) => ({ ...line, links: linksOnly(line.text) }))
    // A link to something else (a repository, a project) is no title.
    .filter((line) => line.links !== undefined || !/^https?:\S+$/iu.test(line.text));
  const prose = lines.filter((line) => line.links === undefined);
  const roles = rolesOf(prose);
  const roleOf = new Map(prose.map((line, index) => [line, roles[index]]));

  // Cards with this button show a machine's sentence, or an abstract cut short, and do not say which.
  const isTrending = /^\s*arxiv page\s*$/imu.test(text);
  const groups: Pasted[] = [];
  let paper: Pasted | undefined;
  for (const line of lines) {
    if (line.links) groups.push({ paragraphs: [], links: line.links });
    else if (roleOf.get(line) === 'title') groups.push((paper = { ...titleOf(line.text), paragraphs: [] }));
    else if (!isTrending) paper?.paragraphs.push(line.text);
  }
  const entries = married(groups).flatMap(entriesOf);
  return entries.some(namesPapers) || entries.length >= SEVERAL ? entries : [];
}

/** So many lines are a list, however short they are. */
const SEVERAL = 3;

/** Letters of a line that says enough to be taken for a title by itself. A word or two that somebody pasted by mistake makes no paper. */
const TELLING = 15;

/** Whether an entry alone shows that papers were pasted: by an id, a link, an abstract or a title that says something. */
function namesPapers({ title, abstract, ids, url }: Entry): boolean {
  return abstract !== undefined || ids.length > 0 || url !== '' || widthOf(title) >= TELLING;
}

/**
 * Lists that give each paper a line of its own for the link: one paper, not two. Only where every title of the text has
 * exactly one such line after it (or before it): a wrong id would merge different papers.
 */
function married(groups: Pasted[]): Pasted[] {
  const titles = groups.flatMap((group, index) =>
    group.title !== undefined && group.links.length === 0 ? [index] : [],
  );
  if (titles.length === 0 || titles.length * 2 !== groups.length) return groups;
  const step = [1, -1].find((way) => titles.every((index) => groups[index + way]?.links.length === 1));
  if (step === undefined) return groups;
  return titles.map((index) => ({
    paragraphs: [],
    ...groups[index],
    links: groups[index + step]?.links ?? [],
  }));
}

function entriesOf({ title, paragraphs, links }: Pasted): Entry[] {
  if (title === undefined)
    return links.map((link) => entry(link.id.replace(/^arxiv:/u, 'arXiv:'), [], [link]));
  return [entry(title, paragraphs, links)];
}

function entry(title: string, paragraphs: string[], links: Found[]): Entry {
  const url = links.map((link) => webLink(link.text)).find((link) => link !== undefined);
  const version = links.map((link) => versionOf(link.text)).find((number) => number !== undefined);
  const abstract = paragraphs.join('\n\n').replace(/^abstract\s*(?:[:.—–-]\s*|(?=\p{Lu}\p{Ll}))/iu, '');
  return {
    site: 'text',
    kind: 'paste',
    title,
    authors: [],
    ids: [...new Set(links.map((link) => link.id))],
    url: url ?? '',
    ...(version && { version }),
    ...(abstract && { abstract }),
    links: {},
    stats: {},
    from: {
      title: 'pasted',
      ...(abstract && { abstract: 'pasted' as const }),
      ...(links.length > 0 && { ids: 'pasted' as const }),
      ...(url && { url: 'pasted' as const }),
      ...(version && { version: 'pasted' as const }),
    },
  };
}

/** The ids of a line that holds nothing else; undefined for every other line. */
function linksOnly(text: string): Found[] | undefined {
  // As the head of a single paper's page has it.
  const line = withoutBullet(text).replace(/^papers (?=arxiv:)| copy markdown$/giu, '');
  const words = wordsOf(line.replace(/\b(arxiv|doi|pmid|pmcid): +/giu, '$1:'));
  const found = words.flatMap((word) => link(word) ?? []);
  return found.length > 0 && found.length === words.length ? found : undefined;
}

/** A title line without its bullet, and without links to the paper, which become its ids. */
function titleOf(line: string): { title: string; links: Found[] } {
  const links: Found[] = [];
  const plain = withoutBullet(line).replace(
    /\[([^\]]+)\]\((https?:[^\s)]+)\)/gu,
    (whole, label: string, address: string) => {
      const found = link(address);
      if (found) links.push(found);
      return found ? label : whole;
    },
  );
  // A bare number among words is no id: it needs its scheme, or to be a link.
  for (const word of wordsOf(plain)) {
    const found = /[:/]/u.test(word) ? link(word) : undefined;
    if (found) links.push(found);
  }
  if (links.length === 0) return { title: plain, links };
  const title = links
    .reduce((rest, { text }) => rest.replace(text, ''), plain)
    .replace(/[\s([<|,;–—-]*[)\]>]*[\s|,;:–—-]*$/u, '')
    .replace(/ {2,}/gu, ' ')
    .trim();
  return { title: title || plain, links };
}

function wordsOf(line: string): string[] {
  return line.split(/[\s,;|]+/u).filter((word) => word !== '');
}

function link(word: string): Found | undefined {
  const text = word.replace(/^[([<{"'“]+|[)\]>}"'”.]+$/gu, '');
  const id = idOf(text);
  return id === undefined || schemeOf(id) === 's2' ? undefined : { id, text };
}
