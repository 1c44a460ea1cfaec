import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TriageCard } from '../../lib/triage/card.ts';
import { type Command, COMMANDS } from '../../lib/triage/commands.ts';
import { matching } from '../../lib/triage/filter.ts';
import { goTo } from '../../lib/triage/move.ts';
import { targets } from '../../lib/triage/select.ts';
import { step } from '../../lib/triage/step.ts';
import { OFF, type Scene, type Triage } from '../../lib/triage/triage.ts';
import { MANY, PATIENCE } from './runs.ts';
import { cards, filter, keys, nothingMore } from './triage-cards.ts';

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
