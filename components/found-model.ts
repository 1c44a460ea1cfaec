import { batch, computed, signal } from '@preact/signals';

import { coalesced } from '../lib/coalesced.ts';
import type { Counts, Finder, Found, Question, Sort } from '../lib/finding.ts';
import { plainRow } from '../lib/plain-row.ts';
import { say } from '../lib/words.ts';
import type { Edges } from './edges.ts';
import { NewestAnswers } from './newest-answers.ts';
import type { Notices } from './notices.ts';
import { isSearch } from './query-text.ts';
import {
  BLOCK,
  type Places,
  type Shown,
  blocks,
  keepNear,
  missingIn,
  placeOf,
  rowsIn,
} from './shown-rows.ts';

/** Rows of the first answer while nobody has told how many a window shows. */
const SCREENFUL = 16;
/** So many of the newest papers are shown before the index has answered: more than a window holds. */
const FIRST = 40;
/** Who jumps on from screen to screen is shown rows once she rests for so long, ms: those she flies past are read by nobody. */
const REST = 60;

type Order = Pick<Question, 'text' | 'sort' | 'reversed'>;

const NO_COUNTS: Counts = { site: [], tag: [], status: [], year: [] };

/** What the reader asks of the library, and the part of the answer that is looked at. Never the whole: that may be 100,000 papers. */
export class FoundModel {
  readonly #edges: Edges;
  readonly #finder: Finder;
  readonly #answers: NewestAnswers;
  readonly #notices: Notices;
  readonly state = signal<'opening' | 'ready' | 'broken'>('opening');
  readonly why = signal('');
  /** As typed. */
  readonly query = signal('');
  /** As chosen; undefined is the order that suits the question. */
  readonly sort = signal<Sort | undefined>(undefined);
  readonly reversed = signal(false);
  readonly shown = signal<Shown>({ rows: new Map(), total: 0, text: '', turn: 0, drift: 0 });
  /** Papers in the library; undefined until that is known. */
  readonly kept = signal<number | undefined>(undefined);
  /** Of what is found; undefined until they are known, and while nobody looks at them. */
  readonly counts = signal<Counts | undefined>(undefined);
  /** Counts of the whole library, whatever is found. */
  readonly all = signal<Counts>(NO_COUNTS);
  /** All tags of the library with their papers. */
  readonly tags = computed(() => this.all.value.tag);
  /** Papers the index has still to take in, and how many these were at most since it last had them all. */
  readonly behind = signal({ now: 0, most: 0 });
  /** The order that the list has. */
  readonly order = computed<Sort>(() => this.sort.value ?? (isSearch(this.query.value) ? 'best' : 'added'));
  /** Place of the row that the keyboard is at. */
  readonly active = signal(0);
  /** How far the list is scrolled, px: it may be taken from the screen and put back. */
  scrolledTo = 0;

  /** What is seen: places from (included), to (excluded), and the topmost whose place on the screen is to be kept. */
  #seen: Places & { top?: number } = { from: 0, to: 1 };
  /** Rows of the first answer to another question: what the window shows. Reading and marking more of them is what a keystroke would wait for. */
  #screenful = SCREENFUL;
  #shows = '';
  #counting = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Done once the newest papers are shown, or it is said why none can be. */
  #begun: Promise<void> = Promise.resolve();
  /** Asks the same again, once at a time: a long import makes answers stale many times over. */
  readonly #refresh = coalesced(() => this.#ask());

  constructor(edges: Edges, notices: Notices) {
    this.#edges = edges;
    this.#finder = edges.finder;
    this.#answers = new NewestAnswers(edges.finder);
    this.#notices = notices;
  }

