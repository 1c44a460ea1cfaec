import { type Command, REPEATABLE } from '../../../triage/commands.ts';
import { commandOf, type KeyMap } from '../../../triage/key-map.ts';
import { keyNames } from '../../../triage/key-name.ts';
import { pageKeys } from './page-keys.ts';
import { isTyping } from './typing.ts';

/** What the keyboard has to know and to tell. */
export interface Keyboard {
  keys(): KeyMap;
  /** Whether triage takes keys now. */
  on(): boolean;
  /** Whether a key may switch it on. */
  switches(): boolean;
  /** Whether the reader gave the page's own keys to triage. */
  consented(): boolean;
  command(command: Command): void;
  /** A key in one of the bar's own fields, or in the help. @returns whether it was used */
  inside(event: KeyboardEvent): boolean;
}

/**
 * Listens to keys. While triage is off: to the one that switches it on, after everybody on the page has had it, and not if one of them used it. While it is on: to the keys
 * of its commands, before the page; the others are the page's. Never while the reader types, nor with Ctrl, Alt or Cmd, nor to what a script makes up.
 * @param host of the bar: what is pressed inside of it is no business of the page's
 */
export function listenToKeys(doc: Document, host: Element, keyboard: Keyboard, signal: AbortSignal): void {
  const view = doc.defaultView;
  /** Keys that were taken and are still down: the page does not hear them go up. */
  const down = new Set<string>();

  const unusable = (event: KeyboardEvent) =>
    !event.isTrusted ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.altKey ||
    event.metaKey ||
    event.isComposing ||
    event.getModifierState('AltGraph');

  function take(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    down.add(event.code);
  }

  function before(event: KeyboardEvent): void {
    const within = event.target === host;
    if (within && keyboard.inside(event)) {
      take(event);
      return;
    }
    const typing = isTyping(event, doc) && !(within && isChoosing(event));
    if (!unusable(event) && !typing && (within || keyboard.on()) && !modal(doc)) {
      const command = commandOf(keyboard.keys(), event);
      const ours = command && (keyboard.on() || (command === 'switch' && keyboard.switches()));
      if (ours && (within || keyboard.consented() || command === 'leave' || !isTheirs(event))) {
        take(event);
        if (!event.repeat || REPEATABLE.has(command)) keyboard.command(command);
        return;
      }
    }
    if (within) event.stopImmediatePropagation();
  }

  function after(event: KeyboardEvent): void {
    if (keyboard.on() || !keyboard.switches() || event.repeat || unusable(event)) return;
    if (commandOf(keyboard.keys(), event) !== 'switch') return;
    if (isTyping(event, doc) || modal(doc) || isTheirs(event)) return;
    take(event);
    keyboard.command('switch');
  }

  /** Whether the page says that it uses this key itself. */
  function isTheirs(event: KeyboardEvent): boolean {
    const theirs = pageKeys(doc);
    return keyNames(event).some((name) => theirs.has(name));
  }

  function rest(event: KeyboardEvent): void {
    const taken = event.type === 'keyup' ? down.delete(event.code) : down.has(event.code);
    if (taken || event.target === host) event.stopImmediatePropagation();
  }

  view?.addEventListener('keydown', before, { capture: true, signal });
  view?.addEventListener('keypress', rest, { capture: true, signal });
  view?.addEventListener('keyup', rest, { capture: true, signal });
  view?.addEventListener('keydown', after, { signal });
}

/** A key on the bar's own list, which keeps the focus once a kind was chosen, that does nothing there. */
function isChoosing(event: KeyboardEvent): boolean {
  const { key } = event;
  const [target] = event.composedPath();
  return (
    (target as Element).localName === 'select' && (key === 'Escape' || (key.length === 1 && key !== ' '))
  );
}

/** Whether the page shows something that is to be answered first: its keys are that one's. */
function modal(doc: Document): boolean {
  return [...doc.querySelectorAll<HTMLElement>('dialog[open], [aria-modal="true"]')].some((one) =>
    one.localName === 'dialog' && one.getAttribute('aria-modal') !== 'true'
      ? one.matches(':modal')
      : one.checkVisibility({ visibilityProperty: true }),
  );
}
