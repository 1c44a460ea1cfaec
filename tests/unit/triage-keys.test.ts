import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { COMMANDS, DEFAULT_KEYS } from '../../lib/triage/commands.ts';
import { commandOf, conflicts, keyMapOf } from '../../lib/triage/key-map.ts';
import { isKeyName, keyCaps, keyNames } from '../../lib/triage/key-name.ts';
import { MANY } from './runs.ts';

const press = (key: string, code = '', shiftKey = false) => ({ key, code, shiftKey });

describe('names of keys', () => {
  it.each([
    [press('j', 'KeyJ'), ['j']],
    [press('J', 'KeyJ', true), ['Shift+j']],
    // Caps Lock.
    [press('J', 'KeyJ'), ['j']],
    [press('j', 'KeyJ', true), ['Shift+j']],
    [press('/', 'Slash'), ['/']],
    // A German keyboard has it there.
    [press('/', 'Digit7', true), ['/']],
    [press('?', 'Minus', true), ['?']],
    [press('Escape', 'Escape'), ['Escape']],
    [press('ArrowDown', 'ArrowDown', true), ['Shift+ArrowDown']],
    // Other scripts: the letter itself, else the one at its place.
    [press('о', 'KeyJ'), ['о', 'j']],
    [press('О', 'KeyJ', true), ['Shift+о', 'Shift+j']],
    [press('ㅓ', 'KeyJ'), ['ㅓ', 'j']],
    [press('é', 'Digit2'), ['é']],
    // Not on a keyboard that has other Latin letters there.
    [press('a', 'KeyQ'), ['a']],
    [press('Tab', 'Tab'), []],
    [press('Enter', 'Enter'), []],
    [press(' ', 'Space'), []],
    [press('Shift', 'ShiftLeft', true), []],
    [press('Dead', 'Quote'), []],
    [press('Process', 'KeyJ'), []],
  ])('%j is %j', (pressed, names) => {
    expect(keyNames(pressed)).toEqual(names);
  });

  it('are names again when they are stored, and nothing else is', () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('Escape', 'ArrowUp', 'F5', 'PageDown', 'Tab', ' ', 'ß', 'İ', 'ǅ', 'Shift'),
    );
    fc.assert(
      fc.property(key, fc.constantFrom('', 'KeyJ', 'Slash'), fc.boolean(), (key, code, shiftKey) => {
        for (const name of keyNames(press(key, code, shiftKey))) {
          const usable = isKeyName(name);
          // What has no shape on a keyboard, or no one small letter, cannot be chosen.
          if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(key) && [...key.toLowerCase()].length === 1)
            expect([name, usable]).toEqual([name, true]);
          if (usable) expect(keyCaps(name).join('')).not.toBe('');
        }
      }),
      MANY,
    );
    for (const odd of [
      '',
      'jj',
      'J',
      'Shift+',
      'Shift+/',
      'shift+j',
      'Control+j',
      'Tab',
      ' ',
      '\u0000',
      'toString',
    ])
      expect([odd, isKeyName(odd)]).toEqual([odd, false]);
    for (const good of Object.values(DEFAULT_KEYS)) expect(isKeyName(good)).toBe(true);
  });

  it('are shown as they stand on the keys', () => {
    expect(keyCaps('Shift+j')).toEqual(['Shift', 'J']);
    expect(keyCaps('ß')).toEqual(['ß']);
    expect(keyCaps('Escape')).toEqual(['Esc']);
    expect(keyCaps('+')).toEqual(['+']);
  });
});

describe('the key map', () => {
  it('as it comes has no conflicts, and each key says its command', () => {
    const map = keyMapOf(undefined);
    expect(conflicts(map).size).toBe(0);
    expect(map).toEqual(DEFAULT_KEYS);
    expect(commandOf(map, press('J', 'KeyJ', true))).toBe('extendNext');
    expect(commandOf(map, press('о', 'KeyJ'))).toBe('next');
    expect(commandOf(map, press('z', 'KeyZ'))).toBeUndefined();
  });

  it('takes what was stored where it is keys, and nothing of anything else', () => {
    expect(keyMapOf({ next: 'ArrowDown', save: '', tag: 'Tab', open: 7, nothing: 'z' })).toEqual({
      ...DEFAULT_KEYS,
      next: 'ArrowDown',
      save: '',
    });
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const map = keyMapOf(stored);
        expect(Object.keys(map)).toEqual(COMMANDS);
        for (const key of Object.values(map)) expect(key === '' || isKeyName(key)).toBe(true);
        expect(keyMapOf(JSON.parse(JSON.stringify(map)))).toEqual(map);
      }),
      MANY,
    );
  });

  it('finds every conflict: those commands share a key, no others do', () => {
    const some = fc.dictionary(fc.constantFrom(...COMMANDS), fc.constantFrom('a', 'b', 'j', 'Shift+j', ''));
    fc.assert(
      fc.property(some, (chosen) => {
        const map = keyMapOf(chosen);
        const found = conflicts(map);
        for (const a of COMMANDS)
          for (const b of COMMANDS)
            if (a !== b)
              expect(Boolean(found.get(map[a])?.includes(b))).toBe(map[a] !== '' && map[a] === map[b]);
      }),
      MANY,
    );
  });

  it('a command without a key is reached by none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMMANDS), (command) => {
        const map = keyMapOf({ [command]: '' });
        for (const name of Object.values(DEFAULT_KEYS)) {
          const shiftKey = name.startsWith('Shift+');
          expect(commandOf(map, press(name.replace('Shift+', ''), '', shiftKey))).not.toBe(command);
        }
      }),
      MANY,
    );
  });
});
