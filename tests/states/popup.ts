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
    name: 'popup-refused',
    view: 'popup',
    // A browser of its own: the right is not given back without a question.
    shelf: 'refused',
    // Chromium gives what a manifest names, and takes it back in its own settings only.
    only: 'firefox',
    async there(stage) {
      await stage.driver.inBackground(
        `browser.permissions.remove({ origins: ['https://huggingface.co/*', 'https://arxiv.org/*'] }).then(String)`,
      );
      const popup = await stage.popup(await stage.elsewhere(trending));
      await popup.waitFor({ role: 'button', name: 'Allow Hugging Face Papers' });
      return popup;
    },
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