  /** Shows the newest papers at once and the finder's answer when it comes, and follows the library until `abort`. */
  async open(abort: AbortSignal): Promise<void> {
    this.#finder.onStale(() => void this.#refresh(), abort);
    this.#begun = this.#begin();
    await Promise.all([this.#begun, this.#ask()]);
  }

  async #begin(): Promise<void> {
    try {
      const papers = await this.#edges.library.newest(FIRST);
      if (this.state.value !== 'opening') return;
      batch(() => {
        const rows = new Map(papers.map((paper, i) => [i, plainRow(paper)]));
        this.shown.value = { ...this.shown.value, rows, total: rows.size };
        if (rows.size < FIRST) this.kept.value = rows.size;
        this.state.value = 'ready';
      });
    } catch (error) {
      this.state.value = 'broken';
      this.why.value = this.#edges.explain(error);
    }
  }

  /** Asks another question. */
  search(text: string): void {
    this.query.value = text;
    void this.#ask();
  }

  arrange(sort: Sort | undefined, reversed: boolean): void {
    this.sort.value = sort;
    this.reversed.value = reversed;
    void this.#ask();
  }

  /** Has what is found counted from now on, until what is given back is called. */
  count(): () => void {
    this.#counting = true;
    void this.#ask();
    return () => {
      this.#counting = false;
      this.counts.value = undefined;
    };
  }

  /**
   * Told what of the list is seen. Rows that are missing there are fetched.
   * @param top the topmost row, whose place on the screen is kept when the library changes; undefined at the very top, where one stays
   */
  look(from: number, to: number, top?: number): void {
    const { from: first, to: last } = this.#seen;
    this.#seen = { from, to, ...(top !== undefined && { top }) };
    // Of a list that is shorter than the window the window is not told.
    if (to - from < this.shown.value.total) this.#screenful = to - from;
    const fetch = () => {
      this.#resting = undefined;
      if (!this.#answers.awaited && this.#missing() !== undefined) void this.#more();
    };
    const flying = this.#resting !== undefined;
    clearTimeout(this.#resting);
    const jump = from >= last || to <= first;
    if (!jump || !flying) fetch();
    if (jump) this.#resting = setTimeout(fetch, REST);
  }

  /** Uids of everything found, in order. */
  uids(): Promise<string[]> {
    return this.#finder.uids(this.#order());
  }

  /** Uids of the rows from one place to another, both included. */
  async between(a: number, b: number): Promise<string[]> {
    const [from, to] = a < b ? [a, b] : [b, a];
    const { rows } = this.shown.value;
    const uids: string[] = [];
    for (let i = from; i <= to; i++) {
      const row = rows.get(i);
      if (!row) return (await this.uids()).slice(from, to + 1);
      uids.push(row.uid);
    }
    return uids;
  }

  #order(): Order {
    const [text, sort, reversed] = [this.query.value, this.sort.value, this.reversed.value];
    return { text, ...(sort && { sort }), ...(reversed && { reversed }) };
  }

  #missing(): number | undefined {
    return missingIn(this.shown.value, this.#seen);
  }

  async #find(question: Question): Promise<Found | undefined> {
    try {
      return await this.#answers.find(this.#counting ? { ...question, counts: true } : question);
    } catch (error) {
      await this.#begun;
      // Of a library that did not open, the view says so.
      if (this.state.value !== 'broken') this.#notices.failed(say('searchFailed'), error);
      return undefined;
    }
  }

  async #more(): Promise<void> {
    const missing = this.#missing();
    const order = this.#order();
    const found = await this.#find({ ...order, ...blocks(this.#seen.from, this.#seen.to) });
    const same = this.#shows === keyOf(order);
    // The library has changed: these rows would not fit in between those that are there.
    if (found && same && found.total !== this.shown.value.total) return this.#refresh();
    if (found) this.#take(found, order, same ? 'more' : 'other');
    // Scrolled on meanwhile; an answer that brought nothing is not asked for again.
    const next = this.#missing();
    if (!this.#answers.awaited && next !== undefined && next !== missing) await this.#more();
  }

  async #ask(): Promise<void> {
    const order = this.#order();
    if (this.#shows !== keyOf(order)) {
      const found = await this.#find({ ...order, from: 0, to: this.#screenful });
      if (found) this.#take(found, order, 'other');
      return;
    }
    const { from, to, top } = this.#seen;
    const anchor = top === undefined ? undefined : this.shown.value.rows.get(top)?.uid;
    const question = { ...order, ...(anchor !== undefined && { anchor }) };
    let found = await this.#find({ ...question, ...blocks(from - BLOCK, to + BLOCK) });
    if (found?.at !== undefined && top !== undefined) {
      const moved = found.at - top;
      // Moved further than was fetched: what will be seen is fetched before anything is shown.
      if (from + moved < found.from || to + moved > found.from + found.rows.length) {
        found = (await this.#find({ ...question, ...blocks(from + moved, to + moved) })) ?? found;
      }
    }
    const moved = top === undefined || found?.at === undefined ? 0 : found.at - top;
    if (found) this.#take(found, order, 'again', moved);
  }

  #take(found: Found, order: Order, kind: 'more' | 'again' | 'other', moved = 0): void {
    const { rows: before, turn, drift } = this.shown.value;
    const rows = rowsIn(found);
    batch(() => {
      this.kept.value = found.kept;
      if (kind !== 'more') this.all.value = found.all;
      if (this.#counting && found.counts) this.counts.value = found.counts;
      const most = Math.max(found.behind, found.behind && this.behind.value.most);
      this.behind.value = { now: found.behind, most };
      this.state.value = 'ready';
      // While the index has hardly begun, the newest papers stay.
      if (found.behind && !order.text && found.total < before.size && !this.#shows) return;
      const first = !this.#shows;
      this.#shows = keyOf(order);
      if (kind === 'more') keepNear(rows, before, this.#seen, this.active.value);
      const afresh = kind === 'other' && !first;
      const uid = before.get(this.active.value)?.uid;
      // Where its row is not known, it may have been removed: then the next one takes its place.
      const below = this.active.value > (this.#seen.top ?? 0);
      const at = afresh ? 0 : (placeOf(rows, uid) ?? this.active.value + (below ? moved : 0));
      this.active.value = Math.max(0, Math.min(at, found.total - 1));
      this.shown.value = {
        rows,
        total: found.total,
        text: order.text,
        turn: turn + Number(afresh),
        drift: drift + moved,
      };
    });
  }
}

const keyOf = (order: Order): string => JSON.stringify(order);
