import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Finder, Found, Question } from '../../lib/finding.ts';
import {
  arrayFinder,
  close,
  fill,
  list,
  open,
  paper,
  row,
  scroll,
  settled,
  shelf,
  status,
  titleAt,
  type,
  uid,
} from './library-window.tsx';

beforeEach(fill);
afterEach(close);

describe('the list of saved papers', () => {
  it('holds only the rows near the window, says how many there are in all, and fetches what is scrolled to', async () => {
    await open();
    expect(list().getAttribute('aria-rowcount')).toBe('1000');
    expect(document.querySelectorAll('[role=row]').length).toBeLessThan(40);
    await scroll(92 * 700);
    expect(titleAt(702)).toBe(shelf.papers[702]?.title);
    expect(row(300)).toBeNull();
  });

  it('shows the newest papers before the index has answered, and does not make them anew when it has', async () => {
    let answer: () => void = () => {};
    const inner = arrayFinder();
    const slow: Finder = {
      find: async (question) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return inner.find(question);
      },
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    };
    void open(slow);
    await settled();
    const before = row(3);
    expect(titleAt(3)).toBe(shelf.papers[3]?.title);
    answer();
    await settled();
    expect(row(3)).toBe(before);
    expect(status()).toBe('1,000 papers');
  });

  it('keeps the row one looks at in its place when papers come or go above it', async () => {
    await open();
    await scroll(92 * 500 + 30);
    shelf.papers.unshift(
      ...Array.from({ length: 70 }, (_, n) => paper(2000 + n)).map((p, n) => ({
        ...p,
        added: 2_000_000 - n,
      })),
    );
    shelf.tellStale();
    await settled();
    expect(list().scrollTop).toBe(92 * 570 + 30);
    expect(titleAt(570)).toBe(shelf.papers[570]?.title);
    shelf.papers.splice(560, 30);
    shelf.tellStale();
    await settled();
    expect(list().scrollTop).toBe(92 * 570 + 30);
    expect(titleAt(570)).toBe(shelf.papers[570]?.title);
  });

  it('stays at the top when it is there', async () => {
    await open();
    shelf.papers.unshift({ ...paper(3000), added: 3_000_000 });
    shelf.tellStale();
    await settled();
    expect(list().scrollTop).toBe(0);
    expect(titleAt(0)).toBe(shelf.papers[0]?.title);
  });

  it('never shows an older answer after a newer one', async () => {
    const waiting: [question: Question, answer: (found: Found | undefined) => void][] = [];
    const inner = arrayFinder();
    const finder: Finder = {
      find: (question) =>
        question.text ? new Promise((resolve) => waiting.push([question, resolve])) : inner.find(question),
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    };
    await open(finder);
    await type('a');
    await type('an');
    const found = (total: number): Found => ({
      total,
      kept: 1000,
      from: 0,
      rows: [],
      counts: { site: [], tag: [], status: [], year: [] },
      all: { site: [], tag: [], status: [], year: [] },
      behind: 0,
    });
    waiting[1]?.[1](found(2));
    await settled();
    waiting[0]?.[1](found(9));
    await settled();
    expect(status()).toBe('2 of 1,000 papers');
  });

  it('asks for no more rows with a key than the window shows, and not for fewer once it showed a short list', async () => {
    shelf.papers[5] = paper(5, { title: 'Quokkas' });
    const questions: Question[] = [];
    const inner = arrayFinder();
    await open({
      find: (question) => {
        questions.push(question);
        return inner.find(question);
      },
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    });
    const made = document.querySelectorAll('[role=row]').length;
    const asked = (text: string) =>
      questions.filter((one) => one.text === text).map(({ from, to }) => [from, to]);
    await type('quokkas');
    expect(status()).toBe('1 of 1,000 papers');
    await type('a');
    expect(asked('a')).toEqual([[0, made]]);
  });

  it('says what is still being indexed', async () => {
    const inner = arrayFinder();
    await open({
      find: async (question) => {
        const found = await inner.find(question);
        return found && { ...found, behind: 12_000 };
      },
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    });
    expect(status()).toBe('1,000 papers, 12,000 being indexed…');
    expect(document.querySelector('progress')).not.toBeNull();
  });
});

/** Pauses of so many ms end when a test says so, and not when a busy machine thinks that they have. @returns ends those that wait */
function holding(ms: number): () => void {
  const waiting = new Map<object, () => void>();
  const { setTimeout: start, clearTimeout: stop } = globalThis;
  vi.stubGlobal('setTimeout', (act: () => void, after?: number) => {
    if (after !== ms) return start(act, after);
    const held = {};
    waiting.set(held, act);
    return held;
  });
  vi.stubGlobal('clearTimeout', (timer: never) => {
    if (!waiting.delete(timer)) stop(timer);
  });
  return () => {
    for (const [held, act] of waiting) {
      waiting.delete(held);
      act();
    }
  };
}

describe('how far upvotes rose', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is told once the list rests, read in one go for the rows that are seen', async () => {
    shelf.papers = shelf.papers.map((one, n) => ({ ...one, stats: { upvotes: n } }));
    const since = new Date(2026, 10, 3, 12).getTime();
    const rises = vi.fn(async (uids: string[]) =>
      uids.map((one) => (one === uid(1) || one === uid(702) ? { by: 12, since } : undefined)),
    );
    const rested = holding(300);
    await open(arrayFinder(), {}, { rises });
    expect(rises).not.toHaveBeenCalled();
    rested();
    await vi.waitFor(() => expect(row(1)?.textContent).toContain('12 upvotes more since Nov 3, 2026'));
    expect(rises).toHaveBeenCalledOnce();
    expect(row(2)?.textContent).not.toContain('more since');
    // Scrolled past, papers are not asked about.
    for (const at of [200, 400, 700]) await scroll(92 * at);
    rested();
    await vi.waitFor(() => expect(row(702)?.textContent).toContain('12 upvotes more'));
    expect(rises).toHaveBeenCalledTimes(2);
    expect(rises.mock.lastCall?.[0]).not.toContain(uid(203));
  });

  it('is missing where it cannot be read, and nothing else is', async () => {
    shelf.papers = shelf.papers.map((one) => ({ ...one, stats: { upvotes: 5 } }));
    const rises = vi.fn(() => Promise.reject(new Error('gone')));
    await open(arrayFinder(), {}, { rises });
    await vi.waitFor(() => expect(rises).toHaveBeenCalled());
    await settled();
    expect(titleAt(3)).toBe(shelf.papers[3]?.title);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

describe('a library that does not open', () => {
  it('is told once', async () => {
    const broken = () => Promise.reject(new Error('The library was written by a newer Sheaf.'));
    const finder = Object.assign(arrayFinder(), { find: broken });
    await open(finder, { newest: broken });
    expect(document.body.textContent?.match(/newer Sheaf/gu)).toHaveLength(1);
  });
});
