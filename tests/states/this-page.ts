import type { Page } from '../e2e/harness/index.ts';
import { trending } from '../tools/demo-sites.ts';
import { changedPartly, changedWholly } from './changed-sites.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';

/** The real panel beside a page, at the place that shows the page. */
const beside = async (stage: Stage, page: Page): Promise<Page> => {
  const panel = await stage.beside(page);
  await panel.click({ role: 'tab', name: 'This page' });
  return panel;
};
const papers = async (stage: Stage): Promise<Page> => {
  const panel = await beside(stage, await stage.listing(trending));
  await panel.waitFor({ role: 'row', name: /^Lanternfish/u });
  return panel;
};
const changed = async (stage: Stage, page: Page): Promise<Page> => {
  const panel = await beside(stage, page);
  await panel.waitFor({ role: 'button', name: 'Copy report' });
  return panel;
};

export const thisPage: State[] = [
  { name: 'this-page-first-visit', view: 'sidebar', shelf: 'empty', there: papers },
  { name: 'this-page', view: 'sidebar', shelf: 'lived', there: papers },
  {
    name: 'this-page-selected',
    view: 'sidebar',
    shelf: 'lived',
    async there(stage) {
      const panel = await papers(stage);
      for (const nth of [1, 2]) await panel.click({ role: 'checkbox', name: /^Select (?!all)/u, nth });
      await panel.waitFor({ role: 'button', name: 'Select none' });
      return panel;
    },
  },
  {
    name: 'this-page-paper',
    view: 'sidebar',
    shelf: 'three',
    async there(stage) {
      const panel = await papers(stage);
      await panel.click({ role: 'row', name: /^Harbor/u });
      await panel.waitFor({ role: 'button', name: 'Back to the list' });
      return panel;
    },
  },
  {
    name: 'this-page-elsewhere',
    view: 'sidebar',
    shelf: 'three',
    async there(stage) {
      const panel = await beside(stage, await stage.elsewhere('https://example.org/'));
      await panel.waitFor({ role: 'heading', name: 'No papers on this page' });
      return panel;
    },
  },
  {
    name: 'this-page-site-changed',
    view: 'sidebar',
    shelf: 'three',
    there: async (stage) => changed(stage, await stage.elsewhere(changedWholly)),
  },
  {
    name: 'this-page-site-changed-partly',
    view: 'sidebar',
    shelf: 'three',
    there: async (stage) => changed(stage, await stage.listing(changedPartly)),
  },
  {
    name: 'this-page-no-storage',
    view: 'sidebar',
    shelf: 'none',
    only: 'firefox',
    there: papers,
  },
];
