import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Standing } from '../../lib/standing.ts';
import type { TriageCard } from '../../lib/triage/card.ts';
import { type Command, COMMANDS, DEFAULT_KEYS } from '../../lib/triage/commands.ts';
import { countKinds, type Filter, KINDS, matching, narrows } from '../../lib/triage/filter.ts';
import { commandOf, conflicts, keyMapOf } from '../../lib/triage/key-map.ts';
import { isKeyName, keyCaps, keyNames } from '../../lib/triage/key-name.ts';
import { hasBar, TRIAGE_DEFAULTS, triageSettingsOf } from '../../lib/triage/settings.ts';
import { goTo } from '../../lib/triage/move.ts';
import { targets } from '../../lib/triage/select.ts';
import { step } from '../../lib/triage/step.ts';
import { OFF, type Scene, type Triage } from '../../lib/triage/triage.ts';
import { settingsOf } from '../../lib/settings.ts';
import { MANY, PATIENCE } from './runs.ts';

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

describe('the settings', () => {
  it('are as they come where nothing, or something odd, is stored', () => {
    for (const odd of [undefined, null, 7, { bar: 'no', hiddenOn: 'arxiv', keyboard: 0, keys: [] }])
      expect(triageSettingsOf(odd)).toEqual(TRIAGE_DEFAULTS);
    expect(settingsOf({}).triage).toEqual(TRIAGE_DEFAULTS);
    expect(triageSettingsOf({ hiddenOn: ['arxiv', 'arxiv', '<b>', 3] }).hiddenOn).toEqual(['arxiv']);
  });

  it('say where the bar is', () => {
    expect(hasBar(TRIAGE_DEFAULTS, 'arxiv')).toBe(true);
    expect(hasBar({ ...TRIAGE_DEFAULTS, hiddenOn: ['arxiv'] }, 'arxiv')).toBe(false);
    expect(hasBar({ ...TRIAGE_DEFAULTS, hiddenOn: ['arxiv'] }, 'pubmed')).toBe(true);
    expect(hasBar({ ...TRIAGE_DEFAULTS, bar: false }, 'pubmed')).toBe(false);
  });
});

