import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { ago } from './two-days-ago.ts';

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
    await expect.poll(() => noted(options), { timeout: 40_000 }).toMatchObject({ visits: 1, papers: cards });
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
      .poll(() => noted(options), { timeout: 40_000 })
      .toMatchObject({ visits: 1, papers: cards + 1 });
  });

  it('tells what is new since the page was looked at, and what was seen before', async () => {
    expect(await ago(options, 2)).toBe(1);
    await page.front();
    await page.reload();
    await page.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
    const popup = await driver.popup(page);
    await popup.waitFor(() => document.body.textContent?.includes('2 new since you last looked'));
    const said = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('main li')].map((row) =>
          [...row.children]
            .slice(1)
            .map((part) => part.getAttribute('aria-label')?.split(' ')[0] ?? part.textContent)
            .join(' '),
        ),
      );
    const before = ['New Save', 'New Save', ...Array.from({ length: cards - 2 }, () => 'Seen Save')];
    await expect.poll(said).toEqual(before);
    await popup.click({ role: 'button', name: /^Save (?!all)/u, nth: 2 });
    await popup.waitFor({ role: 'img', name: 'Saved' });
    await expect.poll(said).toEqual(before.with(2, 'Saved'));
    await popup.close();
    // New for as long as the visit lasts.
    await expect.poll(() => noted(options), { timeout: 40_000 }).toMatchObject({ visits: 2 });
    const again = await driver.popup(page);
    await again.waitFor(() => document.body.textContent?.includes('2 new since you last looked'));
    await again.close();
  });

  it('shows in the details when a paper was seen, and how its votes went, by keyboard too', async () => {
    const panel = await driver.extensionPage('sidepanel.html');
    await panel.waitFor({ role: 'row' });
    await panel.click({ role: 'button', name: /^Details of /u });
    await panel.waitFor(() => document.querySelector('figure svg path'));
    const details = await panel.text('[role=dialog]');
    expect(details).toContain('Hugging Face Papers, daily · 2 visits');
    const [, from = '', to = ''] = /Upvotes: ([\d,]+) → ([\d,]+)/u.exec(details) ?? [];
    expect(Number(from)).toBeGreaterThan(0);
    expect(Number(from)).toBe(Math.floor(Number(to) / 2));
    await panel.evaluate(() => document.querySelector('summary')?.focus());
    await panel.press('Enter');
    await panel.waitFor('figure table');
    await expect.poll(() => panel.text('figure tbody tr')).toContain(to);
    await panel.close();
  });

  it('is counted on the options page, and forgotten there', async () => {
    await options.front();
    await options.reload();
    await options.waitFor({ role: 'button', name: /^Forget all of it/ });
    await expect.poll(() => options.text('main')).toContain(`Papers seen ${cards + 1}`);
    await options.click({ role: 'button', name: /^Forget all of it/ });
    await options.click({ role: 'button', name: /^Really forget\?/ });
    await expect.poll(() => noted(options)).toMatchObject({ visits: 0, papers: 0 });
  });

  it('switched off, it notes nothing', async () => {
    await options.click('#seen input[type=checkbox]');
    await expect
      .poll(() =>
        options.evaluate(
          () => document.querySelector<HTMLInputElement>('#seen input[type=checkbox]')?.checked,
        ),
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
