import type { BackupModel } from './backup-model.ts';
import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { moment, size } from './measures.ts';
import styles from './Options.module.css';

/** The backups that Sheaf makes by itself. */
export function OptionsAutomatic({ model }: { model: BackupModel }) {
  const backups = model.automatic.value;
  const busy = Boolean(model.busy.value);
  const [newest] = backups;
  return (
    <section class={styles['card']}>
      <h2>Automatic backups</h2>
      <p>
        {newest
          ? `The last one was made ${moment(newest.at)}${newest.checked ? '; nothing has changed since' : ''}. `
          : 'There is none yet: the first is made after the first save. '}
        Sheaf makes one a day while papers change, and keeps seven days and four more weeks. They are on this
        computer too, so they do not replace a backup file.
      </p>
      {backups.length > 0 && (
        <ul class={styles['list']}>
          {backups.map(({ at, papers: count, size: bytes }) => (
            <li key={at}>
              <span class={styles['what']}>
                <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
                <span class={styles['soft']}>
                  {papers(count)}, {size(bytes)}
                </span>
              </span>
              <Button
                disabled={busy}
                aria-label={`Restore the backup of ${moment(at)}`}
                onClick={() => void model.openAutomatic(at)}
              >
                Restore
              </Button>
              <Button
                look="bare"
                disabled={busy}
                aria-label={`Save as file: the backup of ${moment(at)}`}
                onClick={() => void model.saveAutomatic(at)}
              >
                Save as file
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
