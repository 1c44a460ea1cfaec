import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { day, demoSites, trending } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

/** Holds the library from a page of the extension, so that whoever asks it waits. Let go of when the page is closed. Uses nothing from outside its body. */
const hold = () =>
  new Promise<boolean>((held) => {
    const open = indexedDB.open('sheaf');
    open.addEventListener('success', () => {
      const papers = open.result.transaction('papers', 'readwrite').objectStore('papers');
      const again = () => {
        held(true);
        papers.count().addEventListener('success', again);
      };
      again();
    });
  });

/** How many cards there are, how many have a mark, and how many of those say that their paper is kept. Uses nothing from outside its body. */
const census = () => {
  const marks = [...document.querySelectorAll('article sheaf-mark')];
  return {
    unmarked: document.querySelectorAll('article').length - marks.length,
    saved: marks.filter((mark) => mark.shadowRoot?.querySelector('[aria-pressed=true]')).length,
  };
};

/** So many listings are opened behind the one that is looked at. */
const TABS = 10;

describe.each(browsers)('%s: a page whose background does not answer at once', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    page = await driver.open(trending);
    await page.click({ role: 'button', name: /^Save: / });
    await page.waitFor({ role: 'button', name: /^Saved: / });
  });
  afterAll(() => driver?.close());

  async function shows(saved: number): Promise<void> {
    await expect.poll(() => page.evaluate(census), { timeout: 40_000 }).toEqual({ unmarked: 0, saved });
  }

  it('has its marks, and says what is known as soon as that is', async () => {
    const holder = await driver.extensionPage('icon.svg');
    await holder.evaluate(hold);
    page = await driver.open(trending);
    await shows(0);
    await holder.close();
    await shows(1);
  });

  it('has its marks when it was left before they came, and comes back', async () => {
    const holder = await driver.extensionPage('icon.svg');
    await holder.evaluate(hold);
    page = await driver.open(trending);
    await page.evaluate(() => void Object.assign(globalThis, { same: true }));
    await page.goto('https://huggingface.co/nothing');
    await holder.close();
    await page.evaluate(() => history.back());
    await page.waitFor(() => document.querySelector('article') !== null);
    await shows(1);
    // It was not loaded anew.
    expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
  });

  it('knows what was done while it lay in the cache of pages', async () => {
    await page.evaluate(() => void Object.assign(globalThis, { same: true }));
    await page.goto(day);
    const other = await driver.open(trending);
    await other.click({ role: 'button', name: /^Save: / });
    await other.waitFor({ role: 'button', name: /^Saved: /, nth: 1 });
    await other.close();
    await page.evaluate(() => history.back());
    await page.waitFor(() => document.querySelector('article') !== null);
    await shows(2);
    expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
  });

  it('has its marks in a tab that nobody looks at, and so have ten', async () => {
    const behind: Page[] = [];
    for (let n = 0; n < TABS; n++) behind.push(await driver.openBehind(trending));
    const marked = { unmarked: 0, saved: 2 };
    for (const one of behind) {
      expect(await one.evaluate(() => document.visibilityState)).toBe('hidden');
      await expect.poll(() => one.evaluate(census), { timeout: 40_000 }).toEqual(marked);
    }
    for (const one of behind) {
      await one.front();
      await one.waitFor({ role: 'button', name: /^Saved: /, nth: 1 });
      await expect.poll(() => one.evaluate(census)).toEqual(marked);
    }
    for (const one of behind) await one.close();
  });

  it('and nothing goes wrong on the way', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});
