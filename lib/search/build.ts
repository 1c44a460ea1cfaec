import type { Paper } from '../paper.ts';
import { ByteWriter, compareCodePoints, NumberWriter, utf8 } from './bytes.ts';
import { PostingsWriter } from './dictionary.ts';
import {
  type Field,
  FIELDS,
  flagsOf,
  publishedNumber,
  sitesOf,
  tagsOf,
  textsOf,
  titleSortKey,
} from './fields.ts';
import { foldForSearch } from './fold.ts';
import { labels } from './labels.ts';
import { writePlaces } from './places.ts';
import type { Postings, Segment } from './segment.ts';
import { visitWords } from './words.ts';

/** Papers that are read before the caller may do something else. */
const SLICE = 32;
/** Words that are written before the caller may do something else. */
const WORDS = 4096;

/** More than any count of upvotes: higher ones sort as this one. */
export const MOST_UPVOTES = 2 ** 26;

interface Known {
  uid: string;
  added: number;
  published: number;
  upvotes: number;
  flags: number;
  sites: string[];
  tags: string[];
  titleKey: string;
}

/** The words of one field as they are read: one number for the word and one for its place, paper after paper. */
class Words {
  readonly numbers = new Map<string, number>();
  readonly words = new NumberWriter(1024);
  readonly places = new NumberWriter(1024);
  /** Where each paper's begin. */
  readonly starts = new NumberWriter();

  add(texts: string[]): void {
    this.starts.push(this.words.length);
    let place = 0;
    // One place stays free between texts, so that no phrase runs from one into the next.
    for (const text of texts) place = visitWords(foldForSearch(text), this.#visit, place) + 1;
  }

  /** The ids of a paper: each is one word, whatever it is made of. */
  addWhole(keys: string[]): void {
    this.starts.push(this.words.length);
    for (const [place, key] of keys.entries()) this.#visit(key, place);
  }

  #visit = (word: string, place: number): void => {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    this.words.push(number);
    this.places.push(place);
  };
}

/** Makes a segment of papers that come one after another. */
export class SegmentBuilder {
  readonly #known: Known[] = [];
  readonly #byUid = new Map<string, number>();
  readonly #fields = Object.fromEntries(FIELDS.map((field) => [field, new Words()])) as Record<Field, Words>;

  /** How many papers were added. */
  get size(): number {
    return this.#byUid.size;
  }

