/** The text of a search as the panel handles it: what it asks for, what may be written next, filters put in and taken out by a click. */

const CLAUSE = /-?(?:[a-z]+:)?(?:"[^"]*"?|[^\s"]+)|-?[a-z]+:/gi;
const FILTER = /^-?(tag|site|year|is|has):/i;

const HINTS: Record<string, string> = {
  author: 'words of an author’s name',
  title: 'words of the title',
  tag: 'one of your tags',
  site: 'where it was found',
  year: 'when it came out: 2024, 2024..2026',
  is: 'unread, reading, read or starred',
  has: 'what it comes with: code, note, abstract …',
};
const VALUES: Record<string, string[]> = {
  is: ['unread', 'reading', 'read', 'starred'],
  has: ['code', 'note', 'abstract', 'pdf', 'project', 'tags'],
};

export type Operator = 'tag' | 'site' | 'year' | 'is' | 'has';

/** Its clauses as typed, each once. */
export const clausesOf = (text: string): string[] => [...new Set(text.match(CLAUSE))];

/** Whether it looks for words, not only by filters: then there are hits to show. */
export const isSearch = (text: string): boolean =>
  clausesOf(text).some((clause) => !clause.startsWith('-') && !FILTER.test(clause));

/** Whether a filter of the panel is in force. */
export const isFiltered = (text: string): boolean => clausesOf(text).some((clause) => FILTER.test(clause));

function formatFilter(operator: string, value: string): string {
  return `${operator}:${/\s/.test(value) ? `"${value}"` : value}`;
}

const plain = (clause: string): string => clause.replaceAll('"', '').toLowerCase();

export const hasFilter = (text: string, operator: Operator, value: string): boolean =>
  clausesOf(text).some((clause) => plain(clause) === plain(formatFilter(operator, value)));

/** The text without one of its clauses. */
export const without = (text: string, clause: string): string =>
  clausesOf(text)
    .filter((one) => one !== clause)
    .join(' ');

/** The text with a filter put in front, or taken out where it was. */
export function toggleFilter(text: string, operator: Operator, value: string): string {
  const filter = formatFilter(operator, value);
  const rest = clausesOf(text).filter((one) => plain(one) !== plain(filter));
  return hasFilter(text, operator, value)
    ? rest.join(' ')
    : `${[filter, ...rest].join(' ')}${rest.length ? '' : ' '}`;
}

/** One way to go on writing. */
export interface Completion {
  label: string;
  hint: string;
  /** The whole text with it, and where the caret stands then. */
  text: string;
  caret: number;
}

/** Values there are, with how many papers have them. */
export interface Values {
  tags: ReadonlyMap<string, number>;
  sites: ReadonlyMap<string, number>;
  years: ReadonlyMap<number, number>;
}

/** How the word at the caret may go on. Nothing for a word of one letter: that would cover the list at every word. */
export function completions(text: string, caret: number, values: Values): Completion[] {
  const before = text.slice(0, caret);
  const begun = /(-?)((?:[a-z]+:)?(?:"[^"]*|[^\s"]*))$/i.exec(before);
  const [, minus = '', word = ''] = begun ?? [];
  const start = caret - minus.length - word.length;
  const made = (label: string, hint: string, done: boolean): Completion => {
    const upTo = `${text.slice(0, start)}${minus}${label}${done ? ' ' : ''}`;
    return {
      label: `${minus}${label}`,
      hint,
      text: upTo + text.slice(caret).replace(/^\S*\s*/, ''),
      caret: upTo.length,
    };
  };
  const [, operator = '', value = ''] =
    /^([a-z]+):(.*)$/is.exec(word.toLowerCase().replaceAll('"', '')) ?? [];
  if (!operator) {
    if (word.length < 2) return [];
    return Object.entries(HINTS)
      .filter(([name]) => name.startsWith(word.toLowerCase()))
      .map(([name, hint]) => made(`${name}:`, hint, false));
  }
  const known: Record<string, [value: string, hint: string][]> = {
    tag: [...values.tags].map(([tag, papers]) => [tag, String(papers)]),
    site: [...values.sites].map(([site, papers]) => [site, String(papers)]),
    year: [...values.years].map(([year, papers]) => [String(year), String(papers)]),
  };
  const offered = VALUES[operator]?.map((one) => [one, ''] as const) ?? known[operator] ?? [];
  return offered
    .filter(([one]) => one.toLowerCase().startsWith(value))
    .slice(0, 8)
    .map(([one, hint]) => made(formatFilter(operator, one), hint, true));
}
