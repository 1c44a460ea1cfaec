import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PageCards } from '../../lib/edge/page/cards.ts';
import { settled } from '../states/stage.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const html = readFileSync(new URL('../fixtures/huggingface/day-demo.html', import.meta.url), 'utf8');
const TODAY = 'https://huggingface.co/papers';
const sites = (url: string) =>
  url.startsWith(TODAY) ? { contentType: 'text/html; charset=utf-8', body: html } : undefined;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The papers by the signs of their marks, in page order. */
const signs = () =>
  [...document.querySelectorAll('article')].map((card) => {
    const { state = '', standing = '' } =
      card.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button')?.dataset ?? {};
    return state === 'new' ? standing : state;
  });
/** Where everything on the page stands that is not ours. */
const places = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => !element.localName.startsWith('sheaf-'))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].join(' ');
    })
    .join('\n');

describe.each(browsers)('%s: how the papers of a page stand', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    page = await driver.open(TODAY);
    await page.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
  });
  afterAll(() => driver?.close());

  /** Runs code of the page's own world of ours, where the cards are, in the tab in front. */
  async function onCards<T>(work: (cards: PageCards) => T | Promise<T>): Promise<T> {
    const said = await driver.inBackground(`(async () => {
      const api = globalThis.browser ?? globalThis.chrome;
      const [tab] = await api.tabs.query({ url: '${TODAY}*' });
      const [{ result, error }] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: async () => {
        const work = ${work.toString()};
        try { return { value: await work(globalThis[Symbol.for('sheaf.cards')]) }; } catch (error) { return { error: String(error) }; }
      } });
      if (error) return JSON.stringify({ error: String(error.message ?? error) });
      return JSON.stringify(result);
    })()`);
    const { value, error } = JSON.parse(said ?? '{}') as { value?: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value as T;
  }

  /** Says that the listing was looked at two days ago, when the first papers were not on it. */
  const lookedAt = (ids: string[]) =>
    driver.inBackground(`new Promise((done, failed) => {
      const request = indexedDB.open('sheaf');
      request.onerror = () => failed(request.error);
      request.onsuccess = () => {
        const tx = request.result.transaction(['visits', 'seen'], 'readwrite');
        const start = Date.now() - 2 * 86400000;
        const ids = ${JSON.stringify(ids)};
        tx.objectStore('visits').clear();
        tx.objectStore('seen').clear();
        tx.objectStore('visits').put({ start, until: start, site: 'huggingface', kind: 'day', url: '${TODAY}', listing: 'huggingface.co/papers', ids: ids.join('\\n'), rank: ids.map((_, i) => i + 1), upvotes: [], stars: [] });
        for (const id of ids) tx.objectStore('seen').put([start], id);
        tx.oncomplete = () => { request.result.close(); done('ok'); };
      };
    })`);

  it('says of each paper whether it is new or seen, at the next visit', async () => {
    const keys = await onCards((cards) => cards.all().map(({ key }) => key));
    expect(keys.length).toBeGreaterThan(10);
    await expect.poll(() => page.evaluate(signs)).toEqual(keys.map(() => 'seen'));
    await lookedAt(keys.slice(3));
    await page.reload();
    await expect.poll(() => page.evaluate(signs)).toEqual(keys.map((_, i) => (i < 3 ? 'new' : 'seen')));
    await page.waitFor({ role: 'button', name: /^Save: .* \(new\)$/ });
    await page.waitFor({ role: 'button', name: /^Save: .* \(seen\)$/ });
  });

  it('tells a paper that is kept in another form from one that only may be', async () => {
    await onCards(async (cards) => {
      const [, , , one, other] = cards.all();
      const entry = await cards.entry(one?.key ?? '');
      const api = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as typeof import('wxt/browser').browser;
      const bare = { url: '', links: {}, stats: {} };
      const kept = [
        {
          ...bare,
          title: entry?.title,
          authors: entry?.authors,
          ids: ['doi:10.5555/invented.1'],
          venue: 'ACL 2026',
        },
        { ...bare, title: other?.title, authors: [], ids: ['doi:10.5555/invented.2'] },
      ];
      await api.runtime.sendMessage({ kind: 'save', args: [kept] });
    });
    await expect.poll(async () => (await page.evaluate(signs)).slice(3, 5)).toEqual(['version', 'possible']);
  });

  it('dims a dismissed paper, takes it back, and shifts nothing on the page by any of it', async () => {
    const before = await page.evaluate(places);
    await onCards((cards) => cards.dismiss(cards.all().slice(5, 7).map(({ key }) => key), true)); // prettier-ignore
    await expect.poll(async () => (await page.evaluate(signs)).slice(5, 7)).toEqual(['dismissed', 'dismissed']); // prettier-ignore
    const faint = () => [...document.querySelectorAll('article')].filter((card) => Number(getComputedStyle(card).opacity) < 1).length; // prettier-ignore
    await expect.poll(() => page.evaluate(faint)).toBe(2);
    expect(await onCards((cards) => cards.undo())).toBe('Dismissed 2 papers');
    await expect.poll(() => page.evaluate(faint)).toBe(0);
    await onCards((cards) => cards.dismiss(cards.all().slice(5, 7).map(({ key }) => key), true)); // prettier-ignore
    await onCards((cards) => {
      cards.point(cards.all()[1]?.key);
      cards.select(cards.all().slice(0, 4).map(({ key }) => key)); // prettier-ignore
    });
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('sheaf-mark[selected]').length)).toBe(4); // prettier-ignore
    expect(await page.evaluate(places)).toBe(before);
    await onCards((cards) => cards.save(cards.all().slice(6, 8).map(({ key }) => key))); // prettier-ignore
    await expect.poll(async () => (await page.evaluate(signs)).slice(5, 8)).toEqual(['dismissed', 'saved', 'saved']); // prettier-ignore
    await expect.poll(() => page.evaluate(faint)).toBe(1);
    // Saving took the dismissal away.
    await onCards((cards) => cards.remove([cards.all()[6]?.key ?? '']));
    await expect.poll(async () => (await page.evaluate(signs))[6]).toBe('seen');
    expect(await page.evaluate(places)).toBe(before);
  });

  it('stands so in another tab and after a reload', async () => {
    const other = await driver.open(`${TODAY}/date/2026-11-20`);
    await expect.poll(async () => (await other.evaluate(signs)).slice(5, 8)).toEqual(['dismissed', 'seen', 'saved']); // prettier-ignore
    await other.close();
    await page.front();
    await page.reload();
    await expect.poll(async () => (await page.evaluate(signs)).slice(3, 8)).toEqual(['version', 'possible', 'dismissed', 'seen', 'saved']); // prettier-ignore
  });

  it('axe finds nothing in the marks, whatever they say', async () => {
    await page.evaluate(`(() => { ${axe}\n; return 0; })()`);
    await settled(page);
    const found = await page.evaluate<string[]>(
      `axe.run({ include: ['sheaf-mark'] }, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    expect(found).toEqual([]);
  });

  it('marks what the reader follows, in words', async () => {
    const title = await onCards((cards) => cards.all()[2]?.title ?? '');
    const words = title.split(' ').slice(0, 2).join(' ');
    await driver.inBackground(`(globalThis.browser ?? chrome).storage.local.set({ followed: [{ kind: 'phrase', text: ${JSON.stringify(words)} }] }).then(() => 'ok')`); // prettier-ignore
    await page.waitFor({ role: 'img', name: `You follow: ${words}` });
    await expect.poll(() => onCards((cards) => cards.all()[2]?.followed.join())).toBe(words);
  });

  it('tags and cites', async () => {
    await onCards((cards) => cards.tag([cards.all()[9]?.key ?? ''], ['kites']));
    await expect.poll(async () => (await page.evaluate(signs))[9]).toBe('saved');
    const [kept, other] = await onCards(async (cards) => [await cards.cite(cards.all()[9]?.key ?? ''), await cards.cite(cards.all()[10]?.key ?? '')]); // prettier-ignore
    for (const text of [kept, other])
      expect(text).toMatch(/^@\w+\{[A-Za-z0-9:-]+,\n[\s\S]*title[\s\S]*\}\n$/u);
    expect(await onCards((cards) => cards.undo())).toMatch(/^Tagged 1 paper/u);
    await expect.poll(async () => (await page.evaluate(signs))[9]).toBe('seen');
  });

  it('is in step with a panel: what is pointed at and selected is one', async () => {
    const panel = await driver.extensionPage('options.html');
    await panel.evaluate(async (url) => {
      const api = ((globalThis as { browser?: unknown }).browser ??
        (globalThis as { chrome?: unknown }).chrome) as typeof import('wxt/browser').browser;
      const [tab] = await api.tabs.query({ url: `${url}*` });
      const port = api.tabs.connect(tab?.id ?? 0, { name: 'sheaf-step' });
      const said: unknown[] = [];
      port.onMessage.addListener((message) => void said.push(message));
      Object.assign(globalThis, { port, said });
    }, TODAY);
    const said = () => panel.evaluate(() => (globalThis as unknown as { said: unknown[] }).said.at(-1));
    const [first = '', second = ''] = await onCards((cards) => cards.all().map(({ key }) => key)); // prettier-ignore
    const tell = (message: object) => panel.evaluate((text) => (globalThis as unknown as { port: { postMessage(m: object): void } }).port.postMessage(text), message); // prettier-ignore
    const papers: unknown = expect.any(String);
    await expect.poll(said).toEqual({ selected: [], papers });
    await tell({ select: [second, first, 'arxiv:0000.00000'] });
    await expect.poll(said).toEqual({ selected: [second, first], papers });
    await onCards((cards) => {
      cards.select([cards.all()[0]?.key ?? '']);
      cards.point(cards.all()[1]?.key);
    });
    await expect.poll(said).toEqual({ selected: [first], pointed: second, papers });
    await page.front();
    const before = await page.evaluate(() => scrollY);
    const last = await onCards((cards) => cards.all().at(-1)?.key ?? '');
    const outlined = () => [...document.querySelectorAll('article')].findLastIndex((card) => getComputedStyle(card).outlineStyle !== 'none'); // prettier-ignore
    const cards = await page.evaluate(() => document.querySelectorAll('article').length);
    await tell({ point: last });
    await expect.poll(() => page.evaluate(outlined)).toBe(cards - 1);
    // Hovering moves nothing.
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await tell({ point: last, scroll: true });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await tell({});
    await tell({ select: [] });
    await panel.close();
  });

  it('an update of the extension in the middle leaves no dead button', async () => {
    const saved = await page.count({ role: 'button', name: /^Saved: / });
    await page.evaluate(() => {
      // Who is told that a newer copy has taken over.
      document.addEventListener('sheaf:started', () => document.documentElement.classList.add('anew'));
    });
    await driver.update();
    await page.waitFor(() => document.documentElement.classList.contains('anew'));
    const marked = () => document.querySelectorAll('article sheaf-mark').length === document.querySelectorAll('article').length; // prettier-ignore
    await page.waitFor(marked);
    await page.front();
    await page.click({ role: 'button', name: /^Save: /, nth: 1 });
    await expect.poll(() => page.count({ role: 'button', name: /^Saved: / })).toBe(saved + 1);
    await expect.poll(() => page.evaluate(marked)).toBe(true);
  });
});
