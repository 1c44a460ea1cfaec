import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, idsIn, impliedIds, linkOf, schemeOf, sortIds, versionOf } from '../../lib/ids.ts';

const ONE_PAPER: Record<string, string[]> = {
  'arxiv:2406.01234': [
    'https://arxiv.org/abs/2406.01234',
    'http://arxiv.org/abs/2406.01234v3',
    'https://www.arxiv.org/abs/2406.01234/',
    'https://arxiv.org/pdf/2406.01234',
    'https://arxiv.org/pdf/2406.01234v2.pdf#page=3',
    'https://arxiv.org/html/2406.01234v1#S3.SS1',
    'https://arxiv.org/format/2406.01234',
    'https://arxiv.org/ps/2406.01234',
    'https://arxiv.org/abs/2406.01234?context=cs.LG',
    'https://arxiv.org/ftp/arxiv/papers/2406/2406.01234.pdf',
    'https://export.arxiv.org/abs/2406.01234',
    'https://browse.arxiv.org/pdf/2406.01234v1',
    'https://ar5iv.labs.arxiv.org/html/2406.01234',
    'https://huggingface.co/papers/2406.01234',
    'https://huggingface.co/papers/2406.01234#community',
    'https://hf.co/papers/2406.01234',
    'https://www.alphaxiv.org/abs/2406.01234v2',
    'https://alphaxiv.org/overview/2406.01234',
    'https://papers.cool/arxiv/2406.01234',
    'https://scirate.com/arxiv/2406.01234',
    'https://www.semanticscholar.org/reader/arXiv:2406.01234',
    'https://www.emergentmind.com/papers/2406.01234',
    'https://dblp.org/rec/journals/corr/abs-2406-01234.html',
    'https://doi.org/10.48550/arXiv.2406.01234',
    'http://dx.doi.org/10.48550/ARXIV.2406.01234v2',
    '10.48550/arXiv.2406.01234',
    'arXiv:2406.01234v2',
    'arxiv: 2406.01234',
    'arXiv:2406.01234v1 [cs.LG]',
    '2406.01234',
    ' 2406.01234v2 ',
    'arxiv.org/abs/2406.01234',
  ],
  'arxiv:math/0309136': [
    'https://arxiv.org/abs/math.GT/0309136',
    'https://arxiv.org/abs/math/0309136v2',
    'https://arxiv.org/pdf/math.GT/0309136v1.pdf',
    'https://arxiv.org/ftp/math/papers/0309/0309136.pdf',
    'arXiv:math.GT/0309136',
    'math/0309136',
  ],
  'arxiv:solv-int/9901001': [
    'https://arxiv.org/abs/solv-int/9901001',
    'https://scirate.com/arxiv/solv-int/9901001v1',
    'solv-int/9901001',
  ],
  'doi:10.1145/3292500.3330999': [
    'https://doi.org/10.1145/3292500.3330999',
    'https://dx.doi.org/10.1145/3292500.3330999.',
    'doi:10.1145/3292500.3330999',
    'DOI: 10.1145/3292500.3330999',
    'https://dl.acm.org/doi/10.1145/3292500.3330999',
    'https://dl.acm.org/doi/abs/10.1145/3292500.3330999?download=true',
    'https://dl.acm.org/doi/pdf/10.1145%2F3292500.3330999',
    'https://doi.acm.org/10.1145/3292500.3330999',
    'https://doi.org/10.1145/3292500.3330999%20',
    '10.1145/3292500.3330999),',
  ],
  'doi:10.1007/s00000-020-01359-2': [
    'https://link.springer.com/article/10.1007/s00000-020-01359-2',
    'https://link.springer.com/content/pdf/10.1007/s00000-020-01359-2.pdf',
    'https://link.springer.com/article/10.1007/S00000-020-01359-2/fulltext.html'.replace(
      '/fulltext.html',
      '#Sec2',
    ),
  ],
  'doi:10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o': [
    'https://onlinelibrary.wiley.com/doi/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
  ],
  'doi:10.1007/978-3-030-00000-8_13': ['https://link.springer.com/chapter/10.1007/978-3-030-00000-8_13'],
  'doi:10.1101/2026.04.01.716005': [
    'https://www.biorxiv.org/content/10.1101/2026.04.01.716005v1',
    'https://www.biorxiv.org/content/10.1101/2026.04.01.716005v2.full.pdf',
    'https://www.medrxiv.org/content/10.1101/2026.04.01.716005v1.full-text',
    'https://doi.org/10.1101/2026.04.01.716005',
  ],
  'doi:10.1101/19001234': [
    'https://www.medrxiv.org/content/10.1101/19001234v1',
    'https://www.medrxiv.org/content/10.1101/19001234v2.full.pdf',
    'https://www.medrxiv.org/content/10.1101/19001234v1.full',
  ],
  'openreview:AbC_d-12xY': [
    'https://openreview.net/forum?id=AbC_d-12xY',
    'https://openreview.net/forum?id=AbC_d-12xY&noteId=zzz99zzz',
    'https://openreview.net/pdf?id=AbC_d-12xY',
    'https://openreview.net/attachment?name=supplement&id=AbC_d-12xY',
    'https://papers.cool/venue/AbC_d-12xY@OpenReview',
  ],
  'acl:2024.acl-long.1': [
    'https://aclanthology.org/2024.acl-long.1/',
    'https://aclanthology.org/2024.acl-long.1.pdf',
    'https://aclanthology.org/2024.acl-long.1.bib',
    'https://papers.cool/venue/2024.acl-long.1@ACL',
  ],
  'acl:P19-1001': [
    'https://aclanthology.org/P19-1001/',
    'https://www.aclweb.org/anthology/P19-1001.pdf',
    'https://aclweb.org/anthology/papers/P/P19/P19-1001/',
  ],
  'pmid:36417205': [
    'https://pubmed.ncbi.nlm.nih.gov/36417205/',
    'https://www.ncbi.nlm.nih.gov/pubmed/36417205',
    'PMID: 36417205',
  ],
  'pmc:PMC9382798': [
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC9382798/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9382798/pdf/x.pdf',
    'PMC9382798',
  ],
  's2:0123456789abcdef0123456789abcdef01234567': [
    'https://www.semanticscholar.org/paper/A-Title-Doe/0123456789abcdef0123456789abcdef01234567',
    'https://www.semanticscholar.org/paper/0123456789ABCDEF0123456789abcdef01234567?p2df',
  ],
  'dblp:conf/kite/Holub24': [
    'https://dblp.org/rec/conf/kite/Holub24.html?view=bibtex',
    'https://dblp.uni-trier.de/rec/conf/kite/Holub24',
    'https://dblp.dagstuhl.de/rec/conf/kite/Holub24.html',
    'DBLP:conf/kite/Holub24',
  ],
  'cvf:CVPR2024/Holub_A_Kite_CVPR_2024_paper': [
    'https://openaccess.thecvf.com/content/CVPR2024/html/Holub_A_Kite_CVPR_2024_paper.html',
    'https://openaccess.thecvf.com/content/CVPR2024/papers/Holub_A_Kite_CVPR_2024_paper.pdf',
  ],
  'cvf:ICCV2025W/VISION%2725/Holub_A_Kite_ICCVW_2025_paper': [
    "https://openaccess.thecvf.com/content/ICCV2025W/VISION'25/html/Holub_A_Kite_ICCVW_2025_paper.html",
    'https://openaccess.thecvf.com/content/ICCV2025W/VISION%2725/papers/Holub_A_Kite_ICCVW_2025_paper.pdf',
    "cvf:ICCV2025W/VISION'25/Holub_A_Kite_ICCVW_2025_paper",
  ],
  'cvf:CVPR2025W/CVAUI%20&%20AAMVEM/Holub_A_Kite_CVPRW_2025_paperOriginal': [
    'https://openaccess.thecvf.com/content/CVPR2025W/CVAUI%20&%20AAMVEM/html/Holub_A_Kite_CVPRW_2025_paperOriginal.html',
  ],
  'neurips:2023/0123456789abcdef0123456789abcdef': [
    'https://proceedings.neurips.cc/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
    'https://papers.nips.cc/paper_files/paper/2023/file/0123456789abcdef0123456789abcdef-Paper-Conference.pdf',
    'https://proceedings.nips.cc/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
  ],
  'neurips:2021/0123456789abcdef0123456789abcdef-round1': [
    'https://datasets-benchmarks-proceedings.neurips.cc/paper/2021/hash/0123456789ABCDEF0123456789abcdef-Abstract-round1.html',
    'https://datasets-benchmarks-proceedings.neurips.cc/paper_files/paper/2021/file/0123456789abcdef0123456789abcdef-Paper-round1.pdf',
  ],
  'pmlr:v139/holub21a': [
    'https://proceedings.mlr.press/v139/holub21a.html',
    'https://proceedings.mlr.press/v139/holub21a/holub21a.pdf',
  ],
  'pmlr:v9/holub_kite10a': [
    'http://proceedings.mlr.press/v9/holub_kite10a.html',
    'https://proceedings.mlr.press/v9/holub_kite10a/holub_kite10a.pdf',
  ],
};

