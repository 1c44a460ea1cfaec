import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoSites, trending } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { inLibrary } from './in-library.ts';

/** Chooses in a list, as a reader does. */
const choose = (options: Page, language: string) =>
  options.evaluate((wanted: string) => {
    const list = document.querySelector<HTMLSelectElement>('option[value="de"]')?.closest('select');
    if (!list) throw new Error('There is no list of languages.');
    list.value = wanted;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);

describe.each(browsers)('%s: the language that is chosen', (browser) => {
  let driver: Driver;
  let page: Page;
  let options: Page;
  let panel: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    page = await driver.open(trending);
    await page.click({ role: 'button', name: /^Save: / });
    await page.waitFor({ role: 'button', name: /^Saved: / });
    panel = await inLibrary(await driver.extensionPage('sidepanel.html'));
    options = await driver.extensionPage('options.html');
    await options.waitFor({ role: 'heading', name: 'Language' });
    await choose(options, 'de');
  });
  afterAll(() => driver?.close());

  it('is spoken by every window that is open, which say so', async () => {
    await options.waitFor({ role: 'heading', name: 'Sprache' });
    await panel.waitFor({ role: 'tab', name: 'Bibliothek' });
    for (const window of [options, panel])
      await expect.poll(() => window.evaluate('document.documentElement.lang')).toBe('de');
  });

  it('tells what was done before in another one', async () => {
    await panel.waitFor({ role: 'button', name: 'Rückgängig: 1 Artikel gespeichert' });
  });

  it('is spoken on pages as they are loaded', async () => {
    await page.reload();
    await page.waitFor({ role: 'button', name: /^Gespeichert: / });
  });

  it('goes back to the browser’s', async () => {
    await choose(options, '');
    await options.waitFor({ role: 'heading', name: 'Language' });
  });
});
