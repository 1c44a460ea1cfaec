import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const demo = readFileSync(new URL('../fixtures/huggingface/day-demo.html', import.meta.url), 'utf8');
const sites = (url: string) =>
  url.startsWith('https://huggingface.co/papers')
    ? { contentType: 'text/html; charset=utf-8', body: demo }
    : undefined;

/** Ids of the articles on the page, and of those with exactly one mark. */
const census = () => {
  const cards = [...document.querySelectorAll('article')];
  const marked = cards.filter((card) => card.querySelectorAll('sheaf-mark').length === 1);
  return {
    cards: cards.length,
    marked: marked.length,
    marks: document.querySelectorAll('sheaf-mark').length,
  };
};

describe.each(browsers)('%s: a page that lives', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    page = await driver.open('https://huggingface.co/papers');
    await page.waitFor(() => document.querySelectorAll('sheaf-mark').length > 0);
  });
  afterAll(() => driver?.close());

  const allMarked = async () => {
    await expect
      .poll(async () => {
        const { cards, marked, marks } = await page.evaluate(census);
        return cards > 0 && cards === marked && cards === marks;
      })
      .toBe(true);
  };

  it('mounted anew, it loses no mark and doubles none', async () => {
    await page.click({ role: 'button', name: /^Save: / });
    await page.waitFor({ role: 'button', name: /^Saved: / });
    await page.evaluate(() => {
      const main = document.querySelector('main');
      if (!main) return;
      const html = main.innerHTML;
      main.replaceChildren();
      setTimeout(() => {
        main.innerHTML = html;
      }, 100);
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await allMarked();
    await page.waitFor({ role: 'button', name: /^Saved: / });
  });

  it('rows appended on scroll get their marks', async () => {
    await page.evaluate(() => {
      const last = [...document.querySelectorAll('article')].at(-1);
      for (let n = 0; n < 5; n++) {
        const more = last?.cloneNode(true) as Element;
        for (const mark of more.querySelectorAll('sheaf-mark')) mark.remove();
        for (const link of more.querySelectorAll('a[href*="/papers/"]'))
          link.setAttribute('href', `/papers/2610.7000${n}`);
        last?.after(more);
      }
    });
    await allMarked();
  });

  it('in-place navigation to a page without papers takes the marks away, and back brings them', async () => {
    await page.evaluate(() => {
      history.pushState({}, '', '/papers/submit');
      const main = document.querySelector('main') as HTMLElement & { kept?: string };
      main.kept = main.innerHTML;
      main.innerHTML = '<h1>Submit a paper</h1>';
    });
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('article sheaf-mark').length))
      .toBe(0);
    await expect.poll(() => driver.badge(page)).toBe('');
    await page.evaluate(() => {
      history.pushState({}, '', '/papers');
      const main = document.querySelector('main') as HTMLElement & { kept?: string };
      main.innerHTML = main.kept ?? '';
    });
    await allMarked();
  });

  it('a card that changes its paper changes its mark', async () => {
    await page.evaluate(() => {
      const card = document.querySelector('article');
      for (const link of card?.querySelectorAll('a[href*="/papers/"]') ?? [])
        link.setAttribute('href', '/papers/2610.79999');
      card?.append(document.createElement('i'));
    });
    await allMarked();
    await expect
      .poll(() =>
        page.evaluate(() =>
          document
            .querySelector('article sheaf-mark')
            ?.shadowRoot?.querySelector('button')
            ?.getAttribute('aria-pressed'),
        ),
      )
      .toBe('false');
  });

  it('a save outlives the background it began in', async () => {
    await driver.killBackground();
    const before = await page.count({ role: 'button', name: /^Saved: / });
    await page.click({ role: 'button', name: /^Save: / });
    await expect.poll(() => page.count({ role: 'button', name: /^Saved: / })).toBe(before + 1);
    expect(await driver.errors()).toEqual([]);
  });
});
