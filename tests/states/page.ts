import { trending } from '../tools/demo-sites.ts';
import type { State } from './state.ts';

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
];
