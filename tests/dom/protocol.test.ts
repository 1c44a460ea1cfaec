import { beforeEach, describe, expect, it, vi } from 'vitest';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'sheaf', sendMessage } } }));
const { ask } = await import('../../lib/edge/protocol.ts');

describe('an ask whose background is killed before it answers', () => {
  beforeEach(() => sendMessage.mockReset());
  const killed: [string, () => Promise<unknown>][] = [
    ['Chromium says nothing', async () => undefined],
    ['Firefox refuses', async () => Promise.reject(new Error('The message port closed.'))],
  ];

  it.each(killed)('is asked again: %s', async (_how, dies) => {
    sendMessage
      .mockImplementationOnce(dies)
      .mockImplementationOnce(dies)
      .mockResolvedValueOnce({ value: ['new'] });
    expect(await ask('keeping', [['arxiv:2609.90001']])).toEqual(['new']);
  });

  it.each(killed)('fails after three times, and never looks like an answer: %s', async (_how, dies) => {
    sendMessage.mockImplementation(dies);
    await expect(ask('remove', [])).rejects.toThrow();
    expect(sendMessage).toHaveBeenCalledTimes(3);
  });

  it('what the background says went wrong is not asked again', async () => {
    sendMessage.mockResolvedValue({ error: 'The disk is full.' });
    await expect(ask('save', [])).rejects.toThrow('The disk is full.');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
