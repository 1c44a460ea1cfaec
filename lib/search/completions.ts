import { say, written, type MessageKey } from '../words.ts';
import { tagKey } from './fields.ts';
import { formatFilter } from './filters.ts';
import { foldForSearch } from './fold.ts';
import { type Operator, OPERATORS, placedClauses } from './query.ts';

/** One way to go on typing. */
export interface Completion {
  /** What it would write: `tag:` or `tag:graphs`. */
  label: string;
  /** What that does, in words; for a value, how many papers have it, where known. */
  hint: string;
  /** The whole text with it, and where the caret stands then. */
  text: string;
  caret: number;
}

/** Values there are, with how many papers have them, the most frequent first. */
export interface Values {
  tags: ReadonlyMap<string, number>;
  sites: ReadonlyMap<string, number>;
  years?: ReadonlyMap<number, number>;
}

/** What an operator is for. */
export const HINTS: Record<Operator, MessageKey> = {
  author: 'hintAuthor',
  title: 'hintTitle',
  tag: 'hintTag',
  site: 'hintSite',
  year: 'hintYear',
  is: 'hintIs',
  has: 'hintHas',
};

/** More are no help. */
const MOST = 12;

/** How the word at the caret may go on: operators that begin so, values of its operator, tags that begin like it. Nothing typed yet: all operators. */
export function completions(text: string, caret: number, values: Values): Completion[] {
  const at = placedClauses(text).find(({ start, end }) => start < caret && caret <= end);
  const start = at?.start ?? caret;
  const typed = text.slice(start, caret);
  const [, minus = '', name, rest] = /^(-?)(?:([a-z]+):)?(.*)$/is.exec(typed) ?? [];
  const write = (label: string, hint: string, done: boolean): Completion => {
    const before = `${text.slice(0, start)}${minus}${label}${done ? ' ' : ''}`;
    const after = text.slice(at?.end ?? caret);
    return {
      label: `${minus}${label}`,
      hint,
      text: before + (done ? after.trimStart() : after),
      caret: before.length,
    };
  };
  const value = (operator: Operator, one: string, papers?: number) =>
    write(formatFilter(operator, one), papers === undefined ? '' : written(papers), true);

  const operator = name?.toLowerCase() ?? '';
  if (Object.hasOwn(OPERATORS, operator)) {
    const sought = (rest ?? '').replace(/["“”„]/g, '');
    return valuesFor(operator as Operator, sought, values)
      .slice(0, MOST)
      .map(([one, papers]) => value(operator as Operator, one, papers));
  }
  if (name !== undefined || !/^\p{L}*$/u.test(rest ?? '')) return [];
  const begun = (rest ?? '').toLowerCase();
  const operators = (Object.keys(OPERATORS) as Operator[]).filter((each) => each.startsWith(begun));
  const tags = begun.length < 2 ? [] : matching(values.tags, begun, tagKey).filter(([, , first]) => first);
  return [
    ...operators.map((each) => write(`${each}:`, say(HINTS[each]), false)),
    ...tags.map(([tag, papers]) => value('tag', tag, papers)),
  ].slice(0, MOST);
}

function valuesFor(operator: Operator, sought: string, values: Values): [string, number?][] {
  const fixed = OPERATORS[operator];
  if (fixed) return fixed.filter((each) => each.startsWith(sought.toLowerCase())).map((each) => [each]);
  if (operator === 'tag') return matching(values.tags, sought, tagKey).map(([tag, papers]) => [tag, papers]);
  if (operator === 'site')
    return matching(values.sites, sought, foldForSearch).map(([site, papers]) => [site, papers]);
  if (operator === 'year')
    return [...(values.years ?? [])]
      .map(([year, papers]): [string, number] => [String(year), papers])
      .filter(([year]) => year.startsWith(sought));
  return [];
}

/** Names that begin so, then those in which a later word does. */
function matching(
  names: ReadonlyMap<string, number>,
  sought: string,
  key: (name: string) => string,
): [name: string, papers: number, first: boolean][] {
  const begun = key(sought);
  const first: [string, number, boolean][] = [];
  const later: [string, number, boolean][] = [];
  for (const [name, papers] of names) {
    const known = key(name);
    if (known.startsWith(begun)) first.push([name, papers, true]);
    else if (known.split(/[^\p{L}\p{M}\p{N}]+/u).some((word) => word.startsWith(begun)))
      later.push([name, papers, false]);
  }
  return [...first, ...later];
}