const standing = fc.constantFrom<Standing | undefined>(
  'new',
  'seen',
  'saved',
  'version',
  'possible',
  'dismissed',
  undefined,
);
const cards: fc.Arbitrary<TriageCard[]> = fc
  .array(
    fc.record({
      standing,
      title: fc.string({ maxLength: 8 }),
      followed: fc.array(fc.constant('ink'), { maxLength: 1 }),
      code: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((card, at) => ({ ...card, key: `arxiv:${at}` })));
const filter: fc.Arbitrary<Filter> = fc.record({
  kind: fc.constantFrom(...KINDS),
  text: fc.constantFrom('', ' ', 'a', 'A b'),
});
const nothingMore = () => '';
const keys = (all: readonly { key: string }[]) => all.map(({ key }) => key);

describe('the filter', () => {
  it('finds words wherever they stand, whatever their case and accents', () => {
    const card: TriageCard = {
      key: 'a',
      title: 'Größe of Émail',
      standing: 'seen',
      followed: [],
      code: false,
    };
    const finds = (text: string) => matching([card], { kind: 'all', text }, () => 'Nguyễn Văn').length === 1;
    expect(finds('grosse')).toBe(false);
    expect(finds('grö email')).toBe(true);
    expect(finds('NGUYEN grosse')).toBe(false);
    expect(finds('nguyen  email ')).toBe(true);
    expect(finds('')).toBe(true);
  });

  it('leaves the cards of its kind in page order, as many as are counted', () => {
    fc.assert(
      fc.property(cards, filter, (cards, filter) => {
        const left = matching(cards, filter, nothingMore);
        expect(keys(left)).toEqual(keys(cards).filter((key) => keys(left).includes(key)));
        expect(matching(left, filter, nothingMore)).toEqual(left);
        if (!filter.text.trim()) expect(left).toHaveLength(countKinds(cards)[filter.kind]);
        if (!narrows(filter)) expect(left).toEqual(cards);
      }),
      MANY,
    );
  });
});

/** A page, where triage is on it, and what is selected: by anything, the panel too. */
const scenes = fc
  .tuple(cards, filter, fc.array(fc.nat(16)), fc.option(fc.nat(16)), fc.option(fc.nat(16)), fc.boolean())
  .map(([cards, filter, picked, current, inView, drawing]) => {
    const nth = (at: number | null) => (at === null ? undefined : `arxiv:${at}`);
    const scene: Scene = {
      cards,
      shown: new Set(keys(matching(cards, filter, nothingMore))),
      selected: new Set(picked.map((at) => `arxiv:${at}`)),
      inView: nth(inView),
    };
    const triage: Triage = {
      on: true,
      current: nth(current),
      at: current ?? 0,
      anchor: nth(current),
      drawing,
      filter,
    };
    return { scene, triage };
  });
const commands = fc.constantFrom(...COMMANDS);

const frozen = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
};

describe(
  'a step of triage',
  () => {
    it('acts on cards of the page only, in page order, each once, shown or current', () => {
      fc.assert(
        fc.property(scenes, commands, ({ scene, triage }, command) => {
          frozen(scene.cards);
          const { act, select } = step(frozen(triage), command, scene);
          const order = keys(scene.cards);
          for (const list of ['keys' in act ? act.keys : [], select ?? []])
            expect(list).toEqual(order.filter((key) => list.includes(key)));
          if ('keys' in act) {
            expect(act.keys.length).toBeGreaterThan(0);
            for (const key of act.keys) expect(scene.shown.has(key) || key === triage.current).toBe(true);
          }
        }),
        MANY,
      );
    });

    it('moves to a card that is shown, or says why not and stays', () => {
      const moves: Command[] = ['next', 'previous', 'nextNew', 'extendNext', 'extendPrevious'];
      fc.assert(
        fc.property(scenes, fc.constantFrom(...moves), ({ scene, triage }, command) => {
          const { triage: then, act } = step(triage, command, scene);
          if (act.do === 'nothing') {
            expect(then).toEqual(triage);
            return;
          }
          expect(act).toEqual({ do: 'moved' });
          expect(scene.shown.has(then.current ?? '')).toBe(true);
          expect(scene.cards[then.at]?.key).toBe(then.current);
          expect(then.current).not.toBe(triage.current);
          if (command === 'nextNew') expect(scene.cards[then.at]?.standing).toBe('new');
        }),
        MANY,
      );
    });

    it('forth and back again is where it was', () => {
      fc.assert(
        fc.property(scenes, ({ scene, triage }) => {
          fc.pre(scene.shown.has(triage.current ?? ''));
          const there = step(triage, 'next', scene);
          fc.pre(there.act.do === 'moved');
          expect(step(there.triage, 'previous', scene).triage.current).toBe(triage.current);
        }),
        MANY,
      );
    });

    it('reaches every card that is shown, from the first one to the last, and no other', () => {
      fc.assert(
        fc.property(scenes, ({ scene }) => {
          const seen: string[] = [];
          let at = step({ ...OFF, on: true }, 'next', { ...scene, inView: undefined });
          while (at.act.do === 'moved') {
            seen.push(at.triage.current ?? '');
            at = step(at.triage, 'next', scene);
          }
          expect(seen).toEqual(keys(scene.cards).filter((key) => scene.shown.has(key)));
        }),
        MANY,
      );
    });

    it('begins at the first card on the screen', () => {
      const all = ['a', 'b', 'c'].map((key): TriageCard => ({
        key,
        title: key,
        standing: 'seen',
        followed: [],
        code: false,
      }));
      const scene: Scene = { cards: all, shown: new Set(keys(all)), selected: new Set(), inView: 'b' };
      expect(step(OFF, 'next', scene).triage.current).toBe('b');
      expect(step(OFF, 'previous', scene).triage.current).toBe('b');
      expect(step(OFF, 'next', { ...scene, shown: new Set(['a']) }).triage.current).toBe('a');
    });

    it('goes on from its place when its card has left the page', () => {
      const all = ['a', 'b', 'c', 'd'].map((key): TriageCard => ({
        key,
        title: key,
        standing: 'seen',
        followed: [],
        code: false,
      }));
      const scene = (cards: TriageCard[]): Scene => ({
        cards,
        shown: new Set(keys(cards)),
        selected: new Set(),
        inView: undefined,
      });
      const onC = goTo(OFF, scene(all), 'c').triage;
      const without = scene(all.filter(({ key }) => key !== 'c'));
      expect(step(onC, 'next', without).triage.current).toBe('d');
      expect(step(onC, 'previous', without).triage.current).toBe('b');
      expect(step(onC, 'previous', scene(all.slice(0, 1))).triage.current).toBe('a');
      expect(targets(onC, without)).toEqual([]);
      expect(step(onC, 'save', without).act).toEqual({ do: 'nothing', why: 'noCard' });
    });

    it('a range that is drawn and turned back on leaves what it had passed; what was selected elsewhere stays', () => {
      fc.assert(
        fc.property(scenes, fc.integer({ min: 1, max: 6 }), ({ scene, triage }, far) => {
          fc.pre(scene.shown.has(triage.current ?? ''));
          const others = keys(scene.cards).slice(
            0,
            scene.cards.findIndex(({ key }) => key === triage.current),
          );
          const start = { ...scene, selected: new Set(others) };
          let selected = start.selected;
          let now: Triage = { ...triage, drawing: false };
          let moved = 0;
          const go = (command: Command) => {
            const next = step(now, command, { ...start, selected });
            if (next.act.do !== 'moved') return false;
            now = next.triage;
            selected = new Set(next.select);
            return true;
          };
          while (moved < far && go('extendNext')) moved++;
          fc.pre(moved > 0);
          const shownFrom = keys(scene.cards)
            .slice(others.length)
            .filter((key) => scene.shown.has(key));
          expect([...selected].slice(others.length)).toEqual(shownFrom.slice(0, moved + 1));
          for (let back = 0; back < moved; back++) expect(go('extendPrevious')).toBe(true);
          expect([...selected]).toEqual([...others, triage.current]);
        }),
        MANY,
      );
    });

    it('selecting twice changes nothing; a range goes from where the last one began', () => {
      fc.assert(
        fc.property(scenes, ({ scene, triage }) => {
          const once = step(triage, 'select', scene);
          fc.pre(once.act.do === 'selected');
          const twice = step(once.triage, 'select', { ...scene, selected: new Set(once.select) });
          const there = keys(scene.cards).filter((key) => scene.selected.has(key));
          expect(twice.select).toEqual(there);
        }),
        MANY,
      );
      const all = ['a', 'b', 'c', 'd'].map((key): TriageCard => ({
        key,
        title: key,
        standing: 'seen',
        followed: [],
        code: false,
      }));
      const scene: Scene = {
        cards: all,
        shown: new Set(['a', 'b', 'd']),
        selected: new Set(),
        inView: undefined,
      };
      const atA = step(goTo(OFF, scene, 'a').triage, 'select', scene);
      const atD = goTo(atA.triage, scene, 'd').triage;
      expect(step(atD, 'selectTo', { ...scene, selected: new Set(['a']) }).select).toEqual(['a', 'b', 'd']);
    });

    it('saves what is not saved and takes back what all is; dismisses likewise; the selection is done with', () => {
      fc.assert(
        fc.property(scenes, ({ scene, triage }) => {
          const about = targets(triage, scene);
          fc.pre(about.length > 0);
          const is = (key: string) => scene.cards.find((card) => card.key === key)?.standing;
          const saved = step(triage, 'save', scene);
          expect(saved.act).toEqual(
            about.every((key) => is(key) === 'saved')
              ? { do: 'remove', keys: about }
              : { do: 'save', keys: about.filter((key) => is(key) !== 'saved') },
          );
          const gone = step(triage, 'dismiss', scene);
          expect(gone.act).toEqual(
            about.every((key) => is(key) === 'dismissed')
              ? { do: 'dismiss', keys: about, on: false }
              : { do: 'dismiss', keys: about.filter((key) => is(key) !== 'dismissed'), on: true },
          );
          expect([saved.select, gone.select]).toEqual([[], []]);
        }),
        MANY,
      );
    });

    it('Escape takes back the selection, and then ends', () => {
      fc.assert(
        fc.property(scenes, ({ scene, triage }) => {
          const first = step(triage, 'leave', scene);
          expect(first.triage.on).toBe(scene.selected.size > 0);
          const then = scene.selected.size
            ? step(first.triage, 'leave', { ...scene, selected: new Set() })
            : first;
          expect(then.triage.on).toBe(false);
          expect(then.act).toEqual({ do: 'switchedOff' });
        }),
        MANY,
      );
    });
  },
  PATIENCE,
);
