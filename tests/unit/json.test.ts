import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import {
  array,
  assert as check,
  constant,
  constantFrom,
  date,
  nat,
  option,
  property,
  record,
  string,
  uniqueArray,
  webUrl,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/entry.ts';
import { json } from '../../lib/export/json.ts';
import { readPapers } from '../../lib/import/json.ts';
import { type Paper, mergePapers, toPaper } from '../../lib/paper.ts';
import { cleanTags } from '../../lib/tags.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../lib/export/json.schema.json', import.meta.url), 'utf8'),
) as object;
const valid = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const text = string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const link = webUrl({ validSchemes: ['https'] });
const arxiv = nat({ max: 99_999 }).map((n) => `arxiv:2401.${String(n).padStart(5, '0')}`);
const entries = record(
  {
    site: constantFrom('huggingface', 'text'),
    kind: constantFrom('day', 'search'),
    title: text,
    abstract: text,
    authors: array(text, { maxLength: 4 }),
    authorCount: nat(50),
    ids: uniqueArray(arxiv, { maxLength: 1 }),
    url: option(link, { nil: '' }),
    published: constantFrom('2024', '2024-05', '2024-05-06'),
    version: nat(9),
    venue: text,
    keywords: array(text, { maxLength: 2 }),
    categories: constant(['cs.LG']),
    summary: text,
    links: record({ pdf: link, code: link }, { requiredKeys: [] }),
    stats: record({ upvotes: nat(), rank: nat() }, { requiredKeys: [] }),
    from: constant({ title: 'page-data' as const }),
  },
  { requiredKeys: ['title', 'authors', 'ids', 'url', 'links', 'stats'] },
);
const time = date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map(Number);
const readers = record(
  {
    note: record({ value: text, at: time }),
    status: record({ value: constantFrom('unread', 'reading', 'read'), at: time }),
    tags: array(
      record({ tag: constantFrom('vision', 'to read'), at: time, off: constantFrom(true, false) }),
      {
        minLength: 1,
      },
    ).map((facts) => cleanTags({ value: [], at: 0, facts })),
    starred: record({ value: constant(true), at: time }),
    citekey: record({ value: text, at: time }),
  },
  { requiredKeys: [] },
);
const papers = array(
  record({ entry: entries, second: option(entries), seen: time, reader: readers }).map(
    ({ entry, second, seen, reader }) => {
      const paper = toPaper(entry as unknown as Entry, seen);
      const merged = second === null ? paper : mergePapers(paper, toPaper(second as unknown as Entry, seen));
      return { ...merged, reader: reader };
    },
  ),
  { maxLength: 4 },
);

const paper = (title: string, n: number): Paper => ({
  ...toPaper(
    { title, authors: ['Ada Moss'], ids: [`arxiv:2401.0000${n}`], url: '', links: {}, stats: {} },
    5,
  ),
});

describe('the JSON export', () => {
  test('reads back without loss', () => {
    check(
      property(papers, (all) => {
        const read = readPapers(json.write(all).text);
        expect(read.problems).toEqual([]);
        expect(read.papers).toEqual(all);
      }),
    );
  });

  test('is as its published schema says', () => {
    check(
      property(papers, time, (all, at) => {
        const ok = valid(JSON.parse(json.write(all, { at }).text));
        expect(valid.errors ?? []).toEqual([]);
        expect(ok).toBe(true);
      }),
    );
  });

  test('names the time only where it is told one, and has a paper to a line', () => {
    const { text: file, receipt } = json.write([paper('One', 1), paper('Two', 2)], {
      at: Date.UTC(2026, 0, 2),
    });
    expect(file.split('\n').map((line) => line.slice(0, 20))).toEqual([
      '{"format":"sheaf","v',
      '{"uid":"arxiv:2401.0',
      '{"uid":"arxiv:2401.0',
      ']}',
      '',
    ]);
    expect(file).toContain('"exported":"2026-01-02T00:00:00.000Z"');
    expect(json.write([]).text).toBe('{"format":"sheaf","version":1,"papers":[]}\n');
    expect(receipt).toEqual({ entries: 2, repaired: [], missing: [], problems: [] });
  });
});

