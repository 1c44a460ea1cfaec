import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { There } from '../../lib/edge/page/there.ts';
import { readListing } from '../../lib/listing.ts';
import { sites } from '../../lib/sites/index.ts';
import { whichPapers } from '../../lib/which-papers.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';

type Heard = (said: unknown) => void;

/** One end of a line between a panel and a page. */
function ends(): [End, End] {
  const make = () => {
    const heard = new Set<Heard>();
    const ended = new Set<() => void>();
    const end: End = {
      name: 'sheaf-step',
      onMessage: { addListener: (one) => heard.add(one) },
      onDisconnect: { addListener: (one) => ended.add(one) },
      postMessage: () => {},
      disconnect: () => {},
    };
    return { heard, ended, end };
  };
  const [a, b] = [make(), make()];
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    from.end.postMessage = (said) =>
      queueMicrotask(() => to.heard.forEach((one) => one(structuredClone(said))));
    from.end.disconnect = () => queueMicrotask(() => to.ended.forEach((one) => one()));
  }
  return [a.end, b.end];
}
interface End {
  name: string;
  onMessage: { addListener(heard: Heard): void };
  onDisconnect: { addListener(ended: () => void): void };
  postMessage(said: unknown): void;
  disconnect(): void;
}

/** Scripts on the page that take lines. */
const scripts = new Set<(end: End) => void>();
const event = { addListener: () => {}, removeListener: () => {} };
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'sheaf',
      sendMessage: async ({ kind, args }: { kind: string; args: unknown[] }) => ({
        value: kind === 'standing' ? (args[1] as string[][]).map(() => 'new') : null,
      }),
      onMessage: event,
      onConnect: {
        addListener: (one: (end: End) => void) => scripts.add(one),
        removeListener: (one: (end: End) => void) => scripts.delete(one),
      },
    },
    tabs: {
      query: async () => [{ id: 1, url: location.href }],
      connect: () => {
        const [panel, page] = ends();
        if (scripts.size) for (const one of scripts) one(page);
        else page.disconnect();
        return panel;
      },
      onActivated: event,
      onUpdated: event,
    },
    storage: { local: { get: async () => ({}), onChanged: event }, onChanged: event },
  },
}));
// It waits for an idle moment, which happy-dom has not.
vi.mock('../../lib/edge/page/sight.ts', () => ({ noteSightings: () => () => {} }));
const { followPage } = await import('../../lib/edge/page/follow.ts');
const { onStep, reach } = await import('../../lib/edge/in-step.ts');

describe('a panel that looks at a page', () => {
  const some = papers.slice(0, 6);
  let end: AbortController;
  let said: (string | undefined)[];
  beforeEach(() => {
    vi.useFakeTimers();
    location.href = 'https://huggingface.co/papers/date/2026-11-20';
    show(some.length);
    end = new AbortController();
    said = [];
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  /** The page has so many papers now. */
  function show(count: number): void {
    const now = some.slice(0, count);
    const html = listPage(
      'Daily Papers',
      listProps(now),
      now.map((one) => dayCard(one, 'served')).join('\n'),
    );
    document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  }
  const begin = () => followPage(document, sites, end.signal);
  const listen = () => onStep(({ papers: one }) => said.push(one), end.signal);
  const rest = () => vi.advanceTimersByTimeAsync(1_000);
  /** What one who reads the page now knows it by. */
  const read = () => {
    const { entries } = readListing(document, location.href) ?? { entries: [] };
    return whichPapers(entries.map(({ ids }) => ids[0]));
  };

  it('is told which papers are there, and whenever others are', async () => {
    begin();
    await rest();
    listen();
    await rest();
    expect(said.at(-1)).toBe(read());
    const told = [said.at(-1)];
    for (const count of [4, 6, 0, 5]) {
      show(count);
      await rest();
      expect(said.at(-1), `${count} papers`).toBe(read());
      told.push(said.at(-1));
    }
    expect(new Set(told).size).toBe(4);
  });

  it('is told of another order', async () => {
    begin();
    listen();
    await rest();
    const before = said.at(-1);
    const [first] = document.querySelectorAll('article');
    first?.parentElement?.append(first);
    await rest();
    expect(said.at(-1)).toBe(read());
    expect(said.at(-1)).not.toBe(before);
  });

  it('reaches a page whose script comes later', async () => {
    listen();
    await rest();
    expect(said).toEqual([undefined]);
    begin();
    await rest();
    expect(said).toEqual([undefined]);
    reach();
    await rest();
    expect(said.at(-1)).toBe(read());
    // Once is enough.
    const times = said.length;
    reach();
    await rest();
    expect(said).toHaveLength(times);
  });

  it('believes no page that says something else', async () => {
    listen();
    await rest();
    scripts.add((line) => {
      for (const papers of [7, ['a'], 'x'.repeat(1_000), null, { length: 1 }])
        line.postMessage({ selected: [], papers });
    });
    reach();
    await rest();
    scripts.clear();
    expect(said.slice(1)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('which papers are there', () => {
  it('is not said before the page was looked at, and then of one without any as well', () => {
    const there = new There();
    expect(there.sign).toBeUndefined();
    expect([there.look([]), there.look([])]).toEqual([true, false]);
    expect(there.sign).toBe(whichPapers([]));
  });
});
