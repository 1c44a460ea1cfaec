import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { exporters } from '../../lib/export/index.ts';
import { type Case, caseEntry, cases, paper, shared } from './hard-papers.ts';
import { letters, tools, where } from './programs.ts';

// Each hard case of ../shared by itself, between two sentinels, in both flavours: what it says must hold, through pandoc.

const there = existsSync(new URL('export/cases.json', shared));
const skip = there ? where('pandoc') : ' (skipped: ../shared is not here)';
const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Name {
  family?: string;
  given?: string;
  literal?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}
interface Item {
  id: string;
  title?: string;
  author?: Name[];
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  URL?: string;
  abstract?: string;
}

const bare = (text = '') =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
const particle = (name: Name) => name['non-dropping-particle'] ?? name['dropping-particle'] ?? '';
const family = (name: Name) => `${particle(name)} ${name.family ?? ''}`.trim();

function check(one: Case, bib: string, items: Item[]): void {
  const { expect: wanted } = one;
  const [item = { id: '' }] = items;
  const names = item.author ?? [];
  const whole = names.map((name) => name.literal ?? (name.given === undefined ? name.family : undefined));
  for (const [what, value] of Object.entries(wanted)) {
    const list = value as string[];
    if (what === 'title') expect(bare(item.title)).toBe(bare(value as string));
    else if (what === 'titleNorm') expect(letters(item.title ?? '')).toBe(letters(value as string));
    else if (what === 'titleStartsWith') expect(bare(item.title)).toContain(bare(value as string));
    else if (what === 'protect') for (const word of list) expect(item.title).toContain(word);
    else if (what === 'latexKept') for (const tex of list) expect(bib).toContain(tex);
    else if (what === 'authors')
      for (const [i, { family: last, given }] of (value as Name[]).entries())
        expect([family(names[i] ?? {}), names[i]?.given]).toEqual([last, given]);
    else if (what === 'authorsLoose')
      expect(names.map((name) => `${family(name)}, ${name.given}`.toLowerCase())).toEqual(
        list.map((name) => expect.stringContaining(name.split(',')[0] ?? '') as string),
      );
    else if (what === 'authorLiteralOrFamily') expect(whole).toEqual(expect.arrayContaining(list));
    else if (what === 'authorCount') expect(names).toHaveLength(value as number);
    else if (what === 'issued')
      expect(item.issued?.['date-parts'][0]?.slice(0, (value as number[]).length)).toEqual(value);
    else if (what === 'entryType') expect(bib).toMatch(new RegExp(`^@${value as string}\\{`, 'm'));
    else if (what === 'doiExact') expect(item.DOI?.toLowerCase()).toBe((value as string).toLowerCase());
    else if (what === 'abstractContains') for (const part of list) expect(item.abstract).toContain(part);
    else if (what === 'abstractLength')
      expect(item.abstract?.length).toBeGreaterThan(
        (one.input['abstract'] as string).slice(0, 2_000).length * 0.9,
      );
    else if (what === 'noField') for (const field of list) expect(bib).not.toContain(`  ${field} = `);
    else if (what === 'noReplacementChar') expect(bib).not.toContain('\ufffd');
    else if (what === 'keyAscii')
      expect(/^@\w+\{(.*),$/m.exec(bib)?.[1]).toMatch(/^[A-Za-z][A-Za-z0-9:_-]*$/);
    else if (what === 'fields')
      for (const [field, said] of Object.entries(value as Record<string, string>)) {
        // Each flavour has names of its own for where a preprint is.
        const name = { eprinttype: 'archivePrefix|eprinttype', eprintclass: 'primaryClass|eprintclass' }[
          field
        ];
        const found = new RegExp(`^  (?:${name ?? field}) = \\{(.*)\\},?$`, 'm').exec(bib)?.[1];
        expect(found?.toLowerCase()).toBe(said.toLowerCase());
      }
    else if (!CHECKED.has(what)) throw new Error(`${one.id} expects something new: ${what}`);
  }
}

/** Said of every case (the count of entries, what biber says, the next entry), or by the consumers of whole files. */
const CHECKED = new Set(
  'nextEntrySurvives entryCount distinctKeysIgnoringCase noWarnings pdfText noEmptyFields titleAny keyStable noControl'.split(
    ' ',
  ),
);

describe.skipIf(!there || !tools.pandoc).each(['bibtex', 'biblatex'] as const)(`in %s${skip}`, (flavour) => {
  const all = there ? cases() : [];
  test('there are all 34', () => expect(all).toHaveLength(34));
  test.each(all.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const papers = (one.input.records ?? [one.input]).map(caseEntry);
    const sentinel = paper({ title: 'Sentinel', authors: ['Zoe Last'], ids: ['arxiv:9901.00001'] });
    const { text, receipt } = exporters[flavour].write([...papers, sentinel]);
    const file = join(folder, `${id}.${flavour}.bib`);
    writeFileSync(file, text);
    const { status, stdout } = spawnSync('pandoc', ['-f', flavour, '-t', 'csljson', file], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    const items = JSON.parse(stdout) as Item[];
    expect(items.map(({ id }) => id)).toHaveLength(papers.length + 1);
    expect(items.at(-1)?.title).toBe('Sentinel');
    expect(receipt.entries).toBe(papers.length + 1);
    expect(new Set(items.map(({ id }) => id.toLowerCase())).size).toBe(items.length);
    check(one, text.slice(0, text.lastIndexOf('\n@')), items);
  });
});
