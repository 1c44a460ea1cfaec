import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { ago } from './two-days-ago.ts';

const LISTING = 'https://huggingface.co/papers';
const ELSEWHERE = 'https://example.org/reading';
const html = (body: string) => ({ contentType: 'text/html; charset=utf-8', body });
const sites = (url: string) =>
  url === LISTING
    ? html(readFileSync(new URL('../fixtures/huggingface/day-demo.html', import.meta.url), 'utf8'))
    : url === ELSEWHERE
      ? html('<title>Reading</title><a href="https://arxiv.org/abs/2610.71001">Kites that Read</a>')
      : undefined;

/** Numbers of records in stores of the library. */
const counted = (page: Page, store: string) =>
  page.evaluate(
    (store) =>
      new Promise<number>((done, failed) => {
        const request = indexedDB.open('sheaf');
        request.addEventListener('error', () => failed(request.error));
        request.addEventListener('success', () => {
          const db = request.result;
          const counting = db.transaction(store).objectStore(store).count();
          counting.addEventListener('success', () => {
            db.close();
            done(counting.result);
          });
        });
      }),
    store,
  );

describe.each(browsers)('%s: without opening Sheaf', (browser) => {
  let driver: Driver;
  let options: Page;
  let page: Page;
  let cards = 0;
  /** Waits until the button says so. */
  const badge = async (over: Page, text: string) => {
    await expect.poll(() => driver.badge(over), { timeout: 40_000 }).toBe(text);
  };
  /** Waits until so many papers are kept. */
  const papers = async (count: number) => {
    await expect.poll(() => counted(options, 'papers'), { timeout: 40_000 }).toBe(count);
  };
  const marked = (of: Page) => of.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);

  beforeAll(async () => {
    driver = await launch(browser, { sites });
    options = await driver.extensionPage('options.html');
    await options.waitFor({ role: 'button', name: 'Back up now' });
    page = await driver.open(LISTING);
    await marked(page);
    cards = await page.evaluate(() => document.querySelectorAll('article').length);
  });
  afterAll(() => driver?.close());

  it('shows its keys in the options, as the browser has them', async () => {
    await options.waitFor(() => document.querySelectorAll('dl kbd').length === 4);
    const keys = await options.evaluate(() =>
      [...document.querySelectorAll('dl kbd')].map((it) => it.textContent),
    );
    expect(keys.map((key) => key?.at(-1)).sort()).toEqual(['G', 'J', 'K', 'Y']);
  });

  it('counts what is new at the button, goes there and saves it by keys', async () => {
    await expect.poll(() => counted(options, 'visits'), { timeout: 40_000 }).toBe(1);
    await badge(page, '');
    await ago(options, 2);
    await page.front();
    await page.reload();
    await marked(page);
    await badge(page, '2');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const topOfFirst = () =>
      page.evaluate(() => document.querySelector('article')?.getBoundingClientRect().top ?? -1);
    expect(await topOfFirst()).toBeLessThan(0);
    await driver.command('next-new', page);
    await expect.poll(topOfFirst, { timeout: 40_000 }).toBeGreaterThanOrEqual(0);
    await driver.command('save-new', page);
    await badge(page, '+2');
    await papers(2);
    await driver.command('save-new', page);
    await badge(page, '–');
  });

  it('saves the page by a key, also where the background was ended, and takes it back', async () => {
    await driver.killBackground();
    await driver.command('save-page', page);
    await badge(page, `+${cards - 2}`);
    await papers(cards);
    await driver.menu('undo', page);
    await badge(page, '↶');
    await papers(2);
  });

  it('saves the paper of a link and of a selection on a page it cannot see', async () => {
    const other = await driver.open(ELSEWHERE);
    await driver.menu('save-link', other, { linkUrl: 'https://arxiv.org/abs/2610.71001' });
    await badge(other, '+1');
    await driver.menu('save-selection', other, {
      selectionText: 'Fog, Measured by Lantern Light (arXiv:2610.71002)',
    });
    await papers(4);
    await driver.menu('save-selection', other, { selectionText: 'just words' });
    await badge(other, '–');
    expect(await other.evaluate(() => document.querySelectorAll('sheaf-mark').length)).toBe(0);
    await other.close();
  });

  it('searches from the address bar, also after the background was ended', async () => {
    const found = await driver.suggestions('"measured by lantern"');
    expect(found).toHaveLength(1);
    expect(found[0]?.description).toContain('Fog, Measured by Lantern Light');
    await driver.killBackground();
    expect(await driver.suggestions('fog meas')).toEqual(found);
  });

  it.runIf(browser === 'firefox')('opens the panel by a key', async () => {
    await driver.command('open-panel', page);
    const panel = await driver.openPanel();
    await panel.waitFor({ role: 'row' });
    await panel.close();
  });

  it('shows what was looked for in the library', async () => {
    const library = await driver.extensionPage('sidepanel.html?search=%22measured+by+lantern%22');
    await library.waitFor(() => document.querySelectorAll('[role=row]').length === 1);
    await library.close();
  });

  it('asks the network for nothing, and fails nowhere', async () => {
    expect(await driver.requests()).toEqual([]);
    expect(await driver.errors()).toEqual([]);
  });
});
