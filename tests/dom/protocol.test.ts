import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** What the background does with each message, in turn; the last one for all that follow. */
let background: (() => Promise<unknown>)[] = [];
let asked = 0;
const sendMessage = () => {
  asked++;
  return (background.length > 1 ? background.shift() : background[0])?.();
};
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'sheaf', sendMessage } } }));
const { ask } = await import('../../lib/edge/protocol.ts');

const said = (answer: Promise<unknown>) => answer.then(JSON.stringify, (error: Error) => error.message);

describe('an ask whose background is killed before it answers', () => {
  beforeEach(() => {
    asked = 0;
  });
  const killed: [string, () => Promise<unknown>][] = [
    ['Chromium says nothing', async () => undefined],
    ['Firefox refuses', () => Promise.reject(new Error('The message port was closed.'))],
  ];

  it.each(killed)('is asked again: %s', async (_how, dies) => {
    background = [dies, dies, async () => ({ value: ['new'] })];
    expect(await said(ask('standing', '', [['arxiv:2609.90001']], []))).toBe('["new"]');
  });

  it.each(killed)('fails after three times, and never looks like an answer: %s', async (_how, dies) => {
    background = [dies];
    expect(await said(ask('remove', []))).toMatch(/interrupted|closed/u);
    expect(asked).toBe(3);
  });

  describe('and its minute', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it('ends with the answer, or the refusal: nothing is left waiting', async () => {
      background = [async () => ({ value: [] }), async () => ({ error: 'The disk is full.' })];
      for (let n = 0; n < 100; n++) await said(ask('standing', '', [], []));
      expect(vi.getTimerCount()).toBe(0);
      background = [
        () => Promise.reject(new Error('The message port was closed.')),
        async () => ({ value: [] }),
      ];
      const answer = said(ask('standing', '', [], []));
      await vi.advanceTimersByTimeAsync(1_000);
      expect([await answer, vi.getTimerCount()]).toEqual(['[]', 0]);
    });

    it('is waited for, and then it is asked again', async () => {
      background = [() => new Promise(() => {}), async () => ({ value: ['new'] })];
      const answer = said(ask('standing', '', [], []));
      await vi.advanceTimersByTimeAsync(59_000);
      expect(asked).toBe(1);
      await vi.advanceTimersByTimeAsync(2_000);
      expect([await answer, asked]).toEqual(['["new"]', 2]);
    });
  });

  it('what the background says went wrong is not asked again', async () => {
    background = [async () => ({ error: 'The disk is full.' })];
    expect(await said(ask('save', []))).toBe('The disk is full.');
    expect(asked).toBe(1);
  });
});
