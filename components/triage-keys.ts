import { computed, signal } from '@preact/signals';

import { type Change, changed } from '../lib/settings.ts';
import { type Command, COMMANDS } from '../lib/triage/commands.ts';
import { conflicts, keyMapOf } from '../lib/triage/key-map.ts';
import { isKeyName, keyNames } from '../lib/triage/key-name.ts';
import { TRIAGE_DEFAULTS, type TriageSettings } from '../lib/triage/settings.ts';
import type { KeysModel } from './keys-model.ts';

/** The bar, and the keys of triage, as the options page changes them. */
export class TriageKeys {
  readonly #settings: Pick<KeysModel, 'settings' | 'change'>;
  /** The command that waits for its key. */
  readonly waiting = signal<Command | undefined>(undefined);
  /** Whether a key was pressed that cannot be chosen. */
  readonly unusable = signal(false);
  readonly now = computed<TriageSettings>(() => this.#settings.settings.value?.triage ?? TRIAGE_DEFAULTS);
  readonly conflicts = computed(() => [...conflicts(this.now.value.keys)]);
  readonly usual = computed(() => {
    const usual = keyMapOf(undefined);
    return COMMANDS.every((command) => this.now.value.keys[command] === usual[command]);
  });

  constructor(settings: Pick<KeysModel, 'settings' | 'change'>) {
    this.#settings = settings;
  }

  change(change: Change<TriageSettings>): Promise<void> {
    return this.#settings.change(({ triage }) => ({ triage: changed(triage, change) }));
  }

  /** Shows the bar on a site again. */
  showOn(site: string): Promise<void> {
    return this.change(({ hiddenOn }) => ({ hiddenOn: hiddenOn.filter((one) => one !== site) }));
  }

  /** The next key that is pressed is to be this command's. */
  wait(command: Command | undefined): void {
    this.waiting.value = command;
    this.unusable.value = false;
  }

  /**
   * A key was pressed while a command waits for one.
   * @returns whether it was meant for that: other keys, Tab among them, lead on as everywhere
   */
  press(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>): boolean {
    const command = this.waiting.value;
    if (!command || event.key === 'Tab') return false;
    const leaves = command === 'leave';
    if (event.key === 'Escape' && !leaves) this.wait(undefined);
    else if (event.key === 'Backspace' || event.key === 'Delete') void this.#give(command, '');
    else if (/^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return false;
    else {
      const [name] = event.ctrlKey || event.altKey || event.metaKey ? [] : keyNames(event);
      if (name && isKeyName(name)) void this.#give(command, name);
      else this.unusable.value = true;
    }
    return true;
  }

  reset(): Promise<void> {
    this.wait(undefined);
    return this.change({ keys: keyMapOf(undefined) });
  }

  async #give(command: Command, key: string): Promise<void> {
    this.wait(undefined);
    await this.change(({ keys }) => ({ keys: { ...keys, [command]: key } }));
  }
}
