import type { Command } from './commands.ts';
import { move, moveToNew } from './move.ts';
import { extend, select, targets } from './select.ts';
import { type Act, nothing, type Scene, type Step, type Triage } from './triage.ts';

/** Saves what is not saved; where all is, takes it back. */
function save(triage: Triage, scene: Scene, keys: string[]): Step {
  const standing = new Map(scene.cards.map((card) => [card.key, card.standing]));
  const fresh = keys.filter((key) => standing.get(key) !== 'saved');
  const act: Act = fresh.length ? { do: 'save', keys: fresh } : { do: 'remove', keys };
  return { triage, select: [], act };
}

function dismiss(triage: Triage, scene: Scene, keys: string[]): Step {
  const standing = new Map(scene.cards.map((card) => [card.key, card.standing]));
  const left = keys.filter((key) => standing.get(key) !== 'dismissed');
  const act: Act = left.length ? { do: 'dismiss', keys: left, on: true } : { do: 'dismiss', keys, on: false };
  return { triage, select: [], act };
}

/** What a command leads to. Changes nothing that it is given. */
export function step(triage: Triage, command: Command, scene: Scene): Step {
  switch (command) {
    case 'switch':
      if (triage.on) return { triage: { ...triage, on: false, drawing: false }, act: { do: 'switchedOff' } };
      return { triage: { ...triage, on: true }, act: { do: 'switchedOn' } };
    case 'leave':
      if (scene.selected.size)
        return {
          triage: { ...triage, anchor: undefined, drawing: false },
          select: [],
          act: { do: 'selected' },
        };
      return { triage: { ...triage, on: false, drawing: false }, act: { do: 'switchedOff' } };
    case 'next':
      return move(triage, scene, 1);
    case 'previous':
      return move(triage, scene, -1);
    case 'nextNew':
      return moveToNew(triage, scene);
    case 'extendNext':
      return extend(triage, scene, 1);
    case 'extendPrevious':
      return extend(triage, scene, -1);
    case 'select':
    case 'selectTo':
      return select(triage, scene, command === 'selectTo');
    case 'undo':
      return { triage, act: { do: 'undo' } };
    case 'filter':
    case 'help':
      return { triage, act: { do: command } };
    case 'save':
    case 'dismiss':
    case 'tag':
    case 'open':
    case 'copy': {
      const keys = targets(triage, scene);
      if (!keys.length) return nothing(triage, 'noCard');
      if (command === 'save') return save(triage, scene, keys);
      if (command === 'dismiss') return dismiss(triage, scene, keys);
      return { triage, act: { do: command, keys } };
    }
  }
}
