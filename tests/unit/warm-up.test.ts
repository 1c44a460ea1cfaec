import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { warmUp } from '../../lib/edge/finder/warm-up.ts';
import { needsRest, parseQuery } from '../../lib/search/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks each kind of question beforehand, one at a time', async () => {
  const texts: string[] = [];
  let under = 0;
  const work = warmUp(
    async (text) => {
      expect(++under).toBe(1);
      await new Promise((done) => setTimeout(done, 5));
      under--;
      texts.push(text);
    },
    () => Number.NEGATIVE_INFINITY,
  );
  await vi.runAllTimersAsync();
  await work;
  const kinds = texts.flatMap((text) => parseQuery(text).clauses.map(({ operator = 'words' }) => operator));
  expect(new Set(kinds)).toEqual(new Set(['words', 'author', 'title', 'tag', 'has', 'is', 'year']));
  expect(texts.some((text) => needsRest(parseQuery(text)))).toBe(true);
});

it('waits while the reader asks, and goes on when she rests', async () => {
  const texts: string[] = [];
  let asked = performance.now();
  const work = warmUp(
    async (text) => void texts.push(text),
    () => asked,
  );
  for (let n = 0; n < 20; n++) {
    await vi.advanceTimersByTimeAsync(120);
    asked = performance.now();
  }
  expect(texts).toEqual([]);
  await vi.runAllTimersAsync();
  await work;
  expect(texts.length).toBeGreaterThan(6);
});

it('ends with the first question that cannot be answered', async () => {
  const failed = expect(
    warmUp(
      () => Promise.reject(new Error('closed')),
      () => Number.NEGATIVE_INFINITY,
    ),
  ).rejects.toThrow('closed');
  await vi.runAllTimersAsync();
  await failed;
});
