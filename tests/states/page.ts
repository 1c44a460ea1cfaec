import { trending } from '../tools/demo-sites.ts';
import type { Page } from '../e2e/harness/index.ts';
import type { Stage } from './stage.ts';
import type { State } from './state.ts';

/** The first paper is pointed at; the bar stands over the page. */
const triage = async (stage: Stage): Promise<Page> => {
  const page = await stage.listing(trending);
  await page.waitFor({ role: 'button', name: 'Triage by keyboard' });
  await page.press('q');
  await page.waitFor({ role: 'button', name: 'Dismiss' });
  return page;
};

export const page: State[] = [
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
  { name: 'page-triage', view: 'page', shelf: 'lived', inside: 'sheaf-bar', there: triage },
  {
    name: 'page-triage-help',
    view: 'page',
    shelf: 'lived',
    inside: 'sheaf-bar',
    async there(stage) {
      const page = await triage(stage);
      await page.press('?');
      await page.waitFor('dialog');
      return page;
    },
  },
];
