import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { Library } from '../../lib/edge/library.ts';
import { Sightings } from '../../lib/edge/sightings.ts';
import { entry } from '../unit/entries.ts';

const fake = await vi.hoisted(async () => (await import('./background-browser.ts')).backgroundBrowser());
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
// They begin by themselves, and have tests of their own.
vi.mock('../../lib/edge/keep-backups.ts', () => ({ keepBackups: () => {} }));
vi.mock('../../lib/edge/keep-folded.ts', () => ({ keepFolded: () => {} }));

// A worker's script cannot be loaded here: its tasks are asked themselves.
vi.mock('../../lib/edge/worker/start.ts', async () => {
  const { Calls, serve } = await import('../../lib/edge/worker/calls.ts');
  const { tasks } = await import('../../lib/edge/worker/tasks.ts');
  return {
    startWorker: () => {
      const { port1, port2 } = new MessageChannel();
      for (const port of [port1, port2]) port.start();
      serve(port2, tasks);
      return { calls: new Calls(port1), close: () => {} };
    },
  };
});

const LISTING = 'https://huggingface.co/papers';
const entries = [1, 2, 3].map((n) => entry(`2609.9000${n}`, { title: `Kites ${n}` }));
const listing = { site: 'huggingface', kind: 'day', url: LISTING, entries, problems: [] };
const tab = { id: 7, windowId: 3, url: LISTING };
const elsewhere = { id: 8, windowId: 3 };

const library = new Library();
const sightings = new Sightings();
const { browser } = fake;

beforeAll(async () => {
  const { default: background } = await import('../../entrypoints/background.ts');
  background.main();
});
beforeEach(async () => {
  fake.forget();
  await sightings.clear();
  await library.remove(
    (await library.newest(1_000)).map(({ uid }) => uid),
    1,
  );
});
afterEach(() => vi.restoreAllMocks());

const badge = (tabId = tab.id) => fake.badges.get(tabId) ?? { text: '', title: '' };
const said = async (title: string | RegExp, tabId = tab.id) => {
  await vi.waitFor(() => expect(badge(tabId).title).toMatch(title));
  return badge(tabId).text;
};
const kept = async () =>
  (await library.keeping(entries.map(({ ids }) => ids))).filter((one) => one === 'saved').length;
/** What was said on pages. */
const spoken = () => ran().filter((arg) => typeof arg === 'string');
const ran = () => browser.scripting.ran.flatMap(({ args }) => args ?? []);
/** Acts that a page was told of. */
const told = (tabId = tab.id) =>
  browser.scripting.ran.flatMap(({ tabId: on, args }) =>
    on === tabId && typeof args?.[0] === 'number' ? [{ act: args[0], undone: args[1] as boolean }] : [],
  );
const send = (kind: string, args: unknown[], tabId = tab.id, url = LISTING) =>
  new Promise<unknown>((reply) => {
    const from = { id: 'sheaf', url, tab: { id: tabId, incognito: false } };
    browser.runtime.onMessage.fire({ kind, args }, from, reply);
  });

