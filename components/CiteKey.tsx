import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import type { CitedAs } from '../lib/edge/citing.ts';
import type { Paper } from '../lib/paper.ts';
import { say, listed, type MessageKey } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './CiteKey.module.css';
import { ConfirmButton } from './ConfirmButton.tsx';
import { KeyModel } from './key-model.ts';
import type { Store } from './store.ts';
import { titleOf } from './title-of.ts';

const SAID: Record<CitedAs['from'], MessageKey> = {
  reader: 'keyWrote',
  given: 'keyGiven',
  format: 'keyFormat',
};

/** The citation key of a paper: to be copied, written by hand, or made anew. */
export function CiteKey({ paper, store: { edges, notices, library } }: { paper: Paper; store: Store }) {
  const keys = useMemo(() => new KeyModel(edges, notices), [edges, notices]);
  const cited = useSignal<CitedAs | undefined>(undefined);
  const editing = useSignal(false);
  const given = keys.given.value;
  // An export gives keys out.
  const busy = library.busy.value !== '';
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const found = await keys.of(paper);
      if (wanted) cited.value = found;
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [paper, keys, cited, given, busy]);
  const now = cited.value;
  if (!now) return null;
  const own = paper.reader.citekey?.value ?? '';
  return (
    <section class={styles['key']}>
      <h3>{say('keyTitle')}</h3>
      {editing.value ? (
        <Editor
          now={now.key}
          save={(key) => keys.change(paper.uid, key)}
          close={() => {
            editing.value = false;
          }}
        />
      ) : (
        <>
          <p>
            <code>{now.key}</code>{' '}
            <span>
              {say(SAID[now.from])} {now.others.length > 0 && ` ${say('keyOthers', listed(now.others))}`}
            </span>
          </p>
          <div>
            <Button look="quiet" onClick={() => void keys.copy(paper)}>
              {say('keyCopy')}
            </Button>
            <Button
              look="quiet"
              onClick={() => {
                editing.value = true;
              }}
            >
              {say('keyEdit')}
            </Button>
            {own !== '' && (
              <Button look="quiet" onClick={() => void keys.change(paper.uid, '')}>
                {say('keyByFormat')}
              </Button>
            )}
            {now.from === 'given' && (
              <ConfirmButton
                label={say('keyNew')}
                sure={say('keyNewSure')}
                of={titleOf(paper)}
                onConfirm={() => void keys.takeNew([paper.uid])}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Editor({
  now,
  save,
  close,
}: {
  now: string;
  /** @returns why it was not taken, in words; empty when it was */
  save: (key: string) => Promise<string>;
  close: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const why = useSignal('');
  useEffect(() => field.current?.select(), []);
  const submit = async () => {
    why.value = await save(field.current?.value ?? '');
    if (why.value) field.current?.focus();
    else close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={say('keyTitle')}
        aria-invalid={why.value !== ''}
        aria-describedby="why-no-key"
        defaultValue={now}
        autocomplete="off"
        spellcheck={false}
      />
      <p id="why-no-key" role="alert">
        {why.value}
      </p>
      <div>
        <Button look="primary" type="submit">
          {say('keySave')}
        </Button>
        <Button look="bare" onClick={close}>
          {say('cancel')}
        </Button>
      </div>
    </form>
  );
}
