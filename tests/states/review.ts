import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';

const BIB = `@article{loom, title = {A Loom for Long Sentences}, author = {Weaver, Ada and Carder, Kurt}, year = 2024, doi = {10.5555/loom.2024}}
@misc{lantern, title = {Lanternfish: Reading Long Documents by Remembering Where, Not What}, author = {Halvorsen, Ines}, eprint = {2611.90001}, archiveprefix = {arXiv}}
@inproceedings{kite, title = {Kites over {BERT}}, author = {Sato, Mei}, booktitle = {Workshop on Lanterns}, year = 2025}
@misc{cut, title = {Never closed`;

const tab = async (stage: Stage, name: RegExp): Promise<Page> => {
  const panel = await stage.show('sidepanel.html');
  await panel.click({ role: 'tab', name });
  return panel;
};

const toTrash = async (stage: Stage): Promise<Page> => {
  const panel = await stage.show('sidepanel.html');
  await panel.click({ role: 'button', name: 'More' });
  await panel.click({ role: 'menuitem', name: /^Trash/u });
  return panel;
};

export const review: State[] = [
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
      const panel = await toTrash(stage);
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
      const panel = await toTrash(stage);
      await panel.waitFor(() => document.body.textContent?.includes('The trash is empty') === true);
      return panel;
    },
  },
];
