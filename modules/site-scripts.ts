import { resolve } from 'node:path';

import type { Plugin } from 'vite';
import { addEntrypoint, defineWxtModule } from 'wxt/modules';

import { places } from '../lib/sites/index.ts';

/** A module that registers one site, for a script of its own. */
const ENTRY = 'sheaf:site?';

/** Makes the module that registers the site of a file. The address ends with that file's. */
const entry = (root: string): Plugin => ({
  name: 'sheaf:site-script',
  // Vite takes an entry for a path of the project and puts its root before it.
  resolveId: { filter: { id: /sheaf:site\?/ }, handler: (id) => `\0${id.slice(id.indexOf(ENTRY))}` },
  load: {
    filter: { id: /^\0sheaf:site\?/ },
    handler: (id) =>
      `import site from ${JSON.stringify(id.slice(id.indexOf('?') + 1))};
       import { addSite } from ${JSON.stringify(resolve(root, 'lib/edge/page/sites-here.ts'))};
       addSite(site);`,
  },
});

/**
 * Builds `sites/NAME.js` of every `lib/sites/NAME.ts` that is registered: what a page of that site loads beside the shared content script, so that no page
 * carries the readers of the others. There is no file to write for it.
 */
export default defineWxtModule((wxt) => {
  const { root } = wxt.config;
  const fileOf = (id: string) => resolve(root, `lib/sites/${id}.ts`);
  const outputDir = resolve(wxt.config.outDir, 'sites');
  for (const { id } of places)
    addEntrypoint(wxt, { type: 'unlisted-script', name: id, inputPath: fileOf(id), outputDir, options: {} });
  wxt.hook('vite:build:extendConfig', ([first], config) => {
    if (first?.outputDir !== outputDir || !config.build?.lib) return;
    config.build.lib.entry = ENTRY + first.inputPath;
    config.plugins = [...(config.plugins ?? []), entry(root)];
  });
});
