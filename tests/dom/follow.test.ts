import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { sites } from '../../lib/sites/index.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';
import { arxiv } from '../tools/pages/arxiv.ts';
import { manyPapers } from '../tools/pages/many.ts';
import { openreview } from '../tools/pages/openreview.ts';
import { pmlr } from '../tools/pages/pmlr.ts';

/** Canonical ids of what the library keeps. */
let kept: Set<string>;
/** What becomes of a background that is asked to save or to remove: it dies before it begins, or after its commit; or it says why not. */
let fate: 'dies before' | 'dies after' | 'refuses';
/** Whether it can be asked what is kept. */
let reachable: boolean;
/** How often it was asked that. */
let asked: number;
/** Tells the page that the library has changed. */
let change: () => void;

/** How long it takes to say what is kept, ms. */
let latency: number;

async function sendMessage({ kind, args }: { kind: string; args: unknown[] }): Promise<unknown> {
  if (kind === 'standing') {
    asked++;
    if (!reachable) return undefined;
    // What was kept when it was asked.
    const now = new Set(kept);
    await new Promise((resolve) => setTimeout(resolve, latency));
    return {
      value: (args[1] as string[][]).map((ids) => (ids.some((id) => now.has(id)) ? 'saved' : 'seen')),
    };
  }
  if (kind !== 'save' && kind !== 'remove') return { value: null };
  if (fate === 'refuses') return { error: 'The disk is full.' };
  if (fate === 'dies after') {
    if (kind === 'save') for (const { ids } of args[0] as { ids: string[] }[]) kept.add(ids[0] ?? '');
    else for (const id of args[0] as string[]) kept.delete(id);
  }
  return undefined;
}
const event = { addListener: () => {}, removeListener: () => {} };
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'sheaf', sendMessage, onMessage: event, onConnect: event },
    storage: {
      local: { get: async () => ({}), onChanged: event },
      onChanged: {
        addListener: (heard: (changes: object, area: string) => void) => {
          change = () => heard({ change: { newValue: {} } }, 'local');
        },
        removeListener: () => {},
      },
    },
  },
}));
// It waits for an idle moment, which happy-dom has not.
vi.mock('../../lib/edge/page/sight.ts', () => ({ noteSightings: () => () => {} }));
const { followPage } = await import('../../lib/edge/page/follow.ts');

const [paper] = papers;
if (!paper) throw new Error('No invented papers.');
const key = `arxiv:${paper.id}`;

