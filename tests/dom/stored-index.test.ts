import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';

import { IndexFinder } from '../../lib/edge/finder/index-finder.ts';
import { IndexStore } from '../../lib/edge/finder/index-store.ts';
import { StoredIndex } from '../../lib/edge/finder/stored-index.ts';
import type { SegmentKey } from '../../lib/edge/database.ts';
import { Library } from '../../lib/edge/library.ts';
import { openDatabase } from '../../lib/edge/open-database.ts';
import { slices } from '../../lib/edge/slices.ts';
import type { Paper } from '../../lib/paper.ts';
import { fillSegment, parseQuery, type SearchIndex, type Segment } from '../../lib/search/index.ts';
import { anew, QUERIES } from '../index-anew.ts';
import { entry } from '../unit/entries.ts';
import { inTurn } from './in-turn.ts';

const T = Date.UTC(2026, 10, 21);
/** Random edits of the long test; 10,000 when it is looked at closely. */
const EDITS = Number(process.env['SHEAF_EDITS'] ?? 250);
const SEED = Number(process.env['SHEAF_SEED'] ?? Date.now() % 2 ** 31);

const alone = inTurn();
const open = (store = new IndexStore()) => new StoredIndex(store, alone);
const never = new AbortController().signal;
const quiet = () => {};

async function everything(library: Library): Promise<Paper[]> {
  const papers: Paper[] = [];
  for await (const slice of slices(library)) papers.push(...slice);
  return papers;
}

function answers(index: SearchIndex, queries: string[]): string[][] {
  return queries.map((text) => Array.from(index.search(parseQuery(text)).order, (doc) => index.uidOf(doc)));
}

/** Writes to what is kept of the index, past everything that the index does. */
async function written(
  write: (segments: { put(value: unknown, key: unknown): unknown }, rests: { clear(): unknown }) => void,
): Promise<void> {
  const db = await openDatabase('sheaf', () => {});
  const tx = db.transaction(['segments', 'rests'], 'readwrite');
  const segments = tx.objectStore('segments');
  write({ put: (value, key) => segments.put(value as Segment, key as SegmentKey) }, tx.objectStore('rests'));
  await tx.done;
  db.close();
}

/** What a window's index answers, phrases included. */
async function answersOf(stored: StoredIndex, queries: string[]): Promise<string[][]> {
  await stored.fill();
  return answers(stored.index, queries);
}

