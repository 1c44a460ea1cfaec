import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { demoEntries } from '../states/shelves.ts';
import { chooseFile, Stage } from '../states/stage.ts';
import { browsers, type Page } from './harness/index.ts';
import { Steps } from './steps-taken.ts';

const count = (page: Page) =>
  page.evaluate(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount'));

describe.each(browsers)('%s: what a new reader comes for takes three steps from the panel', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.set(browser, 'lived');
  });
  afterAll(() => stage?.close());

  it('finds a paper by an author that is half remembered', async () => {
    const panel = await stage.panel();
    const steps = new Steps();
    // Priya Raghunathan, or how was she called?
    await steps.type(panel, 'input[type=search]', 'raghun');
    await expect.poll(() => count(panel)).toBe('1');
    expect(await panel.text('[role=row]')).toContain('Slow Thinking, Fast Hands');
    await steps.click(panel, { role: 'button', name: /^Details of Slow Thinking/u });
    await panel.waitFor({ role: 'heading', name: 'Abstract' });
  });

  it('cites three papers', async () => {
    const panel = await stage.panel();
    const steps = new Steps();
    await steps.type(panel, 'input[type=search]', 'tag:video ');
    await expect.poll(() => count(panel)).toBe('3');
    await steps.click(panel, { role: 'checkbox', name: 'Select all found' });
    await steps.click(panel, { role: 'button', name: 'Copy BibTeX' });
    await expect.poll(async () => (await stage.driver.clipboard()).match(/^@/gmu)?.length).toBe(3);
  });

  it('sees what last week brought', async () => {
    const panel = await stage.panel();
    const steps = new Steps();
    await steps.click(panel, { role: 'tab', name: /^Review/u });
    await panel.waitFor({ role: 'combobox', name: 'Time' });
    await steps.choose(panel, 'Time', 'Last week');
    await panel.waitFor(() => document.querySelector('[aria-busy=true]') === null);
    const brought = await panel.text('[role=tabpanel]');
    // Of what the library was given a week ago.
    expect(demoEntries.filter(({ title }) => brought.includes(title)).length).toBeGreaterThan(2);
  });

  it('clears the duplicates', async () => {
    const panel = await stage.panel();
    const steps = new Steps();
    await steps.click(panel, { role: 'tab', name: 'Review (2)' });
    await steps.click(panel, { role: 'button', name: /^Merge: / });
    await panel.waitFor({ role: 'tab', name: 'Review (1)' });
    await steps.click(panel, { role: 'button', name: /^Merge: / });
    await panel.waitFor(() => document.body.textContent?.includes('Nothing to review') === true);
  });

  it('moves to a new machine: three steps here, three there', async () => {
    const panel = await stage.panel();
    const kept = await count(panel);
    const here = new Steps();
    await here.click(panel, { role: 'button', name: 'More' });
    await here.click(panel, { role: 'menuitem', name: 'Options' });
    const options = await stage.options();
    await here.click(options, { role: 'button', name: 'Back up now' });
    const file = (await stage.driver.downloads(1)).find(({ name }) => name.startsWith('sheaf-backup'));
    expect(file).toBeDefined();

    const other = await Stage.set(browser, 'empty');
    try {
      const there = new Steps();
      const empty = await other.show('sidepanel.html');
      await there.click(empty, { role: 'button', name: 'Restore from a file' });
      const restore = await other.options();
      await there.give('the backup file', () => chooseFile(restore, file?.name ?? '', file?.text ?? ''));
      await there.click(restore, { role: 'button', name: /^Restore \d/u });
      await restore.waitFor({ role: 'button', name: 'Undo' });
      const moved = await other.panel();
      await expect.poll(() => count(moved)).toBe(kept);
    } finally {
      await other.close();
    }
  });
});