describe('a mark', () => {
  let end: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    kept = new Set();
    reachable = true;
    latency = 100;
    asked = 0;
    location.href = 'https://huggingface.co/papers/date/2026-11-20';
    const html = listPage('Daily Papers', listProps([paper]), dayCard(paper, 'served'));
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    end = new AbortController();
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  const shown = (host: string, inside: string) =>
    document.querySelector(host)?.shadowRoot?.querySelector(inside) ?? undefined;

  /** Presses the paper's mark. @returns what the mark and the voice say once all is over */
  async function press(): Promise<{ state: string; said: string }> {
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    const click = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    shown('sheaf-mark', 'button')?.dispatchEvent(click);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown('sheaf-mark', 'button')?.getAttribute('data-state')).toBe('saving');
    await vi.advanceTimersByTimeAsync(5_000);
    return {
      state: shown('sheaf-mark', 'button')?.getAttribute('data-state') ?? '',
      said: shown('sheaf-voice', 'p')?.textContent ?? '',
    };
  }

  it('says saved, where the background died three times right after its commit', async () => {
    fate = 'dies after';
    expect(await press()).toEqual({ state: 'saved', said: `Saved to Sheaf: ${paper.title}` });
  });

  it('says removed, where the background died three times right after its commit', async () => {
    kept.add(key);
    fate = 'dies after';
    expect(await press()).toEqual({ state: 'new', said: `Removed from Sheaf: ${paper.title}` });
  });

  it.each(['dies before', 'refuses'] as const)('says not saved, where the background %s', async (how) => {
    fate = how;
    const { state, said } = await press();
    expect(state).toBe('failed');
    expect(said).toMatch(/^Not saved: .*(?:interrupted|disk is full)/u);
  });

  it.each(['dies before', 'refuses'] as const)('says not removed, where the background %s', async (how) => {
    kept.add(key);
    fate = how;
    const { state, said } = await press();
    expect(state).toBe('saved');
    expect(said).toMatch(/^Not removed: /u);
  });

  it('says not saved, where nobody can say whether it is kept', async () => {
    reachable = false;
    fate = 'dies after';
    expect((await press()).state).toBe('failed');
  });

  it('shows what was kept last, and asks twice for a hundred changes that come while it waits for an answer', async () => {
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    asked = 0;
    change();
    await vi.advanceTimersByTimeAsync(latency / 2);
    kept.add(key);
    for (let n = 0; n < 100; n++) change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown('sheaf-mark', 'button')?.getAttribute('data-state')).toBe('saved');
    expect(asked).toBe(2);
    kept.clear();
    change();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown('sheaf-mark', 'button')?.getAttribute('data-state')).toBe('new');
  });

  const keys = () => [...document.querySelectorAll('sheaf-mark')].map((host) => host.shadowRoot?.querySelector('button')?.getAttribute('aria-label')); // prettier-ignore

  it('goes with its paper when a card is used anew for another, and nothing changes but the link', async () => {
    kept.add('arxiv:2611.77777');
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown('sheaf-mark', 'button')?.getAttribute('data-state')).toBe('new');
    for (const link of document.querySelectorAll('article a[href*="/papers/"]')) link.setAttribute('href', '/papers/2611.77777'); // prettier-ignore
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keys()).toHaveLength(1);
    expect(shown('sheaf-mark', 'button')?.getAttribute('data-state')).toBe('saved');
  });

  it('comes back when the page writes its title anew, as what draws formulas does', async () => {
    location.href = 'https://arxiv.org/list/cs.LG/recent';
    const html = arxiv['recent']?.[1] ?? '';
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keys()).toHaveLength(6);
    for (const title of document.querySelectorAll('.list-title'))
      title.innerHTML = `Title: ${title.textContent}`;
    expect(keys()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keys()).toHaveLength(6);
  });

  /** Shows a list of so many papers of arXiv's. */
  function showMany(count: number): void {
    location.href = 'https://arxiv.org/list/cs.LG/recent';
    document.body.innerHTML = new DOMParser().parseFromString(manyPapers(count), 'text/html').body.innerHTML;
  }

  it('is waited for as long as answers come, a group of papers after the other, and comes with nothing where none has come for ten seconds', async () => {
    latency = 6_000;
    showMany(120);
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(11_500);
    expect(keys()).toHaveLength(50);
    latency = 60_000;
    await vi.advanceTimersByTimeAsync(11_500);
    expect(keys()).toHaveLength(120);
  });

  it('asks nothing more about papers that the page no longer has', async () => {
    latency = 1_000;
    showMany(300);
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_200);
    document.querySelector('#articles')?.replaceChildren();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it.each([
    [399, 0],
    [450, 400],
  ])(
    'of %i papers %i have their places before anything is asked, show nothing there, and leave',
    async (papers, places) => {
      showMany(papers);
      followPage(document, sites, end.signal, 60_000);
      const waiting = document.querySelectorAll('.list-title > sheaf-mark[waiting]');
      expect([waiting.length, asked]).toEqual([places, 0]);
      expect(keys().filter((name) => name !== null)).toEqual([]);
      expect(document.querySelector('sheaf-bar')?.shadowRoot?.childElementCount).toBe(places ? 0 : undefined);
      end.abort();
      expect(document.querySelectorAll('sheaf-mark, sheaf-bar')).toHaveLength(0);
    },
  );

  it('comes with what a filter of the page shows again as it is typed into', async () => {
    location.href = 'https://proceedings.mlr.press/v299/';
    document.body.innerHTML = new DOMParser().parseFromString(pmlr['venue-2017']?.[1] ?? '', 'text/html').body.innerHTML; // prettier-ignore
    const [first] = document.querySelectorAll<HTMLElement>('.paper');
    first?.setAttribute('style', 'display: none;');
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    const before = keys().length;
    first?.setAttribute('style', '');
    window.dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keys()).toHaveLength(before + 1);
  });

  it('leaves with its tab, and the marks of the tab that is shown come', async () => {
    location.href = 'https://openreview.net/group?id=ICLR.cc/2026/Conference';
    const html = openreview['venue']?.[1] ?? '';
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
    followPage(document, sites, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keys()).toHaveLength(5);
    for (const pane of document.querySelectorAll('.tab-pane')) pane.classList.toggle('active');
    window.dispatchEvent(new Event('click'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(keys()).toHaveLength(3);
  });
});
