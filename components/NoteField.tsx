import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Icon } from './Icon.tsx';
import { later } from './later.tsx';
import styles from './PaperDetail.module.css';

const Markdown = later(async () => (await import('./Markdown.tsx')).Markdown);

/** The reader's note on a paper, in Markdown: read, and written where one wants to. It is saved when one leaves it. */
export function NoteField({
  note,
  uid,
  save,
}: {
  note: string;
  uid: string;
  save: (uid: string, text: string) => Promise<boolean>;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const editing = useSignal(!note.trim());
  const some = useSignal(note.trim() !== '');
  const saved = useRef(note);
  /** Outlives the field, which goes before one hears of it. */
  const typed = useRef(note);
  const keep = useCallback(async () => {
    const text = typed.current;
    const before = saved.current;
    if (text.trim() === before.trim()) return;
    saved.current = text;
    if (!(await save(uid, text))) saved.current = before;
  }, [save, uid]);
  useEffect(() => {
    // Written elsewhere, or undone; what is being typed is not touched.
    if (field.current && typed.current === saved.current) field.current.value = typed.current = note;
    saved.current = note;
  }, [note]);
  // Closing the panel takes no `blur` along.
  useEffect(() => {
    const leave = () => void keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep]);
  // What was typed and could not be saved yet goes before what is kept.
  const text = typed.current === saved.current ? note : typed.current;
  const toggle = (on: boolean) => {
    editing.value = on;
    // The field is there by then, or the button in its place.
    setTimeout(() => (on ? field : button).current?.focus());
  };
  const head = (
    <div class={styles['head']}>
      <h3 id="note-title">{say('note')}</h3>
      {(!editing.value || some.value) && (
        <button ref={button} type="button" class={styles['turn']} onClick={() => toggle(!editing.value)}>
          <Icon name={editing.value ? 'mark' : 'edit'} size={13} />
          {say(editing.value ? 'noteRead' : 'noteEdit')}
        </button>
      )}
    </div>
  );
  if (!editing.value)
    return (
      <section>
        {head}
        <Markdown text={text} />
      </section>
    );
  return (
    <section>
      {head}
      <textarea
        ref={field}
        class={styles['note']}
        aria-labelledby="note-title"
        placeholder={say('noteHint')}
        dir="auto"
        rows={3}
        defaultValue={text}
        onInput={({ currentTarget }) => {
          const had = typed.current.trim() !== '';
          typed.current = currentTarget.value;
          // There is something to be read, or nothing any more.
          if (had !== (typed.current.trim() !== '')) some.value = !had;
        }}
        onBlur={() => void keep()}
      />
    </section>
  );
}
