import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { Button } from './Button.tsx';
import styles from './PasteBox.module.css';

/** Takes a listing as plain text: copied from a page, a mail, a reader. */
export function PasteBox({
  read,
  close,
}: {
  read: (text: string) => Promise<'saved' | 'nothing found' | 'failed'>;
  close: () => void;
}) {
  const text = useSignal('');
  const nothing = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = async () => {
    const done = await read(text.value);
    if (done === 'saved') close();
    nothing.value = done === 'nothing found';
  };
  return (
    <form
      class={styles['box']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <label for="pasted">Paste a listing</label>
      <textarea
        id="pasted"
        ref={field}
        aria-describedby="pasted-help"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          nothing.value = false;
        }}
      />
      <p id="pasted-help" role="status" class={nothing.value ? styles['wrong'] : ''}>
        {nothing.value
          ? 'No papers were found in this text. Select the listing from its first title to its last abstract, and copy it again.'
          : 'Titles and abstracts copied from a page, arXiv ids and links one a line, or a JSON file of Sheaf.'}
      </p>
      <div class={styles['row']}>
        <Button look="bare" onClick={close}>
          Cancel
        </Button>
        <Button look="primary" type="submit" disabled={!text.value.trim()}>
          Save papers
        </Button>
      </div>
    </form>
  );
}
