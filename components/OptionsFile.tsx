import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import type { BackupModel } from './backup-model.ts';
import { Button } from './Button.tsx';
import styles from './Options.module.css';

/** Back up to a file, and open one: by a button, or dropped anywhere on this part. */
export function OptionsFile({ model }: { model: BackupModel }) {
  const over = useSignal(false);
  const chooser = useRef<HTMLInputElement>(null);
  const busy = Boolean(model.job.busy.value);
  const open = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void model.restoring.openFile(file);
  };
  return (
    <section
      class={`${styles['card']} ${over.value ? styles['over'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        open(event.dataTransfer?.files);
      }}
    >
      <h2>{say('backupTitle')}</h2>
      <p>{say('backupHelp')}</p>
      <div class={styles['row']}>
        <Button look="primary" icon="export" disabled={busy} onClick={() => void model.backUp()}>
          {say('backupNow')}
        </Button>
        <Button disabled={busy} onClick={() => chooser.current?.click()}>
          {say('backupRestore')}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            open(event.currentTarget.files);
            // The same file may be chosen again.
            event.currentTarget.value = '';
          }}
        />
        <span class={styles['soft']}>{say('backupDrop')}</span>
      </div>
    </section>
  );
}
