import { tagKey } from './fields.ts';
import { foldForSearch } from './fold.ts';
import { type Operator, type Placed, placedClauses } from './query.ts';

/** One clause with an operator, as a chip shows it. */
export interface Filter {
  operator: Operator;
  value: string;
  not: boolean;
}

/** The clauses of a text that have an operator and a value. */
export function filtersIn(text: string): Filter[] {
  return placedClauses(text).flatMap(({ clause: { operator, value, not } }) =>
    operator === undefined || value === '' ? [] : [{ operator, value, not }],
  );
}

/** Whether a text asks for this, not for its opposite. */
export function hasFilter(text: string, operator: Operator, value: string): boolean {
  return placedClauses(text).some((placed) => isFilter(placed, operator, value));
}

/**
 * The text with a filter added, or without it where it was. It is added in front, so that the word being typed stays the last one;
 * its opposite goes.
 */
export function toggleFilter(text: string, operator: Operator, value: string): string {
  const had = hasFilter(text, operator, value);
  const rest = without(text, (placed) => isFilter(placed, operator, value, true));
  return had ? rest : `${formatFilter(operator, value)} ${rest.trimStart()}`;
}

/** The text with this as the one filter of its operator, or with none. */
export function setFilter(text: string, operator: Operator, value: string | undefined): string {
  const rest = without(text, ({ clause }) => clause.operator === operator);
  return value === undefined ? rest : `${formatFilter(operator, value)} ${rest.trimStart()}`;
}

/** `tag:graph` or `tag:"to read"`. A quote in a value is left out: it has no way to be written, and does not count in comparing. */
export function formatFilter(operator: Operator, value: string): string {
  const plain = value.replace(/["“”„]/g, '').trim();
  return `${operator}:${plain === '' || /\s/.test(plain) ? `"${plain}"` : plain}`;
}

function isFilter({ clause }: Placed, operator: Operator, value: string, opposite = false): boolean {
  if (clause.operator !== operator || (clause.not && !opposite)) return false;
  const key = operator === 'tag' ? tagKey : (text: string) => foldForSearch(text.trim());
  return key(clause.value) === key(value.replace(/["“”„]/g, ''));
}

function without(text: string, unwanted: (placed: Placed) => boolean): string {
  let rest = text;
  for (const placed of placedClauses(text).reverse()) {
    if (!unwanted(placed)) continue;
    const before = rest.slice(0, placed.start).trimEnd();
    rest = `${before}${before === '' ? '' : ' '}${rest.slice(placed.end).trimStart()}`;
  }
  return rest;
}
