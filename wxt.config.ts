import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';

import { places } from './lib/sites/index.ts';
import { origins } from './lib/sites/origins.ts';
import { scriptsOf } from './lib/sites/scripts.ts';

/**
 * Keys that neither Chrome, Edge nor Firefox has, and that begin no menu's name in Firefox's larger languages (Alt with such a letter opens the menu,
 * with Shift as well). On a Mac, Option and a letter writes a character. Four may be suggested at most.
 * https://developer.chrome.com/docs/extensions/reference/api/commands (read 2026-11)
 */
const key = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` });
const commands = {
  'save-page': { suggested_key: key('K'), description: '__MSG_commandSavePage__' },
  'save-new': { suggested_key: key('G'), description: '__MSG_commandSaveNew__' },
  'open-panel': { suggested_key: key('Y'), description: '__MSG_commandOpenPanel__' },
  'next-new': { suggested_key: key('J'), description: '__MSG_commandNextNew__' },
};

/** A file of messages, in short. */
const undescribed = (path: string): string =>
  JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (key, value: unknown) =>
    (key === 'description' || key === 'example') && typeof value === 'string' ? undefined : value,
  );

const entryOf = (page: string) => resolve(`entrypoints/${page}/main.tsx`);

/**
 * What a page of the extension loads before anything is asked of it: all that its script imports. Never the script itself, which is run by whoever imports it.
 * @param later what it imports on demand as well
 */
function loadOf(page: string, modules: Rolldown.ChunkingContext, later = false): Set<string> {
  const all = new Set([entryOf(page)]);
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of later ? [...importedIds, ...dynamicallyImportedIds] : importedIds)
      all.add(imported);
  }
  all.delete(entryOf(page));
  return all;
}

/**
 * The panel's first load is a handful of files instead of forty-seven: each costs a millisecond or two before anything is drawn. What every page
 * needs is one, what a popup needs too another; what is the panel's alone no other page ever loads.
 */
function fewFiles(): Rolldown.CodeSplittingGroup[] {
  let groups: Map<string, string> | undefined;
  const groupsOf = (modules: Rolldown.ChunkingContext) => {
    const [popup, options] = [loadOf('popup', modules, true), loadOf('options', modules)];
    const others = new Set(
      ['options', 'digest', 'sample'].flatMap((page) => [...loadOf(page, modules, true)]),
    );
    const found = new Map<string, string>();
    for (const id of loadOf('sidepanel', modules)) {
      if (popup.has(id)) found.set(id, options.has(id) ? 'pages' : 'windows');
      else if (!others.has(id)) found.set(id, 'panel');
    }
    return found;
  };
  // One group takes with it what its modules import, unless another one had it before.
  return ['pages', 'windows', 'panel'].map((name, i) => ({
    debugName: name,
    name: (id, modules) => ((groups ??= groupsOf(modules)).get(id) === name ? name : null),
    priority: 3 - i,
  }));
}

/** A module that makes the site of a file known to the page; its address ends with that file's. */
const SITE = 'sheaf:site?';
const siteModules: Plugin = {
  name: 'sheaf:site-modules',
  // Vite takes an entry for a path of the project and puts its root before it.
  resolveId: { filter: { id: /sheaf:site\?/ }, handler: (id) => `\0${id.slice(id.indexOf(SITE))}` },
  load: {
    filter: { id: /^\0sheaf:site\?/ },
    handler: (id) =>
      `import site from ${JSON.stringify(id.slice(id.indexOf('?') + 1))};
       import { addSite } from ${JSON.stringify(resolve('lib/edge/page/sites-here.ts'))};
       addSite(site);`,
  },
};

export default defineConfig({
  // Its one job is Chrome before 148, which has no `browser`; to be dropped with those (2027).
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // Descriptions of messages are for those who translate: the browser reads half as much at its start without them.
    'build:publicAssets': (_wxt, files) => {
      for (const [i, file] of files.entries())
        if ('absoluteSrc' in file && file.relativeDest.endsWith('messages.json'))
          files[i] = { relativeDest: file.relativeDest, contents: undescribed(file.absoluteSrc) };
    },
    // `sites/NAME.js` is made of each `lib/sites/NAME.ts` that is registered: no page carries the readers of other sites.
    'entrypoints:resolved': ({ config: { outDir } }, entrypoints) => {
      for (const { id: name } of places)
        entrypoints.push({
          type: 'unlisted-script',
          name,
          inputPath: resolve(`lib/sites/${name}.ts`),
          outputDir: resolve(outDir, 'sites'),
          options: {},
        });
    },
    // The content scripts need nothing of the polyfill, which takes 3 kB and 2 ms of every page: they send and answer in the form all browsers share.
    'vite:build:extendConfig': ([entry, ...others], config) => {
      if (entry?.name === 'listing' || entry?.name === 'triage') {
        config.resolve = { ...config.resolve, alias: {} };
        // Nor what stands in for CSS that the oldest of our browsers have.
        config.build = { ...config.build, cssTarget: ['chrome123', 'firefox140'] };
      }
      const ofSite = entry?.type === 'unlisted-script' && entry.outputDir.endsWith('sites');
      if (ofSite && config.build?.lib) config.build.lib.entry = SITE + entry.inputPath;
      // Chromium (156) takes a script with a noncharacter in it for one that is no UTF-8; the minifier writes `\ufdd0` as the character.
      config.plugins = [
        ...(config.plugins ?? []),
        ofSite && siteModules,
        {
          name: 'sheaf:noncharacters',
          enforce: 'post',
          generateBundle(_options, bundle) {
            for (const chunk of Object.values(bundle))
              if (chunk.type === 'chunk')
                chunk.code = chunk.code.replace(
                  /[\ufdd0-\ufdef\ufffe\uffff]/g,
                  (odd) => `\\u${odd.charCodeAt(0).toString(16)}`,
                );
          },
        },
        // All pages are built in one go, everything else by itself.
        others.length > 0 && {
          name: 'sheaf:few-files',
          outputOptions: (options) => ({ ...options, codeSplitting: { groups: fewFiles() } }),
        },
      ];
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: origins.map((origin) => `${origin}/*`),
    content_scripts: places.map((place) => ({
      matches: [...place.hosts],
      js: scriptsOf(place).map((path) => path.slice(1)),
      run_at: place.whole ? 'document_start' : 'document_idle',
    })),
    action: { default_title: 'Sheaf' },
    omnibox: { keyword: 'sheaf' },
    commands,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sheaf@sheaf.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
