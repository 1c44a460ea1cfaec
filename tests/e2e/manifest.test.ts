import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { places } from '../../lib/sites/index.ts';
import { origins } from '../../lib/sites/origins.ts';
import { asked, type Manifest, permissionTable, REASONS } from '../tools/store/permissions.ts';

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const built = (path: string) => new URL(`../../.output/${browser}-mv3/${path}`, import.meta.url);
  const read = (path: string) => readFileSync(built(path), 'utf8');
  const manifest = JSON.parse(read('manifest.json')) as Record<string, unknown>;

  it('asks for the listed sites and nothing else', () => {
    expect(manifest['host_permissions']).toEqual(origins.map((origin) => `${origin}/*`));
    expect(manifest['optional_host_permissions']).toBeUndefined();
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest['permissions']).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'contextMenus',
      ...panel,
    ]);
  });

  it('runs on their listings and nowhere else, each with its own reader before what all share', () => {
    const scripts = manifest['content_scripts'] as { matches: string[]; js: string[] }[];
    expect(scripts).toEqual(
      places.map(({ id, hosts }) =>
        expect.objectContaining({ matches: hosts, js: [`sites/${id}.js`, 'listing.js'] }),
      ),
    );
    for (const path of scripts.flatMap(({ js }) => js)) expect([path, existsSync(built(path))]).toEqual([path, true]); // prettier-ignore
  });

  it('has a page carry the reader of its own site and no other', () => {
    const carries = (path: string) => places.filter(({ id }) => read(path).includes(`id:\`${id}\``)).map(({ id }) => id); // prettier-ignore
    expect(carries('listing.js')).toEqual([]);
    for (const { id } of places) expect(carries(`sites/${id}.js`)).toEqual([id]);
  });

  it('shows pages none of its own files, and lets none of them talk to it', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('runs only code it brings along', () => {
    expect(manifest['content_security_policy']).toBeUndefined();
    for (const page of ['popup.html', 'sidepanel.html'])
      expect(read(page)).not.toMatch(/(?:src|href)="(?!\/)/u);
  });
});

describe('each permission has its reason', () => {
  const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const [chromium, firefox] = ['chrome', 'firefox'].map(
    (browser) => JSON.parse(text(`.output/${browser}-mv3/manifest.json`)) as Manifest,
  ) as [Manifest, Manifest];
  const table = permissionTable({ chromium, firefox });

  it('no reason is given for what is not asked for', () => {
    for (const [name, { only }] of Object.entries(REASONS)) {
      expect(asked(chromium).includes(name), `${name} in Chrome`).toBe(only !== 'firefox');
      expect(asked(firefox).includes(name), `${name} in Firefox`).toBe(only !== 'chromium');
    }
  });

  it.each(['README.md', '.github/PRIVACY.md'])('in %s', (path) => {
    expect(text(path)).toContain(table);
  });

  it('and one without a reason is found', () => {
    expect(() => permissionTable({ chromium: { permissions: ['tabs'] }, firefox })).toThrow(
      'why tabs is asked for',
    );
  });
});
