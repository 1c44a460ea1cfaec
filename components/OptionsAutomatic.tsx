import type { BackupModel } from './backup-model.ts';
import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { say, listed } from '../lib/words.ts';
import { moment, size } from './measures.ts';
import styles from './Options.module.css';

/** The backups that Sheaf makes by itself. */
export function OptionsAutomatic({ model }: { model: BackupModel }) {
  const backups = model.automatic.value;
  const busy = Boolean(model.job.busy.value);
  const [newest] = backups;
  return (
    <section class={styles['card']}>
      <h2>{say('autoTitle')}</h2>
      <p>
        {newest ? say(newest.checked ? 'autoLastChecked' : 'autoLast', moment(newest.at)) : say('autoNone')}{' '}
        {say('autoHelp')}
      </p>
      {backups.length > 0 && (
        <ul class={styles['list']}>
          {backups.map(({ at, papers: count, size: bytes }) => (
            <li key={at}>
              <span class={styles['what']}>
                <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
                <span class={styles['soft']}>{listed([papers(count), size(bytes)])}</span>
              </span>
              <div class={styles['row']}>
                <Button
                  disabled={busy}
                  aria-label={say('autoRestoreOf', moment(at))}
                  onClick={() => void model.restoring.openAutomatic(at)}
                >
                  {say('restore')}
                </Button>
                <Button
                  look="bare"
                  disabled={busy}
                  aria-label={say('autoSaveOf', moment(at))}
                  onClick={() => void model.saveAutomatic(at)}
                >
                  {say('autoSave')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
