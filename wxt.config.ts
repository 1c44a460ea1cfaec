import { defineConfig } from 'wxt';

import { hosts } from './lib/sites/index.ts';
import { origins } from './lib/sites/origins.ts';

export default defineConfig({
  // Its one job is Chrome before 148, which has no `browser`; to be dropped with those (2027).
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // The content scripts need nothing of the polyfill, which takes 3 kB and 2 ms of every page: they send and answer in the form all browsers share.
    'vite:build:extendConfig': ([entry], config) => {
      if (entry?.name === 'listing' || entry?.name === 'triage')
        config.resolve = { ...config.resolve, alias: {} };
    },
  },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: origins.map((origin) => `${origin}/*`),
    content_scripts: [{ matches: hosts, js: ['listing.js'], run_at: 'document_idle' }],
    action: { default_title: 'Sheaf' },
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
  zip: {
    artifactTemplate: 'sheaf-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'sheaf-{{version}}-sources.zip',
    excludeSources: ['tests/fixtures/**'],
  },
});
