import { afterEach, describe, expect, it } from 'vitest';

import { Calls, type Context, serve } from '../../lib/edge/worker/calls.ts';

const tasks = {
  add: (_: Context, a: number, b: number) => a + b,
  fail: () => {
    throw new RangeError('too much');
  },
  walk: async ({ progress, signal }: Context, steps: number) => {
    for (let step = 1; step <= steps; step++) {
      progress(step, steps);
      await new Promise((done) => setTimeout(done, 1));
      if (signal.aborted) throw new Error(`stopped after ${step}`);
    }
    return 'there';
  },
};

let ports: MessageChannel;
function pair() {
  ports = new MessageChannel();
  serve(ports.port2, tasks);
  ports.port1.start();
  ports.port2.start();
  return new Calls<typeof tasks>(ports.port1);
}
afterEach(() => {
  ports.port1.close();
});

describe('calls to a worker', () => {
  it('answers each call with its own result, several at once', async () => {
    const calls = pair();
    expect(await Promise.all([1, 2, 3].map((n) => calls.ask('add', [n, 10])))).toEqual([11, 12, 13]);
  });

  it('hands over what went wrong, by name and in words', async () => {
    await expect(pair().ask('fail', [])).rejects.toMatchObject({ name: 'RangeError', message: 'too much' });
    await expect(pair().ask('none' as 'fail', [])).rejects.toThrow('no task "none"');
  });

  it('tells how far it is', async () => {
    const said: [number, number][] = [];
    expect(await pair().ask('walk', [3], { progress: (...at) => said.push(at) })).toBe('there');
    expect(said).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('lets go at once when it is cancelled, and the worker with it', async () => {
    const calls = pair();
    const abort = new AbortController();
    const said: number[] = [];
    const long = calls.ask('walk', [10_000], {
      signal: abort.signal,
      progress: (done) => {
        said.push(done);
        if (done === 2) abort.abort();
      },
    });
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    expect(await calls.ask('add', [1, 1])).toBe(2);
    expect(said.length).toBeLessThan(10);
  });

  it('asks for nothing when it was cancelled before', async () => {
    const calls = pair();
    const signal = AbortSignal.abort();
    const said: number[] = [];
    const long = calls.ask('walk', [3], { signal, progress: (done) => said.push(done) });
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    await calls.ask('walk', [5]);
    expect(said).toEqual([]);
  });
});
