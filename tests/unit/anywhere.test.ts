import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { linkPatterns } from '../../lib/anywhere/link-patterns.ts';
import { entriesOfText, entryOfLink } from '../../lib/anywhere/named.ts';
import { chosenPaper, suggestionOf } from '../../lib/anywhere/suggestion.ts';
import { idOf, linkOf } from '../../lib/ids.ts';
import { EntrySchema } from '../../lib/trust.ts';
import * as v from 'valibot';
import { MANY } from './runs.ts';

/** Whether a match pattern covers an address: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns */
function covers(pattern: string, address: string): boolean {
  const [, host = '', path = ''] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const at = new URL(address);
  const bare = host.replace(/^\*\.?/, '');
  const hosted =
    host === '*' || at.hostname === bare || (host.startsWith('*.') && at.hostname.endsWith(`.${bare}`));
  const shape = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'); // prettier-ignore
  return hosted && new RegExp(`^${shape}$`, 's').test(at.pathname + at.search);
}
const shown = (address: string) => linkPatterns.some((pattern) => covers(pattern, address));

describe('the menu on links', () => {
  test.each(linkPatterns)('%s is a match pattern', (pattern) => {
    expect(pattern).toMatch(/^\*:\/\/(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\S*$/);
  });

  test.each([
    'arxiv:2609.90001', 'arxiv:math/0309136', 'doi:10.1145/1234.5678', 'openreview:AbC12_xyz', 'acl:2024.acl-long.1', 'acl:P19-1001', 'pmid:123456',
    'pmc:PMC1234567', 'cvf:CVPR2024/Moss_Kites_CVPR_2024_paper', 'neurips:2017/3f5ee243547dee91fbd053c1c4a845aa', 'nips:8296', 'pmlr:v139/moss21a',
    'jmlr:v21/20-074', 'dblp:conf/kite/Moss24', `s2:${'a1'.repeat(20)}`, 'scholar:AbCdEfGhIjKl',
  ])('shows on the page of %s', (id) => {
    expect(idOf(linkOf(id))).toBe(id);
    expect(shown(linkOf(id))).toBe(true);
  }); // prettier-ignore

  test.each([
    'https://arxiv.org/pdf/2609.90001v2',
    'http://export.arxiv.org/abs/math/0309136',
    'https://huggingface.co/papers/2609.90001',
    'https://www.alphaxiv.org/abs/2609.90001',
    'https://scirate.com/arxiv/2609.90001',
    'https://dl.acm.org/doi/10.1145/1234.5678',
    'https://link.example.org/article/10.1007/s00000-000-0000-0',
    'https://www.nature.com/articles/s41586-021-03819-2',
    'https://openreview.net/pdf?id=AbC12_xyz',
  ])('shows on %s', (link) => {
    expect(idOf(link)).toBeDefined();
    expect(shown(link)).toBe(true);
  });

  test.each(['https://example.org/', 'https://arxiv.org/list/cs.LG/new', 'https://huggingface.co/models'])(
    'does not show on %s',
    (link) => expect(shown(link)).toBe(false),
  );
});

describe('a paper of a link', () => {
  test('has the id, the address and the version, and its id for a title', () => {
    expect(entryOfLink('https://arxiv.org/pdf/2609.90001v2')).toMatchObject({
      title: 'arXiv:2609.90001',
      ids: ['arxiv:2609.90001'],
      url: 'https://arxiv.org/pdf/2609.90001v2',
      version: 2,
      authors: [],
    });
  });
  test.each([
    ['Kites that Read: A Study', 'Kites that Read: A Study'],
    ['[PDF]', undefined],
    ['arXiv:2609.90001', undefined],
    ['https://arxiv.org/abs/2609.90001', undefined],
    ['here', undefined],
    ['见风筝模型的研究综述', '见风筝模型的研究综述'],
    ['  Kites that\n Read ', 'Kites that Read'],
    ['Kites that Read (arXiv:2609.90001)', 'Kites that Read'],
    ['as was shown before, in the work of others, and so on, again', undefined],
    ['x'.repeat(400), undefined],
  ])('called %j has the title %j', (said, title) => {
    expect(entryOfLink('https://arxiv.org/abs/2609.90001', said)?.title).toBe(title ?? 'arXiv:2609.90001');
  });
  test.each(['https://example.org/', 'javascript:alert(1)', '', 'https://arxiv.org/'])(
    '%j has none',
    (link) => {
      expect(entryOfLink(link, 'Kites that Read: A Study')).toBeUndefined();
    },
  );
});

describe('the papers of a selection', () => {
  test.each([
    ['Kites that Read: A Study. doi:10.1145/1234.5678', 'doi:10.1145/1234.5678', 'Kites that Read: A Study'],
    ['Kites that Read\narXiv:2609.90001v2 [cs.LG]', 'arxiv:2609.90001', 'Kites that Read'],
    ['https://arxiv.org/abs/2609.90001', 'arxiv:2609.90001', 'arXiv:2609.90001'],
    ['see https://doi.org/10.1145/1234.5678.', 'doi:10.1145/1234.5678', 'doi:10.1145/1234.5678'],
    ['2609.90001', 'arxiv:2609.90001', 'arXiv:2609.90001'],
  ])('%j is one', (text, id, title) => {
    expect(entriesOfText(text)).toMatchObject([{ ids: [id], title }]);
  });
  test('several have no title: nobody can say whose it is', () => {
    expect(
      entriesOfText('Kites that Read arXiv:2609.90001 and arXiv:2609.90002').map(({ title }) => title),
    ).toEqual(['arXiv:2609.90001', 'arXiv:2609.90002']);
  });
  test('words and numbers are none', () => {
    expect(entriesOfText('We measured 1234.5678 kites in 2026.')).toEqual([]);
  });
  test('whatever is selected makes entries that may be saved, or none', () => {
    const text = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('arXiv:2609.90001', 'https://doi.org/10.1/', '10.1145/x', '\n', 'Kites that Read')),
      { maxLength: 12 },
    ); // prettier-ignore
    fc.assert(
      fc.property(text, (parts) => {
        for (const entry of entriesOfText(parts.join(' '))) {
          expect(v.safeParse(EntrySchema, entry).success).toBe(true);
          expect(entry.ids.every((id) => idOf(id) === id)).toBe(true);
        }
      }),
      MANY,
    );
  });
});

