import { useMemo } from 'preact/hooks';

import { commandName } from '../lib/triage/command-name.ts';
import { places } from '../lib/sites/index.ts';
import { type Command, COMMANDS } from '../lib/triage/commands.ts';
import { keyCaps } from '../lib/triage/key-name.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import type { KeysModel } from './keys-model.ts';
import card from './Options.module.css';
import styles from './OptionsTriage.module.css';
import { TriageKeys } from './triage-keys.ts';

/** The bar on listings and triage by keyboard: whether, where, and with which keys. */
export function OptionsTriage({ model }: { model: KeysModel }) {
  const keys = useMemo(() => new TriageKeys(model), [model]);
  if (!model.settings.value) return null;
  const { bar, hiddenOn, keyboard } = keys.now.value;
  return (
    <section class={card['card']}>
      <h2>{say('optionsTriage')}</h2>
      <p>{say('triageOptionsAbout')}</p>
      <label class={card['choice']}>
        <input
          type="checkbox"
          checked={bar}
          onChange={(event) => void keys.change({ bar: event.currentTarget.checked })}
        />
        {say('triageOptionsBar')}
      </label>
      {bar && hiddenOn.length > 0 && <HiddenOn keys={keys} sites={hiddenOn} />}
      <label class={card['choice']}>
        <input
          type="checkbox"
          checked={keyboard}
          aria-describedby="triage-keyboard"
          onChange={(event) => void keys.change({ keyboard: event.currentTarget.checked })}
        />
        {say('triageOptionsKeyboard')}
      </label>
      <p id="triage-keyboard" class={card['soft']}>
        {say('triageOptionsKeyboardAbout')}
      </p>
      <h3 class={styles['heading']}>{say('triageOptionsKeys')}</h3>
      <p class={card['soft']}>{say('triageOptionsKeysAbout')}</p>
      <ul class={styles['keys']}>
        {COMMANDS.map((command) => (
          <KeyOf key={command} keys={keys} command={command} />
        ))}
      </ul>
      {/* Always there, so that what comes into it is spoken. */}
      <div role="status" class={styles['said']}>
        {keys.unusable.value && <p>{say('triageOptionsUnusable')}</p>}
        {keys.conflicts.value.map(([key, commands]) => (
          <p key={key}>
            {say('triageOptionsConflict', keyCaps(key).join('+'), commands.map(commandName).join(', '))}
          </p>
        ))}
      </div>
      <div class={card['row']}>
        <Button look="quiet" disabled={keys.usual.value} onClick={() => void keys.reset()}>
          {say('triageOptionsReset')}
        </Button>
      </div>
    </section>
  );
}

/** Sites without the bar, and the way back. */
function HiddenOn({ keys, sites }: { keys: TriageKeys; sites: readonly string[] }) {
  return (
    <div class={styles['hidden']}>
      <span>{say('triageOptionsHiddenOn')}</span>
      {sites.map((site) => (
        <Button key={site} look="quiet" onClick={() => void keys.showOn(site)}>
          {say('triageOptionsShowOn', places.find(({ id }) => id === site)?.name ?? site)}
        </Button>
      ))}
    </div>
  );
}

/** A command and its key: pressed, it waits for another. */
function KeyOf({ keys, command }: { keys: TriageKeys; command: Command }) {
  const key = keys.now.value.keys[command];
  const waiting = keys.waiting.value === command;
  const shared = key !== '' && keys.conflicts.value.some(([one]) => one === key);
  const shown = key ? keyCaps(key) : [];
  return (
    <li>
      <span>{commandName(command)}</span>
      <button
        type="button"
        class={styles['key']}
        data-waiting={waiting}
        data-shared={shared}
        aria-pressed={waiting}
        aria-label={say(
          'triageOptionsKeyOf',
          commandName(command),
          waiting ? say('triageOptionsPress') : shown.join('+') || say('triageOptionsNoKey'),
        )}
        onClick={() => keys.wait(waiting ? undefined : command)}
        onBlur={() => {
          if (keys.waiting.value === command) keys.wait(undefined);
        }}
        onKeyDown={(event) => {
          if (!keys.press(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {waiting
          ? say('triageOptionsPress')
          : shown.length
            ? shown.flatMap((cap, i) => [...(i > 0 ? ['+'] : []), <kbd key={cap}>{cap}</kbd>])
            : say('triageOptionsNoKey')}
      </button>
    </li>
  );
}
