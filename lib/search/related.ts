import type { Paper } from '../paper.ts';
import { authorNames } from '../text/authors.ts';
import { displayText } from '../text/index.ts';
import type { Clause, Operator } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** A paper of the library that has something in common with another one, and what. */
export interface Related {
  uid: string;
  /** Authors of both, as the other one names them. */
  authors: string[];
  /** Rare words of both, as the other one writes them, the rarest first. */
  words: string[];
}

/** So many related papers are named. */
const NAMED = 6;
/** So many authors and words of a paper are looked up. */
const AUTHORS = 40;
const TITLE_WORDS = 30;
const WORDS = 120;
/** A word or an author that more papers have tells nothing. */
const RARE = 0.02;
const MOST = 200;
const FEWEST = 3;
/** So many rare words make two papers related without a common author. */
const TELLING = 2;
const NAMED_WORDS = 4;
/** Words of English that say nothing of what a paper is about: in a small library even these are rare. */
const EMPTY = new Set(
  `about above across after against almost along already also although always among another answer answers approach based because been before being
  below between both cannot could does done down during each either else even ever every everything existing fall falls find first five four from further
  have having here however into instead itself just know large last later less like made make makes many method methods model models more most much must
  need needs never next none novel often once only onto other others over paper papers part perform performance propose proposed provide rather result
  results same second seen several shall should show shown shows since small some still study such take takes task tasks than that their them then there these
  they thing this those though three through thus time together toward towards under until upon used uses using very want well were what when where
  whether which while whole whose will with within without work would yet your`.split(/\s+/),
);
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The papers of the library that share authors or rare words of title and abstract with one, what is rarest weighing most. Each author and word is one
 * look-up in the index, and only papers that have a rare one are looked at: no walk over the library.
 */
export function relatedTo(
  paper: Paper,
  index: Pick<SearchIndex, 'size' | 'docsWith' | 'uidOf' | 'docOf'>,
): Related[] {
  const own = index.docOf(paper.uid);
  const most = Math.min(MOST, Math.max(FEWEST, Math.floor(index.size * RARE)));
  const found = new Map<number, { score: number; authors: string[]; words: string[] }>();
  const look = (what: 'authors' | 'words', value: string, weight: number, operator?: Operator) => {
    const clause: Clause = { not: false, value, quoted: true, open: false, ...(operator && { operator }) };
    const docs = index.docsWith(clause, most);
    const rarity = Math.log2((index.size + 1) / Math.max(1, docs.length));
    for (const doc of docs) {
      if (doc === own) continue;
      const one = found.get(doc) ?? { score: 0, authors: [], words: [] };
      one.score += weight * rarity;
      one[what].push(value);
      found.set(doc, one);
    }
  };
  for (const name of authorNames(paper.authors).slice(0, AUTHORS))
    look('authors', displayText(name), 3, 'author');
  const title = wordsIn(paper.reader.title?.value ?? paper.title).slice(0, TITLE_WORDS);
  for (const word of title) look('words', word, 2);
  const known = new Set(title);
  const body = wordsIn(paper.abstract ?? '').filter((word) => !known.has(word));
  for (const word of body.slice(0, WORDS)) look('words', word, 1);
  return [...found]
    .filter(([, { authors, words }]) => authors.length > 0 || words.length >= TELLING)
    .sort(([a, one], [b, other]) => other.score - one.score || a - b)
    .slice(0, NAMED)
    .map(([doc, { authors, words }]) => ({
      uid: index.uidOf(doc),
      authors,
      words: words.slice(0, NAMED_WORDS),
    }));
}

/** The words of a text that may tell something, each once, as written but for capitals; of scripts without blanks, the pairs of their characters. */
function wordsIn(raw: string): string[] {
  const words = new Set<string>();
  for (const [run] of displayText(raw).matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = run.toLowerCase();
    if (DENSE.test(word)) {
      const letters = [...word];
      for (let i = 1; i < letters.length; i++) words.add(`${letters[i - 1]}${letters[i]}`);
    } else if (word.length > 3 && /\p{L}/u.test(word) && !EMPTY.has(word)) words.add(word);
  }
  return [...words];
}
