import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { style } from '../tools/fixture-look.ts';
import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { ago } from './two-days-ago.ts';

const LISTING = 'https://huggingface.co/papers';
const all = papers.slice(0, 30);
/** So many of them came since the visit of two days ago: the first on the page. */
const NEW = 5;
const FOLLOWED = 'model';
const body = listPage(
  'Daily Papers',
  listProps(all, { dateString: '2026-11-20', periodType: 'day' }),
  all.map((paper) => dayCard(paper, 'served')).join('\n'),
  { style },
);
const sites = (url: string) =>
  url === LISTING ? { contentType: 'text/html; charset=utf-8', body } : undefined;

/** What the bar says of the page. */
const counted = (page: Page) =>
  page.evaluate(
    () => document.querySelector('sheaf-bar')?.shadowRoot?.querySelector('.count')?.textContent ?? '',
  );
/** The kinds that can be chosen, with their counts. */
const kinds = (page: Page) =>
  page.evaluate(() =>
    [...(document.querySelector('sheaf-bar')?.shadowRoot?.querySelectorAll('option') ?? [])].map(
      (it) => it.textContent,
    ),
  );
/** Places of the cards that a filter leaves bright. */
const bright = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('article')].flatMap((card, at) =>
      getComputedStyle(card).filter === 'none' ? [at] : [],
    ),
  );
/** Places of the cards whose marks say so. */
const marked = (page: Page, standing: string) =>
  page.evaluate(
    (standing) =>
      [...document.querySelectorAll('article')].flatMap((card, at) => {
        const button = card.querySelector('sheaf-mark')?.shadowRoot?.querySelector('button');
        const saved = button?.getAttribute('aria-pressed') === 'true';
        return (saved ? 'saved' : button?.dataset['standing']) === standing ? [at] : [];
      }),
    standing,
  );
const spoken = (page: Page) =>
  page.evaluate(
    () =>
      document.querySelector('sheaf-voice')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '',
  );
/** Chooses the next kind of papers, as the arrow key does on a closed list. */
const chooseNext = async (page: Page) => {
  await page.evaluate(() =>
    document.querySelector('sheaf-bar')?.shadowRoot?.querySelector('select')?.focus(),
  );
  await page.press('ArrowDown');
};
const places = (test: (at: number) => boolean) => all.flatMap((_, at) => (test(at) ? [at] : []));
const isNew = (at: number) => at < NEW;

