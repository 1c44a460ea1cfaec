import type { Command } from '../../../triage/commands.ts';
import { keyCaps } from '../../../triage/key-name.ts';
import { say, sayCount } from '../../../words.ts';
import type { BarDeeds, BarView, Row } from './bar-view.ts';
import { barButton } from './button.ts';
import { commandName } from '../../../triage/command-name.ts';
import { element, set, show } from './element.ts';
import type { Sign } from './sign.ts';
import { standingName } from './standing-name.ts';

/** `bare`: its sign says enough. */
const ACTS: [Command, Sign, look?: 'bare'][] = [
  ['previous', 'previous', 'bare'],
  ['next', 'next', 'bare'],
  ['save', 'save'],
  ['dismiss', 'dismiss'],
  ['tag', 'tag'],
  ['open', 'open', 'bare'],
  ['copy', 'copy', 'bare'],
  ['select', 'select', 'bare'],
  ['undo', 'undo', 'bare'],
  ['leave', 'close', 'bare'],
];
/** Those that need no card. */
const ALWAYS: ReadonlySet<Command> = new Set(['previous', 'next', 'undo', 'leave']);

/** Which paper is current, and what can be done to it and to what is selected: by key, by mouse, by touch. */
export function actRow(doc: Document, deeds: BarDeeds): Row {
  const where = element(doc, 'p', { class: 'at', dir: 'auto' });
  const buttons = ACTS.map(([command, icon, look = '']) => ({
    command,
    button: barButton(doc, commandName(command), { icon, look }, () => deeds.command(command)),
  }));
  const row = element(
    doc,
    'div',
    { class: 'row acts', hidden: '' },
    where,
    ...buttons.map(({ button }) => button.element),
  );
  return {
    element: row,
    update(view) {
      const { at, on, keys, asks, selected } = view;
      show(row, (on || at !== undefined || selected > 0) && asks !== 'tags');
      const parts = whereIs(doc, view);
      const text = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
      if (where.textContent !== text) where.replaceChildren(...parts);
      set(where, 'title', at?.title);
      for (const { command, button } of buttons) {
        button.hint(on ? keys[command] : '');
        button.element.disabled = !at && !selected && !ALWAYS.has(command);
      }
    },
  };
}

function whereIs(doc: Document, { at, keys, on, selected }: BarView): (Node | string)[] {
  const parts: (Node | string)[] = [];
  if (selected) parts.push(element(doc, 'b', {}, sayCount('triageSelected', selected)), ' · ');
  if (at) {
    const { place, of, title, standing } = at;
    parts.push(element(doc, 'b', {}, say('triagePlace', place, of)), ' · ');
    if (standing) parts.push(standingName(standing), ' · ');
    parts.push(element(doc, 'span', { dir: 'auto' }, title));
  } else if (on && !selected) parts.push(say('triageStart', keyCaps(keys.next).join('+')));
  return parts;
}
