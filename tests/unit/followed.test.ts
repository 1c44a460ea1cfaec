import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Followed, matcher } from '../../lib/followed.ts';
import { MANY, PATIENCE } from './runs.ts';

const phrase = (text: string): Followed => ({ kind: 'phrase', text });
const author = (text: string): Followed => ({ kind: 'author', text });
const organisation = (text: string): Followed => ({ kind: 'organisation', text });
const found = (followed: Followed, paper: Partial<Parameters<ReturnType<typeof matcher>>[0]>) =>
  matcher([followed])({ title: '', authors: [], ...paper }).length > 0;

describe('a followed phrase', () => {
  test.each([
    ['in another case', 'kite flight', 'On KITE Flight'],
    ['across a hyphen', 'chain of kites', 'Chain-of-Kites prompting'],
    ['with a hyphen of its own', 'kite-flight', 'The kite flight'],
    ['across a line break', 'kite flight', 'A study of kite\n   flight'],
    ['with accents or without', 'Gödel kites', 'Godel kites'],
    ['in TeX', 'Gödel kites', 'G\\"odel kites'],
    ['before an apostrophe', 'Noether', "Noether's kites"],
    ['after one', 'intégrale', 'L’intégrale des cerfs-volants'],
    ['with signs', 'C++', 'Kites in C++, faster'],
    ['with digits', 'GPT-4', 'Kites by GPT 4'],
    ['Greek by its name', 'α-kites', 'On $\\alpha$-kites'],
    ['in Chinese, within a run', '风筝模型', '大型风筝模型综述'],
    ['in Japanese', '凧', 'かぜと凧の研究'],
    ['in Russian', 'ёжик', 'О ЕЖИКАХ: ЁЖИК и ветер'],
    ['in Arabic', 'طائرة', 'عن طائرة ورقية'],
    ['in Hindi', 'पतंग', 'एक पतंग का अध्ययन'],
    ['in the plural', 'language model', 'Large Language Models'],
    ['in the singular', 'Language Models', 'A language model'],
    ['in a plural of y', 'galaxy survey', 'Galaxy surveys'],
    ['in a plural of ies', 'scaling theories', 'A scaling theory'],
    ['in a plural of es', 'loss', 'On losses'],
    ['in a singular of es', 'mini batches', 'One mini-batch'],
    ['in the plural of an ending that sounds otherwise', 'epoch', 'Two epochs'],
    ['in a Greek plural', 'sentiment analysis', 'Sentiment analyses'],
    ['in a Latin plural', 'random matrix', 'Random matrices'],
    ['in a Latin singular', 'vertices', 'A vertex'],
    ['as more of an acronym', 'LLM', 'Kites and LLMs'],
    ['as one of an acronym', 'VAEs', 'A VAE of kites'],
    ['in the plural of an owner', 'kite', 'The kites’ strings'],
    ['in a French plural', 'modèle', 'Des modèles'],
    ['in a French plural of x', 'réseau', 'Réseaux de cerfs-volants'],
    ['in a Spanish plural', 'traducción', 'Traducciones de cometas'],
    ['in a Portuguese plural', 'cadeia', 'Cadeias'],
  ])('is found %s', (_, text, title) => {
    expect(found(phrase(text), { title })).toBe(true);
    expect(found(phrase(text), { title: 'Nothing', abstract: title })).toBe(true);
  });
  test.each([
    ['within a word', 'kite', 'Kitesurfing'],
    ['in another number', 'GPT-3', 'Kites by GPT-3.5'],
    ['as another language', 'C', 'Kites in C++'],
    ['in another order', 'kite flight', 'Flight of a kite'],
    ['with a word between', 'kite flight', 'kite free flight'],
    ['with other vowel signs', 'कि', 'की पतंग'],
    ['as a short word with an s', 'GP', 'Kites by GPS'],
    ['as a word that is no plural', 'new', 'Kite news'],
    ['as a verb', 'DOE', 'What a kite does'],
    ['as a word of double s', 'glas', 'A kite of glass'],
    ['as another word with es', 'plan', 'Planes and kites'],
    ['as another word with ses', 'POS', 'Poses of a kite'],
    ['as another word with e', 'Rat', 'Eine Rate'],
    ['with the plural before its last word', 'language model', 'Languages model'],
    ['with a plural of a digit', 'layer 2', 'Layer 2s'],
  ])('is not found %s', (_, text, title) => {
    expect(found(phrase(text), { title })).toBe(false);
  });
  test('does not go on from the title to the abstract', () => {
    expect(found(phrase('kite flight'), { title: 'A kite', abstract: 'Flight of birds' })).toBe(false);
  });
  test('is not looked for among authors and organisations', () => {
    expect(found(phrase('moss'), { authors: ['Ada Moss'], organisations: ['Moss'] })).toBe(false);
  });
});

