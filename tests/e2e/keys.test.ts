import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { day, demoSites } from '../tools/demo-sites.ts';
import { findings } from './axe.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

/** A format in the menu, the file it makes, and the keys in that. */
const FORMATS = {
  'BibTeX file': ['papers.bib', /^@\w+\{([^,]+),/gmu],
  'CSL-JSON file': ['papers.json', /^\{"id":"([^"]+)"/gmu],
  'RIS file': ['papers.ris', /^ID {2}- (.*)\r$/gmu],
} as const;

/** Writes into a text field in place of what is there. */
async function write(page: Page, field: string, text: string): Promise<void> {
  await page.waitFor(field);
  await page.evaluate((field) => {
    (document.querySelector(field) as HTMLInputElement).value = '';
  }, field);
  await page.insert(field, text);
}

const FIELD = 'input[aria-label="Citation key"]';

describe.each(browsers)('%s: citation keys', (browser) => {
  let driver: Driver;
  let options: Page;
  let panel: Page;
  let files = 0;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    const page = await driver.open(day);
    await page.waitFor({ role: 'button', name: /^Save: /u });
    const popup = await driver.popup(page);
    await popup.click({ role: 'button', name: 'Save all' });
    await popup.waitFor({ role: 'button', name: 'All saved' });
    await popup.close();
    options = await driver.extensionPage('options.html');
    await options.waitFor('#citation-keys input[type=text]');
    panel = await driver.extensionPage('sidepanel.html');
    await panel.waitFor({ role: 'row' });
  });
  afterAll(() => driver?.close());

  /** The keys of the file that the panel exports now. */
  async function exported(format: keyof typeof FORMATS): Promise<string[]> {
    const [file, pattern] = FORMATS[format];
    await panel.front();
    await panel.click({ role: 'button', name: 'Export' });
    await panel.click({ role: 'menuitem', name: format });
    const all = await driver.downloads(++files);
    const text = all.find(({ name }) => name === file)?.text ?? '';
    return [...text.matchAll(pattern)].map(([, key = '']) => key);
  }
  const shown = () =>
    options.evaluate(() =>
      [...document.querySelectorAll('[aria-label="Keys by this format"] code')].map(
        (key) => key.textContent ?? '',
      ),
    );
  it('are shown by a format while it is written, on papers of the library, and a slip is said', async () => {
    await expect.poll(async () => (await shown()).length).toBe(5);
    for (const key of await shown()) expect(key).toMatch(/^[a-z]+\d{4}[a-z]*$/u);
    await options.front();
    await write(options, '#citation-keys input[type=text]', '{authr}');
    await options.press('Tab');
    await options.waitFor(() => document.body.textContent?.includes('There is no field “authr”'));
    await write(options, '#citation-keys input[type=text]', '{author:camel}{year:2}');
    await options.press('Tab');
    await expect
      .poll(async () => (await shown()).every((key) => /^[A-Z][a-z]+\d\d[a-z]?$/u.test(key)))
      .toBe(true);
    for (const scheme of ['light', 'dark'] as const) {
      await options.setColorScheme(scheme);
      expect(await findings(options)).toEqual([]);
    }
  });

  it('are written by that format, and stay once they were, whatever is chosen next', async () => {
    const first = await exported('BibTeX file');
    expect(first.length).toBeGreaterThan(5);
    for (const key of first) expect(key).toMatch(/^[A-Z][A-Za-z]*\d\d[a-z]?$|^arxiv/u);
    await options.front();
    await options.evaluate(() => {
      const select = document.querySelector('#citation-keys select') as HTMLSelectElement;
      select.value = 'arxiv:{arxiv}';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(async () => (await shown()).every((key) => key.startsWith('arxiv:'))).toBe(true);
    expect(await exported('CSL-JSON file')).toEqual(first);
  });

  it('are shown in the details, edited with a word about files that are out, and refused where another paper has one', async () => {
    await panel.click({ role: 'button', name: /^Details of /u });
    const said = () => panel.text('[role=dialog]');
    await panel.waitFor({ role: 'button', name: 'Edit key' });
    await expect.poll(said).toContain('It was given out and stays');
    const key = await panel.text('[role=dialog] code');
    await panel.click({ role: 'button', name: 'Next paper' });
    await expect.poll(() => panel.count('[role=dialog] code')).toBe(1);
    await expect.poll(() => panel.text('[role=dialog] code')).not.toBe(key);
    const other = await panel.text('[role=dialog] code');
    await panel.click({ role: 'button', name: 'Edit key' });
    await write(panel, FIELD, key.toUpperCase());
    await panel.press('Enter');
    await panel.waitFor(() => document.querySelector('#why-no-key')?.textContent?.includes('is the key of'));
    expect(await findings(panel)).toEqual([]);
    await write(panel, FIELD, 'my:Key-1');
    await panel.press('Enter');
    await panel.waitFor({ role: 'button', name: 'Edit key' });
    await expect.poll(() => panel.text('[role=dialog] code')).toBe('my:Key-1');
    await expect.poll(() => panel.text('body')).toContain(`Files you made before name ${other}`);
    await panel.press('Escape');
    expect(await exported('RIS file')).toContain('my:Key-1');
    expect(await driver.errors()).toEqual([]);
  });
});
