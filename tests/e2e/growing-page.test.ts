import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dayCard, listPage, listProps } from '../tools/fixture-markup.ts';
import { papers } from '../tools/fixture-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const url = 'https://huggingface.co/papers/date/2026-11-20';
const some = papers.slice(0, 6);
const all = some.map((paper) => dayCard(paper, 'served'));
/** Shows what is asked of it, as a page does that fills its list anew and adds to it later. */
const script = `<script>
  const cards = ${JSON.stringify(all).replaceAll('<', '\\u003c')};
  globalThis.show = (count) => { document.querySelector('article').parentElement.innerHTML = cards.slice(0, count).join(''); };
</script>`;
const sites = (at: string) =>
  at === url
    ? {
        contentType: 'text/html; charset=utf-8',
        body: listPage('Daily Papers', listProps(some), all.join('\n')).replace(
          '</body>',
          `${script}</body>`,
        ),
      }
    : undefined;

describe.each(browsers)('%s: a page that grows while it is looked at', (browser) => {
  let driver: Driver;
  let page: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites });
    page = await driver.open(url);
  }, 120_000);
  afterAll(() => driver?.close());

  const show = (count: number) =>
    page.evaluate((n: number) => (globalThis as unknown as { show(n: number): void }).show(n), count);
  const follows = async (view: Page) => {
    for (const count of [6, 4, 5]) {
      await show(count);
      await view.waitFor({ role: 'heading', name: `${count} papers on this page` });
      await expect.poll(() => page.count('sheaf-mark')).toBe(count);
    }
  };

  it('is followed by the popup, whose button saves what is there now', async () => {
    await show(3);
    await expect.poll(() => page.count('sheaf-mark')).toBe(3);
    const popup = await driver.popup(page);
    await popup.waitFor({ role: 'heading', name: '3 papers on this page' });
    await follows(popup);
    await popup.click({ role: 'button', name: 'Save all' });
    await popup.waitFor({ role: 'button', name: 'All saved' });
    await expect.poll(() => popup.text('footer [role=status]')).toBe('5 papers saved');
    await popup.close();
  });

  it('is followed by the panel', async () => {
    await show(3);
    const panel = await driver.panel(page);
    await panel.waitFor({ role: 'heading', name: '3 papers on this page' });
    await follows(panel);
    await panel.close();
  });

  it('fails nowhere', async () => {
    expect(await driver.errors()).toEqual([]);
    expect(await driver.requests()).toEqual([]);
  });
});