  /** Takes a paper in; of two with one uid, the later. */
  add(paper: Paper): void {
    const texts = textsOf(paper);
    for (const field of FIELDS) {
      if (field === 'ids') this.#fields.ids.addWhole(texts.ids);
      else this.#fields[field].add(texts[field]);
    }
    this.#byUid.set(paper.uid, this.#known.length);
    this.#known.push({
      uid: paper.uid,
      added: paper.added,
      published: publishedNumber(paper.published),
      upvotes: Math.max(-1, Math.min(MOST_UPVOTES, Math.trunc(paper.stats.upvotes ?? -1))),
      flags: flagsOf(paper),
      sites: sitesOf(paper),
      tags: tagsOf(paper),
      titleKey: titleSortKey(paper),
    });
  }

  /**
   * The segment of all that was added; the builder is used up. Yields now and then the share that is done, 0 to 1.
   * @param gone uids of papers that are no longer there; those that were added count as there
   */
  *finish(gone: Iterable<string> = []): Generator<number, Segment> {
    const known = this.#known;
    const order = [...this.#byUid.values()].sort((a, b) => newestFirst(known[a] as Known, known[b] as Known));
    const docs = order.map((i) => known[i] as Known);
    const byTitle = docs
      .map((_, doc) => doc)
      .sort((a, b) => compareCodePoints(title(docs, a), title(docs, b)) || a - b);
    const titleKeys = new PostingsWriter();
    for (const doc of byTitle) {
      const key = utf8(title(docs, doc));
      titleKeys.word(key, key.length);
    }
    const fields = {} as Record<Field, Postings>;
    for (const [i, field] of FIELDS.entries()) {
      const writing = postings(this.#fields[field], order);
      let step = writing.next();
      for (; !step.done; step = writing.next()) yield (i + step.value) / FIELDS.length;
      fields[field] = step.value;
    }
    let end = 0;
    return {
      format: 1,
      size: docs.length,
      gone: [...new Set(gone)].filter((uid) => !this.#byUid.has(uid)).sort(),
      uids: docs.map(({ uid }) => uid).join(''),
      uidEnds: Uint32Array.from(docs, ({ uid }) => (end += uid.length)),
      added: Float64Array.from(docs, ({ added }) => added),
      published: Uint32Array.from(docs, ({ published }) => published),
      upvotes: Int32Array.from(docs, ({ upvotes }) => upvotes),
      flags: Uint16Array.from(docs, ({ flags }) => flags),
      sites: labels(docs.map(({ sites }) => sites)),
      tags: labels(docs.map(({ tags }) => tags)),
      byTitle: Uint32Array.from(byTitle),
      titleKeys: titleKeys.done().words,
      fields,
    };
  }
}

/** A segment of papers. Yields now and then the share that is done, 0 to 1, so that the caller can pause or give up. */
export function* buildSegment(
  papers: readonly Paper[],
  gone: Iterable<string> = [],
): Generator<number, Segment> {
  const builder = new SegmentBuilder();
  for (const [i, paper] of papers.entries()) {
    builder.add(paper);
    if (i % SLICE === SLICE - 1) yield (i / papers.length) * 0.8;
  }
  const finishing = builder.finish(gone);
  for (;;) {
    const step = finishing.next();
    if (step.done) return step.value;
    yield 0.8 + step.value * 0.2;
  }
}

function title(docs: Known[], doc: number): string {
  return (docs[doc] as Known).titleKey;
}

/** The order of the list: added last first, then by uid. */
export function newestFirst(a: { uid: string; added: number }, b: { uid: string; added: number }): number {
  return b.added - a.added || (a.uid < b.uid ? -1 : a.uid > b.uid ? 1 : 0);
}

/** Sorts what was read by word, then document, then place: a counting sort, in which only the words themselves are compared. */
function* postings({ numbers, words, places, starts }: Words, order: number[]): Generator<number, Postings> {
  const sorted = [...numbers.keys()].sort(compareCodePoints);
  yield 0;
  const ranks = new Uint32Array(sorted.length);
  for (const [rank, word] of sorted.entries()) ranks[numbers.get(word) as number] = rank;
  const endOf = (paper: number) =>
    paper + 1 < starts.length ? (starts.numbers[paper + 1] as number) : words.length;

  const cells = new Uint32Array(sorted.length + 1);
  for (const paper of order)
    for (let i = starts.numbers[paper] as number; i < endOf(paper); i++) {
      const cell = (ranks[words.numbers[i] as number] as number) + 1;
      cells[cell] = (cells[cell] as number) + 1;
    }
  for (let i = 1; i < cells.length; i++) cells[i] = (cells[i] as number) + (cells[i - 1] as number);
  const total = cells[sorted.length] as number;
  const docs = new Uint32Array(total);
  const where = new Uint32Array(total);
  const next = cells.slice();
  for (const [doc, paper] of order.entries()) {
    for (let i = starts.numbers[paper] as number; i < endOf(paper); i++) {
      const rank = ranks[words.numbers[i] as number] as number;
      const at = next[rank] as number;
      next[rank] = at + 1;
      docs[at] = doc;
      where[at] = places.numbers[i] as number;
    }
  }
  yield 0.3;
  const out = new PostingsWriter();
  for (const [rank, word] of sorted.entries()) {
    // Read only in a paper that another one of its uid replaced.
    if (cells[rank] === cells[rank + 1]) continue;
    writeLists(out.docs, out.places, docs, where, cells[rank] as number, cells[rank + 1] as number);
    const bytes = utf8(word);
    out.word(bytes, bytes.length);
    if (rank % WORDS === WORDS - 1) yield 0.3 + (0.7 * rank) / sorted.length;
  }
  return out.done();
}

function writeLists(
  outDocs: ByteWriter,
  outPlaces: ByteWriter,
  docs: Uint32Array,
  places: Uint32Array,
  from: number,
  to: number,
): void {
  let before = -1;
  for (let i = from; i < to;) {
    const doc = docs[i] as number;
    let j = i + 1;
    while (j < to && docs[j] === doc) j++;
    outDocs.varint(doc - before - 1);
    writePlaces(outPlaces, places, i, j);
    before = doc;
    i = j;
  }
}
