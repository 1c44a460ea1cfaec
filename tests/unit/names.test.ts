import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorNames, authorsIn } from '../../lib/text/authors.ts';
import { parseName } from '../../lib/text/names.ts';
import { MANY } from './runs.ts';

/** `particle|family|suffix|given`, or the name as it is where it has no parts. */
const parts = (raw: string) => {
  const name = parseName(raw);
  return (
    name.literal ?? [name.particle, name.family, name.suffix, name.given].map((part) => part ?? '').join('|')
  );
};

describe('the parts of a name', () => {
  test.each([
    ['given and family', 'Ada Moss', '|Moss||Ada'],
    ['one name before a comma by itself', 'Moss , ', 'Moss'],
    ['initials', 'A. B. Moss', '|Moss||A. B.'],
    ['initials without spaces', 'A.B. Moss', '|Moss||A.B.'],
    ['inverted', 'Moss, Ada', '|Moss||Ada'],
    ['a particle', 'Ludwig van der Berg', 'van der|Berg||Ludwig'],
    ['a particle, inverted', 'von Moss, Ada', 'von|Moss||Ada'],
    ['two particles', 'Maria de la Cruz', 'de la|Cruz||Maria'],
    ['von und zu', 'Carl von und zu Moss', 'von und zu|Moss||Carl'],
    ['an apostrophe', "Gerard 't Moss", "'t|Moss||Gerard"],
    ['a particle in capitals belongs to the family', 'Vera Van Moss', '|Van Moss||Vera'],
    ['also before a small one', 'Guy Van den Moss', '|Van den Moss||Guy'],
    ['Mac apart', 'Una Mac Lane', '|Mac Lane||Una'],
    ['a saint', 'Una St. John', '|St. John||Una'],
    ['two families with y', 'Ana Ortega y Moss', '|Ortega y Moss||Ana'],
    ['Arabic, small', 'Omar bin Salem', 'bin|Salem||Omar'],
    ['Arabic, in capitals', 'Fatima El Zahra', '|El Zahra||Fatima'],
    ['Arabic, with a hyphen', 'Ahmed al-Rashid', '|al-Rashid||Ahmed'],
    ['Arabic, transliterated', 'ʿAbd al-Raḥmān', '|al-Raḥmān||ʿAbd'],
    ['Arabic script', 'محمد بن سالم', '|بن سالم||محمد'],
    ['Hebrew script', 'דוד בן יוסף', '|בן יוסף||דוד'],
    ['Cyrillic with a patronymic', 'Иван Петрович Мохов', '|Мохов||Иван Петрович'],
    ['Vietnamese', 'Trần Thị Bích', '|Bích||Trần Thị'],
    ['Vietnamese Van is no particle', 'Nguyen Van Anh', '|Anh||Nguyen Van'],
    ['Chinese, apart: family first', '王 小明', '|王||小明'],
    ['Korean, apart: family first', '김 철수', '|김||철수'],
    ['Japanese, apart: family first', '山田 太郎', '|山田||太郎'],
    ['Chinese in one: the order cannot be known', '王小明', '王小明'],
    ['in two scripts', 'Xiaoming Wang 王小明', '|Wang||Xiaoming'],
    ['Jr.', 'Ada Moss Jr.', '|Moss|Jr.|Ada'],
    ['Jr. behind a comma', 'Ada Moss, Jr.', '|Moss|Jr.|Ada'],
    ['Jr., inverted', 'Moss, Jr., Ada', '|Moss|Jr.|Ada'],
    ['Jr. at the end, inverted', 'Moss, Ada Bell, Jr.', '|Moss|Jr.|Ada Bell'],
    ['the third', 'Ada Moss III', '|Moss|III|Ada'],
    ['initials behind, as in medicine', 'Moss AB', '|Moss||AB'],
    ['a family name of one vowel', 'Weina E', '|E||Weina'],
    ['the family in capitals, first', 'MOSS Ada', '|MOSS||Ada'],
    ['the family in capitals, last', 'Ada MOSS', '|MOSS||Ada'],
    ['all in capitals', 'ADA MOSS', '|MOSS||ADA'],
    ['a single name', 'Suharto', 'Suharto'],
    ['a team', 'Qwen Team', 'Qwen Team'],
    ['a team with a name first', 'Team Kandinsky', 'Team Kandinsky'],
    ['a team of a company', 'Loom Team, AI @ Moss', 'Loom Team, AI @ Moss'],
    ['a lab with AI', 'DeepSeek-AI', 'DeepSeek-AI'],
    ['a collaboration', 'The ATLAS Collaboration', 'The ATLAS Collaboration'],
    ['a company', 'Google DeepMind', 'Google DeepMind'],
    ['Ai is a name', 'Ai Moss', '|Moss||Ai'],
    ['an affiliation', 'Ada Moss (University of Looms (UL), Yarn)', '|Moss||Ada'],
    ['an affiliation cut short', 'Ada Moss (University of', '|Moss||Ada'],
    ['a number', 'Ada Moss (1,2)', '|Moss||Ada'],
    ['footnotes', 'Ada Moss¹,²*†', '|Moss||Ada'],
    ['a number glued', 'Ada Moss1,2', '|Moss||Ada'],
    ['a number of DBLP', 'Ada Moss 0001', '|Moss||Ada'],
    ['a number of its own', 'Loom-12', 'Loom-12'],
    ['an address', 'Ada Moss <ada@moss.example>', '|Moss||Ada'],
    ['an academic title', 'Prof. Dr. Ada Moss', '|Moss||Ada'],
    ['a degree', 'Ada Moss, PhD', '|Moss||Ada'],
  ])('%s', (_, raw, want) => {
    expect(parts(raw)).toBe(want);
  });

  test('the commonest names, which are known at a glance, are read as all others are', () => {
    const words =
      'Ada Moss Van De Dr Drake Prof Mr Mrs Ms Team Lab Google Research And Of Jr Ii Nguyen Ho Ed Li'.split(
        ' ',
      );
    for (const first of words)
      for (const last of words) expect(parts(`${first} ${last}`)).toBe(parts(`${first} ${last},`));
  });
});

