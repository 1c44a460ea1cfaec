import { FIELDS, PRESETS } from '../lib/citekey/format.ts';
import type { Capitals } from '../lib/export/index.ts';
import type { KeysModel } from './keys-model.ts';
import styles from './OptionsKeys.module.css';
import card from './Options.module.css';
import { titleOf } from './title-of.ts';

const CAPITALS: [Capitals, string][] = [
  ['none', 'None: the style decides.'],
  ['mixed', 'Mixed case and acronyms, such as BERT, iPhone or U-Net.'],
  ['all', 'All of them, as the title has them.'],
];

/** How citation keys are made, shown on real papers while it is being written; and which capitals an export protects. */
export function OptionsKeys({ model }: { model: KeysModel }) {
  if (!model.settings.value) return null;
  return (
    <section class={card['card']}>
      <h2>Citation keys</h2>
      <p>
        Every exported paper has a key by this format, in plain ASCII. Two papers never share one: the
        newcomer gets a suffix. A key that was exported or copied stays, whatever you change here.
      </p>
      <FormatField model={model} />
      <Preview model={model} />
      <details class={styles['fields']}>
        <summary>What a format is made of</summary>
        <dl>
          {Object.entries(FIELDS).map(([field, { meaning }]) => (
            <div key={field}>
              <dt>
                <code>{`{${field}}`}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
          <div>
            <dt>
              <code>{'{author:camel}'}</code>
            </dt>
            <dd>
              with a capital; <code>:upper</code> for capitals only
            </dd>
          </div>
        </dl>
        <p>
          Between the fields: letters, digits and <code>: . _ + / -</code>. A paper without an author in a
          script that can be written in ASCII gets its arXiv id or its title.
        </p>
      </details>
      <fieldset class={styles['capitals']}>
        <legend>Capitals in titles that BibTeX styles may not lower</legend>
        {CAPITALS.map(([capitals, said]) => (
          <label key={capitals} class={card['choice']}>
            <input
              type="radio"
              name="capitals"
              checked={model.settings.value?.capitals === capitals}
              onChange={() => void model.change({ capitals })}
            />
            {said}
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
        <span>Begin with</span>
        <select
          value={PRESETS.find(({ format }) => format === text)?.format ?? ''}
          onChange={(event) => {
            if (event.currentTarget.value) void model.choose(event.currentTarget.value);
          }}
        >
          <option value="">a format of your own</option>
          {PRESETS.map(({ name, format }) => (
            <option key={format} value={format}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Format</span>
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
        {error && `At letter ${error.at + 1}: ${error.why} Until then keys are made as before.`}
      </p>
    </div>
  );
}

function Preview({ model }: { model: KeysModel }) {
  return (
    <dl class={styles['preview']} aria-label="Keys by this format">
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