describe('a key of the browser', () => {
  it('saves the page, says so at the button and on the page, and takes it back from the menu there', async () => {
    fake.show(tab.id, listing);
    browser.commands.onCommand.fire('save-page', tab);
    expect(await said('Saved 3 papers.')).toBe('+3');
    expect(await kept()).toBe(3);
    await vi.waitFor(() => expect(spoken()).toEqual(['Saved 3 papers.']));
    browser.commands.onCommand.fire('save-page', tab);
    expect(await said('You have all 3 of them already.')).toBe('✓');
    browser.contextMenus.onClicked.fire({ menuItemId: 'undo' }, tab);
    await said(/^Undone: Saved 3 papers/);
    expect(await kept()).toBe(0);
  });

  it('tells the page what was done for it, so that it may take that back, and no other page may', async () => {
    fake.show(tab.id, listing);
    browser.commands.onCommand.fire('save-page', tab);
    await said('Saved 3 papers.');
    const [{ act } = { act: 0 }] = told();
    expect(told()).toEqual([{ act: expect.any(Number), undone: false }]);
    expect(await send('undo', [[act]], 8)).toHaveProperty('error');
    expect(await send('undo', [[act]], tab.id, 'https://arxiv.org/list/cs.CL/new')).toHaveProperty('error');
    expect(await kept()).toBe(3);
    expect(await send('undo', [[act]])).toEqual({ value: 'Saved 3 papers' });
    expect(await kept()).toBe(0);
    // Nothing changed: there is nothing to be told of.
    browser.commands.onCommand.fire('save-page', tab);
    await vi.waitFor(() => expect(told()).toHaveLength(2));
    browser.commands.onCommand.fire('save-page', tab);
    await said('You have all 3');
    expect(told()).toHaveLength(2);
    // What is taken back at the button, the page does not take back again.
    browser.contextMenus.onClicked.fire({ menuItemId: 'undo' }, tab);
    await said(/^Undone: /);
    expect(told().at(-1)).toEqual({ act: told()[1]?.act, undone: true });
  });

  it('tells pages of other sites nothing of what was saved there', async () => {
    const linkUrl = 'https://arxiv.org/abs/2609.90021';
    const at = { ...elsewhere, url: 'https://example.org/' };
    browser.contextMenus.onClicked.fire({ menuItemId: 'save-link', linkUrl }, at);
    expect(await said(/^Saved: /, elsewhere.id)).toBe('+1');
    expect(told(elsewhere.id)).toEqual([]);
  });

  it('saves what is new since the listing was looked at, and nothing else', async () => {
    const DAY = 86_400_000;
    const seen = { site: 'huggingface', kind: 'day', url: LISTING, papers: [{ ids: ['arxiv:2609.90001'] }] };
    await sightings.record(seen, Date.now() - DAY);
    fake.show(tab.id, listing);
    browser.commands.onCommand.fire('save-new', tab);
    expect(await said('Saved 2 papers.')).toBe('+2');
    expect(await library.keeping([['arxiv:2609.90001']])).toEqual(['new']);
    browser.commands.onCommand.fire('save-new', tab);
    expect(await said('Nothing new on this page')).toBe('–');
  });

  it('reads a page that was open before Sheaf was there', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async ({ files }) => {
      if (files) fake.show(tab.id, listing);
      return [{ result: 0 }];
    });
    browser.commands.onCommand.fire('save-page', tab);
    await said('Saved 3 papers.');
  });

  it('says where there is nothing to save', async () => {
    browser.commands.onCommand.fire('save-page', elsewhere);
    expect(await said('finds no papers on this page', elsewhere.id)).toBe('–');
    expect(browser.scripting.ran).toEqual([]);
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('No.'));
    browser.commands.onCommand.fire('save-page', tab);
    expect(await said('Not done. Sheaf cannot reach this page.')).toBe('!');
  });

  it('opens the panel at once, before anything is waited for', () => {
    browser.commands.onCommand.fire('open-panel', tab);
    expect(fake.opened).toEqual(['panel 3']);
  });

  it('goes to the next new card', async () => {
    fake.show(tab.id, listing);
    browser.commands.onCommand.fire('next-new', tab);
    await said('Nothing new on this page');
    expect(browser.scripting.ran[0]).toMatchObject({ tabId: 7, args: ['New, $1 of $2: $3'] });
  });

  it('does nothing with a name nobody knows', () => {
    browser.commands.onCommand.fire('toString', tab);
    expect(fake.opened).toEqual([]);
  });
});

describe('the menus', () => {
  it('are made when Sheaf is installed, and anew in another language', async () => {
    browser.runtime.onInstalled.fire();
    await vi.waitFor(() => expect(browser.contextMenus.made.map(({ id }) => id)).toEqual(['save-page', 'save-link', 'save-selection', 'undo'])); // prettier-ignore
    await browser.storage.local.set({ words: { menuPage: 'Alle Artikel sichern', language: 'de' } });
    await vi.waitFor(() => expect(browser.contextMenus.made[0]?.title).toBe('Alle Artikel sichern'));
    fake.forget();
    browser.runtime.onInstalled.fire();
    await vi.waitFor(() => expect(browser.contextMenus.made[0]?.title).toBe('Save all papers on this page'));
  });

  const click = (info: object, at: object = elsewhere) => browser.contextMenus.onClicked.fire(info, at);
  const link = (linkUrl: string, linkText?: string) => ({
    menuItemId: 'save-link',
    linkUrl,
    ...(linkText && { linkText }),
  });

  it('save the paper of a link on any page, with its words for a title', async () => {
    click(link('https://arxiv.org/abs/2609.90011v2', 'Kites that Read'));
    expect(await said('Saved: Kites that Read', elsewhere.id)).toBe('+1');
    const [paper] = await library.get(await library.withIds(['arxiv:2609.90011']));
    expect(paper).toMatchObject({ title: 'Kites that Read', version: 2 });
  });

  it('save all that the listing says of it, where there is one', async () => {
    fake.show(tab.id, listing);
    click(link('https://arxiv.org/abs/2609.90002'), tab);
    await said('Saved: Kites 2');
    const [paper] = await library.get(await library.withIds(['arxiv:2609.90002']));
    expect(paper?.authors).toEqual(entries[1]?.authors);
  });

  it('say that a paper is there already, by its own title, and keep that', async () => {
    await library.save(entries, Date.now());
    click(link('https://arxiv.org/abs/2609.90003', 'Something else entirely'));
    expect(await said('You have it already: Kites 3', elsewhere.id)).toBe('✓');
    const [paper] = await library.get(await library.withIds(['arxiv:2609.90003']));
    expect(paper?.title).toBe('Kites 3');
  });

  it('save what a selection names', async () => {
    click({ menuItemId: 'save-selection', selectionText: 'Kites that Read. arXiv:2609.90012' });
    await said('Saved: Kites that Read', elsewhere.id);
    click({ menuItemId: 'save-selection', selectionText: 'just words' });
    expect(await said('The selection names no paper', elsewhere.id)).toBe('–');
    click(link('https://example.org/'));
    await said('This link names no paper', elsewhere.id);
  });
});

