import { describe, expect, it } from 'vitest';

import { type Paper, toPaper } from '../../lib/paper.ts';
import { relatedTo } from '../../lib/search/index.ts';
import { anew } from '../index-anew.ts';
import { entry } from './entries.ts';

const paper = (n: number, title: string, authors: string[], abstract = ''): Paper =>
  toPaper(entry(`2609.${10_000 + n}`, { title, authors, abstract: abstract || `Nothing ${n}.` }), n);
/** Papers that have nothing in common but the words everybody uses. */
const crowd = Array.from({ length: 400 }, (_, n) =>
  paper(100 + n, `Learning with models, number ${n}`, [`Writer W${n}`, 'Prolific Group']),
);
const one = paper(
  1,
  'Origami proofs for lattices',
  ['Ada Lovelace', 'Prolific Group'],
  'We fold zeolites by learning.',
);

const uidsOf = (others: Paper[]) =>
  relatedTo(one, anew([one, ...crowd, ...others])).map(({ uid, authors, words }) => ({
    uid,
    authors,
    words,
  }));

describe('related papers', () => {
  it('share an author, who is the reason', () => {
    const other = paper(2, 'Something else', ['A. Nother', 'Ada Lovelace']);
    expect(uidsOf([other])).toEqual([{ uid: other.uid, authors: ['Ada Lovelace'], words: [] }]);
  });

  it('share rare words of title and abstract; one alone says nothing', () => {
    const near = paper(3, 'Zeolites in origami', ['B. Nother']);
    const far = paper(4, 'Origami for children', ['C. Nother']);
    expect(uidsOf([near, far])).toEqual([{ uid: near.uid, authors: [], words: ['origami', 'zeolites'] }]);
  });

  it('share no author or word that a crowd has', () => {
    expect(uidsOf([])).toEqual([]);
  });

  it('are named with what weighs most first, and never the paper itself', () => {
    const both = paper(5, 'Lattices and origami', ['Ada Lovelace']);
    const author = paper(6, 'Of kites', ['Ada Lovelace']);
    const found = uidsOf([author, both]);
    expect(found.map(({ uid }) => uid)).toEqual([both.uid, author.uid]);
  });

  it('are found in scripts without blanks', () => {
    const index = anew([
      paper(7, '量子计算中的折纸', ['某某']),
      paper(8, '折纸与量子计算', ['某甲']),
      ...crowd,
    ]);
    const [first] = relatedTo(paper(7, '量子计算中的折纸', ['某某']), index);
    expect(first?.uid).toBe('arxiv:2609.10008');
  });
});
