import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldPapers, type Suspect } from '../../lib/dedupe/index.ts';
import type { Entry } from '../../lib/entry.ts';
import { type Paper, toPaper } from '../../lib/paper.ts';
import { MANY, PATIENCE } from './runs.ts';
import { Shelf } from './shelf.ts';

/** Entries that are hard to tell apart: shared DOIs and arXiv ids, versions, one title for several works, marks that forbid, chains. */
const entries: fc.Arbitrary<Entry[]> = fc.array(
  fc
    .record(
      {
        title: fc.constantFrom(
          'Kites over Brno',
          'Kites over Brno: a study of tails',
          'Kites over Brno II',
          'Kites over Brno (extended abstract)',
          'Erratum: Kites over Brno',
          'On α-divergences of kites',
          'On β-divergences of kites',
          'Paper boats on the Svratka',
          'A parser for C++',
          'A parser for C#',
          'Preface',
          '风筝综述',
          '',
        ),
        authors: fc.subarray(['Mira Holub', 'Jan Sand', 'Eva Lom']),
        ids: fc.subarray(
          [
            'arxiv:2406.01234',
            'arxiv:2406.09999',
            'doi:10.1145/1.2',
            'doi:10.1145/9.9',
            'acl:2024.acl-long.1',
            'openreview:AbCdE1234',
          ],
          { maxLength: 2 },
        ),
        site: fc.constantFrom('huggingface', 'text'),
        abstract: fc.constantFrom('We fly. '.repeat(12), 'They fall down. '.repeat(7)),
        venue: fc.constantFrom('arXiv', 'Journal of Kites', 'Symposium on Kites'),
        published: fc.constantFrom('2023', '2024', '2030'),
        version: fc.constantFrom(1, 2),
      },
      { requiredKeys: ['title', 'authors', 'ids'] },
    )
    .map((made) => ({ url: '', links: {}, stats: {}, ...made })),
  { maxLength: 7 },
);

const keysOf = ({ sources }: Paper) => sources.map(({ key }) => key).join(' ');

/** All that must not depend on the order: everything but the names and the times of saving. */
function said(papers: Iterable<Paper>) {
  return [...papers]
    .map((paper) => ({ ...paper, uid: '', added: 0, sources: keysOf(paper) }))
    .sort((a, b) => (a.sources < b.sources ? -1 : 1));
}

/** Questions by the sources of the papers they are about. */
function asked(papers: Iterable<Paper>, suspects: Iterable<Suspect>) {
  const names = new Map(Array.from(papers, (paper) => [paper.uid, keysOf(paper)]));
  return Array.from(suspects, ({ a, b, verdict, reasons }) => [
    ...[names.get(a), names.get(b)].sort(),
    verdict,
    ...reasons,
  ])
    .map((one) => one.join(' | '))
    .sort();
}

function saved(all: Entry[]): Shelf {
  const shelf = new Shelf();
  for (const [i, entry] of all.entries()) shelf.save(toPaper(entry, i + 1));
  return shelf;
}

describe('whatever the order', { timeout: PATIENCE }, () => {
  test('entries saved one by one make the same papers and raise the same questions', () => {
    fc.assert(
      fc.property(
        entries.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const [one, other] = [saved(all), saved(shuffled)];
          expect(said(other.papers.values())).toEqual(said(one.papers.values()));
          expect(asked(other.papers.values(), other.suspects.values())).toEqual(
            asked(one.papers.values(), one.suspects.values()),
          );
        },
      ),
      MANY,
    );
  });

  test('saved one by one they are the papers they are as a batch', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const batch = foldPapers(all);
        const shelf = saved(all);
        expect(said(shelf.papers.values())).toEqual(said(batch.papers));
        // A batch compares more pairs than keys find, never fewer.
        expect(asked(batch.papers, batch.suspects)).toEqual(
          expect.arrayContaining(asked(shelf.papers.values(), shelf.suspects.values())),
        );
      }),
      MANY,
    );
  });

  test('saving all of it again changes nothing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const shelf = saved(all);
        for (const entry of all) expect(shelf.save(toPaper(entry, 99)).action).toBe('unchanged');
      }),
      MANY,
    );
  });

  test('a DOI that two works name goes to the same one', () => {
    const doi = { authors: [], ids: ['doi:10.1145/1.2'], url: '', links: {}, stats: {} };
    const [a, b] = [
      { ...doi, title: 'Kites over Brno' },
      { ...doi, title: 'Paper boats on the Svratka' },
    ];
    expect(said(saved([a, b]).papers.values())).toEqual(said(saved([b, a]).papers.values()));
  });
});
