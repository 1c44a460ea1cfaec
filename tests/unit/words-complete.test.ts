import { readFileSync, readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { languages } from '../../lib/edge/speaking.ts';
import type { Messages } from '../../lib/words.ts';

const folder = 'public/_locales';
const read = (language: string) =>
  JSON.parse(readFileSync(`${folder}/${language}/messages.json`, 'utf8')) as Messages;
const english = read('en');

/** A name without its plural form, and the form. */
const parted = (name: string): [base: string, form: string | undefined] => {
  const [, base = name, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(name) ?? [];
  return [base, form];
};
/** What stands in the gaps of a message: `$1`, `$2`. */
const gaps = ({ message, placeholders = {} }: Messages[string]): string[] => [
  ...new Set(
    Array.from(
      message.matchAll(/\$(\w+)\$/g),
      ([, name = '']) => placeholders[name.toLowerCase()]?.content ?? name,
    ),
  ),
];
/** What is written on buttons and in menus: there is not much room. */
const isShort = ({ description = '' }: Messages[string]) =>
  /^(?:Button|Menu item|Choice)\b/.test(description);
/** So many letters have room on any button. */
const ROOM = 24;
/** What stands between others may begin or end with a space. */
const BETWEEN = new Set(['listComma', 'betweenSentences']);

it('there are messages in the languages one can choose, and in no other', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(languages).sort());
});

it('no two names differ by case alone: browsers do not look at it', () => {
  const names = Object.keys(english).map((name) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
});

it('every English message is described, for those who translate it, or is a whole sentence', () => {
  const bare = Object.entries(english).filter(
    ([, { message, description }]) => !description && !/[.!?…:]$/.test(message),
  );
  expect(bare.map(([name]) => name)).toEqual([]);
});

describe.each(Object.keys(languages))('the messages in %s', (language) => {
  const messages = read(language);
  const tag = language.replace('_', '-');
  const forms = new Set<string>(new Intl.PluralRules(tag).resolvedOptions().pluralCategories);
  const all = Object.entries(messages);

  it('say which language they are in, and which way it is written', () => {
    expect(messages['language']?.message).toBe(tag);
    expect(messages['direction']?.message).toMatch(/^(?:ltr|rtl)$/);
  });

  it('are all there, in the forms the language has', () => {
    const wanted = new Set(
      Object.keys(english).flatMap((name) => {
        const [base, form] = parted(name);
        // `many` is for millions, and takes `other` where it is not written.
        return form ? (forms.has('one') ? [`${base}_one`, `${base}_other`] : [`${base}_other`]) : [name];
      }),
    );
    expect([...wanted].filter((name) => !messages[name])).toEqual([]);
    const more = Object.keys(messages).filter((name) => {
      const [base, form] = parted(name);
      return !wanted.has(name) && !(form && forms.has(form) && wanted.has(`${base}_other`));
    });
    expect(more).toEqual([]);
  });

  it('have the gaps of the English ones; only the number may be left out where there is one', () => {
    const wrong = all.filter(([name, message]) => {
      const [base, form] = parted(name);
      const model = english[form ? `${base}_other` : name] as Messages[string];
      const counted = (content: string) => !(form && form !== 'other' && content === '$1');
      return (
        gaps(message).filter(counted).sort().join() !== gaps(model).filter(counted).sort().join() ||
        gaps(message).some((content) => !/^\$[1-9]$/.test(content))
      );
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  it('are text: no markup, nothing empty, no space at an end', () => {
    const odd = all.filter(
      ([name, { message }]) =>
        /<\/?[a-z]|&[a-z#]\w*;|[\u0000-\u001f\uE0F0\uE0F1]/i.test(message) ||
        message === '' ||
        message !== message.normalize('NFC') ||
        (message !== message.trim() && !BETWEEN.has(name)),
    );
    expect(odd.map(([name]) => name)).toEqual([]);
  });

  it('are short where they stand on buttons, and in the stores', () => {
    const long = all.filter(([name, { message }]) => {
      const model = english[name];
      return model && isShort(model) && message.length > Math.max(2 * model.message.length, ROOM);
    });
    expect(long.map(([name, { message }]) => `${name}: ${message}`)).toEqual([]);
    expect(messages['extDescription']?.message.length).toBeLessThanOrEqual(132);
  });
});
