import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { violations } from '../invariants.ts';
import { readDatabase } from '../raw-database.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const TABS = 10;

/** Papers on each tab's page. */
const EACH = 50;

/** The papers of a day: invented, and no other day has them. */
const papersOf = (n: number) =>
  Array.from({ length: EACH }, (_, i) => {
    const model = papers[i % papers.length];
    if (!model) throw new Error('No invented papers.');
    return { ...model, id: `2611.${70_000 + n * 100 + i}`, title: `${model.title}, Part ${n}, ${i}` };
  });

function dayPage(n: number): string {
  const all = papersOf(n);
  return listPage('Daily Papers', listProps(all), all.map((paper) => dayCard(paper, 'served')).join('\n'));
}

const sites = (url: string) => {
  const day = /^https:\/\/huggingface\.co\/papers\/date\/2026-11-(\d\d)$/u.exec(url)?.[1];
  return day ? { contentType: 'text/html; charset=utf-8', body: dayPage(Number(day)) } : undefined;
};
const address = (n: number) => `https://huggingface.co/papers/date/2026-11-${String(n).padStart(2, '0')}`;

/** A mail with five papers of its own, and the first five of the day's page. */
const listingOf = (n: number) =>
  [
    ...Array.from(
      { length: 5 },
      (_, i) =>
        `Paper ${i} of Mail ${n}: on Keeping All of Them\n\nWe keep paper ${i} of mail ${n} by writing it down at once and only then saying so. It works in all of the cases that we tried.`,
    ),
    ...papersOf(n)
      .slice(0, 5)
      .map(({ title, abstract }) => `${title}\n\n${abstract}`),
  ].join('\n\n');

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
  it(
    'ten tabs that save fifty papers each at once, and ten panels, keep all of them, each once',
    { timeout: 240_000 },
    async () => {
      const pages: Page[] = [];
      for (let n = 1; n <= TABS; n++) pages.push(await driver.open(address(n)));
      for (const page of pages) await page.waitFor({ role: 'button', name: /^Save: / });
      const panels: Page[] = [];
      for (let n = 1; n <= TABS; n++) {
        const one = await driver.extensionPage('sidepanel.html');
        await one.click({ role: 'button', name: 'Paste a listing' });
        await one.insert('textarea', listingOf(n));
        panels.push(one);
      }
      await Promise.all([
        ...pages.map((page) => page.clickEach({ role: 'button', name: /^Save: / })),
        ...panels.map((one) => one.evaluate(() => document.querySelector('form')?.requestSubmit())),
      ]);
      for (const page of pages)
        await expect
          .poll(() => page.count({ role: 'button', name: /^Saved: / }), { timeout: 20_000 })
          .toBe(EACH);
      for (const one of panels)
        await one.waitFor(() => document.body.textContent?.includes(' from the text') === true);
      const all = await kept();
      expect(all).toHaveLength(TABS * (EACH + 5));
      expect(violations(await panel.evaluate(readDatabase, 'sheaf'))).toEqual([]);
      for (const page of [...pages, ...panels]) await page.close();
    },
  );
});
