import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import type { BackupModel } from './backup-model.ts';
import { Button } from './Button.tsx';
import styles from './Options.module.css';

/** Back up to a file, and open one: by a button, or dropped anywhere on this part. */
export function OptionsFile({ model }: { model: BackupModel }) {
  const over = useSignal(false);
  const chooser = useRef<HTMLInputElement>(null);
  const busy = Boolean(model.busy.value);
  const open = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) void model.openFile(file);
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
      <h2>Backup file</h2>
      <p>
        One file with everything: papers and where they come from, what you wrote, the trash, and what you
        decided. Keep it somewhere else, or take it to another computer: restoring it there adds what is
        missing and loses nothing.
      </p>
      <div class={styles['row']}>
        <Button look="primary" icon="export" disabled={busy} onClick={() => void model.backUp()}>
          Back up now
        </Button>
        <Button disabled={busy} onClick={() => chooser.current?.click()}>
          Restore from a file
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
        <span class={styles['soft']}>or drop one here</span>
      </div>
    </section>
  );
}