describe.each(browsers)('%s: the bar on a page with new papers', (browser) => {
  let driver: Driver;
  let options: Page;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    options = await driver.extensionPage('options.html');
    await options.waitFor({ role: 'button', name: 'Back up now' });
    page = await driver.open(LISTING);
    await page.waitFor({ role: 'button', name: 'Triage by keyboard' });
  });
  afterAll(() => driver?.close());

  it('counts no paper as new the first time, and offers nothing to do with new ones', async () => {
    await expect.poll(() => counted(page)).toBe(`${all.length} papers`);
    expect(await page.count({ role: 'button', name: 'Save all new' })).toBe(0);
    expect(await page.count({ role: 'button', name: 'Next new' })).toBe(0);
  });

  it('counts what is new since two days ago, by kind', async () => {
    await expect
      .poll(
        () =>
          driver.inBackground(
            `new Promise((done) => { const open = indexedDB.open('sheaf'); open.onsuccess = () => { const count = open.result.transaction('visits').objectStore('visits').count(); count.onsuccess = () => { open.result.close(); done(String(count.result)); }; }; })`,
          ),
        { timeout: 40_000 },
      ) // prettier-ignore
      .toBe('1');
    await ago(options, NEW);
    await driver.inBackground(`(globalThis.browser ?? chrome).storage.local.set({ followed: [{ kind: 'phrase', text: '${FOLLOWED}' }] }).then(() => 'ok')`); // prettier-ignore
    await page.front();
    await page.reload();
    await expect.poll(() => counted(page)).toBe(`${NEW} new of ${all.length}`);
    const code = all.filter(({ repo }) => repo).length;
    const words = all.filter(({ title, abstract }) => /\bmodels?\b/iu.test(`${title}\n${abstract}`)).length;
    expect(code * words).toBeGreaterThan(0);
    await expect.poll(() => kinds(page)).toEqual([`All papers (${all.length})`, `New (${NEW})`, `Not saved (${all.length})`, `With code (${code})`, `My words (${words})`]); // prettier-ignore
  });

  it('goes from one new paper to the next, and from the last to the first', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const title = (at: number) => all[at]?.title ?? '';
    const inSight = (at: number) =>
      page.evaluate((at) => {
        const { top, bottom } = document.querySelectorAll('article')[at]?.getBoundingClientRect() ?? { top: -1, bottom: -1 }; // prettier-ignore
        return top >= 0 && bottom <= innerHeight;
      }, at);
    for (const at of [0, 1, 2, 3, 4, 0]) {
      await page.click({ role: 'button', name: 'Next new' });
      await expect.poll(() => spoken(page)).toContain(`${title(at)}. New. ${at + 1} of ${all.length}.`);
      await expect.poll(() => inSight(at)).toBe(true);
    }
    // It took no keys for that: they are the page's as before.
    await page.waitFor({ role: 'button', name: 'End triage' });
    await page.press('s');
    expect(await marked(page, 'saved')).toEqual([]);
    await page.click({ role: 'button', name: 'End triage' });
  });

  it('shows one kind at a time, with its count, and all again', async () => {
    const repos = places((at) => all[at]?.repo !== undefined);
    const words = places((at) => /\bmodels?\b/iu.test(`${all[at]?.title}\n${all[at]?.abstract}`));
    for (const left of [places(isNew), places(() => true), repos, words]) {
      await chooseNext(page);
      await expect.poll(() => bright(page)).toEqual(left);
      await expect.poll(() => counted(page)).toBe(`${left.length} of ${all.length} match`);
      await expect.poll(() => spoken(page)).toBe(`${left.length} papers of ${all.length} match.`);
    }
    await page.press('Home');
    await expect.poll(() => counted(page)).toBe(`${NEW} new of ${all.length}`);
    await expect.poll(() => bright(page)).toEqual(places(() => true));
  });

  it('saves all new at once, counts again, and takes it back from where it says so', async () => {
    // Dismissed here, it is new no longer.
    await page.evaluate(() => scrollTo(0, 0));
    await page.press('q');
    await page.press('d');
    await expect.poll(() => counted(page)).toBe(`${NEW - 1} new of ${all.length}`);
    await page.press('Escape');
    await page.click({ role: 'button', name: 'Save all new' });
    await expect.poll(() => marked(page, 'saved')).toEqual(places((at) => isNew(at) && at > 0));
    await expect.poll(() => spoken(page)).toBe(`Saved ${NEW - 1} papers.`);
    await expect.poll(() => counted(page)).toBe(`${all.length} papers`);
    expect(await page.count({ role: 'button', name: 'Save all new' })).toBe(0);
    await expect
      .poll(async () => (await kinds(page)).slice(1, 3))
      .toEqual(['New (0)', `Not saved (${all.length - NEW})`]);
    await page.click({ role: 'button', name: 'Undo' });
    await expect.poll(() => spoken(page)).toBe(`Undone: Saved ${NEW - 1} papers`);
    await expect.poll(() => counted(page)).toBe(`${NEW - 1} new of ${all.length}`);
    await expect.poll(() => marked(page, 'saved')).toEqual([]);
  });

  it('saves of the new ones those that a filter leaves', async () => {
    await page.press('q');
    for (const key of ['/', ...'cranes', 'Enter', 'Escape']) await page.press(key);
    await expect.poll(() => bright(page)).toEqual([2]);
    await page.click({ role: 'button', name: 'Save all new' });
    await expect.poll(() => marked(page, 'saved')).toEqual([2]);
    await page.press('q');
    for (const key of ['/', 'Escape', 'u', 'Escape']) await page.press(key);
    await expect.poll(() => marked(page, 'saved')).toEqual([]);
    await expect.poll(() => bright(page)).toEqual(places(() => true));
  });

  it('takes back with u what keys of the browser and menus did on this page, the last first', async () => {
    await driver.command('save-new', page);
    await expect.poll(() => marked(page, 'saved')).toHaveLength(NEW - 1);
    await driver.menu('save-link', page, { linkUrl: `https://arxiv.org/abs/${all[9]?.id}` });
    await expect.poll(() => marked(page, 'saved')).toContain(9);
    await driver.command('save-page', page);
    await expect.poll(() => marked(page, 'saved')).toHaveLength(all.length);
    // Told once it is there: until then `u` would find something newer than what it knows of.
    await expect.poll(() => spoken(page)).toContain(`Saved ${all.length - NEW} papers`);
    await page.press('q');
    await page.press('u');
    await expect.poll(() => marked(page, 'saved')).toHaveLength(NEW);
    await page.press('u');
    await expect.poll(() => marked(page, 'saved')).toEqual(places((at) => isNew(at) && at > 0));
    // And what was taken back elsewhere is not taken back again.
    await driver.menu('undo', page);
    await expect.poll(() => marked(page, 'saved')).toEqual([]);
    // Not what was said of the one before: only with the word for it does the page know.
    await expect.poll(() => spoken(page)).toContain(`Saved ${NEW - 1} papers`);
    await page.press('u');
    await expect.poll(() => marked(page, 'dismissed')).toEqual([]);
    await expect.poll(() => counted(page)).toBe(`${NEW} new of ${all.length}`);
    await page.press('u');
    await expect.poll(() => spoken(page)).toBe('There is nothing to undo on this page.');
    await page.press('Escape');
  });

  it('is hidden everywhere, not without saying how it comes back, and does', async () => {
    await page.click({ role: 'button', name: 'Hide this bar' });
    await page.click({ role: 'button', name: 'Cancel' });
    expect(await page.count({ role: 'button', name: 'Save all new' })).toBe(1);
    await page.click({ role: 'button', name: 'Hide this bar' });
    await page.click({ role: 'button', name: 'Hide everywhere' });
    await expect.poll(() => page.count({ role: 'button', name: 'Save all new' })).toBe(0);
    expect(await page.text('.note')).toContain('Q shows it while you need it');
    await page.reload();
    await expect.poll(() => marked(page, 'new')).toHaveLength(NEW);
    expect(await page.count({ role: 'button', name: 'Triage by keyboard' })).toBe(0);
    // Nothing shows when it has begun to listen.
    await expect
      .poll(async () => {
        await page.press('q');
        return page.count({ role: 'button', name: 'Save all new' });
      })
      .toBe(1);
    await page.press('Escape');
    await expect.poll(() => page.count({ role: 'button', name: 'Save all new' })).toBe(0);
    await options.front();
    await options.click({ role: 'checkbox', name: 'Show the bar on listings' });
    await page.front();
    await page.waitFor({ role: 'button', name: 'Save all new' });
    await expect.poll(() => counted(page)).toBe(`${NEW} new of ${all.length}`);
    expect(await driver.errors()).toEqual([]);
  });
});
