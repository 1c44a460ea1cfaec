import { describe, expect, it } from 'vitest';

import { parseText } from '../../lib/import/index.ts';
import { papers } from '../tools/fixture-papers.ts';

interface Expected {
  title: string;
  abstract?: string;
}
const plain = papers.map(({ title, abstract }) => ({ title, abstract }));
const all = (list: readonly Expected[], between: string, apart = between) =>
  list
    .map(({ title, abstract }) => (abstract === undefined ? title : title + between + abstract))
    .join(apart);

describe('pasted ids and links', () => {
  it('are one paper each, named by their id', () => {
    const text =
      'https://arxiv.org/abs/2406.01234v2\n- arXiv: 2406.01235\n2406.01236, 2406.01237\n2406.01239\nhttps://huggingface.co/papers/2406.01238\n\nhttps://doi.org/10.1145/1234567.1234568';
    expect(parseText(text).map(({ title, ids, url, version }) => ({ title, ids, url, version }))).toEqual([
      {
        title: 'arXiv:2406.01234',
        ids: ['arxiv:2406.01234'],
        url: 'https://arxiv.org/abs/2406.01234v2',
        version: 2,
      },
      { title: 'arXiv:2406.01235', ids: ['arxiv:2406.01235'], url: '', version: undefined },
      { title: 'arXiv:2406.01236', ids: ['arxiv:2406.01236'], url: '', version: undefined },
      { title: 'arXiv:2406.01237', ids: ['arxiv:2406.01237'], url: '', version: undefined },
      { title: 'arXiv:2406.01239', ids: ['arxiv:2406.01239'], url: '', version: undefined },
      {
        title: 'arXiv:2406.01238',
        ids: ['arxiv:2406.01238'],
        url: 'https://huggingface.co/papers/2406.01238',
        version: undefined,
      },
      {
        title: 'doi:10.1145/1234567.1234568',
        ids: ['doi:10.1145/1234567.1234568'],
        url: 'https://doi.org/10.1145/1234567.1234568',
        version: undefined,
      },
    ]);
  });

  it('belong to the title they stand beside', () => {
    const title = 'Quiet Attention in Noisy Rooms';
    for (const text of [
      `${title} https://arxiv.org/abs/2406.01234`,
      `- [${title}](https://arxiv.org/abs/2406.01234)`,
      `1. ${title} (arXiv:2406.01234)`,
      `${title}\nhttps://arxiv.org/abs/2406.01234`,
      `### [${title}](https://huggingface.co/papers/2406.01234)`,
    ]) {
      expect(parseText(text).map((entry) => ({ title: entry.title, ids: entry.ids }))).toEqual([
        { title, ids: ['arxiv:2406.01234'] },
      ]);
    }
  });

  it('join the titles above them where every title has one, and stand alone elsewhere', () => {
    const both = 'Quiet Attention\n2406.01234\nLoud Attention\n2406.01235';
    expect(parseText(both).map((entry) => entry.ids)).toEqual([['arxiv:2406.01234'], ['arxiv:2406.01235']]);
    const mixed = `${all(plain.slice(0, 3), '\n\n')}\n\n2406.01234`;
    expect(parseText(mixed).map((entry) => entry.ids)).toEqual([[], [], [], ['arxiv:2406.01234']]);
  });

  it('inside an abstract are no ids of the paper', () => {
    const text =
      'Quiet Attention\nWe extend https://arxiv.org/abs/2406.01234 and let heads fall silent. It works, and we say why.';
    expect(parseText(text).map((entry) => entry.ids)).toEqual([[]]);
  });

  it('keep brackets and numbers of a title', () => {
    for (const title of [
      '[MASK] Is Quiet',
      'Attention (2026)',
      'GPT-5 and 2406.01234 Other Numbers',
      'What I/O Costs: A Study',
    ]) {
      expect(parseText(title)).toMatchObject([{ title, ids: [] }]);
    }
  });
});

describe('a few words pasted by mistake', () => {
  it.each(['hello', 'Hello world', 'ok\nthanks', '你好', '42', 'TODO: buy tea'])(
    'are no paper: %s',
    (text) => {
      expect(parseText(text)).toEqual([]);
    },
  );

  it.each([
    ['a title that says something', 'Woven Nets for Long Texts', 1],
    ['a Chinese title', '编织网络长文本综述', 1],
    ['several short titles', 'Looms\nWoven Nets\nThreads', 3],
    ['a short title with its link', 'Looms https://arxiv.org/abs/2403.00001', 1],
    ['a short title with its id', 'Looms (arXiv:2403.00001)', 1],
    ['an id alone', '2403.00001', 1],
    ['a short title beside a long one', 'Looms\nWoven Nets for Long Texts', 2],
  ])('but %s is', (_, text, count) => {
    expect(parseText(text)).toHaveLength(count);
  });
});
