import { FIELDS, PRESETS } from '../lib/citekey/format.ts';
import type { Capitals } from '../lib/export/index.ts';
import { say, sayParts, type MessageKey } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import type { KeysModel } from './keys-model.ts';
import styles from './OptionsKeys.module.css';
import card from './Options.module.css';
import { titleOf } from './title-of.ts';

const CAPITALS: [Capitals, MessageKey][] = [
  ['none', 'capitalsNone'],
  ['mixed', 'capitalsMixed'],
  ['all', 'capitalsAll'],
];

/** How citation keys are made, shown on real papers while it is being written; and which capitals an export protects. */
export function OptionsKeys({ model }: { model: KeysModel }) {
  if (!model.settings.value) return null;
  return (
    <section class={card['card']}>
      <h2>{say('keysTitle')}</h2>
      <p>{say('keysHelp')}</p>
      <FormatField model={model} />
      <Preview model={model} />
      <details class={styles['fields']}>
        <summary>{say('keysFields')}</summary>
        <dl>
          {Object.entries(FIELDS).map(([field, { meaning }]) => (
            <div key={field}>
              <dt>
                <code>{`{${field}}`}</code>
              </dt>
              <dd>{retold(meaning)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <code>{'{author:camel}'}</code>
            </dt>
            <dd>{sayParts('keysCapital', <code>:upper</code>)}</dd>
          </div>
        </dl>
        <p>{sayParts('keysBetween', <code>: . _ + / -</code>)}</p>
      </details>
      <fieldset class={styles['capitals']}>
        <legend>{say('keysCapitals')}</legend>
        {CAPITALS.map(([capitals, said]) => (
          <label key={capitals} class={card['choice']}>
            <input
              type="radio"
              name="capitals"
              checked={model.settings.value?.capitals === capitals}
              onChange={() => void model.change({ capitals })}
            />
            {say(said)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function FormatField({ model }: { model: KeysModel }) {
  const text = model.text.value;
  const error = model.error.value;
  return (
    <div class={styles['format']}>
      <label>
        <span>{say('keysBegin')}</span>
        <select
          value={PRESETS.find(({ format }) => format === text)?.format ?? ''}
          onChange={(event) => {
            if (event.currentTarget.value) void model.choose(event.currentTarget.value);
          }}
        >
          <option value="">{say('keysOwn')}</option>
          {PRESETS.map(({ name, format }) => (
            <option key={format} value={format}>
              {retold(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{say('keysFormat')}</span>
        <input
          type="text"
          value={text}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={error !== undefined}
          aria-describedby="format-error"
          onInput={(event) => {
            model.text.value = event.currentTarget.value;
          }}
          onChange={(event) => void model.choose(event.currentTarget.value)}
        />
      </label>
      <p id="format-error" role="alert" class={styles['error']}>
        {error && say('keysWrong', error.at + 1, retold(error.why))}
      </p>
    </div>
  );
}

function Preview({ model }: { model: KeysModel }) {
  return (
    <dl class={styles['preview']} aria-label={say('keysPreview')}>
      {model.preview.value.map(({ paper, key }) => (
        <div key={paper.uid}>
          <dt>
            <code>{key}</code>
          </dt>
          <dd dir="auto">{titleOf(paper)}</dd>
        </div>
      ))}
    </dl>
  );
}
