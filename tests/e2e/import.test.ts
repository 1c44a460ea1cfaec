import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoSites, trending } from '../tools/demo-sites.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';
import { inLibrary } from './in-library.ts';

const library = readFileSync(new URL('../fixtures/import/library.bib', import.meta.url), 'utf8');
const broken = library.replace(
  '@online{preprint,',
  '@online{cut, title = {Never {closed},\n}\n\n@online{preprint,',
);

/** Drops a file on an element, as the reader does from another window. */
const drop = (page: Page, onto: string, name: string, text: string) =>
  page.evaluate(
    (selector, fileName, content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      document
        .querySelector(selector)
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    onto,
    name,
    text,
  );

describe.each(browsers)('%s: papers from elsewhere, and into a .bib file', (browser) => {
  let driver: Driver;
  let panel: Page;
  beforeAll(async () => {
    driver = await launch(browser, { sites: demoSites });
    panel = await inLibrary(await driver.panel(await driver.open(trending)));
    await panel.waitFor('main');
  });
  afterAll(() => driver?.close());
  const status = () => panel.text('[role=status]');

  it('a dropped .bib with one broken entry is shown before anything is saved, with the line of the damage', async () => {
    await drop(panel, 'main', 'mine.bib', broken);
    await panel.waitFor({ role: 'button', name: 'Import 6 papers' });
    for (const part of ['mine.bib', 'BibTeX', '6 New', '0 Known', '1 Unreadable'])
      await expect.poll(() => panel.text('dialog')).toContain(part);
    await panel.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await panel.text('dialog')).toContain('Line 27: Its closing brace is missing.');
    expect(await panel.evaluate(() => document.querySelectorAll('[role=row]').length)).toBe(0);
  });

  it('the good ones come in, in one act that can be undone', async () => {
    await panel.click({ role: 'button', name: 'Import 6 papers' });
    await expect.poll(status).toBe('6 papers');
    await panel.click({ role: 'button', name: 'Undo' });
    await expect.poll(status).toBe('');
    await panel.click({ role: 'button', name: /^Redo/u });
    await expect.poll(status).toBe('6 papers');
  });

  it('the same file again is known, to the last paper', async () => {
    await drop(panel, 'main', 'mine.bib', broken);
    await panel.waitFor(
      () => document.querySelector('dialog')?.textContent?.includes('You have all of its papers') === true,
    );
    expect(await panel.text('dialog')).toContain('6 Known');
    await panel.press('Escape');
    await expect.poll(() => panel.count('dialog')).toBe(0);
  });

  it('a .bib of the reader’s own gets what it lacks, and stays byte for byte', async () => {
    const mine = `${library.slice(0, library.indexOf('@online'))}% the end, without a line end`;
    await panel.click({ role: 'button', name: 'Export' });
    await panel.click({ role: 'menuitem', name: 'Into your .bib file…' });
    await panel.waitFor({ role: 'button', name: 'Choose a .bib file' });
    const before = (await driver.downloads(0)).length;
    await panel.evaluate(
      (name, text) => {
        const chooser = document.querySelector<HTMLInputElement>('dialog input[type=file]');
        const files = new DataTransfer();
        files.items.add(new File([text], name));
        if (chooser) chooser.files = files.files;
        chooser?.dispatchEvent(new Event('change', { bubbles: true }));
      },
      'thesis.bib',
      mine,
    );
    await panel.waitFor({ role: 'button', name: 'Download it with 4 papers more' });
    expect(await panel.text('dialog')).toContain(
      'It has 2 entries. 2 papers of yours are among them. 4 papers would be added.',
    );
    await panel.click({ role: 'button', name: 'Download it with 4 papers more' });
    const made = (await driver.downloads(before + 1)).at(-1);
    expect(made?.name).toBe('thesis.bib');
    expect(made?.text.startsWith(`${mine}\n\n@`)).toBe(true);
    expect(made?.text.slice(mine.length)).toContain('2305.01234');
    expect(await driver.errors()).toEqual([]);
  });

  it.runIf(browser === 'chromium')(
    'a file is written where it lies, read afresh if it changed meanwhile, and kept up to date by one click',
    async () => {
      // The picker is a window of the system's: a file of the browser's own stands for what it gives.
      await panel.evaluate(async (text) => {
        const root = await navigator.storage.getDirectory();
        const handle = await root.getFileHandle('paper.bib', { create: true });
        const stream = await handle.createWritable();
        await stream.write(text);
        await stream.close();
        Object.assign(window, { showOpenFilePicker: async () => [handle] });
      }, '@misc{a, title={Alone}}\r\n');
      const file = () =>
        panel.evaluate(async () => {
          const root = await navigator.storage.getDirectory();
          return (await (await root.getFileHandle('paper.bib')).getFile()).text();
        });
      const change = (put: string) =>
        panel.evaluate(async (text) => {
          const handle = await (await navigator.storage.getDirectory()).getFileHandle('paper.bib');
          const stream = await handle.createWritable({ keepExistingData: true });
          await stream.seek((await handle.getFile()).size);
          await stream.write(text);
          await stream.close();
        }, put);
      await panel.click({ role: 'button', name: 'Export' });
      await panel.click({ role: 'menuitem', name: 'Into your .bib file…' });
      await panel.click({ role: 'button', name: 'Choose a .bib file' });
      await panel.waitFor({ role: 'button', name: 'Add 6 papers to paper.bib' });
      await change('% put there by an editor meanwhile\r\n');
      await panel.click({ role: 'button', name: 'Add 6 papers to paper.bib' });
      await panel.waitFor(() => document.body.textContent?.includes('Added 6 papers to paper.bib') === true);
      const whole = await file();
      expect(whole.startsWith('@misc{a, title={Alone}}\r\n% put there by an editor meanwhile\r\n\r\n@')).toBe(
        true,
      );
      expect(whole.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(whole.match(/^@/gm)).toHaveLength(7);

      await panel.click({ role: 'button', name: 'Export' });
      await panel.click({ role: 'menuitem', name: 'Into your .bib file…' });
      await panel.click({ role: 'button', name: 'Update' });
      await panel.waitFor(
        () => document.body.textContent?.includes('paper.bib has all 6 papers already') === true,
      );
      expect(await file()).toBe(whole);
    },
  );
});
