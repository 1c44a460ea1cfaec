import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindWords } from '../../components/source-name.ts';
import { siteOf } from '../../lib/listing.ts';
import { addressAt, type Page } from '../../lib/listing/place.ts';
import { hosts, places, type Site, sites } from '../../lib/sites/index.ts';
import { scriptsAt, scriptsOf } from '../../lib/sites/scripts.ts';
import { goldens } from '../goldens.ts';

const folder = new URL('../../lib/sites/', import.meta.url);
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const all = goldens();

describe('the registry', () => {
  it('has every site of the folder, each under the name of its file', async () => {
    const found: string[] = [];
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
      const file = (await import(new URL(name, folder).href)) as { default?: Site };
      if (file.default) found.push(name);
    }
    expect(found.toSorted()).toEqual(sites.map(({ place }) => `${place.id}.ts`).toSorted());
  });

  it('has the places of its sites, in their order', () => {
    expect(places).toEqual(sites.map(({ place }) => place));
  });

  it('asks for pages of named hosts over https only', () => {
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toMatch(/^https:\/\/[a-z0-9.-]+\/[^*]*\*?$/u);
  });
});

it('no page is of two sites: each loads its own reader alone', () => {
  const owners = places.flatMap(({ id, hosts }) =>
    hosts.map((host) => ({ id, at: host.replace(/\*$/u, '') })),
  );
  for (const one of owners)
    for (const other of owners)
      if (one.id !== other.id) expect([one.at, one.at.startsWith(other.at)]).toEqual([one.at, false]);
  for (const place of places)
    for (const host of place.hosts)
      expect([host, scriptsAt(host.replace(/\*$/u, ''))]).toEqual([host, scriptsOf(place)]);
  expect(scriptsAt('https://example.org/')).toBeUndefined();
  expect(scriptsAt('about:blank')).toBeUndefined();
});

/** Addresses of each kind, and such as are none of the site's. Hugging Face has tests of its own. */
function examples(id: string): Record<string, string[]> {
  const file = new URL(`../fixtures/${id}/addresses.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>) : {};
}

describe.each(sites)('$place.id', (site) => {
  const { place } = site;
  const { none = [], ...kinds } = examples(place.id);
  const fixtures = all.filter(({ path }) => path.startsWith(`${place.id}/`));

  it('has an id that is its host in other words, and a name', () => {
    expect(place.id).toMatch(/^[a-z0-9]+$/u);
    expect(place.name).toBeTruthy();
  });

  it('is told in 20 to 80 lines, what it needs besides in a folder of its name', () => {
    const lines = readFileSync(new URL(`${place.id}.ts`, folder), 'utf8')
      .trimEnd()
      .split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(20);
    expect(lines).toBeLessThanOrEqual(80);
  });

  it('has kinds of pages that are called by a word in each language (components/source-name.ts)', () => {
    const { pages } = place;
    const used = Array.isArray(pages) ? (pages as Page[]).map(({ kind }) => kind) : Object.keys(kinds);
    expect(used.filter((kind) => !kindWords[kind])).toEqual([]);
    expect(place.hosts.length).toBeGreaterThan(0);
  });

  it('knows its example addresses, and no other site does', () => {
    for (const [kind, urls] of Object.entries(kinds))
      for (const url of urls) {
        expect([url, addressAt(place, url)?.kind]).toEqual([url, kind]);
        expect([url, places.filter((one) => addressAt(one, url)).map(({ id }) => id)]).toEqual([url, [place.id]]); // prettier-ignore
      }
    for (const url of none) expect([url, addressAt(place, url)]).toEqual([url, undefined]);
  });

  it('has an example address and a fixture of each kind that it reads', () => {
    if (!('layouts' in site)) return;
    const read = new Set(fixtures.map(({ expected }) => (expected as { kind: string } | null)?.kind));
    for (const kind of Object.keys(site.layouts)) {
      expect(kind).toMatch(/^[a-z-]{1,30}$/u);
      expect(Object.keys(kinds)).toContain(kind);
      expect([...read]).toContain(kind);
    }
    if (Array.isArray(place.pages))
      for (const { kind } of place.pages) expect(Object.keys(site.layouts)).toContain(kind);
    expect(none.length).toBeGreaterThan(0);
  });

  it('has at least two fixtures, one of them broken, with addresses that are its own', () => {
    expect(fixtures.length).toBeGreaterThan(1);
    expect(fixtures.some(({ path }) => /\/(?:.*-)?broken/u.test(path))).toBe(true);
    for (const { path, url } of fixtures)
      if (!/\/negative-/u.test(path)) expect([path, siteOf(url)?.id]).toEqual([path, place.id]);
  });

  it('is listed in the README', () => {
    expect(readme).toContain(`| [${place.name}](`);
  });
});