describe('a suggestion of the address bar', () => {
  const row = {
    uid: 'arxiv:2609.90001',
    title: 'Kites & <b>Fog</b>',
    authors: 'Ada Moss, Bo Ash',
    year: '2026',
  };
  test('is XML for Chromium and plain for Firefox', () => {
    expect(suggestionOf(row, true).description).toBe(
      'Kites &#38; &#60;b&#62;Fog&#60;/b&#62; <dim>Ada Moss, Bo Ash · 2026</dim>',
    );
    expect(suggestionOf(row, false).description).toBe('Kites & <b>Fog</b> · Ada Moss, Bo Ash · 2026');
    expect(suggestionOf({ ...row, authors: '', year: '' }, true).description).not.toContain('dim');
  });
  test('says which paper is meant, and nothing else does', () => {
    expect(chosenPaper(suggestionOf(row, true).content)).toBe(row.uid);
    for (const typed of ['paper', 'paper planes', 'kites', 'paper ', 'papers arxiv:2609.90001'])
      expect(chosenPaper(typed)).toBeUndefined();
  });
  test('is short, whole and well-formed, whatever a page called the paper', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const { description } = suggestionOf({ ...row, title }, true);
        expect(description.replace(/<\/?dim>/g, '').replace(/&#\d+;/g, '')).not.toMatch(/[<>&\0]/);
        expect(description.isWellFormed()).toBe(true);
        expect(suggestionOf({ ...row, title }, false).description.length).toBeLessThan(260);
      }),
      MANY,
    );
  });
});
