import { afterEach, expect, it } from 'vitest';

import type { Change } from '../../lib/edge/changes.ts';
import { WorkerFinder } from '../../lib/edge/finder/worker-finder.ts';
import { Calls, serve } from '../../lib/edge/worker/calls.ts';
import type { Question } from '../../lib/finding.ts';

const { signal } = new AbortController();
let ports: MessageChannel;
afterEach(() => {
  ports.port1.close();
});

/** A finder on a worker whose index has `version.now`; the questions that reached it are in `asked`. */
function finderOn(version: { now: number }, catchUp: () => void = () => {}) {
  ports = new MessageChannel();
  const asked: string[] = [];
  serve(ports.port2, {
    find: async (_: unknown, { text }: Question) => {
      asked.push(text);
      const answered = version.now;
      await new Promise((done) => setTimeout(done, 5));
      return { found: { total: answered }, version: answered };
    },
    refresh: () => version.now,
    catchUp: () => {
      catchUp();
      return version.now;
    },
  });
  ports.port1.start();
  ports.port2.start();
  let change: (change: Change) => void = () => {};
  const finder = new WorkerFinder(
    () => ({ calls: new Calls(ports.port1), close: () => {} }),
    (heard) => {
      change = heard;
    },
  );
  return { finder, asked, change: () => change({}) };
}

const question = (text: string): Question => ({ text, from: 0, to: 10 });

it('puts only the newest of the questions that wait', async () => {
  const { finder, asked } = finderOn({ now: 1 });
  const answers = await Promise.all(['a', 'ab', 'abc'].map((text) => finder.find(question(text))));
  expect(answers.map((answer) => answer !== undefined)).toEqual([true, false, true]);
  expect(asked).toEqual(['a', 'abc']);
});

it('tells that answers are out of date whichever piece of work took the change in', async () => {
  const version = { now: 1 };
  const { finder, change } = finderOn(version, () => {
    // The change is taken in while the index catches up, so asking afterwards finds nothing new.
    version.now = 2;
  });
  const heard = new Promise<void>((resolve) => {
    finder.onStale(resolve, signal);
  });
  await finder.find(question(''));
  change();
  await heard;
  expect((await finder.find(question('')))?.total).toBe(2);
});