describe('the index beside the papers', () => {
  let library: Library;
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    library = new Library();
  });
  const some = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => entry(`2609.${10_000 + from + i}`));

  it('knows of what was written before it was there, and of each write since', async () => {
    await library.save(some(0, 3), T);
    const stored = open();
    await stored.refresh();
    expect(stored.index.size + stored.behind).toBeGreaterThan(0);
    await stored.catchUp(quiet, never);
    expect([stored.index.size, stored.behind]).toEqual([3, 0]);
    await library.save(some(3, 2), T);
    await library.remove(['arxiv:2609.10000'], T);
    await stored.refresh();
    expect(await answersOf(stored, QUERIES)).toEqual(answers(anew(await everything(library)), QUERIES));
  });

  it('is behind in nothing where nothing is saved, and says so of the papers that come before it has looked', async () => {
    const stored = open();
    await stored.refresh();
    expect([stored.index.size, stored.behind]).toEqual([0, 0]);
    await library.save(some(0, 450), T);
    await stored.refresh();
    expect(stored.index.size + stored.behind).toBe(450);
  });

  it('tells how much it has not taken in yet, and takes it in by and by', async () => {
    const stored = open();
    await stored.catchUp(quiet, never);
    await library.save(some(0, 450), T);
    await stored.refresh();
    expect([stored.index.size, stored.behind]).toEqual([0, 450]);
    const said: [number, number][] = [];
    await stored.catchUp((...at) => said.push(at), never);
    expect([stored.index.size, stored.behind]).toEqual([450, 0]);
    expect(said.length).toBeGreaterThan(0);
    // Another window finds it ready.
    const other = open();
    await other.refresh();
    expect([other.index.size, other.behind]).toEqual([450, 0]);
  });

  it('follows another window that has taken in what this one has only in memory', async () => {
    const here = open();
    await here.catchUp(quiet, never);
    await library.save(some(0, 20), T);
    await here.refresh();
    await library.save(some(20, 400), T);
    await library.retitle('arxiv:2609.10001', 'Quite another name', T);
    await open().catchUp(quiet, never);
    await library.retitle('arxiv:2609.10002', 'Quite another name too', T);
    await here.refresh();
    expect(await answersOf(here, [...QUERIES, 'another'])).toEqual(
      answers(anew(await everything(library)), [...QUERIES, 'another']),
    );
  });

  it('is made anew where what is kept of it makes no sense', async () => {
    await library.save(some(0, 450), T);
    await open().catchUp(quiet, never);
    const { parts } = await new IndexStore().pending();
    expect(parts.length).toBeGreaterThan(0);
    await written((segments) => {
      for (const key of parts) segments.put({ format: 1, size: 450, uids: 'nonsense' }, key);
    });
    const stored = open();
    await stored.refresh();
    await stored.catchUp(quiet, never);
    expect(await answersOf(stored, QUERIES)).toEqual(answers(anew(await everything(library)), QUERIES));
  });

  describe('half of it is loaded only for what needs it', () => {
    const asked = async (text: string, stored: StoredIndex) =>
      (await new IndexFinder(stored, new IndexStore()).uids({ text })).length;
    const found = async (text: string) => answers(anew(await everything(library)), [text])[0]?.length;
    const phrase = '"of 97 cases"';
    let stored: StoredIndex;
    beforeEach(async () => {
      await library.save(some(0, 450), T);
      await open().catchUp(quiet, never);
      stored = open();
      await stored.refresh();
    });

    it('phrases do, and the order of titles; words and filters do not', async () => {
      for (const text of ['', 'lantern', 'fold s', 'is:unread', 'author:ada'])
        expect(await asked(text, stored)).toBe(await found(text));
      expect(stored.filled).toBe(false);
      expect(await asked(phrase, stored)).toBe(await found(phrase));
      expect(stored.filled).toBe(true);
      const other = open();
      await other.refresh();
      const finder = new IndexFinder(other, new IndexStore());
      const byTitle = await finder.uids({ text: '', sort: 'title' });
      expect(byTitle).toEqual(
        await new IndexFinder(stored, new IndexStore()).uids({ text: '', sort: 'title' }),
      );
      expect([other.filled, byTitle.length]).toEqual([true, 450]);
    });

    it('another window may have made other parts meanwhile', async () => {
      for (let n = 1; n < 5; n++) {
        await library.save(some(n * 450, 450), T + n);
        await open().catchUp(quiet, never);
      }
      expect(await asked(phrase, stored)).toBe(await found(phrase));
      expect(stored.index.size).toBe(5 * 450);
    });

    it('parts of before it lay apart have it', async () => {
      await stored.fill();
      const { parts } = await new IndexStore().pending();
      const whole = await new IndexStore().parts(parts);
      const rests = await new IndexStore().rests(parts);
      for (const [i, part] of whole.entries()) if (part && rests[i]) fillSegment(part, rests[i]);
      await written((segments, lying) => {
        lying.clear();
        for (const [i, key] of parts.entries()) segments.put(whole[i], key);
      });
      const other = open();
      await other.refresh();
      expect(other.filled).toBe(true);
      expect(await asked(phrase, other)).toBe(await found(phrase));
    });

    it('is made anew where it is lost', async () => {
      await written((_, rests) => void rests.clear());
      await asked(phrase, stored);
      await stored.catchUp(quiet, never);
      expect(await asked(phrase, stored)).toBe(await found(phrase));
    });
  });

  it('shows the rows that are asked for, their words marked, and where a paper stands', async () => {
    await library.save(some(0, 30), T);
    const store = new IndexStore();
    const stored = open(store);
    await stored.catchUp(quiet, never);
    const finder = new IndexFinder(stored, store);
    const question = { text: 'orch', from: 2, to: 5, anchor: 'arxiv:2609.10012' };
    const found = await finder.find(question);
    const all = await finder.uids({ text: 'orch' });
    expect(found.total).toBe(all.length);
    expect(found.rows.map(({ uid }) => uid)).toEqual(all.slice(2, 5));
    expect(found.at).toBe(all.indexOf('arxiv:2609.10012') >= 0 ? all.indexOf('arxiv:2609.10012') : undefined);
    for (const { title, titleHits } of found.rows)
      expect(titleHits.map(([from, to]) => title.slice(from, to).toLowerCase())).toContain('orch');
    // Nobody waits for counts that nobody looks at.
    expect(found.counts).toBeUndefined();
    const counted = await finder.find({ ...question, counts: true });
    expect(counted).toEqual({ ...found, counts: counted.counts });
    expect(counted.counts?.site).toEqual([['huggingface', found.total]]);
  });

  it(`stays what the papers are, through ${EDITS} random edits and windows that die, seed ${SEED}`, async () => {
    const random = fc.sample(fc.double({ min: 0, max: 0.999_999, noNaN: true }), {
      numRuns: EDITS * 6,
      seed: SEED,
    });
    const next = (below: number) => Math.floor((random.pop() ?? 0) * below);
    let windows = [open(), open()];
    for (let edit = 0; edit < EDITS; edit++) {
      const uid = `arxiv:2609.${10_000 + next(60)}`;
      const act = next(12);
      if (act < 4) await library.save(some(next(60), 1 + next(act === 0 ? 60 : 4)), T + edit);
      else if (act < 6) await library.remove([uid], T + edit);
      else if (act < 7) await library.restore([uid], T + edit);
      else if (act < 8) await library.retitle(uid, `The ${next(5)} names of a lantern`, T + edit);
      else if (act < 9) await library.undo();
      else if (act < 10) await library.redo();
      else if (act < 11) await windows[next(2)]?.refresh();
      else {
        // A window dies somewhere in its work: of what it was writing all is there, or nothing.
        const dying = new IndexStore();
        let left = next(4);
        const keep = dying.keep.bind(dying);
        dying.keep = async (...args) => {
          if (left-- <= 0) throw new Error('killed');
          return keep(...args);
        };
        await open(dying)
          .catchUp(quiet, never)
          .catch(() => {});
        if (next(3) === 0) windows = [open(), windows[0] ?? open()];
      }
      if (edit % 25 !== 24) continue;
      const [one, other] = windows;
      await one?.refresh();
      if (one?.behind) await one.catchUp(quiet, never);
      await other?.refresh();
      const expected = answers(anew(await everything(library)), QUERIES);
      expect(one && (await answersOf(one, QUERIES))).toEqual(expected);
      expect(other && (await answersOf(other, QUERIES))).toEqual(expected);
    }
  }, 600_000);
});
