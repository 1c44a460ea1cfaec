import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';

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

export const exports: State[] = [
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
];
