import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Edges, InStep } from '../../components/edges.ts';
import { Panel } from '../../components/Panel.tsx';
import { type Store, createStore } from '../../components/store.ts';
import type { Here } from '../../lib/edge/here.ts';
import type { Standing } from '../../lib/standing.ts';
import { entry } from '../unit/entries.ts';
import { origins } from '../../lib/sites/origins.ts';
import { whichPapers } from '../../lib/which-papers.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

const STANDINGS: Standing[] = ['new', 'seen', 'saved', 'version', 'possible', 'dismissed'];
const entries = STANDINGS.map((standing, n) =>
  entry(`2609.9000${n}`, {
    title: `A ${standing} one`,
    links: n % 2 ? {} : { code: 'https://github.com/a/b' },
    stats: { rank: n + 1, upvotes: 10 * n },
  }),
);
const listing = (some = entries, url = 'https://huggingface.co/papers'): Here => ({
  is: 'listing',
  listing: { site: 'huggingface', kind: 'day', url, entries: some, problems: [] },
});

afterEach(() => render(null, document.body));

const text = () => document.body.textContent ?? '';
const rows = () => [...document.querySelectorAll<HTMLElement>('[role=row]')];
const titles = () => rows().map((row) => row.querySelector('a')?.textContent);
const named = (what: string, name: RegExp | string) =>
  [...document.querySelectorAll<HTMLElement>(what)].find((it) => {
    const said = it.getAttribute('aria-label') ?? it.textContent ?? '';
    return typeof name === 'string' ? said === name : name.test(said);
  });
const press = (key: string, on: Element | null = document.activeElement, how: KeyboardEventInit = {}) =>
  on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }));
const until = <T,>(check: () => T) => vi.waitFor(check);

let store: Store;
let edges: Edges;
let step: InStep;
let tell: (step: { papers?: string; pointed?: string; selected: string[] }) => void;
let move: () => void;
let here: Here;
beforeEach(() => {
  here = listing();
});

async function open(changes: Partial<Edges> = {}, shown = 6): Promise<void> {
  step = {
    pointOnPage: vi.fn(),
    selectOnPage: vi.fn(),
    onStep: (heard) => {
      tell = (said) => heard({ tabId: 1, ...said });
    },
    reach: vi.fn(),
  };
  edges = {
    ...fakeEdges([], {
      keeping: async (idLists) => idLists.map(([id]) => (id === 'arxiv:2609.90002' ? 'saved' : 'new')),
    }),
    readHere: async () => here,
    onMoved: (heard) => {
      move = heard;
    },
    standings: async (_, idLists) => idLists.map((_ids, i) => STANDINGS[i % 6] as Standing),
    inStep: async () => step,
    ...changes,
  };
  store = createStore(edges);
  store.place.go('page');
  render(<Panel store={store} />, document.body);
  await until(() => expect(rows()).toHaveLength(shown));
}

