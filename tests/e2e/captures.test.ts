import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { addPapers } from './add-papers.ts';
import { type Driver, type Page, browsers, launch } from './harness/index.ts';

const shared = new URL('../../../shared/', import.meta.url);
const at = (path: string) => readFileSync(new URL(path, shared), 'utf8');
const missing = !existsSync(new URL('captures/002.txt', shared));
if (missing) console.log('skipped: captured listings, ../shared is not here');

const PAGES: Record<string, string> = {
  'https://huggingface.co/papers': 'hf-daily-000-live.html',
  'https://huggingface.co/papers/trending': 'hf-trending-000-live.html',
  'https://huggingface.co/papers?q=neural+kernel': 'hf-search-000-live.html',
};
const sites = (url: string) => {
  const name = PAGES[url];
  return name ? { contentType: 'text/html; charset=utf-8', body: at(`pages/${name}`) } : undefined;
};

/** Whether a program accepts a bibliography: undefined where it is not installed. */
function accepts(text: string, program: 'biber' | 'bibtex'): string | undefined {
  if (spawnSync(program, ['--version']).error) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sheaf-bib-'));
  try {
    writeFileSync(join(folder, 'x.bib'), text);
    writeFileSync(join(folder, 'x.aux'), '\\relax\n\\citation{*}\n\\bibstyle{unsrt}\n\\bibdata{x}\n');
    const args =
      program === 'biber' ? ['--tool', '--validate-datamodel', '--output-file=o.bib', 'x.bib'] : ['x'];
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    // Pasted text names no year, and saying so is right.
    const honest = /Missing mandatory field - one of 'date, year'/u;
    const complaints = `${stdout}\n${stderr}`
      .split('\n')
      .filter(
        (line) => /^(ERROR|WARN)\b|error message|Repeated entry|Too many/u.test(line) && !honest.test(line),
      );
    return [...complaints, ...(status === 0 ? [] : [`exit code ${status}`])].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(missing).each(browsers)('%s: captured listings', (browser) => {
  let driver: Driver;
  let panel: Page;
  afterAll(() => driver?.close());

  it('45 papers of a day, trending, a search: live pages, each marked once, and 45 papers in all', async () => {
    driver = await launch(browser, { sites });
    for (const url of Object.keys(PAGES)) {
      const page = await driver.open(url);
      // 300 ms after it was loaded the page puts its papers in anew, the last 15 once it is scrolled: counted before that, 45 would be those of before.
      await page.waitFor(() => document.querySelectorAll('article').length === 30);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect
        .poll(() =>
          page.evaluate(() => [
            document.querySelectorAll('article').length,
            document.querySelectorAll('article sheaf-mark').length,
          ]),
        )
        .toEqual([45, 45]);
      const popup = await driver.popup(page);
      await expect.poll(() => popup.text('h2')).toBe('45 papers on this page');
      if (url === 'https://huggingface.co/papers') await popup.click({ role: 'button', name: 'Save all' });
      await popup.waitFor({ role: 'button', name: 'All saved' });
      await popup.close();
      await page.close();
    }
    panel = await driver.extensionPage('sidepanel.html');
    await expect.poll(() => panel.text('[role=status]')).toBe('45 papers');
  });

  it('both captures pasted: 235 papers', async () => {
    for (const [name, total, said] of [
      ['000', 45, 'Added what the text says to 45 papers you had.'],
      ['002', 235, 'Imported 190 papers from the text, 16 you had.'],
    ] as const) {
      await addPapers(panel, at(`captures/${name}.txt`));
      await expect
        .poll(() => panel.evaluate(() => document.body.textContent), { timeout: 30_000 })
        .toContain(said);
      await expect.poll(() => panel.text('[role=status]')).toBe(`${total} papers`);
    }
  });

  it('and their BibTeX is accepted by biber and bibtex, where they are installed', async () => {
    await panel.click({ role: 'button', name: 'Export' });
    await panel.click({ role: 'menuitem', name: 'BibTeX file' });
    const [file] = await driver.downloads(1);
    expect(file?.text.match(/^@/gm)).toHaveLength(235);
    for (const program of ['biber', 'bibtex'] as const) {
      const complaints = accepts(file?.text ?? '', program);
      if (complaints === undefined) console.log(`skipped: ${program} is not installed`);
      else expect(complaints, program).toBe('');
    }
  });
});
