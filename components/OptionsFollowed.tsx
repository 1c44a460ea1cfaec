import { useId, useRef } from 'preact/hooks';

import type { Followed, FollowedKind } from '../lib/followed.ts';
import { LONGEST } from '../lib/followed/list.ts';
import { type MessageKey, say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { type FollowedModel, KINDS } from './followed-model.ts';
import { Icon } from './Icon.tsx';
import card from './Options.module.css';
import styles from './OptionsFollowed.module.css';

const NAMES: Record<FollowedKind, { one: MessageKey; all: MessageKey }> = {
  author: { one: 'followedAuthor', all: 'followedAuthors' },
  phrase: { one: 'followedPhrase', all: 'followedPhrases' },
  organisation: { one: 'followedOrganisation', all: 'followedOrganisations' },
};

/** Authors, phrases and organisations the reader follows: what is on the list, and the ways onto it and off it. */
export function OptionsFollowed({ model }: { model: FollowedModel }) {
  const list = model.list.value;
  if (!list) return null;
  return (
    <section class={card['card']}>
      <h2>{say('followedTitle')}</h2>
      <p>{say('followedAbout')}</p>
      <AddForm model={model} />
      {list.length === 0 ? (
        <p class={styles['empty']}>{say('followedEmpty')}</p>
      ) : (
        <div class={styles['kinds']}>
          {KINDS.map((kind) => (
            <Kind key={kind} kind={kind} items={model.of(kind)} remove={(item) => model.remove([item])} />
          ))}
        </div>
      )}
      <PasteLines model={model} />
      {list.length > 0 && (
        <div class={card['row']}>
          <Button look="quiet" onClick={() => void model.copy()}>
            {say('followedCopy')}
          </Button>
          <ConfirmButton
            label={say('followedRemoveAll')}
            sure={say('followedRemoveAllSure')}
            onConfirm={() => void model.remove(list)}
          />
        </div>
      )}
    </section>
  );
}

function AddForm({ model }: { model: FollowedModel }) {
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
              {say(NAMES[kind].one)}
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

/** What is followed of one kind. One tab stop: arrows lead through it, Delete takes one off, as in a list of tags. */
function Kind({
  kind,
  items,
  remove,
}: {
  kind: FollowedKind;
  items: Followed[];
  remove: (item: Followed) => Promise<void>;
}) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  if (!items.length) return null;
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const go = (to: number) => {
    const all = buttons();
    const next = all[Math.max(0, Math.min(to, all.length - 1))];
    for (const one of all) one.tabIndex = one === next ? 0 : -1;
    next?.focus();
  };
  /** Takes one off; the focus goes to the one that comes into its place. */
  const off = async (at: number) => {
    const item = items[at];
    if (!item) return;
    await remove(item);
    setTimeout(() => go(at));
  };
  return (
    <div>
      <h3 id={id}>
        {say(NAMES[kind].all)} <span class={styles['count']}>{items.length}</span>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the keys; the list only hears them */}
      <ul
        ref={list}
        class={styles['list']}
        aria-labelledby={id}
        onKeyDown={(event) => {
          const at = buttons().indexOf(event.target as HTMLButtonElement);
          const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
          const to = {
            ArrowRight: at + forward,
            ArrowLeft: at - forward,
            ArrowDown: at + 1,
            ArrowUp: at - 1,
            Home: 0,
            End: items.length - 1,
          }[event.key];
          if (to !== undefined) go(to);
          else if (event.key === 'Delete' || event.key === 'Backspace') void off(at);
          else return;
          event.preventDefault();
        }}
      >
        {items.map((item, at) => (
          <li key={item.text}>
            <span dir="auto">{item.text}</span>
            <button
              type="button"
              tabIndex={at === 0 ? 0 : -1}
              aria-label={say('followedRemove', item.text)}
              onClick={() => void off(at)}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PasteLines({ model }: { model: FollowedModel }) {
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