describe('this page', () => {
  it('shows the papers in page order, each with how it stands', async () => {
    await open();
    expect(titles()).toEqual(STANDINGS.map((standing) => `A ${standing} one`));
    const said = rows().map((row) => row.querySelector('[data-standing]')?.textContent);
    // What was seen before is told only where it is known when.
    expect(said).toEqual(['New', undefined, 'Saved', 'Other version', 'Maybe saved', 'Dismissed']);
    expect(text()).toContain('6 papers on this page');
  });

  it('is filtered by what is new, not saved, with code and followed, which have to fit together', async () => {
    await open({ followed: async () => [{ kind: 'phrase', text: 'possible one' }] });
    await until(() => expect(named('button', 'Followed 1')).toBeDefined());
    named('button', 'Not saved 4')?.click();
    await until(() =>
      expect(titles()).toEqual(['A new one', 'A seen one', 'A version one', 'A possible one']),
    );
    named('button', 'Code 3')?.click();
    await until(() => expect(titles()).toEqual(['A new one', 'A possible one']));
    named('button', 'New 1')?.click();
    named('button', 'Followed 1')?.click();
    await until(() => expect(text()).toContain('No paper of this page fits the filters.'));
    named('button', 'Show all')?.click();
    await until(() => expect(rows()).toHaveLength(6));
  });

  it('saves what is new by one button, what is not saved by another, and dismisses', async () => {
    await open();
    const saved = () =>
      vi
        .mocked(edges.library.save)
        .mock.calls.at(-1)?.[0]
        .map(({ title }) => title);
    named('button', 'Save the new one')?.click();
    await until(() => expect(saved()).toEqual(['A new one']));
    await until(() => expect(store.page.acts.saving.value).toBe(false));
    named('button', 'Save all (4)')?.click();
    await until(() =>
      expect(saved()).toEqual(['A new one', 'A seen one', 'A version one', 'A possible one']),
    );
    named('button', 'Dismiss A seen one')?.click();
    await until(() => expect(edges.library.dismiss).toHaveBeenCalledWith([['arxiv:2609.90001']], true, 5000));
    named('button', 'Bring back A dismissed one')?.click();
    await until(() =>
      expect(edges.library.dismiss).toHaveBeenCalledWith([['arxiv:2609.90005']], false, 5000),
    );
  });

  it('is one selection with the page, either way, and shows on either side what is pointed at', async () => {
    await open();
    await until(() => expect(tell).toBeDefined());
    named('input', 'Select A version one')?.click();
    await until(() => expect(step.selectOnPage).toHaveBeenLastCalledWith(['arxiv:2609.90003']));
    tell({ selected: ['arxiv:2609.90000', 'arxiv:2609.90003'], pointed: 'arxiv:2609.90001' });
    await until(() => expect(text()).toContain('2 of 6 selected'));
    expect(rows().map((row) => row.dataset['pointed'] === 'true')).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    rows()[3]?.dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(step.pointOnPage).toHaveBeenLastCalledWith('arxiv:2609.90003');
  });

  it('is complete by keyboard: arrows, ranges, save, dismiss, all, none', async () => {
    await open();
    rows()[0]?.focus();
    press('ArrowDown');
    await until(() => expect(document.activeElement).toBe(rows()[1]));
    press(' ');
    press('ArrowDown', document.activeElement, { shiftKey: true });
    await until(() => expect(store.page.chosen.value).toBe(2));
    await until(() => expect(document.activeElement).toBe(rows()[2]));
    press('d');
    await until(() => expect(edges.library.dismiss).toHaveBeenCalledWith([['arxiv:2609.90002']], true, 5000));
    press('s');
    await until(() => expect(edges.library.save).toHaveBeenCalledTimes(1));
    press('a', document.activeElement, { ctrlKey: true });
    await until(() => expect(store.page.chosen.value).toBe(6));
    press('Escape');
    await until(() => expect(store.page.chosen.value).toBe(0));
  });

  it('tags the selected, which are saved first, and exports them alone', async () => {
    await open();
    store.page.selection.select(0, true);
    await store.page.acts.tag([entries[0] as (typeof entries)[0]], ['later']);
    expect(edges.library.tag).toHaveBeenCalledWith(['a', 'b'], ['later'], 5000);
    await store.page.export({ format: 'bibtex', target: 'file' });
    const [, , bib] = vi.mocked(edges.download).mock.calls[0] ?? [];
    expect(bib?.match(/^@/gm)).toHaveLength(1);
  });

  it('opens a paper to be read, goes on to the next, and comes back to the row', async () => {
    await open();
    rows()[1]?.focus();
    await until(() => expect(rows()[1]?.tabIndex).toBe(0));
    press('Enter');
    await until(() => expect(named('[role=dialog]', 'A seen one')).toBeDefined());
    named('button', 'Next paper')?.click();
    await until(() => expect(named('[role=dialog]', 'A saved one')).toBeDefined());
    press('Escape', named('button', 'Next paper') ?? null);
    await until(() => expect(document.activeElement).toBe(rows()[2]));
  });

  it('follows the tab: another page begins anew, the same one keeps filters and selection', async () => {
    await open();
    named('button', 'Code 3')?.click();
    named('input', 'Select A new one')?.click();
    await until(() => expect(rows()).toHaveLength(3));
    here = listing([...entries]);
    move();
    await until(() => expect(store.page.reading.value).toBe(false));
    expect([rows().length, store.page.chosen.value]).toEqual([3, 1]);
    here = listing(entries.slice(0, 2), 'https://huggingface.co/papers/trending');
    move();
    await until(() => expect(titles()).toEqual(['A new one', 'A seen one']));
    expect(store.page.chosen.value).toBe(0);
    here = { is: 'elsewhere' };
    move();
    await until(() => expect(text()).toContain('No papers on this page'));
  });

  it('follows a page that grows: the selection, the filters and the paper that the keyboard is at stay', async () => {
    here = listing(entries.slice(2, 4));
    await open({}, 2);
    const says = (some: typeof entries, selected: string[] = []) =>
      tell({ papers: whichPapers(some.map(({ ids }) => ids[0])), selected });
    rows()[1]?.focus();
    const chosen = ['arxiv:2609.90003'];
    says(entries.slice(2, 4), chosen);
    await until(() => expect(rows()[1]?.getAttribute('aria-selected')).toBe('true'));
    here = listing(entries);
    says(entries, chosen);
    await until(() => expect(titles()).toEqual(STANDINGS.map((standing) => `A ${standing} one`)));
    expect(document.activeElement?.textContent).toContain('A version one');
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    press('d');
    await until(() => expect(edges.library.dismiss).toHaveBeenCalledWith([['arxiv:2609.90003']], true, 5000));
    expect(text()).toContain('1 of 6 selected');
  });

  it('follows a page that had no papers yet, and one that took them away while it was read', async () => {
    here = { is: 'no-listing' };
    let wait: Promise<void> | undefined;
    const readHere = vi.fn(async () => {
      const now = here;
      await wait;
      return now;
    });
    await open({ readHere }, 0);
    await until(() => expect(text()).toContain('Nothing here looks like a list'));
    let go = () => {};
    wait = new Promise((resolve) => (go = resolve));
    here = listing();
    tell({ papers: whichPapers(entries.map(({ ids }) => ids[0])), selected: [] });
    await until(() => expect(readHere).toHaveBeenCalledTimes(2));
    // The six of before are on their way.
    here = listing(entries.slice(0, 3));
    tell({ papers: whichPapers(entries.slice(0, 3).map(({ ids }) => ids[0])), selected: [] });
    go();
    await until(() => expect(rows()).toHaveLength(3));
    expect(readHere).toHaveBeenCalledTimes(3);
  });

  it('is not read again for what the page says of those that are there, nor twice for what cannot be read', async () => {
    const readHere = vi.fn(async () => here);
    await open({ readHere });
    vi.useFakeTimers();
    try {
      const papers = whichPapers(entries.map(({ ids }) => ids[0]));
      for (const pointed of ['a', 'b', 'c']) tell({ papers, pointed, selected: [] });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(readHere).toHaveBeenCalledTimes(1);
      for (const pointed of ['a', 'b', 'c']) {
        tell({ papers: 'one more', pointed, selected: [] });
        await vi.advanceTimersByTimeAsync(60_000);
      }
      expect(readHere).toHaveBeenCalledTimes(2);
      // It changes ten times a second for a minute, and a reading takes half a second.
      readHere.mockImplementation(async () => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return here;
      });
      for (let n = 0; n < 600; n++) {
        tell({ papers: `change ${n}`, selected: [] });
        await vi.advanceTimersByTimeAsync(100);
      }
      expect(readHere.mock.calls.length).toBeLessThan(15);
      expect(readHere.mock.calls.length).toBeGreaterThan(8);
    } finally {
      vi.useRealTimers();
    }
  });

  it('holds only rows near the window, of 5,000 papers too', async () => {
    here = listing(Array.from({ length: 5_000 }, (_, n) => entry(`2609.${10_000 + n}`)));
    await open({}, 12);
    expect(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('5000');
  });

  it.each<[string, Here, RegExp]>([
    ['another site', { is: 'elsewhere' }, /reads lists of papers on these sites/u],
    ['a page without papers', { is: 'no-listing' }, /Nothing here looks like a list/u],
    ['a page that does not answer', { is: 'unreachable', why: 'Reload it.' }, /cannot be read.*Reload it\./u],
  ])('says what is the case on %s', async (_, at, said) => {
    here = at;
    await open({}, 0);
    await until(() => expect(text()).toMatch(said));
  });

  it('asks for sites the browser does not let us read', async () => {
    here = { is: 'elsewhere' };
    const few = ['https://arxiv.org', 'https://www.arxiv.org', 'https://dblp.org'];
    await open({ refused: async () => few }, 0);
    await until(() => expect(named('button', 'Allow dblp')).toBeDefined());
    expect(text()).not.toContain('Open one');
    // Each by itself; once it may be read, it is.
    here = listing();
    named('button', 'Allow arXiv')?.click();
    expect(edges.allow).toHaveBeenCalledWith(['https://arxiv.org', 'https://www.arxiv.org']);
    await until(() => expect(rows()).toHaveLength(6));
  });

  it('asks for all of them at once, where the browser lets us read none', async () => {
    here = { is: 'elsewhere' };
    await open({ refused: async () => origins }, 0);
    await until(() => expect(named('button', 'Allow them')).toBeDefined());
    expect(named('button', /^Allow [^t]/)).toBeUndefined();
    named('button', 'Allow them')?.click();
    expect(edges.allow).toHaveBeenCalledWith(origins);
  });

  it('is shown, and handed over, where the library does not open', async () => {
    await open({ library: { ...fakeEdges([]).library, keeping: async () => Promise.reject(new DOMException('', 'QuotaExceededError')) } }); // prettier-ignore
    await until(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing can be saved'),
    );
    expect(named('button', /^Save/)).toBeUndefined();
    expect(named('button', 'Export')?.hasAttribute('disabled')).toBe(false);
  });
});

