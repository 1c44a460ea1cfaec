import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sites } from '../../lib/sites/index.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';

/** What becomes of an ask: it is lost with a background that died, said to have gone wrong, never heard of again, or answered after half a minute. */
type Fate = 'dies' | 'fails' | 'silent' | 'late';
/** What becomes of asks of some kind now; of all others, what becomes of `*`. */
let fates: Record<string, Fate> = {};
/** Kinds of what was asked, in turn. */
let asked: string[] = [];
let saved = false;
const runtime = vi.hoisted(() => ({ id: 'sheaf' as string | undefined }));
let followed: unknown = [{ is: 'phrase', text: 'looms' }];

function sendMessage({ kind, args }: { kind: string; args: unknown[] }): Promise<unknown> {
  asked.push(kind);
  const fate = fates[kind] ?? fates['*'];
  if (fate === 'silent') return new Promise(() => {});
  if (fate === 'dies') return Promise.resolve(undefined);
  if (fate === 'fails') return Promise.resolve({ error: 'The database was closed.' });
  if (kind === 'save') saved = true;
  if (kind === 'standing') {
    const value = (args[1] as string[][]).map(() => (saved ? 'saved' : 'seen'));
    return new Promise((resolve) => setTimeout(() => resolve({ value }), fate === 'late' ? 30_000 : 0));
  }
  if (kind === 'matching') return Promise.resolve({ value: [['looms']] });
  return Promise.resolve({ value: kind === 'save' ? { act: 1 } : null });
}
const event = { addListener: () => {}, removeListener: () => {} };
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: Object.assign(runtime, { sendMessage, onMessage: event, onConnect: event }),
    storage: {
      local: { get: async () => ({ followed }), onChanged: event },
      onChanged: event,
    },
  },
}));
const { followPage } = await import('../../lib/edge/page/follow.ts');

const [paper] = papers;
if (!paper) throw new Error('No invented papers.');

const SECOND = 1_000;
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a page whose background does not answer', () => {
  let end: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    fates = {};
    asked = [];
    saved = false;
    runtime.id = 'sheaf';
    followed = [];
    location.href = 'https://huggingface.co/papers/date/2026-11-20';
    const html = listPage('Daily Papers', listProps([paper]), dayCard(paper, 'served'));
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  const button = () => document.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button');
  const state = () => button()?.getAttribute('data-state') ?? undefined;
  const times = (kind: string) => asked.filter((one) => one === kind).length;
  const back = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  function press(): void {
    const click = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    button()?.dispatchEvent(click);
  }

  it.each(['dies', 'fails'] as const)(
    'has its marks all the same, and what they say once it does: it %s for ten seconds',
    async (fate) => {
      fates = { '*': fate };
      saved = true;
      followPage(document, sites, end.signal);
      await later(2 * SECOND);
      expect(state()).toBe('new');
      await later(8 * SECOND);
      fates = {};
      await later(10 * SECOND);
      expect(state()).toBe('saved');
    },
  );

  it('has them after ten seconds of silence, and what they say after any', async () => {
    fates = { standing: 'silent' };
    saved = true;
    followPage(document, sites, end.signal);
    await later(SECOND);
    expect(state()).toBeUndefined();
    await later(10 * SECOND);
    expect(state()).toBe('new');
    await later(49 * SECOND);
    fates = {};
    await later(10 * SECOND);
    expect(state()).toBe('saved');
  });

  it('takes an answer that comes late', async () => {
    fates = { standing: 'late' };
    saved = true;
    followPage(document, sites, end.signal);
    await later(31 * SECOND);
    expect(state()).toBe('saved');
    expect(times('standing')).toBe(1);
  });

  it('asks seldom, and for a while only', async () => {
    fates = { '*': 'dies' };
    followPage(document, sites, end.signal);
    await later(60 * SECOND);
    expect(times('standing')).toBeLessThanOrEqual(3 * 7);
    await later(3_600 * SECOND);
    const most = times('standing');
    expect(most).toBeLessThanOrEqual(3 * 12);
    await later(3_600 * SECOND);
    expect(times('standing')).toBe(most);
    // Somebody looks at the page again.
    fates = {};
    saved = true;
    window.dispatchEvent(new Event('focus'));
    await later(SECOND);
    expect(state()).toBe('saved');
  });

  it('asks again how papers stand that were known, where that was lost', async () => {
    followPage(document, sites, end.signal);
    await later(SECOND);
    expect(state()).toBe('new');
    fates = { '*': 'fails' };
    saved = true;
    back(true);
    await later(5 * SECOND);
    expect(state()).toBe('new');
    fates = {};
    await later(10 * SECOND);
    expect(state()).toBe('saved');
  });

  it('loses its marks when the extension is gone meanwhile', async () => {
    fates = { '*': 'dies' };
    followPage(document, sites, end.signal);
    await later(2 * SECOND);
    expect(state()).toBe('new');
    runtime.id = undefined;
    await later(10 * SECOND);
    expect(state()).toBeUndefined();
  });

  it('asks anew when it comes back from the cache of pages: what was under way is lost, and what changed was not heard', async () => {
    fates = { standing: 'silent' };
    followPage(document, sites, end.signal);
    await later(SECOND);
    fates = {};
    back(true);
    await later(SECOND);
    expect(state()).toBe('new');
    saved = true;
    back(true);
    await later(SECOND);
    expect(state()).toBe('saved');
    const before = times('standing');
    back(false);
    await later(SECOND);
    expect(times('standing')).toBe(before);
  });

  it('does not work at a save for ever', async () => {
    followPage(document, sites, end.signal);
    await later(SECOND);
    fates = { save: 'silent' };
    press();
    await later(60 * SECOND);
    fates = {};
    await later(60 * SECOND);
    expect(state()).toBe('saved');
  });

  it('asks for the bar, and for what is followed, again when there is news', async () => {
    followed = [{ is: 'phrase', text: 'looms' }];
    fates = { triage: 'dies', matching: 'dies', listed: 'dies' };
    followPage(document, sites, end.signal);
    await later(5 * SECOND);
    for (const kind of ['triage', 'matching', 'listed']) expect(times(kind)).toBe(3);
    fates = {};
    window.dispatchEvent(new Event('focus'));
    await later(5 * SECOND);
    for (const kind of ['triage', 'matching', 'listed']) expect(times(kind)).toBe(4);
    expect(document.querySelector('sheaf-mark')?.shadowRoot?.querySelector('.star')).not.toBeNull();
    window.dispatchEvent(new Event('focus'));
    await later(5 * SECOND);
    for (const kind of ['triage', 'matching', 'listed']) expect(times(kind)).toBe(4);
  });
});