describe('the badge', () => {
  // Each on a tab of its own: what was done last on another may still be told there.
  it('counts what is new, and says of how many', async () => {
    await send('listed', [43, 12], 11);
    expect(badge(11)).toEqual({ text: '12', title: '12 new of 43 papers on this page' });
    await send('listed', [43, 0], 11);
    expect(badge(11)).toEqual({ text: '', title: 'Sheaf' });
    await send('listed', ['<b>', 12], 11);
    expect(badge(11).text).toBe('');
  });

  it('is switched off, at once and for later pages', async () => {
    await send('listed', [43, 12], 12);
    await browser.storage.local.set({ settings: { badge: false } });
    await vi.waitFor(() => expect(badge(12).text).toBe(''));
    await send('listed', [43, 12], 9);
    expect(badge(9).text).toBe('');
  });

  it('comes back after it told what was done, unless the page has another count by then', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      await send('listed', [43, 12], 13);
      browser.commands.onCommand.fire('save-page', { id: 13, windowId: 3 });
      await vi.waitFor(() => expect(badge(13).text).toBe('–'));
      await vi.advanceTimersByTimeAsync(5_000);
      await vi.waitFor(() =>
        expect(badge(13)).toEqual({ text: '12', title: '12 new of 43 papers on this page' }),
      );
      browser.commands.onCommand.fire('save-page', { id: 13, windowId: 3 });
      await vi.waitFor(() => expect(badge(13).text).toBe('–'));
      // What was done may change the count: it is told first.
      await send('listed', [43, 3], 13);
      expect(badge(13).text).toBe('–');
      await vi.advanceTimersByTimeAsync(5_000);
      await vi.waitFor(() =>
        expect(badge(13)).toEqual({ text: '3', title: '3 new of 43 papers on this page' }),
      );
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the address bar', () => {
  const type = (text: string) =>
    new Promise<{ content: string; description: string }[]>((suggest) => {
      browser.omnibox.onInputChanged.fire(text, suggest);
    });

  it('suggests saved papers while one types, also those saved a moment ago', async () => {
    browser.omnibox.onInputStarted.fire();
    expect(browser.omnibox.hint).toBe('Search your saved papers');
    await library.save(entries, Date.now());
    const found = await type('kites');
    expect(found).toHaveLength(3);
    expect(found[0]?.description).toMatch(/^Kites \d <dim>.+<\/dim>$/);
    expect(browser.omnibox.hint).toBe('Show all 3 papers found in Sheaf');
    await library.remove(await library.withIds(['arxiv:2609.90001', 'arxiv:2609.90002']), Date.now());
    expect(await type('kite')).toMatchObject([{ content: 'paper arxiv:2609.90003' }]);
    expect(await type('nothing at all')).toEqual([]);
    expect(browser.omnibox.hint).toBe('No saved paper has these words');
  });

  it('loads the search with the keyword, before a letter is typed', async () => {
    const { tasks } = await import('../../lib/edge/worker/tasks.ts');
    const found = vi.spyOn(tasks, 'find');
    browser.omnibox.onInputStarted.fire();
    await vi.waitFor(() => expect(found).toHaveBeenCalledOnce());
  });

  it('answers the newest question only', async () => {
    await library.save(entries, Date.now());
    const late = vi.fn();
    browser.omnibox.onInputChanged.fire('k', late);
    expect(await type('arxiv:2609.90002')).toHaveLength(1);
    expect(late).not.toHaveBeenCalled();
  });

  it('opens the chosen paper where the reader wants it, and the library for what was typed', async () => {
    await library.save(entries, Date.now());
    browser.omnibox.onInputEntered.fire('paper arxiv:2609.90001', 'currentTab');
    await vi.waitFor(() => expect(fake.opened).toEqual([entries[0]?.url]));
    browser.omnibox.onInputEntered.fire('kites & fog', 'newForegroundTab');
    await vi.waitFor(() =>
      expect(fake.opened[1]).toBe('chrome-extension://sheaf/sidepanel.html?search=kites+%26+fog'),
    );
  });
});
