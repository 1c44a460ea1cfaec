import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { violations } from '../invariants.ts';
import { papersIn, readDatabase } from '../raw-database.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { type InventedPaper, papers } from '../tools/fixture-papers.ts';
import { entry } from '../unit/entries.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const [someone] = papers;
if (!someone) throw new Error('No invented papers.');

const TABS = 10;

/** Papers of each tab's page that are pressed there, and those of the next tab's page that it shows as well. */
const EACH = 50;
const SHARED = 5;

/** Panels in which a listing is pasted at the same time. */
const MAILS = 2;

const next = (n: number) => (n === TABS ? 1 : n + 1);

/** The papers of one tab's page: invented, and no other page's. */
const papersOf = (n: number): InventedPaper[] =>
  Array.from({ length: EACH }, (_, i) => {
    const id = `2611.${70_000 + n * 100 + i}`;
    const { title, abstract = '' } = entry(id);
    return { ...someone, id, title, abstract };
  });

/** The mark of a paper of this page that is not kept. */
const unsavedOf = (n: number) => ({
  role: 'button',
  name: new RegExp(`^Save: .* and 7${String(n).padStart(2, '0')}\\d\\d(?: \\(.*\\))?$`, 'u'),
});

/** Small cards, so that all of them are in view. */
const style =
  '<style>.grid{display:grid;grid-template-columns:repeat(11,1fr)}article{position:relative;height:60px;overflow:hidden}</style>';

function dayPage(n: number): string {
  const all = [...papersOf(n), ...papersOf(next(n)).slice(0, SHARED)];
  const cards = all.map((paper) => dayCard(paper, 'served')).join('\n');
  return listPage('Daily Papers', listProps(all), cards, { style });
}

const sites = (url: string) => {
  const day = /^https:\/\/huggingface\.co\/papers\/date\/2026-11-(\d\d)$/u.exec(url)?.[1];
  return day ? { contentType: 'text/html; charset=utf-8', body: dayPage(Number(day)) } : undefined;
};
const address = (n: number) => `https://huggingface.co/papers/date/2026-11-${String(n).padStart(2, '0')}`;

/** A mail with five papers of its own, and five that the tab's page has as well. */
const mail = (n: number) =>
  [
    ...Array.from({ length: 5 }, (_, i) => ({
      title: `Paper ${i} of Mail ${n}: on Keeping All of Them`,
      abstract: `We keep paper ${i} of mail ${n} by writing it down at once and only then saying so. It works in all of the cases that we tried.`,
    })),
    ...papersOf(n).slice(-5),
  ]
    .map(({ title, abstract }) => `${title}\n\n${abstract}`)
    .join('\n\n');

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

  it(
    'ten tabs that save fifty papers each at once, and two mails, keep all of them, each once',
    { timeout: 300_000 },
    async () => {
      const pages: Page[] = [];
      for (let n = 1; n <= TABS; n++) pages.push(await driver.open(address(n)));
      for (const page of pages)
        await page.waitFor({ role: 'button', name: /^Save: /u, nth: EACH + SHARED - 1 });
      const panels: Page[] = [];
      for (let n = 1; n <= MAILS; n++) {
        const one = await driver.extensionPage('sidepanel.html');
        await one.click({ role: 'button', name: 'Add papers' });
        await one.insert('textarea', mail(n));
        await one.click({ role: 'button', name: 'Preview' });
        await one.waitFor({ role: 'button', name: /^Import \d/u });
        panels.push(one);
      }
      const begun = performance.now();
      // A paper that two pages show is pressed on one of them: a press on the other, once it is saved, would take it back.
      const presses = pages.map((page, i) => page.pressAll(unsavedOf(i + 1)));
      const mails = panels.map((one) =>
        one.evaluate(() => {
          for (const button of document.querySelectorAll('button'))
            if (/^Import \d/u.test(button.textContent)) button.click();
        }),
      );
      expect(await Promise.all(presses)).toEqual(pages.map(() => EACH));
      await Promise.all(mails);
      const pressed = performance.now();
      for (const page of pages)
        await page.waitFor({ role: 'button', name: /^Saved: /u, nth: EACH + SHARED - 1 }, 150_000);
      const spent = [pressed - begun, performance.now() - begun].map((ms) => `${(ms / 1000).toFixed(1)} s`);
      console.log(`${browser}: ${TABS * EACH} presses in ${spent[0]}, all shown as saved after ${spent[1]}`);

      await expect
        .poll(async () => (await kept()).length, { timeout: 150_000 })
        .toBe(TABS * EACH + MAILS * 5);
      const raw = await panel.evaluate(readDatabase, 'sheaf');
      expect(violations(raw)).toEqual([]);
      const ids = papersIn(raw).flatMap((paper) => paper.ids.filter((id) => id.startsWith('arxiv:')));
      const shown = Array.from({ length: TABS }, (_, i) =>
        papersOf(i + 1).map(({ id }) => `arxiv:${id}`),
      ).flat();
      expect(ids.toSorted()).toEqual(shown.toSorted());
      for (const page of [...pages, ...panels]) await page.close();
    },
  );

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
