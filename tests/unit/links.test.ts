import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linksOf } from '../../lib/paper/links.ts';
import { cleanLink, findLinks } from '../../lib/text/links.ts';
import { MANY } from './runs.ts';

const kinds = (text: string) => findLinks(text).map(({ kind, url }) => `${kind} ${url}`);

describe('links in an abstract', () => {
  test.each<[string, string, ...string[]]>([
    [
      'at the end of a sentence',
      'Code is at https://github.com/moss/loom.',
      'code https://github.com/moss/loom',
    ],
    ['in brackets', '(see https://gitlab.com/moss/loom)', 'code https://gitlab.com/moss/loom'],
    ['with brackets of its own', 'page https://a.example/x_(y).', 'project https://a.example/x_(y)'],
    ['as git has it', 'https://github.com/moss/loom.git.', 'code https://github.com/moss/loom'],
    ['in TeX', String.raw`\url{https://github.com/moss/big\_loom}`, 'code https://github.com/moss/big_loom'],
    [
      'behind a name in TeX',
      String.raw`\href{https://github.com/moss/loom}{our {\tt code}}`,
      'code https://github.com/moss/loom',
    ],
    [
      'twice, in TeX',
      String.raw`\href{https://github.com/m/l\_2}{\texttt{https://github.com/m/l\_2}}`,
      'code https://github.com/m/l_2',
    ],
    ['with its copy in braces', 'https://a.example/x{https://a.example/x}', 'project https://a.example/x'],
    ['glued to its copy', 'https://a.example/xhttps://a.example/x.', 'project https://a.example/x'],
    ['glued to another', 'https://a.example/xhttps://b.example/y', 'project https://a.example/x'],
    [
      'that holds another',
      'https://web.archive.org/web/2024/https://a.example/x',
      'project https://web.archive.org/web/2024/https://a.example/x',
    ],
    ['without a scheme', 'found at github.com/moss/loom.', 'code https://github.com/moss/loom'],
    ['with www only', 'our demo, www.loom.example/try', 'project https://www.loom.example/try'],
    ['glued to a sentence', 'at https://github.com/moss/loom.The rest', 'code https://github.com/moss/loom'],
    ['broken over two lines', 'at https://github.com/\nmoss/loom and', 'code https://github.com/moss/loom'],
    [
      'whole at the end of a line',
      'at https://github.com/moss/loom\nand more',
      'code https://github.com/moss/loom',
    ],
    ['with a tilde in TeX', String.raw`code: http://a.example/\~{}moss/x`, 'code http://a.example/~moss/x'],
    ['with entities', 'https://gitlab.com/m/l?a=1&amp;b=2', 'code https://gitlab.com/m/l?a=1&b=2'],
    ['in Markdown', '[Code](https://github.com/moss/loom)', 'code https://github.com/moss/loom'],
    [
      'without spaces around',
      '代码见https://github.com/moss/loom。数据',
      'code https://github.com/moss/loom',
    ],
    [
      'of every kind',
      'Project page: https://moss.github.io/loom/, video: https://youtu.be/Abc-123, models: https://huggingface.co/moss/loom, data: https://huggingface.co/datasets/moss/yarn.',
      'project https://moss.github.io/loom/',
      'video https://youtu.be/Abc-123',
      'code https://huggingface.co/moss/loom',
      'data https://huggingface.co/datasets/moss/yarn',
    ],
    [
      'said to be code or data',
      'We release the code at https://github.com/moss/loom and the dataset at https://github.com/moss/yarn. Software: http://loom.example/dist',
      'code https://github.com/moss/loom',
      'data https://github.com/moss/yarn',
      'code http://loom.example/dist',
    ],
    ['at a repository of data', 'https://zenodo.org/records/12345', 'data https://zenodo.org/records/12345'],
    ['a video at a host of its own', 'A video is at http://a.example/v', 'video http://a.example/v'],
  ])('%s', (_, text, ...want) => {
    expect(kinds(text)).toEqual(want);
  });

  test.each([
    'Code will be on GitHub (https://github.com).',
    'See https://arxiv.org/abs/2406.01234, https://doi.org/10.1000/182 and https://huggingface.co/papers/2406.01234',
    'mail ada@github.com/moss or write to moss@gitlab.com',
    'licensed under https://creativecommons.org/licenses/by/4.0/',
    'https:// and http://localhost/x and https://[bad and javascript:alert(1)',
    'no address at all, e.g. this one. com/ or .io/ neither',
  ])('none are made up: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('a page that has a place for a link is believed, and its link is clean', () => {
    const links = { code: 'https://github.com/moss/loom.git', pdf: 'https://arxiv.org/pdf/2406.01234' };
    expect(
      linksOf({
        links,
        abstract: 'Code: https://gitlab.com/other/x and https://github.com/moss/loom, https://youtu.be/Abc',
      }),
    ).toEqual({ ...links, code: 'https://github.com/moss/loom', video: 'https://youtu.be/Abc' });
    expect(
      linksOf({ links: { project: 'https://github.com/m/l' }, abstract: 'Code: https://github.com/m/l.' }),
    ).toEqual({ project: 'https://github.com/m/l' });
  });

  const pieces = fc.constantFrom(
    'https://', 'http://', 'www.', 'github.com/', 'a.github.io', 'x', '/', '.', '-', '_', '{', '}', '(', ')', '\\', '\\_', '~', '\n', ' ', ',', '.git', 'é', '。', '&amp;', '%20', '#', '?q=', 'code ',
  ); // prettier-ignore

  test('whatever a text holds: clean web addresses, and finding them in themselves gives them again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          for (const { url } of findLinks(text)) {
            expect(url).toMatch(/^https?:\/\/[^\s{}<>"\\]+[^\s{}<>"\\.,;:!?]$/);
            expect(cleanLink(url)).toBe(url);
            expect(URL.canParse(url)).toBe(true);
          }
        },
      ),
      MANY,
    );
  });

  test.each([
    'https://',
    'github.com/',
    '://github.com/a-',
    'https://a.b/x ',
    'a.github.io',
    '(https://a.b)',
    'www.',
  ])(
    'a megabyte of %s comes back',
    (piece) => {
      expect(findLinks(piece.repeat(1_000_000 / piece.length))).toBeInstanceOf(Array);
    },
    20_000,
  );
});

const captures = new URL('../../../shared/captures/', import.meta.url);

describe.skipIf(!existsSync(captures))('captured listings (skipped where ../shared is not)', () => {
  test.each(['000', '002'])('%s: each link that a plain look sees is found, clean, and no other', (name) => {
    if (!existsSync(captures)) return;
    const read = (file: string) => readFileSync(new URL(file, captures), 'utf8');
    // The plain look: words of the raw text that look like an address, cut at a brace, without a full stop or bracket at either end.
    const seen = new Set(
      read(`${name}.txt`)
        .split(/\s+/)
        .filter((word) => /:\/\/|github\.com\//.test(word))
        .map((word) => word.slice(word.search(/https?:|github\.com/)))
        .map((word) => (word.startsWith('http') ? word : `https://${word}`).split('{')[0] ?? '')
        .map((word) =>
          word
            .replaceAll('\\', '')
            .replace(/[).,]+$/, '')
            .replace(/\.git$/, ''),
        ),
    );
    const papers = JSON.parse(read(`${name}.json`)) as { abstract?: string }[];
    const found = new Set(papers.flatMap(({ abstract = '' }) => findLinks(abstract).map(({ url }) => url)));
    expect([...found].sort()).toEqual([...seen].sort());
    expect(found.size).toBeGreaterThan(10);
  });
});
