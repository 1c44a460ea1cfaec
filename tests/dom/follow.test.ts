import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';

/** Canonical ids of what the library keeps. */
let kept: Set<string>;
/** What becomes of a background that is asked to save or to remove: it dies before it begins, or after its commit; or it says why not. */
let fate: 'dies before' | 'dies after' | 'refuses';
/** Whether it can be asked what is kept. */
let reachable: boolean;

async function sendMessage({ kind, args }: { kind: string; args: [never] }): Promise<unknown> {
  if (kind === 'keeping') {
    if (!reachable) return undefined;
    return {
      value: (args[0] as string[][]).map((ids) => (ids.some((id) => kept.has(id)) ? 'saved' : 'new')),
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
    runtime: { id: 'sheaf', sendMessage, onMessage: event },
    storage: { onChanged: event },
  },
}));
// It waits for an idle moment, which happy-dom has not.
vi.mock('../../lib/edge/page/sight.ts', () => ({ noteSightings: () => () => {} }));
const { followPage } = await import('../../lib/edge/page/follow.ts');

const [paper] = papers;
if (!paper) throw new Error('No invented papers.');
const key = `arxiv:${paper.id}`;

describe('a press whose background never answers shows what is true', () => {
  let end: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    kept = new Set();
    reachable = true;
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
    followPage(document, end.signal);
    await vi.advanceTimersByTimeAsync(1_000);
    const click = new MouseEvent('click', { bubbles: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    shown('sheaf-mark', 'button')?.dispatchEvent(click);
    expect(shown('sheaf-mark', 'button')?.getAttribute('data-state')).toBe('saving');
    await vi.advanceTimersByTimeAsync(5_000);
    return {
      state: shown('sheaf-mark', 'button')?.getAttribute('data-state') ?? '',
      said: shown('sheaf-voice', 'p')?.textContent ?? '',
    };
  }

  it('saved, where it died three times right after its commit', async () => {
    fate = 'dies after';
    expect(await press()).toEqual({ state: 'saved', said: `Saved to Sheaf: ${paper.title}` });
  });

  it('removed, where it died three times right after its commit', async () => {
    kept.add(key);
    fate = 'dies after';
    expect(await press()).toEqual({ state: 'new', said: `Removed from Sheaf: ${paper.title}` });
  });

  it.each(['dies before', 'refuses'] as const)('not saved, where it %s', async (how) => {
    fate = how;
    const { state, said } = await press();
    expect(state).toBe('failed');
    expect(said).toMatch(/^Not saved: .*(?:interrupted|disk is full)/u);
  });

  it.each(['dies before', 'refuses'] as const)('not removed, where it %s', async (how) => {
    kept.add(key);
    fate = how;
    const { state, said } = await press();
    expect(state).toBe('saved');
    expect(said).toMatch(/^Not removed: /u);
  });

  it('not saved, where nobody can say whether it is kept', async () => {
    reachable = false;
    fate = 'dies after';
    expect((await press()).state).toBe('failed');
  });
});
