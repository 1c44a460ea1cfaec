import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const fixture = (name: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: readFileSync(new URL(`../fixtures/huggingface/${name}.html`, import.meta.url), 'utf8'),
});
const TODAY = 'https://huggingface.co/papers';
const sites = (url: string) => (url === TODAY ? fixture('day-demo') : undefined);

/** What the extension has noted: how many visits and papers. */
const noted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ visits: number; papers: number; votes: number[] }>((done, failed) => {
        const request = indexedDB.open('sheaf');
        request.addEventListener('error', () => failed(request.error));
        request.addEventListener('success', () => {
          const db = request.result;
          const tx = db.transaction(['visits', 'seen']);
          const visits = tx.objectStore('visits').getAll();
          const seen = tx.objectStore('seen').count();
          tx.addEventListener('complete', () => {
            const all = visits.result as { upvotes: number[] }[];
            done({ visits: all.length, papers: seen.result, votes: all[0]?.upvotes ?? [] });
            db.close();
          });
        });
      }),
  );

describe.each(browsers)('%s: the memory of what was seen', (browser) => {
  let driver: Driver;
  let options: Page;
  let page: Page;
  let cards = 0;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    options = await driver.extensionPage('options.html');
    await options.waitFor({ role: 'button', name: 'Back up now' });
    page = await driver.open(TODAY);
    await page.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
    cards = await page.evaluate(() => document.querySelectorAll('article').length);
  });
  afterAll(() => driver?.close());

  it('notes every paper of a listing that is looked at, none of them saved, with its votes', async () => {
    await expect.poll(() => noted(options), { timeout: 20_000 }).toMatchObject({ visits: 1, papers: cards });
    const { votes } = await noted(options);
    expect(votes).toHaveLength(cards);
    expect(votes.some((count) => count > 0)).toBe(true);
  });

  it('takes a reload for the same visit, and a page that grows', async () => {
    await page.reload();
    await page.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('article')].at(-1);
      const more = last?.cloneNode(true) as Element;
      for (const mark of more.querySelectorAll('sheaf-mark')) mark.remove();
      for (const link of more.querySelectorAll('a[href*="/papers/"]'))
        link.setAttribute('href', '/papers/2610.70001');
      last?.after(more);
    });
    await expect
      .poll(() => noted(options), { timeout: 20_000 })
      .toMatchObject({ visits: 1, papers: cards + 1 });
  });

  it('is counted on the options page, and forgotten there', async () => {
    await options.front();
    await options.reload();
    await options.waitFor({ role: 'button', name: /^Forget all of it/ });
    expect(await options.text('main')).toContain(`Papers seen ${cards + 1}`);
    await options.click({ role: 'button', name: /^Forget all of it/ });
    await options.click({ role: 'button', name: /^Really forget\?/ });
    await expect.poll(() => noted(options)).toMatchObject({ visits: 0, papers: 0 });
  });

  it('switched off, it notes nothing', async () => {
    await options.click('input[type=checkbox]');
    await expect
      .poll(() =>
        options.evaluate(() => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked),
      )
      .toBe(false);
    await page.front();
    await page.reload();
    await page.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect(await noted(options)).toMatchObject({ visits: 0, papers: 0 });
    expect(await driver.errors()).toEqual([]);
  });
});
