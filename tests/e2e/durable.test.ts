import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const TABS = 10;

/** A day's page of its own for each number: six invented papers that no other page shows. */
function dayPage(n: number): string {
  const six = papers
    .slice(0, 6)
    .map((paper, i) => ({ ...paper, id: `2611.${80_000 + n * 10 + i}`, title: `${paper.title}, Part ${n}` }));
  return listPage('Daily Papers', listProps(six), six.map((paper) => dayCard(paper, 'served')).join('\n'));
}

const sites = (url: string) => {
  const day = /^https:\/\/huggingface\.co\/papers\/date\/2026-11-(\d\d)$/u.exec(url)?.[1];
  return day ? { contentType: 'text/html; charset=utf-8', body: dayPage(Number(day)) } : undefined;
};
const address = (n: number) => `https://huggingface.co/papers/date/2026-11-${String(n).padStart(2, '0')}`;

const listingOf = (n: number) =>
  Array.from(
    { length: 5 },
    (_, i) =>
      `Paper ${i} of Mail ${n}: on Keeping All of Them\n\nWe keep paper ${i} of mail ${n} by writing it down at once and only then saying so. It works in all of the cases that we tried.`,
  ).join('\n\n');

describe.each(browsers)('%s: nothing that was reported as saved is lost', (browser) => {
  let driver: Driver;
  let panel: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    panel = await driver.extensionPage('sidepanel.html');
  });
  afterAll(() => driver?.close());

  const kept = async () => {
    await panel.reload();
    await panel.waitFor(
      () =>
        document.querySelector('[role=status]') !== null ||
        document.body.textContent?.includes('No papers yet') === true,
    );
    return panel.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const open = indexedDB.open('sheaf');
          open.addEventListener('success', () => {
            const keys = open.result.transaction('papers').objectStore('papers').getAllKeys();
            keys.addEventListener('success', () => {
              open.result.close();
              resolve(keys.result as string[]);
            });
          });
        }),
    );
  };
  const savedOn = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('article')]
        .filter((card) => card.querySelector('sheaf-mark')?.shadowRoot?.querySelector('[aria-pressed=true]'))
        .map((card) => `arxiv:${card.querySelector('h3 a')?.getAttribute('href')?.replace('/papers/', '')}`),
    );

  it('ten tabs that save at once keep all ten', async () => {
    const pages: Page[] = [];
    for (let n = 1; n <= TABS; n++) pages.push(await driver.open(address(n)));
    for (const page of pages) await page.waitFor({ role: 'button', name: /^Save: / });
    // Real input goes to one tab at a time, so the saves are begun by what a click leads to: ten messages in the same moment.
    const panels: Page[] = [];
    for (let n = 1; n <= TABS; n++) {
      const one = await driver.extensionPage('sidepanel.html');
      await one.click({ role: 'button', name: 'Paste a listing' });
      await one.insert('textarea', listingOf(n));
      panels.push(one);
    }
    await Promise.all([
      ...pages.map((page) => page.click({ role: 'button', name: /^Save: / })),
      ...panels.map((one) => one.evaluate(() => document.querySelector('form')?.requestSubmit())),
    ]);
    for (const page of pages) await page.waitFor({ role: 'button', name: /^Saved: / });
    for (const one of panels)
      await one.waitFor(() => document.body.textContent?.includes('Saved 5 papers') === true);
    expect(await kept()).toHaveLength(TABS + TABS * 5);
    for (const page of [...pages, ...panels]) await page.close();
  });

  it('a background killed in the middle of a save takes nothing with it', async () => {
    const page = await driver.open(address(20));
    await page.waitFor({ role: 'button', name: /^Save: / });
    for (let delay = 0; delay < 25; delay += 5) {
      await page.click({ role: 'button', name: /^Save: / });
      await new Promise((resolve) => setTimeout(resolve, delay));
      await driver.killBackground();
      // It either says that it is saved or that it failed; until it says so, nothing is promised.
      await page.waitFor(() =>
        [...document.querySelectorAll('sheaf-mark')].every(
          (mark) => mark.shadowRoot?.querySelector('[data-state=saving]') === null,
        ),
      );
      const inLibrary = await kept();
      for (const id of await savedOn(page)) expect(inLibrary).toContain(id);
      await page.front();
    }
    expect((await savedOn(page)).length).toBeGreaterThan(0);
    await page.close();
  });
});
