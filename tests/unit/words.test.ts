import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { inTable, type Messages, say, sayCount, speak, tableOf, written } from '../../lib/words.ts';

const english = inTable(
  tableOf(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Messages),
);
afterEach(() => speak(english));

describe('what is said', () => {
  it('has the number, and the form it asks for', () => {
    expect(sayCount('papers', 1)).toBe('1 paper');
    expect(sayCount('papers', 1234)).toBe('1,234 papers');
    expect(sayCount('papers', 0)).toBe('0 papers');
  });

  it('is in the language of its table, numbers too; a language with one form has one', () => {
    speak(inTable({ language: 'de', papers_one: '$1 Artikel', papers_other: '$1 Artikel' }));
    expect(sayCount('papers', 1234)).toBe('1.234 Artikel');
    expect(written(0.5)).toBe('0,5');
    speak(inTable({ language: 'ja', papers_other: '論文 $1 件' }));
    expect(sayCount('papers', 1)).toBe('論文 1 件');
  });

  it('takes nothing that is filled in for a placeholder', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        speak(inTable({ language: 'en', extName: '<$1|$2|$$>' }));
        expect(say('extName', a, b)).toBe(`<${a}|${b}|$>`);
      }),
    );
  });

  it('finds nothing that is no message', () => {
    expect(inTable({})('toString', [])).toBe('');
  });
});
