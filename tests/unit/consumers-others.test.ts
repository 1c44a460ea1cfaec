import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Ajv } from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';

import { exporters } from '../../lib/export/index.ts';
import { workOf } from '../../lib/export/work.ts';
import { displayText } from '../../lib/text/index.ts';
import { byId, sets, shared } from './hard-papers.ts';
import { letters, tools, where } from './programs.ts';

// What real readers make of RIS, CSL-JSON and Markdown. Skipped, with a word, where something is not here.

const folder = mkdtempSync(join(tmpdir(), 'sheaf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (program: string, ...args: string[]) =>
  spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
const schema = new URL('schemas/csl-data.json', shared);

const unescaped = (xml = '') =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

describe.each(sets)('$name', ({ papers: load, there }) => {
  const skip = there ? '' : ' (skipped: ../shared is not here)';

  test.skipIf(!there || !tools.bibutils)(
    `RIS is read by Bibutils, with title, DOI and first author of each${skip || where('bibutils')}`,
    () => {
      const papers = byId(load());
      writeFileSync(join(folder, 'x.ris'), exporters.ris.write(papers).text);
      const { stdout, stderr } = run('ris2xml', 'x.ris');
      expect(stderr).toContain(`Processed ${papers.length} references`);
      expect(stderr).not.toMatch(/not recognize|unused/i);
      const records = stdout.match(/<mods ID[^]*?<\/mods>/g) ?? [];
      expect(records).toHaveLength(papers.length);
      for (const [i, record] of records.entries()) {
        const own = record.replace(/<relatedItem[^]*<\/relatedItem>/, '');
        const work = workOf(papers[i] as (typeof papers)[number]);
        const part = (name: string) => unescaped(new RegExp(`<${name}>([^<]*)</${name}>`).exec(own)?.[1]);
        // What follows a colon is a subtitle to it.
        expect(letters(part('title') + part('subTitle'))).toBe(letters(displayText(work.title)));
        expect(unescaped(/<identifier type="doi">([^<]*)</.exec(own)?.[1])).toBe(work.doi);
        const name = /<name[^]*?<\/name>/.exec(own)?.[0] ?? '';
        const [first] = work.names;
        const parts = Array.from(name.matchAll(/<namePart[^>]*>([^<]*)</g), ([, part]) =>
          letters(unescaped(part)),
        );
        // It parts a team as it would a name, and makes two of what has an “and”.
        if (first?.literal !== undefined && / and /.test(first.literal))
          expect(letters(first.literal)).toContain(parts[0]);
        else if (first?.literal !== undefined)
          expect(parts.join('').split('').sort()).toEqual(letters(first.literal).split('').sort());
        else if (first)
          expect(letters(unescaped(/type="family">([^<]*)/.exec(name)?.[1]))).toBe(
            letters(`${first.particle ?? ''}${first.family}`),
          );
      }
    },
  );

  test.skipIf(!there || !existsSync(schema))(
    `CSL-JSON is what its schema wants${skip || (existsSync(schema) ? '' : ' (skipped: ../shared is not here)')}`,
    () => {
      const valid = new Ajv({ strict: false, validateFormats: false }).compile(
        JSON.parse(readFileSync(schema, 'utf8')) as object,
      );
      const papers = byId(load());
      const items = JSON.parse(exporters['csl-json'].write(papers).text) as unknown[];
      expect(items).toHaveLength(papers.length);
      valid(items);
      expect(valid.errors ?? []).toEqual([]);
    },
  );

  test.skipIf(!there || !tools.pandoc)(
    `CSL-JSON is set by pandoc, every title in it${skip || where('pandoc')}`,
    () => {
      const papers = byId(load());
      writeFileSync(join(folder, 'x.json'), exporters['csl-json'].write(papers).text);
      const { status, stdout } = run('pandoc', '-f', 'csljson', '-t', 'csljson', 'x.json');
      expect(status).toBe(0);
      const items = JSON.parse(stdout) as { title?: string }[];
      expect(items.map(({ title = '' }) => letters(title))).toEqual(
        papers.map((paper) => letters(displayText(paper.title))),
      );
    },
  );

  test.skipIf(!there || !tools.pandoc)(
    `Markdown is a list with an item each, and no markup but ours${skip || where('pandoc')}`,
    () => {
      const papers = byId(load());
      const { text, receipt } = exporters.markdown.write(papers);
      expect(receipt.problems).toEqual([]);
      writeFileSync(join(folder, 'x.md'), text);
      for (const dialect of ['commonmark', 'gfm', 'markdown']) {
        const { status, stdout } = run('pandoc', '-f', dialect, '-t', 'json', 'x.md');
        expect(status).toBe(0);
        const { blocks } = JSON.parse(stdout) as { blocks: { t: string; c: { t: string }[][] }[] };
        expect(blocks.map(({ t }) => t)).toEqual(['BulletList']);
        expect(blocks[0]?.c).toHaveLength(papers.length);
        const kinds = new Set(Array.from(stdout.matchAll(/"t":"(\w+)"/g), ([, kind]) => kind));
        const ours = new Set(
          'BulletList Plain Strong Emph Link Str Space Quoted DoubleQuote SingleQuote'.split(' '),
        );
        expect([...kinds].filter((kind) => !ours.has(kind as string))).toEqual([]);
        const lines = run('pandoc', '-f', dialect, '-t', 'plain', '--wrap=none', 'x.md').stdout.match(
          /^- .*$/gm,
        );
        for (const [i, { title }] of papers.entries())
          expect(letters(lines?.[i] ?? '')).toContain(letters(displayText(title)));
      }
    },
  );
});
