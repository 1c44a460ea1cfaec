import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';
import { searching } from './ways.ts';

const detailsOf = async (stage: Stage, title: string): Promise<Page> => {
  const panel = await searching(stage, title);
  await panel.click({ role: 'button', name: new RegExp(`^Details of ${title}`, 'u') });
  await panel.waitFor({ role: 'button', name: 'Back to the list' });
  return panel;
};

export const details: State[] = [
  {
    name: 'details',
    view: 'panel',
    shelf: 'lived',
    async there(stage) {
      const panel = await detailsOf(stage, 'Harbor');
      // What draws Markdown is loaded when there is a note.
      await panel.waitFor(() => document.body.textContent?.includes('Ask Ines') === true);
      return panel;
    },
  },
  {
    name: 'details-long-title',
    view: 'panel',
    shelf: 'hard',
    there: (stage) => detailsOf(stage, 'On the Remarkable'),
  },
  {
    name: 'details-3000-authors',
    view: 'panel',
    shelf: 'hard',
    async there(stage) {
      const panel = await detailsOf(stage, 'Observation');
      await panel.click({ role: 'button', name: 'All 3,000 authors' });
      return panel;
    },
  },
  {
    name: 'details-no-authors',
    view: 'panel',
    shelf: 'hard',
    there: (stage) => detailsOf(stage, 'A Paper That Nobody'),
  },
  {
    name: 'details-math',
    view: 'panel',
    shelf: 'hard',
    async there(stage) {
      const panel = await detailsOf(stage, 'Looms');
      await panel.waitFor('math');
      return panel;
    },
  },
];
