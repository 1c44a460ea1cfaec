import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { Sightings } from '../../lib/edge/sightings.ts';
import type { Sighting } from '../../lib/sighting.ts';

type Listener = (message: unknown, sender: unknown, reply: (reply: unknown) => void) => unknown;

const TODAY = 'https://huggingface.co/papers';
const sighting: Sighting = {
  site: 'huggingface',
  kind: 'day',
  url: TODAY,
  papers: [{ ids: ['arxiv:2609.90001'], upvotes: 3 }, { ids: ['arxiv:2609.90002'] }],
};

/** What the background needs of a browser. */
const fake = vi.hoisted(() => {
  const stored: Record<string, unknown> = {};
  const listeners: Listener[] = [];
  return {
    stored,
    listeners,
    browser: {
      i18n: { getMessage: () => '' },
      runtime: { id: 'sheaf', onMessage: { addListener: (l: Listener) => listeners.push(l) } },
      storage: { local: { get: async (key: string) => ({ [key]: stored[key] }) } },
    },
  };
});
vi.mock('wxt/browser', () => fake);
// They begin by themselves, and have tests of their own.
vi.mock('../../lib/edge/keep-backups.ts', () => ({ keepBackups: () => {} }));
vi.mock('../../lib/edge/keep-folded.ts', () => ({ keepFolded: () => {} }));

describe('the background, told what a page shows', () => {
  const sightings = new Sightings();
  beforeAll(async () => {
    const { default: background } = await import('../../entrypoints/background.ts');
    background.main();
  });
  beforeEach(async () => {
    delete fake.stored['remembering'];
    await sightings.clear();
  });

  /** Sends a message as a content script does. */
  const send = (kind: string, args: unknown[], sender: object = {}) =>
    new Promise<unknown>((reply) => {
      const from = { id: 'sheaf', url: TODAY, tab: { id: 1, incognito: false }, ...sender };
      for (const listener of fake.listeners) listener({ kind, args }, from, reply);
    });
  const look = () => send('look', [TODAY, [['arxiv:2609.90001'], ['arxiv:2609.90009']]]);
  /** How many visits lie in the database. */
  const visits = async () => (await sightings.size()).visits;

  it('notes it', async () => {
    expect(await send('sighted', [sighting])).toEqual({ value: undefined });
    expect(await visits()).toBe(1);
  });

  it.each([
    ['in a private window', { tab: { id: 1, incognito: true } }],
    ['in a window of which the browser does not say that it is none', { tab: { id: 1 } }],
    ['outside of any tab', { tab: undefined }],
  ])('does not note it %s', async (_where, sender) => {
    expect(await send('sighted', [sighting], sender)).toEqual({ value: undefined });
    expect(await visits()).toBe(0);
  });

  it('neither notes nor tells anything when that is switched off', async () => {
    await send('sighted', [sighting]);
    fake.stored['remembering'] = false;
    await send('sighted', [{ ...sighting, url: `${TODAY}/trending` }]);
    expect(await visits()).toBe(1);
    expect(await look()).toEqual({ value: null });
  });

  it.each([
    ['another site speaks', [sighting], { url: 'https://example.org/' }],
    ['it is told of another site', [{ ...sighting, url: 'https://example.org/papers' }], {}],
    ['it is told nonsense', [7], {}],
  ])('refuses, and notes nothing, where %s', async (_why, args, sender) => {
    expect(await send('sighted', args, sender)).toHaveProperty('error');
    expect(await visits()).toBe(0);
  });

  it('tells what is new while the visit lasts, and known afterwards', async () => {
    const fresh = { value: { papers: [undefined, undefined] } };
    expect(await look()).toEqual(fresh);
    await send('sighted', [sighting]);
    expect(await look()).toEqual(fresh);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 86_400_000);
    const { value } = (await look()) as { value: { previous: number; papers: unknown[] } };
    expect(value.previous).toBeGreaterThan(0);
    expect(value.papers).toEqual([expect.objectContaining({ visits: 1 }), undefined]);
    vi.restoreAllMocks();
  });
});
