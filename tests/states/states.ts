// Every state of every view that a person can be in, each by its name and the way there. `npm run shots` takes their pictures,
// tests/e2e/states.test.ts holds each of them to WCAG. A new view: one entry here.
import type { Browser, Page } from '../e2e/harness/index.ts';
import { day, trending } from '../tools/demo-sites.ts';
import type { Shelf } from './shelves.ts';
import { chooseFile, type Stage } from './stage.ts';

export type View = 'popup' | 'panel' | 'options' | 'page';

export interface State {
  name: string;
  view: View;
  shelf: Shelf;
  /** The one browser that has this state; both without it. */
  only?: Browser;
  /** What of the document is Sheaf's, where not all of it is. */
  inside?: string;
  /** Goes there. @returns the document that shows it */
  there(stage: Stage): Promise<Page>;
}

const BIB = `@article{loom, title = {A Loom for Long Sentences}, author = {Weaver, Ada and Carder, Kurt}, year = 2024, doi = {10.5555/loom.2024}}
@misc{lantern, title = {Lanternfish: Reading Long Documents by Remembering Where, Not What}, author = {Halvorsen, Ines}, eprint = {2611.90001}, archiveprefix = {arXiv}}
@inproceedings{kite, title = {Kites over {BERT}}, author = {Sato, Mei}, booktitle = {Workshop on Lanterns}, year = 2025}
@misc{cut, title = {Never closed`;

const WIDE = { width: 1000, height: 900 };
const details = async (stage: Stage, title: string): Promise<Page> => {
  const panel = await searching(stage, title);
  await panel.click({ role: 'button', name: new RegExp(`^Details of ${title}`, 'u') });
  await panel.waitFor({ role: 'button', name: 'Back to the list' });
  return panel;
};
const tab = async (stage: Stage, name: RegExp): Promise<Page> => {
  const panel = await stage.show('sidepanel.html');
  await panel.click({ role: 'tab', name });
  return panel;
};
const options = async (stage: Stage): Promise<Page> => {
  const page = await stage.show('options.html', WIDE);
  await page.waitFor({ role: 'button', name: 'Back up now' });
  return page;
};
const exporting = async (stage: Stage): Promise<Page> => {
  const panel = await stage.panel();
  await panel.click({ role: 'button', name: 'Export' });
  await panel.waitFor({ role: 'menuitem', name: 'BibTeX file' });
  return panel;
};
const selecting = async (stage: Stage): Promise<Page> => {
  const panel = await stage.panel();
  await panel.click({ role: 'checkbox', name: /^Select (?!all)/u, nth: 1 });
  await panel.click({ role: 'checkbox', name: /^Select (?!all)/u, nth: 2 });
  await panel.waitFor({ role: 'button', name: 'Select none' });
  return panel;
};
const searching = async (stage: Stage, words: string): Promise<Page> => {
  const panel = await stage.panel();
  await panel.type('input[type=search]', words);
  await panel.waitFor(() => document.querySelector('[role=grid]')?.getAttribute('aria-busy') !== 'true');
  return panel;
};

