import { describe, expect, it } from 'vitest';

import { Allowance } from '../../lib/edge/page/allowance.ts';
import { inSlices } from '../../lib/edge/page/in-slices.ts';

describe('work on a page', () => {
  function* steps(count: number, each: number): Generator<number, string> {
    for (let i = 0; i < count; i++) {
      const until = performance.now() + each;
      while (performance.now() < until);
      yield i;
    }
    return 'done';
  }

  it('gives way to the page while it lasts, and takes every step in order', async () => {
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 1);
    const seen: number[] = [];
    const spent = { busy: 0 };
    expect(await inSlices(steps(60, 1), (i) => seen.push(i), new AbortController().signal, spent)).toBe('done'); // prettier-ignore
    clearInterval(ticking);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => i));
    expect(ticks).toBeGreaterThan(1);
    expect(spent.busy).toBeGreaterThan(50);
  });

  it('is done at once when there is little of it', () => {
    const seen: number[] = [];
    void inSlices(steps(3, 0), (i) => seen.push(i), new AbortController().signal);
    expect(seen).toEqual([0, 1, 2]);
  });

  it('ends in a pause when the page is left', async () => {
    const end = new AbortController();
    const seen: number[] = [];
    const work = inSlices(steps(1_000, 1), (i) => seen.push(i), end.signal);
    end.abort();
    expect(await work).toBeUndefined();
    expect(seen.length).toBeLessThan(1_000);
  });

  it.each([0.5, 5, 60])('takes under a hundredth of a page that never rests, at %d ms a look', (cost) => {
    let now = 0;
    let busy = 0;
    const allowance = new Allowance(now);
    while (now < 600_000) {
      now += Math.max(60, allowance.wait(now)) + cost;
      busy += cost;
      allowance.spend(cost, now);
    }
    expect(busy / now).toBeLessThan(0.01);
  });
});