const NO_ID = [
  '',
  ' ',
  '1234.5678',
  '2413.00001',
  '3.14159',
  'kites',
  'https://huggingface.co/login?next=%2Fpapers%2F2610.05608',
  'https://huggingface.co/papers/trending',
  'https://huggingface.co/papers/date/2026-10-01',
  'https://huggingface.co/papers/week/2026-W40',
  'https://huggingface.co/papers/month/2026-03',
  'https://huggingface.co/papers?q=2406.01234',
  'https://huggingface.co/datasets/2406.01234',
  'https://www.alphaxiv.org/abs/a-slug-that-is-no-number',
  'https://arxiv.org/list/cs.LG/2406',
  'https://arxiv.org/',
  'https://openreview.net/group?id=KITE.cc/2024/Conference',
  'https://openreview.net/pdf/0123456789abcdef0123456789abcdef01234567.pdf',
  'https://aclanthology.org/volumes/2024.acl-long/',
  'https://aclanthology.org/events/acl-2024/',
  'https://github.com/example/2406.01234',
  'https://doi.org/',
  'https://evil.example/?u=https://arxiv.org/abs/2406.01234',
  'javascript:arxiv.org/abs/2406.01234',
  'https://arxiv.org.evil.example/abs/2406.01234',
  `https://arxiv.org/abs/2406.01234${'x'.repeat(5_000)}`,
];

