import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { day, demoSites } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { onOneDay } from './same-day.ts';

/** How many papers the memory of what was seen has. */
const seen = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const request = indexedDB.open('sheaf');
        request.addEventListener('error', () => failed(request.error));
        request.addEventListener('success', () => {
          const db = request.result;
          const count = db.transaction('seen').objectStore('seen').count();
          count.addEventListener('success', () => {
            db.close();
            done(count.result);
          });
        });
      }),
  );

describe.each(browsers)('%s: what the day brought', (browser) => {
  let driver: Driver;
  let panel: Page;
  let titles: string[];
  beforeAll(async () => {
    await onOneDay(60_000);
    driver = await launch(browser, { sites: demoSites });
    const page = await driver.open(day);
    await page.waitFor({ role: 'button', name: /^Save: /u });
    titles = await page.evaluate(() =>
      [...document.querySelectorAll('article h3')].map(
        (title) => title.textContent?.replace(/\s+/gu, ' ').trim() ?? '',
      ),
    );
    for (let n = 0; n < 2; n++) {
      await page.click({ role: 'button', name: /^Save: /u });
      await page.waitFor({ role: 'button', name: /^Saved: /u, nth: n });
    }
    panel = await driver.extensionPage('sidepanel.html');
    // It is noted when the page is looked at.
    await page.front();
  });
  afterAll(() => driver?.close());

  const today = async () => {
    await panel.click({ role: 'tab', name: /^Review/u });
    await panel.waitFor({ role: 'region', name: 'New and saved' });
    await panel.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('select[aria-label="Time"]');
      if (choice) choice.value = 'today';
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await panel.waitFor(() => document.querySelector('section[aria-busy=false] dl') !== null);
  };

  it('has the saved papers, and the new ones by their titles though nobody saved them', async () => {
    await expect.poll(() => seen(panel), { timeout: 40_000 }).toBe(titles.length);
    await panel.front();
    await today();
    const said = () => panel.text('section[aria-busy]');
    await expect.poll(said).toContain('papers saved 2');
    await expect.poll(said).toContain(`new papers, not saved ${titles.length - 2}`);
    await expect.poll(said).toContain('Hugging Face Papers, daily');
  });

  it('is a digest to take along, as Markdown and as a page to print', async () => {
    await panel.click({ role: 'button', name: 'Digest' });
    await panel.click({ role: 'menuitem', name: 'Markdown file' });
    const [file] = await driver.downloads(1);
    expect(file?.name).toMatch(/^sheaf-\d{4}-\d\d-\d\d\.md$/u);
    const lines = file?.text.split('\n') ?? [];
    expect(lines[0]).toMatch(/^# Papers of /u);
    expect(lines.filter((line) => line.startsWith('- **['))).toHaveLength(2);
    const fresh = lines.filter((line) => line.startsWith('- ['));
    expect(fresh).toHaveLength(titles.length - 2);
    expect(
      fresh.every((line) =>
        /\]\(<https:\/\/arxiv\.org\/abs\/\d{4}\.\d{5}>\)(?: · [\d,]+ upvotes?)?$/u.test(line),
      ),
    ).toBe(true);
    const plain = fresh.map((line) => line.replaceAll('\\', '')).join('\n');
    expect(titles.filter((title) => plain.includes(`[${title}]`)).length).toBeGreaterThan(0.8 * fresh.length);

    const now = await panel.evaluate(() => Date.now());
    const page = await driver.extensionPage(`digest.html?from=${now - 3_600_000}&until=${now + 60_000}`);
    await page.waitFor('article');
    expect(await page.count('article')).toBe(2);
    expect(await page.count('section section li')).toBe(titles.length - 2);
    expect(await page.evaluate(() => document.title)).toMatch(/^Papers of /u);
    await page.close();
  });

  it('draws the week, and says what the library is about: a click shows those papers', async () => {
    await panel.front();
    await panel.click({ role: 'tab', name: /^Library/u });
    await panel.click({ role: 'checkbox', name: /^Select (?!all)/u });
    await panel.click({ role: 'button', name: 'Tags and keys of the selected' });
    await panel.type('[role=dialog] input', 'looms');
    await panel.press('Enter');
    await panel.press('Escape');
    await today();
    await expect.poll(() => panel.text('section figure')).toContain(`Seen ${titles.length}`);
    await expect.poll(() => panel.text('section figure')).toContain('Saved 2');
    await panel.click({ role: 'button', name: 'looms 1' });
    await panel.waitFor(() => document.querySelectorAll('[role=row]').length === 1);
    expect(
      await panel.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value),
    ).toBe('tag:looms ');
    expect(await driver.errors()).toEqual([]);
    expect(await driver.requests()).toEqual([]);
  });
});
