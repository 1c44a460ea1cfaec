import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGeneric } from '../../lib/paper/generic.ts';
import { publicationOf, publicationsDiffer } from '../../lib/paper/publication.ts';
import { foldName } from '../../lib/text/fold-name.ts';
import { foldTitle } from '../../lib/text/fold.ts';

describe('a folded title', () => {
  test.each([
    [
      'TeX and Unicode Greek',
      [
        'On $\\alpha$-divergences',
        'On \\(\\alpha\\)-divergences',
        'On α-divergences',
        'On alpha divergences',
        'On 𝛼-Divergences',
      ],
    ],
    ['accents', ['G{\\"o}del', 'G\\"odel', 'Gödel', 'Go\u0308del', 'GODEL', 'G&#246;del']],
    ['width and ligatures', ['Ｅﬃcient ﬂow', 'Efficient flow']],
    [
      'dashes, quotes and dots',
      ['Kites—“in” Brno.', 'Kites - in Brno', "Kites: 'in' Brno!", 'Kites\u00a0in\u200b Brno'],
    ],
    ['hard wraps', ['Kites in\n  Brno', 'Kites in Brno']],
    ['styles', ['\\textsc{Kite}: \\emph{A} Study', 'Kite: A Study', '{K}ite: {A} Study']],
    ['and', ['Kites \\& Strings', 'Kites & Strings', 'Kites and Strings', 'Kites &amp; Strings']],
    ['superscripts', ['τ²-Bench', '$\\tau^2$-Bench', '$\\tau^{2}$-Bench']],
    ['repaired math', ['1920times1080', '1920×1080', '1920x1080']],
    ['thousands', ['10,000 kites', '10000 kites']],
    ['escapes', ['50\\% of C\\#', '50% of C#']],
    ['markup', ['ApoE<sup>-/-</sup> kites', 'ApoE-/- kites']],
    ['Cyrillic', ['Ёж и Йод', 'ЕЖ И ИОД']],
    ['other letters', ['Straße nach Łódź und Ærø', 'STRASSE NACH LODZ UND AERO']],
  ])('is one for all ways to write %s', (_, ways) => {
    expect(new Set(ways.map((way) => foldTitle(way).replaceAll(' ', ''))).size).toBe(1);
  });

  test.each([
    ['A parser for C', 'A parser for C++', 'A parser for C#'],
    ['On α-divergences', 'On β-divergences', 'On divergences'],
    ['Kites I', 'Kites II', 'Kites III'],
    ['GPT-3', 'GPT-4', 'GPT-3.5', 'GPT-35'],
    ['基于深度学习的图像分割方法', '大语言模型综述'],
    ['がぎぐ', 'かきく'],
    ['हिन्दी', 'हन्दी', 'हिन्द'],
    ['الذكاء', 'الذكي'],
    ['Воздушные змеи', 'Змеи'],
    ['ไทย', 'ไท'],
  ])('keeps apart what differs: %s, %s', (...titles) => {
    expect(new Set(titles.map(foldTitle)).size).toBe(titles.length);
    for (const title of titles) expect(foldTitle(title)).not.toBe('');
  });

  test('folded again is the same', () => {
    const pieces = fc.constantFrom(
      '\\alpha',
      '$',
      '{',
      '}',
      'C++',
      '#',
      'é',
      'Ⅳ',
      'ﬁ',
      '3.5',
      ',',
      '000',
      'ά',
      'ς',
      '\ud800',
      'が',
      'İ',
      '&amp;',
      '&#38;',
      '<sup>',
      ' ',
      '1times2',
      '…',
      '\ue000',
      'ẞ',
      '℃',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
        ),
        (text) => {
          expect(foldTitle(foldTitle(text))).toBe(foldTitle(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('of a million letters takes no longer than that', () => {
    for (const piece of [
      '\\alpha{',
      '+',
      'α',
      '1,',
      '\\"{',
      '\\v ',
      ' ',
      'e\u0301',
      '&#1',
      '<',
      '1.',
      'C+',
    ]) {
      expect(foldTitle(piece.repeat(1_000_000 / piece.length)).length).toBeLessThanOrEqual(6_000_000);
    }
  });
});

describe('a folded name', () => {
  test.each([
    ['Mira Holub', 'Holub, Mira', 'M. Holub', 'Holub M.', 'HOLUB, M.', 'Mira Holub Jr.'],
    ['Jan van der Sand', 'van der Sand, Jan', 'Sand, Jan van der', 'J. van der Sand'],
    ['Eva García-Lom', 'Garcia-Lom, E.', 'E. García‐Lom'],
    ["Ivo O'Brdo", 'O’Brdo, Ivo'],
    ['J{\\"o}rg M{\\"u}ller', 'Müller, J.', 'Jorg Muller'],
  ])('has one family name however it is written: %s', (...names) => {
    expect(new Set(names.map((name) => foldName(name).family)).size).toBe(1);
  });

  test('knows given and family name turned around', () => {
    expect(foldName('Wei Zhang').parts).toBe(foldName('Zhang Wei').parts);
  });

  test('keeps names of every script', () => {
    expect(foldName('王伟').family).toBe('王伟');
    expect(foldName('Мира Голуб').family).toBe('голуб');
    expect(foldName('…').family).toBe('');
  });
});

test.each([
  'Preface',
  'Editorial',
  'Guest Editorial',
  "Editor's notes",
  "Guest Editors' Introduction",
  'Book Review Column',
  'Front Matter',
  'Erratum',
  'Introduction to the Special Issue on Kites',
  'Letter to the Editor',
])('%s is a title many works share', (title) => {
  expect(isGeneric(foldTitle(title))).toBe(true);
});

test.each([
  'Preface to a theory of kites',
  'Introduction to Kites',
  'News recommendation with kites',
  'A Survey of Kites',
  'Attention',
])('%s names a work', (title) => {
  expect(isGeneric(foldTitle(title))).toBe(false);
});

test('a venue is known by its short name, its long name and in a citation', () => {
  for (const venue of [
    'NeurIPS 2023',
    'Advances in Neural Information Processing Systems 36',
    'Proc. of the 37th Conference on Neural Information Processing Systems (NIPS)',
  ]) {
    expect(publicationOf(venue)).toEqual({ kind: 'conference', series: 'neurips' });
  }
  expect(publicationOf('IEEE Trans. Pattern Anal. Mach. Intell.')).toEqual({
    kind: 'journal',
    series: 'tpami',
  });
  expect(publicationOf('arXiv preprint arXiv:2406.01234').kind).toBe('preprint');
  expect(publicationOf('Kite Letters').kind).toBe('journal');
  expect(publicationOf('Brno').kind).toBe('unknown');
});

test('a journal and a conference are two publications, and so are two conferences, but nothing is made of an unknown venue', () => {
  const differ = (a: string, b: string) => publicationsDiffer(publicationOf(a), publicationOf(b));
  expect(differ('VLDB', 'The VLDB Journal')).toBe(true);
  expect(differ('ICML', 'ICLR 2024')).toBe(true);
  expect(differ('Journal of Kites', 'Workshop on Kites')).toBe(true);
  expect(differ('CVPR', 'IEEE/CVF Conference on Computer Vision and Pattern Recognition')).toBe(false);
  expect(differ('Brno', 'ICML')).toBe(false);
});
