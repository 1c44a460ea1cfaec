import { useId } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import type { FollowedModel } from './followed-model.ts';
import card from './Options.module.css';
import styles from './OptionsFollowed.module.css';

/** A place for many at once, one to a line. */
export function FollowLines({ model }: { model: FollowedModel }) {
  const hint = useId();
  return (
    <details class={styles['paste']}>
      <summary>{say('followedPaste')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void model.addLines(model.lines.value);
        }}
      >
        <label>
          <span>{say('followedPasteLabel')}</span>
          <textarea
            rows={6}
            dir="auto"
            spellcheck={false}
            aria-describedby={hint}
            value={model.lines.value}
            onInput={(event) => {
              model.lines.value = event.currentTarget.value;
            }}
          />
        </label>
        <p id={hint} class={card['soft']}>
          {say('followedPasteHint')}
        </p>
        <div class={card['row']}>
          <Button type="submit" disabled={model.lines.value.trim() === ''}>
            {say('followedPasteAdd')}
          </Button>
        </div>
      </form>
    </details>
  );
}
