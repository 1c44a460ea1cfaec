import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { manyPapers } from '../tools/pages/many.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const LIST = 'https://arxiv.org/list/cs.LG/new';
const CARDS = 1_200;

/** Takes note of every part of the bar that is seen in any frame. */
const WATCH = `<script>ever=[];(function look(){for(const part of document.querySelector('sheaf-bar')?.shadowRoot?.querySelectorAll('.row,.note')??[])if(part.checkVisibility({visibilityProperty:true})&&!ever.includes(part.className))ever.push(part.className);requestAnimationFrame(look)})()</script>`;

/** A listing of many papers in a part of the page that scrolls by itself. */
const page = () =>
  manyPapers(CARDS).replace(
    /<dl.*<\/dl>/su,
    (list) => `${WATCH}<div id="box" style="height: 90vh; overflow: auto">${list}</div>`,
  );

/** Places of the cards that are in the window and have no mark; how many marks there are, and of those that only have their places, how many can be seen. */
const bare = () => {
  const shown = 'sheaf-mark:not([waiting])';
  const unmarked = [...document.querySelectorAll('dd')].flatMap((card, i) => {
    const { top, bottom, height } = card.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight && !card.querySelector(shown) ? [i] : [];
  });
  const parts = [...document.querySelectorAll('sheaf-mark[waiting]')].flatMap((mark) => [
    ...(mark.shadowRoot?.children ?? []),
  ]);
  const seen = parts.filter((part) => getComputedStyle(part).visibility !== 'hidden').length;
  return { unmarked, marks: document.querySelectorAll(shown).length, waiting: parts.length, seen };
};

describe.each(browsers)('%s: a page of a thousand papers', (browser) => {
  let driver: Driver;
  let tab: Page;
  beforeAll(async () => {
    const body = page();
    const sites = (url: string) =>
      url === LIST ? { contentType: 'text/html; charset=utf-8', body } : undefined;
    driver = await launch(browser, { sites });
    tab = await driver.open(LIST);
  });
  afterAll(() => driver?.close());

  async function seenAreMarked(): Promise<void> {
    await expect.poll(async () => (await tab.evaluate(bare)).unmarked).toEqual([]);
  }

  it('marks what is near the window, and not the rest', async () => {
    await tab.waitFor(() => document.querySelector('sheaf-mark') !== null);
    await seenAreMarked();
    const { marks, waiting, seen } = await tab.evaluate(bare);
    expect(marks).toBeGreaterThan(5);
    expect(marks).toBeLessThan(CARDS / 2);
    expect(waiting).toBeGreaterThan(CARDS / 4);
    expect(seen).toBe(0);
  });

  it('shows of its bar, which is laid out before it is seen, nothing but what is there to stay', async () => {
    const ever = () => tab.evaluate(() => (globalThis as unknown as { ever: string[] }).ever);
    await expect.poll(ever, { timeout: 10_000 }).not.toEqual([]);
    expect(await ever()).toEqual(['row tools']);
  });

  it('marks what comes near when one jumps to the end, or to the middle', async () => {
    for (const share of [1, 0.5]) {
      await tab.evaluate((at: number) => {
        const box = document.getElementById('box');
        box?.scrollTo(0, at * box.scrollHeight);
      }, share);
      await seenAreMarked();
    }
    expect((await tab.evaluate(bare)).marks).toBeLessThan(CARDS);
  });

  it('marks what stands in the window once what stood there is gone', async () => {
    await tab.evaluate(() => document.getElementById('box')?.scrollTo(0, 0));
    await seenAreMarked();
    const before = (await tab.evaluate(bare)).marks;
    await tab.evaluate(() => {
      // As a filter of the page does it: nothing is scrolled, nothing comes or goes.
      const cards = [...document.querySelectorAll<HTMLElement>('dt, dd')];
      for (const card of cards.slice(0, 1_600)) card.style.display = 'none';
    });
    await expect.poll(async () => (await tab.evaluate(bare)).marks).toBeGreaterThan(before);
    await seenAreMarked();
  });
});
