import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toPaper, type Paper } from '../../lib/paper.ts';
import { Phrases } from '../../lib/statistics/phrases.ts';
import { topicQuery, topicsOf, topicYears } from '../../lib/statistics/topics.ts';
import { visitTextWords } from '../../lib/statistics/text-words.ts';
import { entry } from './entries.ts';
import { MANY } from './runs.ts';

/** A list, and places to cut it at. */
const cut = <T>(list: T[], places: number[]): T[][] => {
  const ends = [...places.map((place) => place % (list.length + 1)), list.length].sort((a, b) => a - b);
  return ends.map((end, i) => list.slice(i ? ends[i - 1] : 0, end));
};

const titled = (title: string, abstract?: string): Paper =>
  toPaper(entry('2609.90001', { title, abstract: abstract ?? title }));
const phrasesOf = (titles: string[], most = 10) => {
  const phrases = new Phrases();
  phrases.add(titles.map((title) => titled(title)));
  return phrases.top(most);
};

describe('words of a text', () => {
  const words = (text: string) => {
    const all: string[] = [];
    visitTextWords(text, (word) => all.push(word));
    return all;
  };
  it('stand as they are, and what lies between two of them ends a phrase', () => {
    expect(words('Self-supervised learning, C++ and GPT-4.')).toEqual(
      ['Self-supervised', 'learning', '', 'C++', 'and', 'GPT-4', ''], // prettier-ignore
    );
    expect(words('')).toEqual(['']);
  });
  it('are found in scripts without spaces', () => {
    expect(words('扩散模型')).toEqual(['扩散', '模型', '']);
    expect(words('機械学習の研究')).toEqual(['機械', '学習', 'の', '研究', '']);
  });
});

describe('phrases', () => {
  it('are what many papers have in common, as people write it', () => {
    const titles = [
      'Graph Neural Networks for Kites', 'On graph neural networks', 'Why Graph Neural Networks Forget', 'Pruning a Graph Neural Network',
      'Chain of Thought in Lanterns', 'A chain of thought, untangled', 'Chain of Thought Again', 'BERT at Sea', 'BERT and the Orchard', 'BERT alone',
      'No BERT',
    ]; // prettier-ignore
    const found = phrasesOf(titles);
    expect(found).toContainEqual({ text: 'graph neural networks', papers: 3 });
    expect(found).toContainEqual({ text: 'chain of thought', papers: 3 });
    expect(found).toContainEqual({ text: 'BERT', papers: 4 });
    const texts = found.map(({ text }) => text);
    for (const fragment of ['neural networks', 'graph neural', 'chain', 'of thought', 'for', 'on'])
      expect(texts).not.toContain(fragment);
  });

  it.each([
    ['zh', ['扩散模型的新方法', '基于扩散模型的图像', '扩散模型与语言'], '扩散模型'],
    ['ja', ['機械学習の研究', '機械学習による翻訳', '音声の機械学習'], '機械学習'],
    [
      'de',
      ['Neuronale Netze für Karten', 'Über neuronale Netze', 'Neuronale Netze und Drachen'],
      'neuronale Netze',
    ],
    [
      'fr',
      ['Réseaux de neurones profonds', 'Les réseaux de neurones', 'Sur les réseaux de neurones'],
      'réseaux de neurones',
    ],
    [
      'es',
      ['Redes neuronales para mapas', 'Las redes neuronales', 'Sobre redes neuronales'],
      'redes neuronales',
    ],
    [
      'ru',
      ['Нейронные сети для карт', 'О том как нейронные сети учат', 'Большие нейронные сети'],
      'нейронные сети',
    ],
  ])('are found in %s', (_, titles, expected) => {
    expect(phrasesOf(titles).map(({ text }) => text)).toContain(expected);
  });

  it('are the same in slices of any size, and in no paper more than there are', () => {
    const words = fc.constantFrom(
      'sparse',
      'kites',
      'fly',
      'graph',
      'network',
      'the',
      'of',
      '扩散模型',
      'GPT-4',
      'Ärger',
      '—',
    );
    const titles = fc.array(
      fc.array(words, { minLength: 1, maxLength: 7 }).map((some) => some.join(' ')),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(titles, fc.array(fc.nat()), (all, places) => {
        const whole = phrasesOf(all);
        const phrases = new Phrases();
        for (const slice of cut(
          all.map((title) => titled(title)),
          places,
        ))
          phrases.add(slice);
        expect(phrases.top(10)).toEqual(whole);
        for (const { text, papers } of whole) {
          const different = [...new Set(all.map((title) => title.toLowerCase()))];
          const having = different.filter((title) => title.includes(text.toLowerCase())).length;
          expect(papers).toBe(having);
          expect(papers).toBeGreaterThan(1);
        }
      }),
      MANY,
    );
  });

  it('are none in a library of nothing, of one paper, or of papers that share only what all papers share', () => {
    expect(phrasesOf([])).toEqual([]);
    expect(phrasesOf(['Graph neural networks'])).toEqual([]);
    expect(
      phrasesOf([
        'Ten Thousand Times',
        'A hundred thousand times',
        'Forty thousand',
        'Forty thousand costs',
        'What It Costs',
      ]),
    ).toEqual([]);
    expect(
      phrasesOf(['We propose a novel method', 'A novel method that we propose', '12 1234', '12 1234']),
    ).toEqual([]);
  });

  it('have the title that the reader gave', () => {
    const phrases = new Phrases();
    const titles = ['Lantern festivals', 'Of Lantern festivals'];
    phrases.add(titles.map((value) => ({ title: 'Wrong words here', reader: { title: { value, at: 1 } } })));
    expect(phrases.top(5)).toEqual([{ text: 'Lantern festivals', papers: 2 }]);
  });

  it('are not made by a duplicate', () => {
    const twice = ['What the Tokenizer Forgot', 'What the tokenizer forgot'];
    expect(phrasesOf(twice)).toEqual([]);
    expect(phrasesOf([...twice, 'A Tokenizer Forgot It'])).toEqual([{ text: 'Tokenizer Forgot', papers: 2 }]);
  });
});

describe('topics', () => {
  const phrases = [{ text: 'graph networks', papers: 9 }, { text: 'Kites', papers: 7 }]; // prettier-ignore

  it('are the reader’s tags first, then phrases that are none of them', () => {
    expect(topicsOf([['to read', 4], ['kites', 3]], phrases)).toEqual([
      { name: 'to read', kind: 'tag', query: 'tag:"to read"' },
      { name: 'kites', kind: 'tag', query: 'tag:kites' },
      { name: 'graph networks', kind: 'phrase', query: '"graph networks"' },
    ]); // prettier-ignore
    expect(topicsOf([], phrases).map(({ kind }) => kind)).toEqual(['phrase', 'phrase']);
  });

  it('ask for what they count', () => {
    const query = 'tag:kites';
    expect(topicQuery({ query })).toBe('tag:kites ');
    expect(topicQuery({ query }, { year: 2025 })).toBe('tag:kites year:2025');
    expect(topicQuery({ query }, { upTo: 2021 })).toBe('tag:kites year:..2021');
  });

  it('have a column for each of the last years, and one for all before', () => {
    const [topic] = topicsOf([], phrases);
    if (!topic) throw new Error('There is a topic.');
    const years: [string, number][] = [['2026', 4], ['2024', 2], ['2021', 1], ['1999', 3], ['2030', 1]]; // prettier-ignore
    expect(topicYears(topic, { total: 12, years }, 2026)).toMatchObject({
      all: 12,
      earlier: 4,
      years: [0, 0, 2, 0, 4],
    });
  });
});
