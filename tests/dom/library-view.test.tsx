import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Panel } from '../../components/Panel.tsx';
import { type Store, createStore } from '../../components/store.ts';
import type { Finder, Found, Question } from '../../lib/finding.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { entry } from '../unit/entries.ts';
import { ArrayFinder } from './array-finder.ts';
import { fakeEdges } from './fake-edges.ts';
import './loaded-parts.ts';

const paper = (n: number, changes = {}): Paper =>
  toPaper(entry(`2609.${10_000 + n}`, changes), 1_000_000 - n);
const uid = (n: number) => `arxiv:2609.${10_000 + n}`;

let papers: Paper[];
let tellStale: () => void;
let abort: AbortController;
beforeEach(() => {
  papers = Array.from({ length: 1000 }, (_, n) => paper(n));
  abort = new AbortController();
});
afterEach(() => {
  render(null, document.body);
  abort.abort();
});

const arrayFinder = () =>
  new ArrayFinder(
    async () => papers,
    (tell) => void (tellStale = tell),
  );
async function open(finder: Finder = arrayFinder(), library = {}, others = {}): Promise<Store> {
  const store = createStore({
    ...fakeEdges(papers, library),
    ...others,
    finder,
  });
  render(<Panel store={store} />, document.body);
  store.detail.open(abort.signal);
  await Promise.all([store.library.open(abort.signal), store.reader.open(abort.signal)]);
  await settled();
  return store;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const list = () => document.querySelector('[role=grid]') as HTMLElement;
const row = (at: number) => document.querySelector<HTMLElement>(`[aria-rowindex="${at + 1}"]`);
const titleAt = (at: number) => row(at)?.querySelector('a')?.textContent;
const scroll = async (to: number) => {
  list().scrollTop = to;
  list().dispatchEvent(new Event('scroll'));
  await settled();
};
const press = async (key: string, how: KeyboardEventInit = {}) => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }),
  );
  await settled();
};
const type = async (text: string) => {
  const box = document.querySelector('input[type=search]') as HTMLInputElement;
  box.value = text;
  box.setSelectionRange(text.length, text.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
};
const says = (what: string) => expect(document.body.textContent).toContain(what);
const status = () => document.querySelector('[role=status]')?.textContent;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );

describe('the list of saved papers', () => {
  it('holds only the rows near the window, says how many there are in all, and fetches what is scrolled to', async () => {
    await open();
    expect(list().getAttribute('aria-rowcount')).toBe('1000');
    expect(document.querySelectorAll('[role=row]').length).toBeLessThan(40);
    await scroll(92 * 700);
    expect(titleAt(702)).toBe(papers[702]?.title);
    expect(row(300)).toBeNull();
  });

  it('shows the newest papers before the index has answered, and does not make them anew when it has', async () => {
    let answer: () => void = () => {};
    const inner = arrayFinder();
    const slow: Finder = {
      find: async (question) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return inner.find(question);
      },
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    };
    void open(slow);
    await settled();
    const before = row(3);
    expect(titleAt(3)).toBe(papers[3]?.title);
    answer();
    await settled();
    expect(row(3)).toBe(before);
    expect(status()).toBe('1,000 papers');
  });

  it('keeps the row one looks at in its place when papers come or go above it', async () => {
    await open();
    await scroll(92 * 500 + 30);
    papers.unshift(
      ...Array.from({ length: 70 }, (_, n) => paper(2000 + n)).map((p, n) => ({
        ...p,
        added: 2_000_000 - n,
      })),
    );
    tellStale();
    await settled();
    expect(list().scrollTop).toBe(92 * 570 + 30);
    expect(titleAt(570)).toBe(papers[570]?.title);
    papers.splice(560, 30);
    tellStale();
    await settled();
    expect(list().scrollTop).toBe(92 * 570 + 30);
    expect(titleAt(570)).toBe(papers[570]?.title);
  });

  it('stays at the top when it is there', async () => {
    await open();
    papers.unshift({ ...paper(3000), added: 3_000_000 });
    tellStale();
    await settled();
    expect(list().scrollTop).toBe(0);
    expect(titleAt(0)).toBe(papers[0]?.title);
  });

  it('never shows an older answer after a newer one', async () => {
    const waiting: [question: Question, answer: (found: Found | undefined) => void][] = [];
    const inner = arrayFinder();
    const finder: Finder = {
      find: (question) =>
        question.text ? new Promise((resolve) => waiting.push([question, resolve])) : inner.find(question),
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    };
    await open(finder);
    await type('a');
    await type('an');
    const found = (total: number): Found => ({
      total,
      kept: 1000,
      from: 0,
      rows: [],
      counts: { site: [], tag: [], status: [], year: [] },
      all: { site: [], tag: [], status: [], year: [] },
      behind: 0,
    });
    waiting[1]?.[1](found(2));
    await settled();
    waiting[0]?.[1](found(9));
    await settled();
    expect(status()).toBe('2 of 1,000 papers');
  });

  it('says what is still being indexed', async () => {
    const inner = arrayFinder();
    await open({
      find: async (question) => {
        const found = await inner.find(question);
        return found && { ...found, behind: 12_000 };
      },
      uids: (question) => inner.uids(question),
      related: (uid) => inner.related(uid),
      onStale: () => {},
    });
    expect(status()).toBe('1,000 papers, 12,000 being indexed…');
    expect(document.querySelector('progress')).not.toBeNull();
  });
});

