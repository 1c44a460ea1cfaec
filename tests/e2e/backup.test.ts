import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findings } from './axe.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const fixture = (name: string) => ({
  contentType: 'text/html; charset=utf-8',
  body: readFileSync(new URL(`../fixtures/huggingface/${name}.html`, import.meta.url), 'utf8'),
});
const sites = (url: string) => (url === 'https://huggingface.co/papers' ? fixture('day-demo') : undefined);

/** What axe finds, light and dark. */
async function inBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.setColorScheme(scheme);
    found.push(...(await findings(page)));
  }
  return found;
}

/** Gives the page a file, as its file chooser does. */
const choose = (page: Page, name: string, text: string) =>
  page.evaluate(
    (fileName, content) => {
      const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], fileName, { type: 'application/json' }));
      if (chooser) chooser.files = files.files;
      chooser?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

describe.each(browsers)('%s: backups', (browser) => {
  let driver: Driver;
  let options: Page;
  let total = 0;
  let file: { name: string; text: string };
  beforeAll(async () => {
    driver = await launch(browser, { sites });
  });
  afterAll(() => driver?.close());

  /** What the page says of a fact: `Papers`, `In the trash`. */
  const fact = (name: string) =>
    options.evaluate(
      (term) =>
        [...document.querySelectorAll('dl > div')]
          .find((row) => row.querySelector('dt')?.textContent === term)
          ?.querySelector('dd')?.textContent ?? '',
      name,
    );

  it('before anything is saved, the options page says so', async () => {
    options = await driver.extensionPage('options.html');
    await options.waitFor({ role: 'button', name: 'Back up now' });
    await expect.poll(() => fact('Papers')).toBe('0');
    await expect.poll(() => options.text('main')).toContain('There is none yet');
    expect(await inBoth(options)).toEqual([]);
  });

  it('the first automatic backup is made after the first save', async () => {
    const page = await driver.open('https://huggingface.co/papers');
    const popup = await driver.popup(page);
    await popup.click({ role: 'button', name: 'Save all' });
    await popup.waitFor({ role: 'button', name: 'All saved' });
    await options.front();
    await expect.poll(() => fact('Papers').then(Number)).toBeGreaterThan(5);
    total = Number(await fact('Papers'));
    await expect
      .poll(
        async () => {
          await options.reload();
          await options.waitFor({ role: 'button', name: 'Back up now' });
          return options.names('button');
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toContainEqual(expect.stringMatching(/^Restore the backup of/u));
    expect(await options.text('#backup li')).toContain(`${total} papers`);
  });

  it('backs up to a file by a click', async () => {
    await options.click({ role: 'button', name: 'Back up now' });
    const [made] = await driver.downloads(1);
    expect(made?.name).toMatch(/^sheaf-backup-\d{4}-\d\d-\d\d\.json$/u);
    file = made ?? { name: '', text: '' };
    expect(JSON.parse(file.text)).toMatchObject({ format: 'sheaf', version: 1, trash: [], decisions: [] });
    expect((JSON.parse(file.text) as { papers: unknown[] }).papers).toHaveLength(total);
  });

  it('brings everything back from the file after all was removed, with a preview, and can be undone', async () => {
    const panel = await driver.extensionPage('sidepanel.html');
    await panel.click({ role: 'checkbox', name: 'Select all' });
    await panel.click({ role: 'button', name: 'Remove' });
    await options.front();
    await expect.poll(() => fact('Papers')).toBe('0');

    await choose(options, file.name, file.text);
    await options.waitFor({ role: 'button', name: `Restore ${total} papers` });
    expect(await fact('Papers')).toBe('0');
    await expect.poll(() => options.text('section')).toContain(`${total} Changed`);
    await options.click({ role: 'button', name: `Restore ${total} papers` });
    await expect.poll(() => fact('Papers')).toBe(String(total));
    await expect.poll(() => fact('In the trash')).toBe('0');

    await options.click({ role: 'button', name: 'Undo' });
    await expect.poll(() => fact('Papers')).toBe('0');
    await expect.poll(() => fact('In the trash')).toBe(String(total));
    await panel.close();
  });

  it('restores an automatic backup through the same preview', async () => {
    await options.click({ role: 'button', name: /^Restore the backup of/u });
    await options.click({ role: 'button', name: `Restore ${total} papers` });
    await expect.poll(() => fact('Papers')).toBe(String(total));
    await options.click({ role: 'button', name: /^Restore the backup of/u });
    await expect
      .poll(() => options.text('section'))
      .toContain('Everything in this file is in your library already');
    await options.click({ role: 'button', name: 'Close' });
  });

  it('restores what is whole of a file that was cut in half, and says what is not', async () => {
    await choose(options, 'half.json', file.text.slice(0, file.text.length / 2));
    await expect.poll(() => options.text('section')).toMatch(/damaged or cut off/u);
    expect(await inBoth(options)).toEqual([]);
    for (const width of [320, 1000]) {
      await options.setViewport({ width, height: 800 });
      const wider = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await options.evaluate(wider)).toBe(false);
    }
    await options.click({ role: 'button', name: 'Close' });
  });

  it('says of a file of something else what it is not, and changes nothing', async () => {
    await choose(options, 'recipe.json', '{"name":"Soup","papers":["one"]}');
    await options.waitFor(
      () => document.body.textContent?.includes('recipe.json is no backup of Sheaf') ?? false,
    );
    expect(await fact('Papers')).toBe(String(total));
  });

  it('asked the network for nothing, and had no error', async () => {
    expect(await driver.requests()).toEqual([]);
    expect(await driver.errors()).toEqual([]);
  });
});
