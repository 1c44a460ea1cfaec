import { type BibItem, isDamage, scanBib } from './scan.ts';

/** How somebody writes a `.bib` file, as far as new entries can be written the same way. */
export interface BibStyle {
  lineEnd: '\n' | '\r\n' | '\r';
  /** Before a field. */
  indent: string;
  /** Where the equals signs stand one below the other: letters before them, the indent included. Else 0. */
  column: number;
  /** Blanks around the equals sign. */
  spaced: boolean;
  /** A comma behind the last field. */
  lastComma: boolean;
  /** Empty lines between two entries. */
  between: number;
}

const PLAIN: BibStyle = {
  lineEnd: '\n',
  indent: '  ',
  column: 0,
  spaced: true,
  lastComma: false,
  between: 1,
};

/** So much of a file shows how it is written. */
const SAMPLE = 100_000;

/** The style of most of a file, by its first entries; of an empty one ours. */
export function styleOf(whole: string): BibStyle {
  const text = whole.slice(0, SAMPLE);
  const items: BibItem[] = [];
  for (const item of scanBib(text))
    if (!isDamage(item) && item.fields.length > 1 && item.type !== 'string') items.push(item);
  const counts = { '\r\n': 0, '\n': 0, '\r': 0 };
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) counts[end as BibStyle['lineEnd']] += 1;
  const lineEnd =
    most(
      Object.entries(counts).flatMap(([end, n]) => (n ? [[end as BibStyle['lineEnd'], n] as const] : [])),
    ) ?? PLAIN.lineEnd;
  if (items.length === 0) return { ...PLAIN, lineEnd };
  const fields = items.flatMap(({ from, to }) => [
    ...text.slice(from, to).matchAll(/(?<=[\r\n])([ \t]*)([A-Za-z][\w-]*)([ \t]*)=([ \t]*)/g),
  ]);
  const gaps = items.slice(1).flatMap(({ from }, i) => {
    const gap = text.slice(items[i]?.to ?? from, from);
    return gap.trim() === '' ? [Math.max(0, gap.split(/\r\n|\r|\n/).length - 2)] : [];
  });
  const column = commonest(
    fields.map(([, indent = '', name = '', pad = '']) => indent.length + name.length + pad.length),
  );
  const aligned =
    column !== undefined && new Set(fields.map(([, , name]) => name?.length)).size > 1 && column.share > 0.8;
  return {
    lineEnd,
    indent: commonest(fields.map(([, indent = '']) => indent))?.value ?? PLAIN.indent,
    column: aligned ? column.value : 0,
    spaced: commonest(fields.map(([, , , , after]) => after !== ''))?.value ?? true,
    lastComma: commonest(items.map(({ from, to }) => /,\s*[})]$/.test(text.slice(from, to))))?.value ?? false,
    between: Math.min(commonest(gaps)?.value ?? PLAIN.between, 3),
  };
}

/** Entries as our exporters write them (one field a line, indented by two blanks), in another style. */
export function restyled(entries: string, style: BibStyle): string {
  const { indent, column, spaced, lastComma, lineEnd, between } = style;
  const lines = entries.trimEnd().split('\n');
  const written = lines.flatMap((line, i) => {
    if (line === '') return Array.from({ length: between }, () => '');
    const [, name, value] = /^ {2}([A-Za-z]+) = (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return [line];
    const last = lines[i + 1] === '}' && lastComma ? ',' : '';
    const start = (indent + name).padEnd(column);
    const before = spaced && !start.endsWith(' ') ? `${start} ` : start;
    return [`${before}=${spaced ? ' ' : ''}${value}${last}`];
  });
  return written.map((line) => line + lineEnd).join('');
}

function commonest<T>(values: readonly T[]): { value: T; share: number } | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const best = most([...counts]);
  return best === undefined ? undefined : { value: best, share: (counts.get(best) ?? 0) / values.length };
}

function most<T>(counts: readonly (readonly [T, number])[]): T | undefined {
  return counts.toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
