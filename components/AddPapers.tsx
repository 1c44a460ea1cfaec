import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import styles from './AddPapers.module.css';
import { Button } from './Button.tsx';
import type { ImportModel } from './import-model.ts';
import { ImportPreview } from './ImportPreview.tsx';
import { Sheet } from './Sheet.tsx';

const ACCEPTED =
  '.bib,.bibtex,.ris,.enw,.json,.csv,.txt,.md,application/x-bibtex,application/x-research-info-systems,application/json,text/plain';

/** The place where papers come in from elsewhere: pasted, or from a file that is chosen or dropped. What is in it is shown before anything is saved. */
export function AddPapers({
  model,
  file,
  close,
}: {
  model: ImportModel;
  /** One that was dropped on the panel. */
  file: File | undefined;
  close: () => void;
}) {
  const text = useSignal('');
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (file) void model.open(file, file.name);
  }, [file, model]);
  const opened = model.opened.value;
  useEffect(() => {
    if (!opened) field.current?.focus();
  }, [opened]);
  const read = () => {
    if (text.value.trim()) void model.open(text.value);
  };
  return (
    <Sheet title={say('addPapers')} close={close}>
      {opened && !model.job.busy.value && (
        <ImportPreview
          opened={opened}
          why={model.why.value}
          save={async () => (await model.save()) && close()}
          back={() => model.back()}
        />
      )}
      {model.job.busy.value && (
        <div class={styles['busy']}>
          <p role="status">{model.job.busy.value}</p>
          <progress aria-label={model.job.busy.value} value={model.job.done.value} max={1} />
          <Button onClick={() => model.job.stop()}>{say('cancel')}</Button>
        </div>
      )}
      <form
        class={styles['ask']}
        hidden={Boolean(opened ?? model.job.busy.value)}
        onSubmit={(event) => {
          event.preventDefault();
          read();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read();
        }}
      >
        <label for="pasted">{say('addPaste')}</label>
        <textarea
          id="pasted"
          ref={field}
          aria-describedby="pasted-help"
          spellcheck={false}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            model.why.value = '';
          }}
        />
        <p id="pasted-help">{say('addPasteHelp')}</p>
        <p role="alert" class={styles['wrong']}>
          {model.why.value}
        </p>
        <div class={styles['row']}>
          <Button onClick={() => chooser.current?.click()}>{say('addChooseFile')}</Button>
          <input
            ref={chooser}
            type="file"
            accept={ACCEPTED}
            hidden
            aria-label={say('addFileLabel')}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) void model.open(chosen, chosen.name);
              // The same file may be chosen again.
              event.currentTarget.value = '';
            }}
          />
          <Button look="primary" type="submit" disabled={!text.value.trim()}>
            {say('addPreview')}
          </Button>
        </div>
        <p>{say('addDropHelp')}</p>
      </form>
    </Sheet>
  );
}
