import { type MessageKey, say } from '../lib/words.ts';
import type { AnywhereModel } from './anywhere-model.ts';
import { Button } from './Button.tsx';
import type { KeysModel } from './keys-model.ts';
import card from './Options.module.css';
import styles from './OptionsAnywhere.module.css';

/** What they do, by their names in the manifest. The browser tells it in its own language, whichever was chosen for Sheaf. */
const COMMANDS: ReadonlyMap<string, MessageKey> = new Map([
  ['save-page', 'commandSavePage'],
  ['save-new', 'commandSaveNew'],
  ['open-panel', 'commandOpenPanel'],
  ['next-new', 'commandNextNew'],
]);

/** What works without opening Sheaf: keys of the browser, menus, the address bar, and the count at the toolbar button. */
export function OptionsAnywhere({ model, keys }: { model: AnywhereModel; keys: KeysModel }) {
  const shortcuts = model.shortcuts.value;
  return (
    <section class={card['card']}>
      <h2>{say('optionsAnywhere')}</h2>
      {shortcuts.length > 0 && (
        <>
          <dl class={styles['keys']} aria-label={say('anywhereKeys')}>
            {shortcuts.map(({ name, description, keys: pressed }) => {
              const does = COMMANDS.get(name);
              return (
                <div key={name}>
                  <dt>{does ? say(does) : description}</dt>
                  <dd>
                    {pressed ? (
                      <kbd>{pressed}</kbd>
                    ) : (
                      <span class={card['soft']}>{say('anywhereNoKey')}</span>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
          <p class={card['soft']}>
            {say(import.meta.env.FIREFOX ? 'anywhereKeysFirefox' : 'anywhereKeysChrome')}
          </p>
          <div class={card['row']}>
            <Button look="quiet" onClick={() => void model.change()}>
              {say('anywhereKeysChange')}
            </Button>
          </div>
        </>
      )}
      <p>{say('anywhereMenus')}</p>
      <p>{say('anywhereBar')}</p>
      {keys.settings.value && (
        <label class={card['choice']}>
          <input
            type="checkbox"
            checked={keys.settings.value.badge}
            onChange={(event) => void keys.change({ badge: event.currentTarget.checked })}
          />
          {say('anywhereBadge')}
        </label>
      )}
    </section>
  );
}
