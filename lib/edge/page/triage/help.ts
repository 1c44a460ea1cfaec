import { COMMANDS } from '../../../triage/commands.ts';
import { keyCaps } from '../../../triage/key-name.ts';
import type { KeyMap } from '../../../triage/key-map.ts';
import { say } from '../../../words.ts';
import { barButton } from './button.ts';
import { commandName } from '../../../triage/command-name.ts';
import { element } from './element.ts';
import { spokenKeys } from './spoken.ts';

/** The keys and what they do, over the page. The browser keeps the focus inside, and gives it back. */
export class Help {
  readonly #doc: Document;
  readonly #dialog: HTMLDialogElement;
  readonly #change: () => void;

  /** @param change the reader wants other keys */
  constructor(doc: Document, root: ShadowRoot, change: () => void) {
    this.#doc = doc;
    this.#change = change;
    this.#dialog = element(doc, 'dialog', { 'aria-labelledby': 'help' });
    root.append(this.#dialog);
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  /** @param theirs keys that stay the page's */
  show(keys: KeyMap, theirs: readonly string[]): void {
    const doc = this.#doc;
    const caps = (key: string) => keyCaps(key).map((cap) => element(doc, 'kbd', {}, cap));
    this.#dialog.replaceChildren(
      element(doc, 'h2', { id: 'help', tabindex: '-1', autofocus: '' }, say('triageHelpTitle')),
      element(doc, 'p', {}, say('triageHelpAbout')),
      element(
        doc,
        'dl',
        {},
        ...COMMANDS.filter((command) => keys[command]).map((command) =>
          element(
            doc,
            'div',
            {},
            element(doc, 'dt', {}, ...caps(keys[command])),
            element(doc, 'dd', {}, commandName(command)),
          ),
        ),
      ),
      ...(theirs.length ? [element(doc, 'p', {}, say('triageKeysLeft', spokenKeys(theirs)))] : []),
      element(
        doc,
        'div',
        { class: 'row' },
        barButton(doc, say('triageHelpChange'), {}, () => this.#change()).element,
        barButton(doc, say('triageClose'), { look: 'main' }, () => this.close()).element,
      ),
    );
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  close(): void {
    if (this.#dialog.open) this.#dialog.close();
  }
}
