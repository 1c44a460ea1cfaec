import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { Messages } from '../../lib/words.ts';
import { misprints, typeset } from '../tools/typography.ts';

const languages = readdirSync('public/_locales');
/** What joins other texts, spaces at its edges and all. */
const JOINTS = new Set(['listComma', 'betweenSentences']);

describe.each(languages)('%s', (language) => {
  // What `lib` says in English is told as it stands in the code, and in the journals of libraries.
  const isSource = (name: string): boolean => language === 'en' && name.startsWith('told');
  it('has messages as its printers set them', () => {
    const messages = JSON.parse(
      readFileSync(`public/_locales/${language}/messages.json`, 'utf8'),
    ) as Messages;
    const odd = Object.entries(messages)
      .filter(([name]) => !JOINTS.has(name) && !isSource(name))
      .flatMap(([name, { message }]) =>
        misprints(language, message).map((said) => `${name}: ${said}: ${message}`),
      );
    expect(odd).toEqual([]);
  });

  it('has a listing for the stores as its printers set it', () => {
    const lines = readFileSync(`tests/tools/store/descriptions/${language}.md`, 'utf8').split('\n');
    expect(lines.flatMap((line) => misprints(language, line).map((said) => `${said}: ${line}`))).toEqual([]);
  });
});

describe('a text', () => {
  it.each([
    ['fr', 'Oublier « ceci » : vraiment ?', 'Oublier «\u00A0ceci\u00A0»\u00A0: vraiment\u202F?'],
    ['fr', "L'article à 5 % ; l'autre non !", 'L’article à 5\u00A0%\u202F; l’autre non\u202F!'],
    ['fr', 'les chiffres et : . _ + / -.', 'les chiffres et : . _ + / -.'],
    ['fr', 'voir chrome://extensions/shortcuts', 'voir chrome://extensions/shortcuts'],
    ['de', 'Wird gelesen … 5 %', 'Wird gelesen\u00A0… 5\u00A0%'],
    ['en', 'Really? 5%', 'Really? 5%'],
  ])('of %s gets its spaces: %s', (language, plain, set) => {
    expect(typeset(language, plain)).toBe(set);
    expect(typeset(language, set)).toBe(set);
    expect(misprints(language, set)).toEqual([]);
  });

  it.each([
    ['fr', 'Vraiment?'],
    ['fr', 'Vraiment ?'],
    ['fr', 'Titre: $TITLE$'],
    ['fr', 'un “mot”'],
    ['de', 'ein “Wort”'],
    ['de', 'ein «Wort»'],
    ['es', 'Seguro?'],
    ['es', 'una “palabra”'],
    ['ja', '論文(1 件)'],
    ['ja', '論文をJSONで保存'],
    ['ja', '“論文”'],
    ['zh_CN', '论文,作者'],
    ['zh_CN', '保存为JSON'],
    ['zh_CN', '「论文」'],
    ['en', 'Reading...'],
    ['en', 'a "word"'],
    ['en', "the reader's own"],
    ['en', 'too  wide'],
  ])('of %s that is misprinted is found out: %s', (language, text) => {
    expect(misprints(language, text)).toHaveLength(1);
  });
});