describe('a followed author', () => {
  const ways = ['Yann Lecerf', 'Lecerf, Yann', 'Y. Lecerf', 'YANN LECERF', 'Lecerf, Y.', 'Yann A. Lecerf'];
  test.each(ways.flatMap((way) => ways.map((other) => [way, other])))('%s is %s', (a, b) => {
    expect(found(author(a), { authors: ['Bo Ash', b] })).toBe(true);
  });
  test.each([
    ['accents', 'Jose Nunez', 'José Núñez'],
    ['a particle', 'Laura van der Moss', 'van der Moss, L.'],
    ['a hyphen', 'Jun-Yan Shu', 'Junyan Shu'],
    ['a hyphen and initials', 'Jean-Pierre Moss', 'J.-P. Moss'],
    ['hyphen or blank', 'Jean-Pierre Moss', 'Jean Pierre Moss'],
    ['a family of two words', 'Hector Garcia Molino', 'Garcia Molino, Hector'],
    ['Chinese', '王小明', '王 小明'],
    ['Russian', 'Мира Голуб', 'М. Голуб'],
    ['the family name alone', 'Lecerf', 'Yann Lecerf'],
  ])('is known by %s', (_, a, b) => {
    expect(found(author(a), { authors: [b] })).toBe(true);
  });
  test.each([
    ['another first name', 'Yann Lecerf', 'Yves Lecerf'],
    ['another initial', 'Y. Lecerf', 'Anna Lecerf'],
    ['another middle name', 'Jo A. Moss', 'Jo B. Moss'],
    ['a longer name', 'Yan Lecerf', 'Yann Lecerf'],
    ['the other order', 'Martin James', 'James Martin'],
    ['the family name alone', 'Yann Lecerf', 'Lecerf'],
    ['the longer family', 'Ada Moss', 'Ada Mosser'],
    ['a family with an s', 'Ada Ash', 'Ada Ashs'],
    ['a family that a plural looks like', 'William', 'Ada Williams'],
    ['nothing', 'Ada Moss', '…'],
  ])('is not %s', (_, a, b) => {
    expect(found(author(a), { authors: [b] })).toBe(false);
  });
  test('is not looked for in titles', () => {
    expect(found(author('Ada Moss'), { title: 'Ada Moss', abstract: 'Ada Moss' })).toBe(false);
  });
});

describe('a followed organisation', () => {
  test.each([
    ['is named by the listing', { organization: 'Kite Works AI' }],
    ['stands among several', { organisations: ['Fog Lab', 'The KITE-Works'] }],
    ['is an author', { authors: ['Ada Moss', 'Kite Works Team'] }],
    ['stands in the abstract where the listing names none', { abstract: 'We at Kite Works fly.' }],
  ])('is found where it %s', (_, paper) => {
    expect(found(organisation('kite works'), paper)).toBe(true);
  });
  test.each([
    ['the paper is of another', { organization: 'Fog Lab', abstract: 'Better than Kite Works.' }],
    ['it is a part of a word', { organization: 'Skite Works' }],
    ['its last word has another number', { organization: 'Kite Work' }],
  ])('is not found where %s', (_, paper) => {
    expect(found(organisation('kite works'), paper)).toBe(false);
  });
});

