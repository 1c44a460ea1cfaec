import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import { chooseLanguage, chosenLanguage, type Language, languages } from '../lib/edge/speaking.ts';
import { say } from '../lib/words.ts';
import card from './Options.module.css';
import styles from './OptionsKeys.module.css';

/** In which language Sheaf speaks. Every open window of it loads itself again once another one is chosen. */
export function OptionsLanguage() {
  const chosen = useSignal<Language | ''>('');
  useEffect(() => {
    const read = async () => {
      chosen.value = (await chosenLanguage()) ?? '';
    };
    // Where it cannot be read, it is the browser's.
    read().catch(() => {});
  }, [chosen]);
  return (
    <section class={card['card']}>
      <h2>{say('languageTitle')}</h2>
      <div class={styles['format']}>
        <label>
          <span>{say('languageLabel')}</span>
          <select
            value={chosen.value}
            onChange={(event) => {
              const next = event.currentTarget.value as Language | '';
              chosen.value = next;
              void chooseLanguage(next || undefined);
            }}
          >
            <option value="">{say('languageBrowser')}</option>
            {Object.entries(languages).map(([language, name]) => (
              <option key={language} value={language} lang={language.replace('_', '-')}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