describe('the list by keyboard', () => {
  const toRow = async (at: number) => {
    row(at)?.focus();
    await settled();
  };

  it('is one tab stop, and the arrows, Page and End go through all rows with the focus on them', async () => {
    await open();
    expect(document.querySelectorAll('[role=row][tabindex="0"]')).toHaveLength(1);
    await toRow(0);
    await press('ArrowDown');
    expect(document.activeElement).toBe(row(1));
    await press('PageDown');
    expect(document.activeElement).toBe(row(8));
    await press('End');
    expect(document.activeElement).toBe(row(999));
    expect(titleAt(999)).toBe(papers[999]?.title);
    await press('Home');
    expect(document.activeElement).toBe(row(0));
  });

  it('keeps the focus where it is while the list is scrolled away under it, and when its row goes', async () => {
    await open(arrayFinder(), {
      remove: async (uids: string[]) => {
        papers = papers.filter((one) => !uids.includes(one.uid));
        tellStale();
        return 1;
      },
    });
    await toRow(4);
    await scroll(92 * 800);
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('5');
    const next = papers[5]?.title;
    await press('Delete');
    expect(document.activeElement).toBe(row(4));
    await vi.waitFor(() => expect(titleAt(4)).toBe(next));
    says('Removed 1 paper.');
  });

  it('selects with Space, ranges with Shift, all with Ctrl+A, none with Escape', async () => {
    const { library } = await open();
    const selected = () => [...library.selection.uids.value].sort();
    await toRow(2);
    await press(' ');
    expect(selected()).toEqual([uid(2)]);
    await press('ArrowDown', { shiftKey: true });
    await press('ArrowDown', { shiftKey: true });
    expect(selected()).toEqual([uid(2), uid(3), uid(4)]);
    await press('ArrowUp', { shiftKey: true });
    expect(selected()).toEqual([uid(2), uid(3)]);
    await press('End', { shiftKey: true });
    expect(selected()).toHaveLength(998);
    await press('a', { ctrlKey: true });
    expect(status()).toBe('1,000 of 1,000 selected');
    await press('Escape');
    expect(status()).toBe('1,000 papers');
  });

  it('selects a range by a click with Shift', async () => {
    const { library } = await open();
    const box = (at: number) => row(at)?.querySelector('input') as HTMLInputElement;
    box(1).click();
    box(4).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await settled();
    expect(library.selection.count.value).toBe(4);
    expect([1, 2, 3, 4, 5].map((at) => box(at).checked)).toEqual([true, true, true, true, false]);
  });

  it('opens the details with Enter, over the list, and comes back to the row with Escape', async () => {
    await open();
    await toRow(3);
    await press('Enter');
    await vi.waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Back to the list'),
    );
    await vi.waitFor(() => says(papers[3]?.abstract ?? ''));
    button('Next paper')?.click();
    await settled();
    says(papers[4]?.abstract ?? '');
    await press('Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(row(4)));
  });

  it('goes from paper to paper in the details, however far, and the list goes along', async () => {
    await open();
    await toRow(0);
    await press('Enter');
    for (let at = 1; at <= 40; at++) {
      await vi.waitFor(() => expect(button('Next paper')?.hasAttribute('disabled')).toBe(false));
      button('Next paper')?.click();
      await settled();
    }
    says(papers[40]?.abstract ?? '');
    await press('Escape');
    await vi.waitFor(() => expect(document.activeElement).toBe(row(40)));
    expect(list().scrollTop).toBeGreaterThan(92 * 30);
  });

  it('goes to the controls of a row with Right and back with Left', async () => {
    await open();
    await toRow(0);
    await press('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Select /);
    await press('ArrowLeft');
    expect(document.activeElement).toBe(row(0));
  });

  it('goes from the list to the search with / and back with Down', async () => {
    await open();
    await toRow(0);
    await press('/');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Search saved papers');
    await press('ArrowDown');
    expect(document.activeElement).toBe(row(0));
  });
});

describe('the search', () => {
  it('marks what was found, and says of how many', async () => {
    papers[7] = paper(7, { title: 'A Lone Zeppelin' });
    await open();
    await type('zepp');
    expect(status()).toBe('1 of 1,000 papers');
    expect(document.querySelector('[role=row] mark')?.textContent).toBe('Zepp');
  });

  it('offers operators and tags, taken with the arrows and Enter', async () => {
    papers[7] = { ...paper(7), reader: { tags: { value: ['graph nets'], at: 1 } } };
    const { library } = await open();
    const box = document.querySelector('input[type=search]') as HTMLInputElement;
    box.focus();
    await type('ta');
    expect([...document.querySelectorAll('[role=option]')].map((one) => one.textContent)).toEqual([
      'tag:one of your tags',
    ]);
    await press('ArrowDown');
    expect(box.getAttribute('aria-activedescendant')).toBe('search-offer-0');
    await press('Enter');
    expect(box.value).toBe('tag:');
    await press('ArrowDown');
    await press('Enter');
    expect(box.value).toBe('tag:"graph nets" ');
    expect(library.found.shown.value.total).toBe(1);
    await press('Escape');
    expect(status()).toBe('1,000 papers');
  });

  it('says what was searched for when nothing is found, and takes one filter back by a click', async () => {
    const { library } = await open();
    await type('sparrow year:1999');
    says('Nothing found');
    button('Without year:1999')?.click();
    await settled();
    expect(library.found.query.value).toBe('sparrow');
    expect(library.found.shown.value.total).toBeGreaterThan(0);
  });

  it('is narrowed by a click on a value with its count, and widened by another', async () => {
    papers = papers.map((one, n) => (n % 4 ? one : { ...one, reader: { status: { value: 'read', at: 1 } } }));
    const { library } = await open();
    button('Filters and saved searches')?.click();
    await settled();
    const chip = () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'read250');
    await vi.waitFor(() => expect(chip()).toBeDefined());
    chip()?.click();
    await settled();
    expect(library.found.query.value.trim()).toBe('is:read');
    expect(status()).toBe('250 of 1,000 papers');
    expect(chip()?.getAttribute('aria-pressed')).toBe('true');
    chip()?.click();
    await settled();
    expect(status()).toBe('1,000 papers');
  });

  it('starts at the top of another list', async () => {
    await open();
    await scroll(92 * 300);
    await type('the');
    expect(list().scrollTop).toBe(0);
  });
});

