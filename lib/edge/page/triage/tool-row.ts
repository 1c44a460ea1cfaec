import type { Command } from '../../../triage/commands.ts';
import { type Kind, KINDS } from '../../../triage/filter.ts';
import { type MessageKey, say, sayCount } from '../../../words.ts';
import type { BarDeeds, BarView, Row } from './bar-view.ts';
import { barButton } from './button.ts';
import { commandName } from '../../../triage/command-name.ts';
import { element, set, show, write } from './element.ts';
import type { Sign } from './sign.ts';

const KIND_NAMES: Record<Kind, MessageKey> = {
  all: 'triageKindAll',
  new: 'triageKindNew',
  unsaved: 'triageKindUnsaved',
  code: 'triageKindCode',
  words: 'triageKindWords',
};

/** What the page holds, what of it is shown, and the ways into triage. */
export interface ToolRow extends Row {
  /** The field for words. */
  readonly search: HTMLInputElement;
  readonly hide: HTMLButtonElement;
}

export function toolRow(doc: Document, deeds: BarDeeds): ToolRow {
  const does = (command: Command, icon: Sign, look: string) =>
    barButton(doc, commandName(command), { icon, look }, () => deeds.command(command));
  const count = element(doc, 'p', { class: 'count' });
  const saveNew = barButton(doc, say('triageSaveNew'), { look: 'main' }, () => deeds.saveNew()).element;
  const nextNew = does('nextNew', 'next', 'long');
  const kind = element(
    doc,
    'select',
    { 'aria-label': say('triageShow') },
    ...KINDS.map((kind) => element(doc, 'option', { value: kind })),
  );
  kind.addEventListener('change', () => deeds.kind(kind.value as Kind));
  const words = say('triageFilterField');
  const search = element(doc, 'input', { type: 'search', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'done', maxlength: '200', 'aria-label': words, placeholder: words }); // prettier-ignore
  search.addEventListener('input', () => deeds.text(search.value));
  const filter = does('filter', 'filter', 'bare');
  const keyboard = does('switch', 'keyboard', 'long');
  const help = does('help', 'help', 'bare');
  const hide = barButton(doc, say('triageHide'), { icon: 'close', look: 'bare' }, () =>
    deeds.hide('ask'),
  ).element;
  const row = element(
    doc,
    'div',
    { class: 'row tools' },
    count,
    element(doc, 'span', { class: 'space' }),
    saveNew,
    nextNew.element,
    kind,
    search,
    filter.element,
    keyboard.element,
    help.element,
    hide,
  );
  return {
    element: row,
    search,
    hide,
    update(view) {
      const { kinds, filter: chosen, keys, on, asks } = view;
      show(row, asks !== 'hide');
      write(count, counted(view));
      show(saveNew, kinds.new > 0);
      show(nextNew.element, kinds.new > 0);
      set(keyboard.element, 'aria-pressed', String(on));
      keyboard.hint(keys.switch);
      nextNew.hint(on ? keys.nextNew : '');
      for (const [i, option] of [...kind.options].entries()) {
        const of = KINDS[i] ?? 'all';
        write(option, say('triageKindCounted', say(KIND_NAMES[of]), kinds[of]));
      }
      if (kind.value !== chosen.kind) kind.value = chosen.kind;
      const searching = view.searching || chosen.text !== '';
      show(search, searching);
      show(filter.element, !searching);
      if (search.value !== chosen.text) search.value = chosen.text;
    },
  };
}

/** "12 new of 43"; with a filter, how many it leaves. */
function counted({ kinds, shown, filter }: BarView): string {
  if (shown !== kinds.all || filter.kind !== 'all') return sayCount('triageShown', shown, kinds.all);
  return kinds.new ? sayCount('triageNew', kinds.new, kinds.all) : sayCount('papers', kinds.all);
}