describe('the id of a link', () => {
  test.each(Object.entries(ONE_PAPER))('%s has one id for all its addresses', (id, addresses) => {
    for (const address of addresses) expect(idOf(address), address).toBe(id);
  });

  test.each(Object.keys(ONE_PAPER))('%s is canonical, and its own web address leads back to it', (id) => {
    expect(idOf(id)).toBe(id);
    expect(linkOf(id)).toMatch(/^https:\/\//);
    expect(idOf(linkOf(id))).toBe(id);
    expect(schemeOf(id)).toBe(id.split(':')[0]);
  });

  test.each(NO_ID)('%j names no paper', (text) => {
    expect(idOf(text)).toBeUndefined();
  });

  test('survives every text, and reads the same a second time', () => {
    const pieces = fc.constantFrom(
      'https://',
      'doi.org/',
      '10.1145/',
      'arxiv.org/abs/',
      '2406.01234',
      'v2',
      '%2F',
      '%',
      '%25',
      '<',
      '>',
      '(',
      ')',
      '.',
      ' ',
      '\ud800',
      'İ',
      'acl:',
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
        ),
        (text) => {
          const id = idOf(text);
          if (id === undefined) return;
          expect(idOf(id)).toBe(id);
          expect(idOf(linkOf(id))).toBe(id);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the version of an arXiv link', () => {
  test.each([
    ['https://arxiv.org/abs/2406.01234v3', 3],
    ['https://arxiv.org/pdf/math.GT/0309136v12.pdf', 12],
    ['arXiv:2406.01234v2 ', 2],
    ['https://arxiv.org/abs/2406.01234', undefined],
    ['https://www.biorxiv.org/content/10.1101/2026.04.01.716005v1', undefined],
  ])('%s', (link, version) => {
    expect(versionOf(link)).toBe(version);
  });
});

describe('ids in a text', () => {
  test('are found in prose, in order, each once', () => {
    const text =
      'See arXiv:2406.01234v2 and (https://doi.org/10.1145/12345.678). Also arXiv 2407.00001, ' +
      '<a href="https://arxiv.org/abs/2401.00001">this</a>, [that](https://openreview.net/forum?id=AbC_d-12xY), ' +
      'PMID: 123456, doi:10.1000/x_y(1)z and again https://huggingface.co/papers/2406.01234.';
    expect(idsIn(text)).toEqual([
      'arxiv:2406.01234',
      'doi:10.1145/12345.678',
      'arxiv:2407.00001',
      'arxiv:2401.00001',
      'openreview:AbC_d-12xY',
      'pmid:123456',
      'doi:10.1000/x_y(1)z',
    ]);
  });

  test('are not made of numbers that stand in prose', () => {
    const text =
      'Loss fell from 2406.01234 to 1234.5678 on 10.5/3 of 2024.12345 runs; see Fig. 2401.00001 and P19-1001.';
    expect(idsIn(text)).toEqual([]);
    expect(idsIn('Sign in: /login?next=%2Fpapers%2F2610.05608')).toEqual([]);
  });

  test('are those of a list of bare numbers', () => {
    expect(
      idsIn(
        '2406.01234v2\n- 2407.01234\n3. 2407.01235\n2408.00001, 2408.00002\nhep-th/9901001\n\n2024.acl-long.1',
      ),
    ).toEqual([
      'arxiv:2406.01234',
      'arxiv:2407.01234',
      'arxiv:2407.01235',
      'arxiv:2408.00001',
      'arxiv:2408.00002',
      'arxiv:hep-th/9901001',
      'acl:2024.acl-long.1',
    ]);
  });

  test('are found in a million letters of anything', () => {
    for (const piece of ['10.1000/', 'https://', 'arxiv.org', '(', 'a.', '2406.01234 ', '\\']) {
      const ids = idsIn(`${piece.repeat(1_000_000 / piece.length)}\narXiv:2406.01234`);
      expect(ids).toContain('arxiv:2406.01234');
    }
  });
});

test('an Anthology DOI says the Anthology id as well', () => {
  expect(impliedIds('doi:10.18653/v1/2024.acl-long.1')).toEqual(['acl:2024.acl-long.1']);
  expect(impliedIds('doi:10.18653/v1/p19-1001')).toEqual(['acl:P19-1001']);
  expect(impliedIds('doi:10.1145/1.2')).toEqual([]);
});

test('ids stand best scheme first, then in alphabetical order', () => {
  expect(sortIds(['s2:b', 'doi:10.2/b', 'arxiv:2406.01234', 'doi:10.2/a', 'doi:10.2/a'])).toEqual([
    'arxiv:2406.01234',
    'doi:10.2/a',
    'doi:10.2/b',
    's2:b',
  ]);
});
