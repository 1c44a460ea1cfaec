import { type Operator, completions as all, type Completion, type Values } from '../lib/search/index.ts';
import { placedClauses } from '../lib/search/query.ts';

export { hasFilter, toggleFilter } from '../lib/search/filters.ts';
export type { Completion } from '../lib/search/index.ts';

const WORDS = new Set<Operator | undefined>([undefined, 'author', 'title']);

/** Its clauses as typed, each once. */
export const clausesOf = (text: string): string[] => [
  ...new Set(placedClauses(text).map(({ start, end }) => text.slice(start, end))),
];

/** Whether it looks for words, not only by filters: then there are hits to show. */
export const isSearch = (text: string): boolean =>
  placedClauses(text).some(({ clause }) => !clause.not && clause.value !== '' && WORDS.has(clause.operator));

/** Whether a filter of the panel is in force. */
export const isFiltered = (text: string): boolean =>
  placedClauses(text).some(({ clause }) => clause.value !== '' && !WORDS.has(clause.operator));

/** The text without one of its clauses. */
export const without = (text: string, unwanted: string): string =>
  clausesOf(text)
    .filter((clause) => clause !== unwanted)
    .join(' ');

/** How the word at the caret may go on. Nothing for a word of one letter or none: that would cover the list at every word. */
export function completions(text: string, caret: number, values: Values): Completion[] {
  return /(?:^|[\s:"-])[^\s:"-]{0,1}$/u.test(text.slice(0, caret)) && !/:[^\s]*$/u.test(text.slice(0, caret))
    ? []
    : all(text, caret, values);
}