describe('the first screen', () => {
  const first = async (changes: Partial<Edges> = {}) => {
    edges = { ...fakeEdges([]), welcomed: async () => false, ...changes };
    store = createStore(edges);
    const { signal } = new AbortController();
    render(<Panel store={store} />, document.body);
    await Promise.all([store.welcome.open(signal), store.library.open(signal)]);
  };

  it('explains itself, opens the sample page, and shows that page here', async () => {
    await first();
    await until(() => expect(text()).toContain('Keep the papers worth reading'));
    named('button', 'Try it on a sample page')?.click();
    await until(() => expect(edges.openSample).toHaveBeenCalled());
    await until(() => expect(store.place.at.value).toBe('page'));
  });

  it('is closed for good', async () => {
    await first();
    await until(() => expect(named('button', 'Do not show this again')).toBeDefined());
    named('button', 'Do not show this again')?.click();
    await until(() => expect(text()).toContain('No papers yet'));
    expect(edges.setWelcomed).toHaveBeenCalled();
  });

  it('is not shown to one who has papers, now or later', async () => {
    const { toPaper } = await import('../../lib/paper.ts');
    await first(fakeEdges([toPaper(entry('2609.90001'), 1)]));
    store.welcome.shown.value = true;
    await until(() => expect(edges.setWelcomed).toHaveBeenCalled());
    expect(store.welcome.shown.value).toBe(false);
  });
});