describe('what matches', () => {
  test('is told in the order it is followed, each once, as it was written', () => {
    const match = matcher([author('Moss, A.'), phrase('Fog'), phrase('kite'), phrase('kite'), phrase('…')]);
    expect(match({ title: 'Kite and kite', authors: ['Ada Moss', 'Al Moss'] })).toEqual(['Moss, A.', 'kite']);
    expect(matcher([])({ title: 'Kite', authors: ['Ada Moss'] })).toEqual([]);
  });

  // Words, and ways a page may write them that change nothing.
  const WORDS = ['kite', 'fog', 'moss', 'ada', 'noel', '凧'];
  const WRITTEN: Record<string, string[]> = {
    kite: ['kite', 'KITE', 'Kíte', 'ｋite'],
    fog: ['fog', 'Fog', 'fo\u00adg'],
    moss: ['moss', '\\textbf{Moss}', 'Moß'],
    ada: ['ada', 'Ada', 'Áda'],
    noel: ['noel', 'Noël', 'Noe\u0308l', 'No\\"el'],
    凧: ['凧'],
  };
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 });
  const written = fc
    .tuple(
      words,
      fc.infiniteStream(fc.nat()),
      fc.infiniteStream(fc.constantFrom(' ', '-', '\n ', ' – ', ', ', '/')),
    )
    .map(([some, ways, betweens]) => ({
      words: some,
      text: some
        .map((word) => {
          const all = WRITTEN[word] as string[];
          return all[(ways.next().value as number) % all.length] as string;
        })
        .reduce((text, word) => `${text}${betweens.next().value as string}${word}`),
    }));

  test(
    'is what a plain look at all phrases says',
    () => {
      fc.assert(
        fc.property(
          fc.array(written, { minLength: 1, maxLength: 6 }),
          written,
          fc.option(written),
          (followed, title, abstract) => {
            // Borders are drawn round each word, so that no word begins within another.
            const bounded = (some: readonly string[]) => `|${some.join('|')}|`;
            const expected = followed.filter((one) =>
              [title, abstract].some((text) => text && bounded(text.words).includes(bounded(one.words))),
            );
            const match = matcher(followed.map(({ text }) => phrase(text)));
            const told = match({
              title: title.text,
              authors: [],
              ...(abstract && { abstract: abstract.text }),
            });
            expect(told).toEqual([...new Set(expected.map(({ text }) => text))]);
          },
        ),
        MANY,
      );
    },
    PATIENCE,
  );

  const GIVEN = ['ada', 'abe', 'bo', 'bea'];
  const person = fc.record({
    given: fc.array(fc.record({ name: fc.constantFrom(...GIVEN), short: fc.boolean() }), {
      minLength: 1,
      maxLength: 2,
    }),
    family: fc.constantFrom('moss', 'ash', 'elm'),
    inverted: fc.boolean(),
    capital: fc.boolean(),
  });
  type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;
  const nameOf = ({ given, family, inverted, capital }: Person) => {
    const big = (word: string) => (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    const first = given.map(({ name, short }) => (short ? `${big(name.charAt(0))}.` : big(name))).join(' ');
    return inverted ? `${big(family)}, ${first}` : `${first} ${big(family)}`;
  };
  const same = (a: Person, b: Person) =>
    a.family === b.family &&
    a.given.every(({ name, short }, i) => {
      const other = b.given[i];
      if (!other) return true;
      return short || other.short ? name.charAt(0) === other.name.charAt(0) : name === other.name;
    });

  test(
    'is what a plain look at all people says',
    () => {
      fc.assert(
        fc.property(
          fc.array(person, { maxLength: 8 }),
          fc.array(person, { maxLength: 8 }),
          (followed, authors) => {
            const expected = followed.filter((one) => authors.some((other) => same(one, other)));
            const told = matcher(followed.map((one) => author(nameOf(one))))({
              title: 'Kite',
              authors: authors.map(nameOf),
            });
            expect(told).toEqual([...new Set(expected.map(nameOf))]);
          },
        ),
        MANY,
      );
    },
    PATIENCE,
  );

  test('no text of a page or of the reader makes it fail', () => {
    const kind = fc.constantFrom('author', 'phrase', 'organisation') as fc.Arbitrary<Followed['kind']>;
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind, text })),
        fc.record({ title: text, abstract: text, authors: fc.array(text), organization: text }),
        (followed, paper) => {
          for (const told of matcher(followed)(paper))
            expect(followed.map((one) => one.text)).toContain(told);
        },
      ),
      MANY,
    );
  });
});