describe('the names in a list', () => {
  test.each<[string, string, ...string[]]>([
    ['commas and "and"', 'Ada Moss, Ben Bell, and Cy Dee', 'Ada Moss', 'Ben Bell', 'Cy Dee'],
    ['"and" alone', 'Ada Moss and Ben Bell', 'Ada Moss', 'Ben Bell'],
    ['an ampersand', 'Ada Moss & Ben Bell', 'Ada Moss', 'Ben Bell'],
    ['semicolons', 'Moss, Ada; van der Bell, Ben', 'Moss, Ada', 'van der Bell, Ben'],
    ['inverted with initials', 'Moss, A., Bell, B. C.', 'Moss, A.', 'Bell, B. C.'],
    ['one inverted', 'van der Berg, Ludwig', 'van der Berg, Ludwig'],
    ['one inverted with a suffix', 'Moss, Ada, Jr.', 'Moss, Ada, Jr.'],
    [
      'suffixes',
      'Ada Moss, Jr., Ben Bell III and Cy Dee, Jr. and Di Fox',
      'Ada Moss, Jr.',
      'Ben Bell III',
      'Cy Dee, Jr.',
      'Di Fox',
    ],
    ['degrees', 'Ada Moss, PhD, Ben Bell, MD', 'Ada Moss', 'Ben Bell'],
    ['affiliations', 'Ada Moss (Yarn, and Co), Ben Bell (Loom)', 'Ada Moss', 'Ben Bell'],
    [
      'numbered ones',
      "A. Moss (1), B. Bell (2,3) and C. D'Dee (1) ((1) Yarn, (2)",
      'A. Moss',
      'B. Bell',
      "C. D'Dee",
    ],
    [
      'numbered ones behind a semicolon',
      'Ada Moss (1), Ben Bell (2); (1 - Yarn; 2 - Loom)',
      'Ada Moss',
      'Ben Bell',
    ],
    ['raised ones', 'Ada Moss$^{1,2}$, Ben Bell$^*$', 'Ada Moss', 'Ben Bell'],
    ['addresses', 'Ada Moss <a@x.example>, Ben Bell (b@y.example)', 'Ada Moss', 'Ben Bell'],
    ['only addresses', '{ada,ben}@x.example'],
    ['TeX', String.raw`Zbigniew Mo{\l}a; Mikkel {\O}bro`, 'Zbigniew Moła', 'Mikkel Øbro'],
    [
      'a collaboration among people',
      'Ada Moss and the Loom Collaboration',
      'Ada Moss',
      'the Loom Collaboration',
    ],
    ['on behalf of one', 'Ada Moss, for the Loom Collaboration', 'Ada Moss', 'the Loom Collaboration'],
    ['a collaboration first', 'Loom Collaboration: A. Moss, et al', 'Loom Collaboration', 'A. Moss'],
    ['two in one', 'The Yarn and Loom Collaborations', 'The Yarn and Loom Collaborations'],
    ['a company', 'Moss and Sons Inc.', 'Moss and Sons Inc.'],
    ['and others', 'Ada Moss et al.', 'Ada Moss'],
    ['other scripts', '王小明; 李华', '王小明', '李华'],
  ])('%s', (_, raw, ...want) => {
    expect(authorsIn(raw)).toEqual(want);
  });

  test('a list of names is taken apart only where an element is a list', () => {
    expect(authorNames(['Ada Moss', 'Ben Bell and Cy Dee', 'van Dee, Di', 'Loom Team'])).toEqual([
      'Ada Moss',
      'Ben Bell',
      'Cy Dee',
      'van Dee, Di',
      'Loom Team',
    ]);
  });

  test('whatever it holds: names, none of them a list again', () => {
    const piece = fc.constantFrom(
      ...', |; | and |(|)|Ada|Moss|Jr.|de|van|A.|B|1|^|{|}|@x.org|<|>|王|Team|et al|\\"o|*|:'.split('|'),
      ' ',
    );
    const raw = fc.oneof(
      fc.array(piece, { maxLength: 16 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(raw, (text) => {
        for (const name of authorsIn(text)) {
          expect(name).toMatch(/\p{L}/u);
          expect(name).not.toMatch(/;|^\s|\s$/);
          parseName(name);
        }
        const name = parseName(text);
        expect(name.literal === undefined ? name.family : text.trim() || 'x').not.toBe('');
      }),
      MANY,
    );
  });

  test.each(['(', ')', 'A, ', 'a and ', '1,', 'a@', '^(', ' '])(
    'a megabyte of %j comes back',
    (text) => {
      const long = text.repeat(1_000_000 / text.length);
      expect(authorsIn(long)).toBeInstanceOf(Array);
      parseName(long);
    },
    30_000,
  );
});
