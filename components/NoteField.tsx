import { useCallback, useEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import styles from './PaperDetail.module.css';

/** The reader's note on a paper. It is saved when one leaves it. */
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
  return (
    <section>
      <h3 id="note-title">{say('note')}</h3>
      <textarea
        ref={field}
        class={styles['note']}
        aria-labelledby="note-title"
        placeholder={say('notePlaceholder')}
        dir="auto"
        rows={3}
        defaultValue={note}
        onInput={({ currentTarget }) => {
          typed.current = currentTarget.value;
        }}
        onBlur={() => void keep()}
      />
    </section>
  );
}
