import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { answers, LIMITS, listings, refused, SEARCH_TERMS } from '../tools/store/listing.ts';
import { REASONS, SITES_REASON } from '../tools/store/permissions.ts';
import { unzip, zip } from '../tools/store/zip.ts';
import { MANY } from './runs.ts';

const file = fc.record({
  name: fc.stringMatching(/^[a-z0-9é_][a-z0-9é_.-]{0,20}(?:\/[a-z0-9_][a-z0-9_.-]{0,20}){0,2}$/u),
  data: fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
  runs: fc.boolean(),
});
const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 12 });

describe('a zip', () => {
  it('holds what was put in, in order, and its bytes follow from that alone', () => {
    fc.assert(
      fc.property(files, (all) => {
        const archive = zip(all);
        expect(unzip(archive)).toEqual(all.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
        expect(zip(all.toReversed()).equals(archive)).toBe(true);
      }),
      MANY,
    );
  });

  const noPython = spawnSync('python3', ['--version']).error !== undefined;
  it.skipIf(noPython)('is one to another program too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheaf-zip-'));
    try {
      const path = join(folder, 'it.zip');
      writeFileSync(path, zip([{ name: 'a/ü.txt', data: Buffer.from('Ink'.repeat(1000)) }, { name: 'run', data: Buffer.from('#!'), runs: true }])); // prettier-ignore
      const read = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print([(i.filename, i.file_size, oct(i.external_attr >> 16), i.date_time[0]) for i in z.infolist()])'; // prettier-ignore
      expect(execFileSync('python3', ['-c', read, path], { encoding: 'utf8' }).trim()).toBe(
        "[('a/ü.txt', 3000, '0o100644', 1980), ('run', 2, '0o100755', 1980)]",
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('that is damaged or none is said to be', () => {
    const archive = zip([{ name: 'a', data: Buffer.from('Ink'.repeat(100)) }]);
    archive[35] = (archive[35] ?? 0) ^ 1;
    expect(() => unzip(archive)).toThrow();
    expect(() => unzip(Buffer.from('no zip at all, but long enough to be one'))).toThrow('no zip');
  });
});

describe('the listing', () => {
  it('is taken by every store, in every language', () => {
    const all = listings();
    expect(all.map(({ language }) => language)).toContain('en');
    expect(all.flatMap(refused)).toEqual([]);
  });

  it('is refused with the reason where it is too long, too short or not plain', () => {
    const shown = {
      language: 'en',
      name: 'Sheaf',
      summary: 'S'.repeat(LIMITS.summary),
      description: 'D'.repeat(300),
    };
    expect(refused(shown)).toEqual([]);
    for (const wrong of [
      { name: '' },
      { summary: `${shown.summary}S` },
      { description: 'Short.' },
      { description: `${shown.description}<b>` },
    ])
      expect(refused({ ...shown, ...wrong })).toHaveLength(1);
  });
});

describe('the answers to the forms', () => {
  it('give each permission its reason, and none without one', () => {
    const made = answers({ permissions: ['storage'], optional_permissions: ['scripting'] }, '1.2.3', '');
    for (const name of ['storage', 'scripting'])
      expect(made).toContain(`  - ${name}: ${REASONS[name]?.reason}`);
    expect(made).not.toContain('contextMenus');
    expect(made).toContain(SITES_REASON);
    expect(() => answers({ permissions: ['tabs'] }, '1.2.3', '')).toThrow('why tabs is asked for');
  });

  it('name the packages of the version and what is new in it', () => {
    const made = answers({}, '1.2.3', '### Sites\n\n- One more');
    for (const name of ['chrome', 'edge', 'firefox', 'sources'])
      expect(made).toContain(`sheaf-1.2.3-${name}.zip`);
    expect(made.trimEnd().endsWith('- One more')).toBe(true);
  });

  it('are short enough for their fields', () => {
    for (const text of [SITES_REASON, ...Object.values(REASONS).map(({ reason }) => reason)])
      expect(text.length).toBeLessThanOrEqual(LIMITS.reason);
    expect(SEARCH_TERMS.length).toBeLessThanOrEqual(LIMITS.searchTerms);
    expect(SEARCH_TERMS.join(' ').split(' ').length).toBeLessThanOrEqual(LIMITS.searchWords);
    for (const term of SEARCH_TERMS) expect(term.length).toBeLessThanOrEqual(LIMITS.searchTerm);
  });
});
