import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';

/** Types into the search box of the panel. */
export const searching = async (stage: Stage, words: string): Promise<Page> => {
  const panel = await stage.panel();
  await panel.type('input[type=search]', words);
  await panel.waitFor(() => document.querySelector('[role=grid]')?.getAttribute('aria-busy') !== 'true');
  return panel;
};
