import { type Field, tagKey } from './fields.ts';
import { foldWithOffsets } from './fold.ts';
import { type Needle, needleOf, type Part } from './needle.ts';
import type { Query } from './query.ts';
import { visitWords } from './words.ts';

/** From the first character of a hit up to and without the one after it, in UTF-16 units of the text as given. */
export type Range = [start: number, end: number];

/** A word of the text, where it stands in the folded text. */
interface Token {
  word: string;
  start: number;
  end: number;
  joined: boolean;
}

/**
 * Where a text of a field meets the words of a query, in order, without overlaps. Of a word that is only begun, its beginning is marked.
 * @param text as shown
 */
export function hits(query: Query, text: string, field: Field): Range[] {
  return united(clauseHits(query, text, field).flat());
}

/** The hits of each clause. */
function clauseHits({ clauses }: Query, text: string, field: Field): Range[][] {
  const { folded, starts, ends } = foldWithOffsets(text);
  const tokens = tokensOf(folded);
  return clauses
    .filter(({ not, value }) => !not && value !== '')
    .map((clause) => {
      if (clause.operator === 'tag')
        return field === 'tags' && text !== '' && tagKey(text).startsWith(tagKey(clause.value))
          ? [[0, text.length] as Range]
          : [];
      const needle = needleOf(clause);
      if (needle === undefined) return [];
      const found =
        field === 'ids'
          ? idHits(needle, folded)
          : needle.fields.includes(field)
            ? needle.phrases.flatMap((parts) => phraseHits(parts, tokens, folded))
            : [];
      return found.map(([start, end]): Range => [starts[start] as number, ends[end - 1] as number]);
    });
}

/** The words of a folded text by their places. */
function tokensOf(folded: string): Token[][] {
  const tokens: Token[][] = [];
  visitWords(folded, (word, place, start, end, how) =>
    (tokens[place] ??= []).push({ word, start, end, joined: how === 'join' }),
  );
  return tokens;
}

function phraseHits(parts: Part[], tokens: Token[][], folded: string): Range[] {
  const found: Range[] = [];
  const [first] = parts;
  if (first === undefined) return found;
  for (let place = 0; place < tokens.length; place++) {
    let start = Infinity;
    let end = 0;
    const met = parts.every((part) => {
      const token = tokens[place + part.place]?.find((token) => meets(part, token.word));
      if (token === undefined) return false;
      start = Math.min(start, token.start);
      end = Math.max(end, endOf(part, token, folded));
      return true;
    });
    if (met) found.push([start, end]);
  }
  return found;
}

function meets({ word, how }: Part, other: string): boolean {
  return how === 'word' ? other === word : other.startsWith(word);
}

/** Where the part of a word that was meant ends. */
function endOf({ word, how }: Part, { start, end, joined }: Token, folded: string): number {
  if (how === 'word') return end;
  if (!joined) return start + word.length;
  let at = start;
  for (let left = word.length; left > 0; at++) if (!"-'._&".includes(folded.charAt(at))) left--;
  return at;
}

/** Ids stand among other text; they are compared whole, with or without their scheme. */
function idHits({ ids, idStart }: Needle, folded: string): Range[] {
  const found: Range[] = [];
  const look = (id: string, whole: boolean) => {
    for (let at = folded.indexOf(id); at >= 0; at = folded.indexOf(id, at + id.length)) {
      const end = at + id.length;
      const bounded =
        !/[\p{L}\p{N}]$/u.test(folded.slice(0, at)) && !(whole && /^[\p{L}\p{N}]/u.test(folded.slice(end)));
      if (bounded) found.push([at, end]);
    }
  };
  for (const id of ids) {
    look(id, true);
    const bare = id.replace(/^[^:]*:/, '');
    if (bare !== '' && bare !== id) look(bare, true);
  }
  if (idStart !== undefined) look(idStart, false);
  return found;
}

/** Ranges in order, those that overlap as one. */
function united(ranges: Range[]): Range[] {
  const sorted = ranges.sort(([a], [b]) => a - b);
  const found: Range[] = [];
  for (const [start, end] of sorted) {
    const last = found.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** A part of a text that shows what was found in it. */
export interface Excerpt {
  /** With `…` where something was left out. */
  text: string;
  hits: Range[];
}

/** So much stands before what was found, UTF-16 units: in a line of a narrow panel, which shows thirty of them, it has to be in sight. */
const LEAD = 12;

/**
 * The part of a text that meets most of a query, beginning shortly before what was found; the text's beginning where nothing was.
 * @param length in UTF-16 units, about: it is cut between words
 */
export function excerpt(query: Query, text: string, length: number, field: Field = 'body'): Excerpt {
  const byClause = clauseHits(query, text, field);
  const ranges = united(byClause.flat());
  const [first] = ranges;
  if (text.length <= length && (!first || first[0] <= LEAD)) return { text, hits: ranges };
  const meeting = (from: number, to: number) =>
    byClause.filter((clause) => clause.some(([start, end]) => start >= from && end <= to)).length * 1000 +
    ranges.filter(([start, end]) => start >= from && end <= to).length;
  let from = 0;
  let most = 0;
  // A handful of places is enough to choose from, however many hits a long text has.
  for (const [start] of ranges.slice(0, 50)) {
    const begin = start <= LEAD ? 0 : wordStart(text, start - LEAD, start);
    const met = meeting(begin, begin + length);
    if (met > most) [from, most] = [begin, met];
  }
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length, from);
  const before = from > 0 ? '…' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    hits: ranges.flatMap(([start, end]): Range[] =>
      start >= from && end <= to ? [[start - from + before.length, end - from + before.length]] : [],
    ),
  };
}

/** How far a cut may move to fall between words. */
const REACH = 30;

/** @param before what is to stay: a cut moves up to there at most */
function wordStart(text: string, at: number, before: number): number {
  const space = /\s/.exec(text.slice(at - 1, before));
  if (space) return at + space.index;
  return isHalf(text, at) ? at + 1 : at;
}

function wordEnd(text: string, at: number, from: number): number {
  const space = text.slice(Math.max(from + 1, at - REACH), at + 1).search(/\s\S*$/);
  if (space >= 0) return Math.max(from + 1, at - REACH) + space;
  return isHalf(text, at) ? at - 1 : at;
}

/** Whether a cut here would part a pair of surrogates. */
function isHalf(text: string, at: number): boolean {
  return /[\ud800-\udbff]$/.test(text.charAt(at - 1)) && /^[\udc00-\udfff]/.test(text.charAt(at));
}