export const states: State[] = [
  // The popup.
  {
    name: 'popup-first-visit',
    view: 'popup',
    shelf: 'empty',
    there: async (stage) => stage.popup(await stage.listing(trending)),
  },
  {
    name: 'popup-some-saved',
    view: 'popup',
    shelf: 'three',
    there: async (stage) => stage.popup(await stage.listing(trending)),
  },
  {
    name: 'popup-all-saved',
    view: 'popup',
    shelf: 'lived',
    async there(stage) {
      const popup = await stage.popup(await stage.listing(day));
      if (await popup.count({ role: 'button', name: 'Save all' }))
        await popup.click({ role: 'button', name: 'Save all' });
      await popup.waitFor({ role: 'button', name: 'All saved' });
      return popup;
    },
  },
  {
    name: 'popup-elsewhere',
    view: 'popup',
    shelf: 'three',
    there: async (stage) => stage.popup(await stage.elsewhere('https://example.org/')),
  },
  {
    name: 'popup-no-storage',
    view: 'popup',
    shelf: 'none',
    only: 'firefox',
    there: async (stage) => stage.popup(await stage.listing(trending)),
  },

  // The panel's list.
  { name: 'panel-empty', view: 'panel', shelf: 'empty', there: (stage) => stage.show('sidepanel.html') },
  { name: 'panel-three', view: 'panel', shelf: 'three', there: (stage) => stage.panel() },
  { name: 'panel-library', view: 'panel', shelf: 'lived', there: (stage) => stage.panel() },
  { name: 'panel-many', view: 'panel', shelf: 'many', there: (stage) => stage.panel() },
  {
    name: 'panel-many-end',
    view: 'panel',
    shelf: 'many',
    async there(stage) {
      const panel = await stage.panel();
      // The first rows are there before it is known how many there are.
      await panel.waitFor('[role=grid][aria-rowcount="10000"]');
      await panel.click('input[type=search]');
      await panel.press('ArrowDown');
      await panel.press('End');
      await panel.waitFor('[role=row][aria-rowindex="10000"]:not([aria-busy=true])');
      return panel;
    },
  },
  { name: 'panel-hard', view: 'panel', shelf: 'hard', there: (stage) => stage.panel() },
  {
    name: 'panel-opening',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await stage.hold();
      await panel.front();
      await panel.reload();
      await panel.waitFor('main');
      return panel;
    },
  },
  {
    name: 'panel-error',
    view: 'panel',
    shelf: 'newer',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await panel.waitFor('[role=alert]');
      return panel;
    },
  },
  {
    name: 'panel-no-storage',
    view: 'panel',
    shelf: 'none',
    only: 'firefox',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await panel.waitFor('[role=alert]');
      return panel;
    },
  },

  // Searching.
  { name: 'search-found', view: 'panel', shelf: 'lived', there: (stage) => searching(stage, 'memory ') },
  { name: 'search-many', view: 'panel', shelf: 'many', there: (stage) => searching(stage, 'has:code ') },
  {
    name: 'search-offers',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await searching(stage, 'site:');
      await panel.waitFor({ role: 'option' });
      await panel.press('ArrowDown');
      return panel;
    },
  },
  {
    name: 'search-nothing',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await searching(stage, 'zzzz year:1999 ');
      await panel.waitFor({ role: 'button', name: 'Without zzzz' });
      return panel;
    },
  },
  {
    name: 'search-filters',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await searching(stage, 'is:unread ');
      await panel.click({ role: 'button', name: 'Filters and saved searches' });
      await panel.waitFor({ role: 'dialog' });
      return panel;
    },
  },
  {
    name: 'search-help',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await stage.panel();
      await panel.click({ role: 'button', name: 'How to search' });
      await panel.waitFor({ role: 'dialog' });
      return panel;
    },
  },
  {
    name: 'sort-menu',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await stage.panel();
      await panel.click({ role: 'button', name: /^Sort/u });
      await panel.waitFor({ role: 'menuitemcheckbox', name: 'Title' });
      return panel;
    },
  },

  // Selecting and exporting.
  { name: 'selection', view: 'panel', shelf: 'lived', there: selecting },
  {
    name: 'selection-tags',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await selecting(stage);
      await panel.click({ role: 'button', name: 'Tags and keys of the selected' });
      await panel.waitFor({ role: 'dialog' });
      return panel;
    },
  },
  {
    name: 'selection-status',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await selecting(stage);
      await panel.click({ role: 'button', name: 'Mark selected' });
      await panel.waitFor({ role: 'menuitem', name: 'as read' });
      return panel;
    },
  },
  { name: 'export-menu', view: 'panel', shelf: 'lived', there: exporting },
  {
    name: 'export-references',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await exporting(stage);
      await panel.click({ role: 'menuitem', name: 'Copy references…' });
      await panel.waitFor({ role: 'menuitem', name: /style$/u });
      return panel;
    },
  },
  {
    name: 'export-receipt',
    view: 'panel',
    shelf: 'hard',
    async there(stage) {
      const panel = await exporting(stage);
      await panel.click({ role: 'menuitem', name: 'BibTeX file' });
      await panel.click({ role: 'button', name: 'Show receipt' });
      await panel.waitFor('dialog[open]');
      return panel;
    },
  },
  {
    name: 'export-done',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await exporting(stage);
      await panel.click({ role: 'menuitem', name: 'RIS file' });
      await panel.waitFor({ role: 'button', name: 'Dismiss' });
      return panel;
    },
  },
  {
    name: 'into-bib',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await exporting(stage);
      await panel.click({ role: 'menuitem', name: 'Into your .bib file…' });
      await panel.waitFor({ role: 'button', name: /^Choose a /u });
      return panel;
    },
  },

  // Details.
  { name: 'details', view: 'panel', shelf: 'lived', there: (stage) => details(stage, 'Harbor') },
  {
    name: 'details-long-title',
    view: 'panel',
    shelf: 'hard',
    there: (stage) => details(stage, 'On the Remarkable'),
  },
  {
    name: 'details-3000-authors',
    view: 'panel',
    shelf: 'hard',
    async there(stage) {
      const panel = await details(stage, 'Observation');
      await panel.click({ role: 'button', name: 'All 3,000 authors' });
      return panel;
    },
  },
  {
    name: 'details-no-authors',
    view: 'panel',
    shelf: 'hard',
    there: (stage) => details(stage, 'A Paper That Nobody'),
  },
  {
    name: 'details-math',
    view: 'panel',
    shelf: 'hard',
    async there(stage) {
      const panel = await details(stage, 'Looms');
      await panel.waitFor('math');
      return panel;
    },
  },

  // Papers from elsewhere.
  {
    name: 'import-empty',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await panel.click({ role: 'button', name: 'Add papers' });
      await panel.waitFor('textarea');
      return panel;
    },
  },
  {
    name: 'import-preview',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await stage.show('sidepanel.html');
      await panel.click({ role: 'button', name: 'Add papers' });
      await panel.insert('textarea', BIB);
      await panel.click({ role: 'button', name: 'Preview' });
      await panel.waitFor({ role: 'button', name: /^Import \d/u });
      await panel.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      return panel;
    },
  },

  // Review and trash.
  {
    name: 'review',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await tab(stage, /^Review/u);
      await panel.waitFor({ role: 'button', name: /^Merge: /u });
      return panel;
    },
  },
  {
    name: 'review-empty',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await tab(stage, /^Review/u);
      await panel.waitFor({ role: 'button', name: 'Look for duplicates' });
      return panel;
    },
  },
  {
    name: 'trash',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await tab(stage, /^Trash/u);
      await panel.click({ role: 'button', name: /^Delete for good: /u });
      await panel.waitFor({ role: 'button', name: /^Really delete\?/u });
      return panel;
    },
  },
  {
    name: 'trash-empty',
    view: 'panel',
    shelf: 'three',
    async there(stage) {
      const panel = await tab(stage, /^Trash/u);
      await panel.waitFor(() => document.body.textContent?.includes('The trash is empty') === true);
      return panel;
    },
  },

  // Options.
  { name: 'options', view: 'options', shelf: 'lived', there: options },
  { name: 'options-empty', view: 'options', shelf: 'empty', there: options },
  {
    name: 'options-keys-wrong',
    view: 'options',
    shelf: 'three',
    async there(stage) {
      const page = await options(stage);
      await page.insert({ role: 'textbox', name: 'Format' }, '{nobody}');
      await page.waitFor(() => document.querySelector('#format-error')?.textContent !== '');
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      return page;
    },
  },
  {
    name: 'options-restore',
    view: 'options',
    shelf: 'three',
    async there(stage) {
      const page = await options(stage);
      const before = (await stage.driver.downloads()).length;
      await page.click({ role: 'button', name: 'Back up now' });
      const made = (await stage.driver.downloads(before + 1)).find(({ name }) => /backup/u.test(name));
      const text = made?.text ?? '';
      await chooseFile(page, 'half-a-backup.json', text.slice(0, (text.length * 2) / 3));
      await page.waitFor(() => document.body.textContent?.includes('damaged or cut off') === true);
      return page;
    },
  },
  {
    name: 'options-error',
    view: 'options',
    shelf: 'newer',
    async there(stage) {
      const page = await stage.show('options.html', WIDE);
      await page.waitFor('[role=alert]');
      return page;
    },
  },

  // Pages with marks.
  {
    name: 'page-marks',
    view: 'page',
    shelf: 'lived',
    inside: 'sheaf-mark',
    there: (stage) => stage.listing(trending),
  },
  {
    name: 'page-not-saved',
    view: 'page',
    shelf: 'newer',
    inside: 'sheaf-mark',
    async there(stage) {
      const page = await stage.listing(trending);
      await page.click({ role: 'button', name: /^Save: /u });
      await page.waitFor({ role: 'button', name: /^Save failed/u });
      return page;
    },
  },
];