describe('what the reader writes', () => {
  it('is told to the library for all that is selected, with a way back', async () => {
    const tag = vi.fn(async () => 21);
    const { library, edges } = await open(arrayFinder(), { tag });
    library.selection.select(uid(1), true);
    library.selection.select(uid(2), true);
    await settled();
    button('Tags and keys of the selected')?.click();
    await settled();
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Add a tag"]');
    if (field) field.value = ' to read ';
    field?.form?.requestSubmit();
    await settled();
    expect(tag).toHaveBeenCalledWith([uid(1), uid(2)], ['to read'], expect.any(Number));
    says('Tagged 2 papers.');
    button('Undo')?.click();
    await settled();
    expect(edges.library.undo).toHaveBeenCalledWith(21);
  });

  it('saves a note when one leaves it, once', async () => {
    const setNote = vi.fn(async () => 22);
    const { detail } = await open(arrayFinder(), { setNote });
    await detail.show(uid(1));
    await settled();
    const note = document.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'Look again.';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    note.dispatchEvent(new FocusEvent('blur'));
    await settled();
    detail.close();
    await settled();
    expect(setNote.mock.calls).toEqual([[uid(1), 'Look again.', expect.any(Number)]]);
  });

  it('saves a note when the details are closed while it is being written', async () => {
    const setNote = vi.fn(async () => 22);
    const { detail } = await open(arrayFinder(), { setNote });
    await detail.show(uid(1));
    await settled();
    const note = document.querySelector('textarea') as HTMLTextAreaElement;
    note.value = 'Half a';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    detail.close();
    await settled();
    await vi.waitFor(() => expect(setNote).toHaveBeenCalledWith(uid(1), 'Half a', expect.any(Number)));
  });

  it('keeps a search under a name', async () => {
    const saveSearch = vi.fn(async () => 23);
    await open(arrayFinder(), { saveSearch });
    await type('is:unread');
    button('Filters and saved searches')?.click();
    await settled();
    button('Save this search')?.click();
    await settled();
    const field = document.querySelector<HTMLInputElement>('input[aria-label="Name of the search"]');
    if (field) field.value = 'To read';
    field?.form?.requestSubmit();
    await settled();
    expect(saveSearch).toHaveBeenCalledWith('To read', 'is:unread', expect.any(Number));
  });

  it('drops from the selection what another window removed', async () => {
    let heard: (change: { uids?: string[] }) => void = () => {};
    const store = createStore({
      ...fakeEdges(papers, {
        get: async (uids: string[]) => papers.filter((one) => uids.includes(one.uid)),
      }),
      finder: arrayFinder(),
      onChange: (listener) => void (heard = listener),
    });
    store.library.selection.open(abort.signal);
    store.library.selection.select(uid(1), true);
    store.library.selection.select(uid(2), true);
    papers = papers.filter((one) => one.uid !== uid(2));
    heard({ uids: [uid(2), uid(3)] });
    await settled();
    expect([...store.library.selection.uids.value]).toEqual([uid(1)]);
  });
});

