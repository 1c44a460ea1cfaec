import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { Library } from '../../lib/edge/library.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import type { Sighting } from '../../lib/sighting.ts';
import { entry } from '../unit/entries.ts';

const TODAY = 'https://huggingface.co/papers';
const sighting: Sighting = {
  site: 'huggingface',
  kind: 'day',
  url: TODAY,
  papers: [{ ids: ['arxiv:2609.90001'], upvotes: 3 }, { ids: ['arxiv:2609.90002'] }],
};

const fake = await vi.hoisted(async () => (await import('./background-browser.ts')).backgroundBrowser());
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
// They begin by themselves, and have tests of their own.
vi.mock('../../lib/edge/keep-backups.ts', () => ({ keepBackups: () => {} }));
vi.mock('../../lib/edge/keep-folded.ts', () => ({ keepFolded: () => {} }));

/** Sends a message as a content script does. */
const send = (kind: string, args: unknown[], sender: object = {}) =>
  new Promise<unknown>((reply) => {
    const from = { id: 'sheaf', url: TODAY, tab: { id: 1, incognito: false }, ...sender };
    fake.browser.runtime.onMessage.fire({ kind, args }, from, reply);
  });

let started = false;
async function start(): Promise<void> {
  if (started) return;
  started = true;
  const { default: background } = await import('../../entrypoints/background.ts');
  background.main();
}

describe('the background, told what a page shows', () => {
  const sightings = new Sightings();
  beforeAll(start);
  beforeEach(async () => {
    delete fake.stored['remembering'];
    await sightings.clear();
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

describe('the background, asked by a page to do something', () => {
  beforeAll(start);
  const library = new Library();
  const dismissed = async (id: string) =>
    ((await send('standing', [TODAY, [[id]], []])) as { value: string[] }).value[0] === 'dismissed';
  const act = async (kind: string, args: unknown[], sender: object = {}) =>
    ((await send(kind, args, sender)) as { value: number }).value;

  it('dismisses, says so, and takes back what this page did, once', async () => {
    const done = await act('dismiss', [[['arxiv:2609.91001']], true]);
    expect(await dismissed('arxiv:2609.91001')).toBe(true);
    expect(await send('dismiss', [[['arxiv:2609.91001']], true])).toEqual({ value: null });
    expect(await send('undo', [[done]])).toEqual({ value: 'Dismissed 1 paper' });
    expect(await dismissed('arxiv:2609.91001')).toBe(false);
    // Asked again, because nobody heard the first answer.
    expect(await send('undo', [[done]])).toEqual({ value: 'Dismissed 1 paper' });
    expect(await dismissed('arxiv:2609.91001')).toBe(false);
  });

  it.each([
    ['another tab did it', { tab: { id: 2, incognito: false } }],
    ['another site did it', { url: 'https://arxiv.org/list/cs.LG/new' }],
    ['nobody knows which tab', { tab: undefined }],
  ])('takes nothing back where %s', async (_why, sender) => {
    const done = await act('dismiss', [[['arxiv:2609.91002']], true]);
    expect(await send('undo', [[done]], sender)).toHaveProperty('error');
    expect(await dismissed('arxiv:2609.91002')).toBe(true);
    await send('undo', [[done]]);
  });

  it('takes nothing back that something was done after, nor what the reader did elsewhere', async () => {
    const done = await act('dismiss', [[['arxiv:2609.91003']], true]);
    const elsewhere = await library.dismiss([['arxiv:2609.91004']], true, Date.now());
    expect(await send('undo', [[done]])).toEqual({ value: null });
    expect(await send('undo', [[elsewhere]])).toHaveProperty('error');
    expect(await dismissed('arxiv:2609.91003')).toBe(true);
    await library.undo(elsewhere);
    expect(await send('undo', [[done]])).toEqual({ value: 'Dismissed 1 paper' });
  });

  it('saves and tags, and takes both back together', async () => {
    const paper = entry('2609.91005');
    const { value: done } = (await send('tag', [[paper], [' kites ', 'kites', '']])) as { value: number[] };
    expect(done).toHaveLength(2);
    const [kept] = await library.get(await library.withIds(paper.ids));
    expect(kept?.reader.tags?.value).toEqual(['kites']);
    expect(await send('undo', [done])).toHaveProperty('value');
    expect(await library.withIds(paper.ids)).toEqual([]);
  });

  it('shows a page nothing of what the reader wrote for herself', async () => {
    const paper = entry('2609.91006');
    const { uids } = await library.save([paper], Date.now());
    await library.tag(uids, ['secret'], Date.now());
    await library.setNote(uids[0] ?? '', 'secret', Date.now());
    const answer = await send('kept', [paper.ids]);
    expect(answer).toHaveProperty('value.uid', uids[0]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(await send('kept', [['arxiv:2609.99999']])).toEqual({ value: null });
  });

  it.each([
    ['undo', [[]]],
    ['undo', ['1']],
    ['undo', [[1.5]]],
    ['undo', [Array.from({ length: 99 }, (_, i) => i + 1)]],
    ['dismiss', ['arxiv:2609.91001', true]],
    ['dismiss', [[['javascript:alert(1) x']], true]],
    ['tag', [[entry('2609.91007')], ['']]],
    ['tag', [[entry('2609.91007')], Array.from({ length: 21 }, (_, i) => `tag ${i}`)]],
    ['tag', [[{ title: 7 }], ['kites']]],
    ['standing', ['https://example.org/', [], []]],
    ['giveKey', ['', 'weaver2026']],
    ['givenKeys', [['a'], 7]],
    ['matching', ['all']],
  ])('refuses %s with %j, and does nothing', async (kind, args) => {
    const before = await library.history();
    expect(await send(kind, args)).toHaveProperty('error');
    expect(await library.history()).toEqual(before);
  });

  it('does nothing for a page that is none of ours', async () => {
    for (const kind of [
      'dismiss',
      'tag',
      'undo',
      'kept',
      'givenKeys',
      'giveKey',
      'matching',
      'bring',
      'standing',
    ])
      expect(
        await send(kind, [[['arxiv:2609.91001']], true], { url: 'https://example.org/' }),
      ).toHaveProperty('error');
  });
});
