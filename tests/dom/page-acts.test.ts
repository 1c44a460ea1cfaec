import { expect, it, vi } from 'vitest';

const session = vi.hoisted(() => ({ fails: true }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async () => {
          if (session.fails) throw new Error('The storage is not there yet.');
          return {};
        },
        set: async () => {},
      },
    },
  },
}));
const { PageActs } = await import('../../lib/edge/page-acts.ts');

it('which acts a page made is read again where it could not be read', async () => {
  const acts = new PageActs();
  const page = 'https://arxiv.org/list/cs.CL/new';
  await expect(acts.note(1, page, [7])).rejects.toThrow('not there yet');
  session.fails = false;
  await acts.note(1, page, [7]);
  expect(await acts.made(1, page, [7])).toBe(true);
});
