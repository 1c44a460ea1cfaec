import type { Paper } from '../paper.ts';
import { compareCodePoints, utf8 } from './bytes.ts';
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
import { labels } from './labels.ts';
import type { Postings, Segment } from './segment.ts';
import { WordList } from './word-list.ts';

/** Papers that are read before the caller may do something else. */
const SLICE = 32;
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

/** Makes a segment of papers that come one after another. */
export class SegmentBuilder {
  readonly #known: Known[] = [];
  readonly #byUid = new Map<string, number>();
  readonly #fields = Object.fromEntries(FIELDS.map((field) => [field, new WordList()])) as Record<
    Field,
    WordList
  >;

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

  /** Takes papers in. Yields now and then how many it has. */
  *addAll(papers: readonly Paper[]): Generator<number, void> {
    for (const [i, paper] of papers.entries()) {
      this.add(paper);
      if (i % SLICE === SLICE - 1) yield i + 1;
    }
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
    yield 0;
    const titleKeys = new PostingsWriter();
    for (const doc of byTitle) {
      const key = utf8(title(docs, doc));
      titleKeys.word(key, key.length);
    }
    const fields = {} as Record<Field, Postings>;
    for (const [i, field] of FIELDS.entries()) {
      const writing = this.#fields[field].postings(order);
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
  const adding = builder.addAll(papers);
  for (let step = adding.next(); !step.done; step = adding.next()) yield (step.value / papers.length) * 0.8;
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
