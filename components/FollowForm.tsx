import { useRef } from 'preact/hooks';

import type { FollowedKind } from '../lib/followed.ts';
import { LONGEST } from '../lib/followed/list.ts';
import { type MessageKey, say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { type FollowedModel, KINDS } from './followed-model.ts';
import styles from './OptionsFollowed.module.css';

const NAMES: Record<FollowedKind, MessageKey> = {
  author: 'followedAuthor',
  phrase: 'followedPhrase',
  organisation: 'followedOrganisation',
};

/** A field for one author, phrase or organisation; lines that are pasted into it are added one by one. */
export function FollowForm({ model }: { model: FollowedModel }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <form
      class={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void model.add().then(() => field.current?.focus());
      }}
    >
      <label class={styles['text']}>
        <span>{say('followedField')}</span>
        <input
          ref={field}
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST}
          value={model.text.value}
          onInput={(event) => {
            model.text.value = event.currentTarget.value;
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            // A field of one line would make one item of all lines.
            if (!/\S[\r\n]+\s*\S/.test(pasted)) return;
            event.preventDefault();
            void model.addLines(pasted);
          }}
        />
      </label>
      <label>
        <span>{say('followedKind')}</span>
        <select
          value={model.kind.value}
          onChange={(event) => {
            model.said.value = event.currentTarget.value as FollowedKind;
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(NAMES[kind])}
            </option>
          ))}
        </select>
      </label>
      <Button look="primary" type="submit" disabled={model.text.value.trim() === ''}>
        {say('followedAdd')}
      </Button>
    </form>
  );
}
