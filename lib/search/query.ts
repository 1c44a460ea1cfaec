import { FLAGS, STATUSES } from './fields.ts';

/** Words before a colon that mean something, and what may follow them where not everything may. */
export const OPERATORS = {
  author: undefined,
  title: undefined,
  tag: undefined,
  site: undefined,
  year: undefined,
  is: [...STATUSES, 'starred'],
  has: Object.keys(FLAGS).filter((flag) => flag !== 'starred'),
} as const satisfies Record<string, readonly string[] | undefined>;
export type Operator = keyof typeof OPERATORS;

/** One thing that a query asks for. */
export interface Clause {
  /** Papers that have it are left out. */
  not: boolean;
  /** What it is about; absent for words wherever they stand. */
  operator?: Operator;
  /** As typed, without quotes. */
  value: string;
  quoted: boolean;
  /** It ends the text and may go on: its last word is looked for as a beginning. */
  open: boolean;
}

/** What a reader asks for: a paper is found when it meets every clause. */
export interface Query {
  clauses: Clause[];
}

/** A clause and where it stands in the text it was read from. */
export interface Placed {
  clause: Clause;
  start: number;
  end: number;
}

const CHUNK = /(-(?=[^\s]))?(?:([a-z]+):)?(?:["“”„]([^"“”„]*)(["“”„]|$)|(\S*))/iy;

/** Reads a query as typed. Never throws: what is no operator is text. */
export function parseQuery(text: string): Query {
  return { clauses: placedClauses(text).map(({ clause }) => clause) };
}

export function placedClauses(text: string): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  while ((at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0) < text.length) {
    CHUNK.lastIndex = at;
    const [chunk = '', minus, word, inQuotes, closing, bare = ''] = CHUNK.exec(text) ?? [];
    const end = at + chunk.length;
    const quoted = inQuotes !== undefined;
    const open = end === text.length && (quoted ? closing === '' : true);
    const value = inQuotes ?? bare;
    const operator = word === undefined ? undefined : operatorOf(word, value, open);
    const clause: Clause = { not: minus !== undefined, value, quoted, open };
    if (operator !== undefined) clause.operator = operator;
    else if (word !== undefined) {
      // Not an operator: all of it is text, quotes and what stands in them included.
      const rest = /\S*/y;
      rest.lastIndex = at + (minus === undefined ? 0 : 1);
      clause.value = rest.exec(text)?.[0] ?? '';
      clause.quoted = false;
      const stop = rest.lastIndex;
      clause.open = stop === text.length;
      placed.push({ clause, start: at, end: stop });
      at = stop;
      continue;
    }
    placed.push({ clause, start: at, end });
    at = end;
  }
  return placed;
}

/** The operator a word and its value make; undefined where they are text. An operator without a value yet is one. */
function operatorOf(word: string, value: string, open: boolean): Operator | undefined {
  const name = word.toLowerCase();
  if (!Object.hasOwn(OPERATORS, name)) return undefined;
  const operator = name as Operator;
  if (value === '') return operator;
  if (operator === 'year') return yearsOf(value) ? operator : undefined;
  if (OPERATORS[operator] === undefined) return operator;
  return valuesOf(operator, value, open).length > 0 ? operator : undefined;
}

/** The values of `is:` and `has:` that are meant; while it is being typed, all that begin so. */
export function valuesOf(operator: Operator, value: string, open: boolean): string[] {
  const sought = value.toLowerCase();
  return (OPERATORS[operator] ?? []).filter(
    (known) => known === sought || (open && known.startsWith(sought)),
  );
}

/** The years meant, both included: `2024`, `2024..2026` or `2024-2026`, `2024..`, `..2024`; `202` and `202.` are the 2020s. */
export function yearsOf(value: string): { from: number; to: number } | undefined {
  const [, from = '', range = '', to = ''] = /^(\d{0,4})(?:(\.\.|-|\.(?=$))(\d{0,4}))?$/.exec(value) ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? 0 : Number(from.padEnd(4, '0'));
  const upper = to === '' && range !== '..' ? from : to;
  return { from: first, to: upper === '' ? 9999 : Number(upper.padEnd(4, '9')) };
}

/** A query as text; read again, it is the same query. */
export function formatQuery({ clauses }: Query): string {
  const last = clauses.at(-1);
  return clauses.map(formatClause).join(' ') + (last && !last.open && !last.quoted ? ' ' : '');
}

function formatClause({ not, operator, value, quoted, open }: Clause): string {
  return `${not ? '-' : ''}${operator ? `${operator}:` : ''}${quoted ? `"${value}${open ? '' : '"'}` : value}`;
}