describe('reading a Sheaf file', () => {
  const whole = json.write([paper('First', 1), paper('Second {"uid": "x"} "', 2), paper('Third', 3)]).text;

  test('a file cut at any place gives back the papers that are whole before the cut', () => {
    const ends = [...whole.matchAll(/\}(?=,?\n)/g)].map((m) => m.index + 1);
    for (let cut = 0; cut < whole.length - 3; cut += 7) {
      const read = readPapers(whole.slice(0, cut));
      expect(read.papers.map((p) => p.title)).toEqual(
        ['First', 'Second {"uid": "x"} "', 'Third'].slice(0, ends.filter((end) => end <= cut).length),
      );
      expect(read.problems).not.toEqual([]);
    }
  });

  test('damage in one paper loses that one alone, and it is named', () => {
    const read = readPapers(
      whole.replace('"authors":["Ada Moss"],"ids":["arxiv:2401.00002"]', '"authors":["Ada Mo'),
    );
    expect(read.papers.map((p) => p.title)).toEqual(['First', 'Third']);
    expect(read.problems.join(' ')).toMatch(/damaged.*Second/);
  });

  test('a paper of another shape is left out and named', () => {
    const read = readPapers(
      whole.replace('"title":"First"', '"title":7').replace('"entry":{"title":"First"', '"entry":{"title":7'),
    );
    expect(read.papers.map((p) => p.title)).toEqual(['Second {"uid": "x"} "', 'Third']);
    expect(read.problems).toEqual(['Paper 1 was left out: sources.0.entry.title is not as expected.']);
  });

  test('indented JSON and a byte order mark are fine', () => {
    expect(readPapers(`\ufeff${JSON.stringify(JSON.parse(whole), null, 2)}`).papers).toHaveLength(3);
    expect(
      readPapers(JSON.stringify(JSON.parse(whole), null, 2).slice(0, -30)).papers.length,
    ).toBeGreaterThanOrEqual(2);
  });

  test('a newer version says so, and its unknown fields stay outside', () => {
    const newer = whole
      .replace('"version":1', '"version":2')
      .replace('"uid":"arxiv:2401.00001"', '"uid":"arxiv:2401.00001","mood":"new"');
    const read = readPapers(newer);
    expect(read.papers).toEqual(readPapers(whole).papers);
    expect(read.problems).toEqual([
      'The file was written by a newer Sheaf (version 2); only what this one knows was read.',
    ]);
  });

  test('tags as they were written before each had its own time are taken over, cleaned', () => {
    const old = whole.replace('"reader":{}', '"reader":{"tags":{"value":["to  read","Vision"],"at":7}}');
    expect(readPapers(old).papers[0]?.reader.tags).toEqual({
      value: ['to read', 'Vision'],
      at: 7,
      facts: [
        { tag: 'to read', at: 7 },
        { tag: 'Vision', at: 7 },
      ],
    });
  });

  test('an address that is no web address is not kept', () => {
    const evil = toPaper({
      title: 'T',
      authors: [],
      ids: [],
      url: 'https://a.example/1',
      links: { code: 'https://a.example/2' },
      stats: {},
    });
    const read = readPapers(
      json
        .write([evil])
        .text.replaceAll('https://a.example/1', 'javascript:alert(1)')
        .replaceAll('https://a.example/2', 'data:text/html,x'),
    );
    expect(read.papers[0]?.url).toBe('');
    expect(read.papers[0]?.links).toEqual({});
  });

  test.each([
    '',
    '[]',
    '{}',
    'null',
    '7',
    '"x"',
    '{"format":"other","papers":[]}',
    '@misc{a}',
    '['.repeat(200_000),
    '{"uid":'.repeat(50_000),
  ])('what is no Sheaf file is said to be none: %.20s', (file) => {
    const read = readPapers(file);
    expect(read.papers).toEqual([]);
    expect(read.problems).not.toEqual([]);
    expect(read.problems.length).toBeLessThan(30);
  });

  test('nothing a file holds makes it throw', () => {
    check(
      property(string({ unit: 'binary' }), nat(), (noise, at) => {
        const place = at % whole.length;
        expect(
          readPapers(whole.slice(0, place) + noise + whole.slice(place)).papers.length,
        ).toBeLessThanOrEqual(3);
      }),
    );
  });
});
