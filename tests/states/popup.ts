import { day, trending } from '../tools/demo-sites.ts';
import { changedPartly, changedWholly } from './changed-sites.ts';
import type { State } from './state.ts';

export const popup: State[] = [
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
      await popup.waitFor({ role: 'button', name: /^(?:Save all|All saved)$/u });
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
    name: 'popup-site-changed',
    view: 'popup',
    shelf: 'three',
    there: async (stage) => stage.popup(await stage.elsewhere(changedWholly)),
  },
  {
    name: 'popup-site-changed-partly',
    view: 'popup',
    shelf: 'three',
    there: async (stage) => stage.popup(await stage.listing(changedPartly)),
  },
  {
    name: 'popup-no-storage',
    view: 'popup',
    shelf: 'none',
    only: 'firefox',
    there: async (stage) => stage.popup(await stage.listing(trending)),
  },
];
