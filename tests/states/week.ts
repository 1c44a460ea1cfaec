import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';

const week = async (stage: Stage): Promise<Page> => {
  const panel = await stage.show('sidepanel.html');
  await panel.click({ role: 'tab', name: /^Review/u });
  await panel.waitFor({ role: 'heading', name: 'What it brought' });
  await panel.waitFor(() => document.querySelector('main [aria-busy=true]') === null);
  await panel.evaluate(() =>
    [...document.querySelectorAll('h2')]
      .find(({ textContent }) => textContent === 'What it brought')
      ?.scrollIntoView(),
  );
  return panel;
};

export const weeks: State[] = [
  { name: 'week', view: 'panel', shelf: 'lived', there: week },
  { name: 'week-empty', view: 'panel', shelf: 'empty', there: week },
  { name: 'week-many', view: 'panel', shelf: 'many', there: week },
  {
    name: 'digest',
    view: 'options',
    shelf: 'lived',
    async there(stage) {
      const DAY = 86_400_000;
      const now = Date.now();
      const page = await stage.show(`digest.html?from=${now - 14 * DAY}&until=${now}`, {
        width: 1000,
        height: 900,
      });
      await page.waitFor({ role: 'heading', name: /.+/u });
      return page;
    },
  },
];
