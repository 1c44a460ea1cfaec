import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import type { Paper } from '../lib/paper.ts';
import { displayText } from '../lib/text/index.ts';
import { say, sayParts } from '../lib/words.ts';
import { Button } from './Button.tsx';
import type { LibraryModel } from './library-model.ts';
import styles from './PaperDetail.module.css';
import { RichText } from './RichText.tsx';

/** The title, the one it was found with where that is another, and the way to write one's own. */
export function TitleEditor({ paper, library }: { paper: Paper; library: LibraryModel }) {
  const editing = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const now = paper.reader.title?.value ?? paper.title;
  const own = now !== paper.title;
  useEffect(() => {
    if (editing.value) field.current?.select();
  }, [editing.value]);
  const close = () => {
    editing.value = false;
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };
  const save = (title: string) => {
    if (title !== now) void library.retitle(paper, title);
    close();
  };
  if (editing.value) {
    return (
      <form
        class={styles['editor']}
        onSubmit={(event) => {
          event.preventDefault();
          save(field.current?.value ?? now);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            close();
          }
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault();
            save(field.current?.value ?? now);
          }
        }}
      >
        <textarea ref={field} rows={3} aria-label={say('fieldTitle')} dir="auto" defaultValue={now} />
        <div>
          <Button look="primary" type="submit">
            {say('titleSave')}
          </Button>
          <Button look="bare" onClick={close}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    );
  }
  const title = <RichText raw={now} />;
  return (
    <>
      <div ref={opener} class={styles['title']}>
        <h2 dir="auto">
          {paper.url ? (
            <a href={paper.url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        <Button
          look="bare"
          icon="edit"
          label={say('titleEdit')}
          onClick={() => {
            editing.value = true;
          }}
        />
      </div>
      {own && (
        <p class={styles['found']}>
          {sayParts('titleFoundAs', <span dir="auto">{displayText(paper.title)}</span>)}{' '}
          <button
            type="button"
            class={styles['turn']}
            onClick={() => {
              void library.retitle(paper, '');
              // It goes away with the title it is about.
              opener.current?.querySelector('button')?.focus();
            }}
          >
            {say('titleAsFound')}
          </button>
        </p>
      )}
    </>
  );
}