describe('how far upvotes rose', () => {
  it('is told once the list rests, read in one go for the rows that are seen', async () => {
    papers = papers.map((one, n) => ({ ...one, stats: { upvotes: n } }));
    const since = Date.UTC(2026, 10, 3, 12);
    const rises = vi.fn(async (uids: string[]) =>
      uids.map((one) => (one === uid(1) || one === uid(702) ? { by: 12, since } : undefined)),
    );
    await open(arrayFinder(), {}, { rises });
    expect(rises).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(row(1)?.textContent).toContain('12 upvotes more since Nov 3, 2026'));
    expect(rises).toHaveBeenCalledOnce();
    expect(row(2)?.textContent).not.toContain('more since');
    // Scrolled past, papers are not asked about.
    for (const at of [200, 400, 700]) await scroll(92 * at);
    await vi.waitFor(() => expect(row(702)?.textContent).toContain('12 upvotes more'));
    expect(rises).toHaveBeenCalledTimes(2);
    expect(rises.mock.lastCall?.[0]).not.toContain(uid(203));
  });

  it('is missing where it cannot be read, and nothing else is', async () => {
    papers = papers.map((one) => ({ ...one, stats: { upvotes: 5 } }));
    const rises = vi.fn(() => Promise.reject(new Error('gone')));
    await open(arrayFinder(), {}, { rises });
    await vi.waitFor(() => expect(rises).toHaveBeenCalled());
    await settled();
    expect(titleAt(3)).toBe(papers[3]?.title);
    expect(document.querySelector('[role=alert]')).toBeNull();
  });
});

describe('a library that does not open', () => {
  it('is told once', async () => {
    const broken = () => Promise.reject(new Error('The library was written by a newer Sheaf.'));
    const finder = Object.assign(arrayFinder(), { find: broken });
    await open(finder, { newest: broken });
    expect(document.body.textContent?.match(/newer Sheaf/gu)).toHaveLength(1);
  });
});
