import type { Paper } from '../../lib/paper.ts';
import { linksOf } from '../../lib/paper/links.ts';
import { displayText } from '../../lib/text/index.ts';
import { idOf } from '../../lib/ids.ts';
import { type Clause, foldForSearch, type Query, type Sort } from '../../lib/search/index.ts';

// A plain scan over the papers, written from the definition in lib/search/index.ts and sharing with the index only the folding and the reading of a query.

const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

interface Word {
  word: string;
  place: number;
  /** For a joined form, the places of its parts. */
  covers: number;
  kind: 'word' | 'signed' | 'join' | 'pair' | 'last';
}

const cut = (text: string) => {
  let kept = '';
  for (const char of text)
    if (kept.length + char.length <= 64) kept += char;
    else break;
  return kept;
};

const read = new Map<string, Word[]>();

/** The words of a text as the definition has them. */
export function wordsOf(text: string): Word[] {
  const known = read.get(text) ?? readWords(text);
  read.set(text, known);
  return known;
}

function readWords(text: string): Word[] {
  const folded = foldForSearch(text);
  const dense = DENSE.source;
  const runs = [
    ...folded.matchAll(new RegExp(`(?:${dense}\\p{M}*)+|(?:(?!${dense})[\\p{L}\\p{M}\\p{N}])+`, 'gu')),
  ].map(({ 0: run, index }) => ({
    run,
    from: index,
    to: index + run.length,
    dense: DENSE.test([...run][0] ?? ''),
  }));
  const words: Word[] = [];
  let place = 0;
  let compound: { parts: string[]; place: number } | undefined;
  for (const [i, { run, from, to, dense }] of runs.entries()) {
    if (dense) {
      const chars = run.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? [];
      for (const [j, char] of chars.entries()) {
        const next = chars[j + 1];
        words.push({
          word: cut(char + (next ?? '')),
          place: place + j,
          covers: 1,
          kind: next ? 'pair' : 'last',
        });
      }
      place += chars.length;
      compound = undefined;
      continue;
    }
    const word = cut(run);
    words.push({ word, place, covers: 1, kind: 'word' });
    const before = runs[i - 1];
    const between = before && !before.dense ? folded.slice(before.to, from) : '';
    if (compound && /^[-'._&]$/.test(between)) {
      compound.parts.push(word);
      const joined = compound.parts.join('');
      if (compound.parts.length <= 6 && joined.length <= 64)
        words.push({ word: joined, place: compound.place, covers: place - compound.place + 1, kind: 'join' });
    } else compound = { parts: [word], place };
    const signs = /^[+#]+/.exec(folded.slice(to))?.[0] ?? '';
    const after = folded.slice(to + signs.length);
    if (signs.length > 0 && signs.length <= 2 && !/^[\p{L}\p{M}\p{N}]/u.test(after))
      words.push({ word: word + signs, place, covers: 1, kind: 'signed' });
    place++;
  }
  return words;
}

const TEXTS: Record<string, (paper: Paper) => string[]> = {
  title: ({ title, reader }) =>
    [reader.title?.value ?? '', title].flatMap((raw) => [displayText(raw), raw]).filter(Boolean),
  authors: ({ authors }) => authors.map(displayText),
  body: ({ abstract, summary, organization, venue, keywords, categories }) => [
    ...[abstract, summary, organization, venue, ...(keywords ?? [])].flatMap((text) =>
      text === undefined ? [] : [displayText(text)],
    ),
    ...(categories ?? []),
  ],
  tags: ({ reader }) => reader.tags?.value ?? [],
  note: ({ reader }) => (reader.note ? [reader.note.value] : []),
};
const COST: Record<string, number> = { title: 0, authors: 2, tags: 2, note: 2, body: 4 };

type Wanted = { word: string; place: number; how: 'word' | 'start' | 'char' }[];

function wanted(clause: Clause): Wanted[] {
  const words = wordsOf(clause.value);
  const typing = isTyping(clause);
  const apart = words.filter(
    ({ kind, place, word }) =>
      kind === 'signed' ||
      (kind === 'word' && !words.some((other) => other.kind === 'signed' && other.place === place)) ||
      kind === 'pair' ||
      // A last character counts where it is the whole run: nothing before it in the text ends with it.
      (kind === 'last' &&
        !words.some(
          (other) => other.kind === 'pair' && other.place === place - 1 && other.word.endsWith(word),
        )),
  );
  // Each compound's longest joined form in place of its parts, unless its last part is signed.
  const joins = words.filter(
    (join) =>
      join.kind === 'join' &&
      !words.some(
        (other) => other.kind === 'join' && other.place === join.place && other.covers > join.covers,
      ) &&
      !words.some((other) => other.kind === 'signed' && other.place === join.place + join.covers - 1),
  );
  const inJoin = (place: number) =>
    joins.find((join) => place >= join.place && place < join.place + join.covers);
  const joined: typeof words = [];
  for (const word of apart) {
    const join = inJoin(word.place);
    if (!join) joined.push(word);
    else if (!joined.includes(join)) joined.push(join);
  }
  const phrases = [apart, ...(joins.length > 0 ? [joined] : [])].filter(({ length }) => length > 0);
  return phrases.map((phrase) =>
    phrase.map(({ word, place, kind }, i) => ({
      word,
      // Without the places that joined parts no longer take.
      place:
        place - (phrase[0]?.place ?? 0) - phrase.slice(0, i).reduce((sum, { covers }) => sum + covers - 1, 0),
      how: kind === 'last' ? 'char' : typing && i === phrase.length - 1 && kind !== 'pair' ? 'start' : 'word',
    })),
  );
}

const isTyping = ({ open, not, value }: Clause) => open && !not && !/\s$/.test(value);

/** 0 where the whole phrase stands in the text, 1 where its last word is only begun, nothing where it does not stand there. */
function standsIn(phrase: Wanted, text: string): number | undefined {
  const words = wordsOf(text);
  let best: number | undefined;
  for (const { place: from } of words) {
    let cost = 0;
    const met = phrase.every(({ word, place, how }) => {
      const here = words.filter((other) => other.place === from + place);
      if (here.some((other) => other.word === word)) return true;
      if (how === 'word' || !here.some((other) => other.word.startsWith(word))) return false;
      if (how === 'start') cost = 1;
      return true;
    });
    if (met && (best === undefined || cost < best)) best = cost;
  }
  return best;
}

/** Whether a clause of words is met by one text. */
export function standsInText(clause: Clause, text: string): boolean {
  return wanted(clause).some((phrase) => standsIn(phrase, text) !== undefined);
}

/** What a clause of words costs in a paper; undefined where it is not met. */
function costOf(clause: Clause, paper: Paper): number | undefined {
  const fields =
    clause.operator === 'title' ? ['title'] : clause.operator === 'author' ? ['authors'] : Object.keys(TEXTS);
  const costs: number[] = [];
  for (const field of fields)
    for (const text of (TEXTS[field] as (paper: Paper) => string[])(paper))
      for (const phrase of wanted(clause)) {
        const cost = standsIn(phrase, text);
        if (cost !== undefined) costs.push((COST[field] as number) + cost);
      }
  if (clause.operator === undefined) {
    const keys = paper.ids.flatMap((id) => [foldForSearch(id), foldForSearch(id.slice(id.indexOf(':') + 1))]);
    const literal = foldForSearch(clause.value.trim());
    const canonical = idOf(clause.value);
    if (keys.includes(literal) || (canonical !== undefined && keys.includes(foldForSearch(canonical))))
      costs.push(0);
    if (
      isTyping(clause) &&
      /\d/.test(literal) &&
      /[.:/]/.test(literal) &&
      keys.some((key) => key.startsWith(literal))
    )
      costs.push(1);
  }
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

const tagKey = (tag: string) =>
  foldForSearch(tag)
    .replace(/["“”„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a paper meets a clause that is not of words. */
function meets(clause: Clause, paper: Paper): boolean {
  const { operator, value, open } = clause;
  const named = (names: string[], key: (name: string) => string) =>
    names.some((name) => (isTyping(clause) ? key(name).startsWith(key(value)) : key(name) === key(value)));
  if (operator === 'tag') return named(paper.reader.tags?.value ?? [], tagKey);
  if (operator === 'site')
    return named(
      paper.sources.flatMap(({ entry }) => (entry.site ? [entry.site] : [])),
      foldForSearch,
    );
  if (operator === 'year') {
    if (!/^\d{4}/.test(paper.published ?? '')) return false;
    const year = Number(paper.published?.slice(0, 4));
    const [from = '', to = from] = value.split(/\.\.|-|\./);
    const upper = value.includes('..') ? to : to || from;
    return year >= Number(from.padEnd(4, '0')) && year <= Number(upper.padEnd(4, '9'));
  }
  const { reader } = paper;
  const is: Record<string, boolean> = {
    unread: (reader.status?.value ?? 'unread') === 'unread',
    reading: reader.status?.value === 'reading',
    read: reader.status?.value === 'read',
    starred: reader.starred?.value === true,
  };
  const has: Record<string, boolean> = {
    code: Boolean(linksOf(paper).code),
    pdf: Boolean(paper.links.pdf),
    project: Boolean(linksOf(paper).project),
    abstract: Boolean(paper.abstract),
    note: Boolean(reader.note?.value.trim()),
    tags: Boolean(reader.tags?.value.length),
  };
  return Object.entries(operator === 'is' ? is : has).some(
    ([name, held]) => held && (open ? name.startsWith(value.toLowerCase()) : name === value.toLowerCase()),
  );
}

/** Compares by code points. */
function byCodePoints(a: string, b: string): number {
  const [x, y] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = (x[i]?.codePointAt(0) ?? 0) - (y[i]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

const newest = (a: Paper, b: Paper) => b.added - a.added || (a.uid < b.uid ? -1 : 1);

/** The uids of the papers that meet a query, in order. */
export function scan(papers: Paper[], { clauses }: Query, sort: Sort, direction?: 'up' | 'down'): string[] {
  let found = papers;
  const asked = clauses.filter(({ value }) => value !== '');
  const scored: { costs: Map<Paper, number>; rarity: number }[] = [];
  for (const clause of asked) {
    const ofWords =
      clause.operator === undefined || clause.operator === 'author' || clause.operator === 'title';
    if (ofWords && clause.value.trim() === '') continue;
    // A clause without a word, and no id by its looks, asks for nothing.
    if (ofWords && wanted(clause).length === 0) continue;
    const costs = new Map(
      papers.flatMap((paper): [Paper, number][] => {
        const cost = ofWords ? costOf(clause, paper) : meets(clause, paper) ? 0 : undefined;
        return cost === undefined ? [] : [[paper, cost]];
      }),
    );
    found = found.filter((paper) => costs.has(paper) !== clause.not);
    if (ofWords && !clause.not) {
      let rarity = 0;
      for (let size = costs.size; size > 0 && size * 2 <= papers.length; size *= 2) rarity++;
      scored.push({ costs, rarity });
    }
  }
  const sum = (paper: Paper, rare: boolean) =>
    scored.reduce((all, { costs, rarity }) => all + (costs.get(paper) ?? 0) * (rare ? rarity : 1), 0);
  const title = (paper: Paper) =>
    foldForSearch(displayText(paper.reader.title?.value ?? paper.title))
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
  const day = ({ published }: Paper) => {
    const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '') ?? [];
    return year === undefined ? undefined : Number(`${year}${month ?? '00'}${date ?? '00'}`);
  };
  const numbers = (key: (paper: Paper) => number | undefined) => (a: Paper, b: Paper) => {
    const [x, y] = [key(a), key(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return direction === 'up' ? x - y : y - x;
  };
  const compare: Record<Sort, (a: Paper, b: Paper) => number> = {
    best: (a, b) => sum(a, false) - sum(b, false) || sum(a, true) - sum(b, true),
    added: numbers(({ added }) => added),
    published: numbers(day),
    upvotes: numbers(({ stats }) => stats.upvotes),
    title: (a, b) => byCodePoints(title(a), title(b)) * (direction === 'down' ? -1 : 1),
  };
  return found.toSorted((a, b) => compare[sort](a, b) || newest(a, b)).map(({ uid }) => uid);
}
