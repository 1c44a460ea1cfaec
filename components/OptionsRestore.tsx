import { useEffect, useRef } from 'preact/hooks';

import type { Fate, RestoreItem } from '../lib/backup/index.ts';
import { changing as changingIn } from '../lib/backup/preview.ts';
import { displayText } from '../lib/text/index.ts';
import type { BackupModel, Opened } from './backup-model.ts';
import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { moment } from './measures.ts';
import styles from './Options.module.css';

const KINDS: [fate: Fate, name: string, meaning: string][] = [
  ['new', 'New', 'Not in your library yet.'],
  ['changed', 'Changed', 'In your library; the file adds something.'],
  ['possible', 'Possible doubles', 'Added as new. They may be papers you have: the panel will ask you.'],
  ['untouched', 'Untouched', 'Already as in the file.'],
];

/** What restoring a file would do. Nothing is written before the reader says so. */
export function OptionsRestore({ model, opened }: { model: BackupModel; opened: Opened }) {
  const { name, about, preview, bringBack } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const busy = Boolean(model.busy.value);
  const changing = changingIn(preview);
  const nothing = !changing && !preview.changes;
  return (
    <section class={`${styles['card']} ${styles['opened']}`} aria-label="Preview of the restore">
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p>
        {about.made === undefined ? '' : `Made ${moment(about.made)}. `}
        {nothing
          ? 'Everything in this file is in your library already.'
          : 'Nothing has been changed yet. This is what restoring it does:'}
      </p>
      {about.problems.length > 0 && (
        <div class={styles['problems']} role="alert">
          <p>Not all of the file could be read. What is whole can be restored.</p>
          <ul>
            {about.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {preview.clashes.count > 0 && (
        <div class={styles['problems']}>
          <p>
            {preview.clashes.count === 1
              ? 'One citation key was given out to two papers. '
              : `${preview.clashes.count.toLocaleString('en')} citation keys were given out to two papers each. `}
            The paper that had it first keeps it. The other has a new one, also in files that already name it:
          </p>
          <ul>
            {preview.clashes.first.map(({ key, now }) => (
              <li key={now}>
                {key} → {now}
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview.removedSince > 0 && (
        <label class={styles['choice']}>
          <input
            type="checkbox"
            checked={bringBack}
            disabled={busy}
            onChange={(event) => void model.bringBack(event.currentTarget.checked)}
          />
          Bring back {papers(preview.removedSince)} you removed after this backup was made
        </label>
      )}
      <div class={styles['kinds']}>
        {KINDS.map(([fate, title, meaning]) => (
          <Kind
            key={fate}
            title={title}
            meaning={meaning}
            count={preview.counts[fate]}
            items={preview.named[fate]}
          />
        ))}
      </div>
      <div class={styles['row']}>
        {!nothing && (
          <Button look="primary" disabled={busy} onClick={() => void model.restore()}>
            {changing ? `Restore ${papers(changing)}` : 'Restore'}
          </Button>
        )}
        <Button onClick={() => model.close()}>{nothing ? 'Close' : 'Cancel'}</Button>
      </div>
    </section>
  );
}

function Kind({
  title,
  meaning,
  count,
  items,
}: {
  title: string;
  meaning: string;
  count: number;
  /** The first of them. */
  items: RestoreItem[];
}) {
  const said = count.toLocaleString('en');
  if (!count)
    return (
      <p class={styles['none']}>
        <b>{said}</b> {title}
      </p>
    );
  return (
    <details>
      <summary>
        <b>{said}</b> {title}
      </summary>
      <p class={styles['soft']}>{meaning}</p>
      <ul class={styles['titles']} aria-label={title} tabIndex={0}>
        {items.map(({ uid, title: raw, reasons, removed }) => (
          <li key={`${removed} ${uid}`}>
            {displayText(raw)}
            {(reasons.length > 0 || removed) && (
              <span class={styles['soft']}>
                {[...reasons, ...(removed ? ['In the trash'] : [])].join('. ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p class={styles['soft']}>and {(count - items.length).toLocaleString('en')} more</p>
      )}
    </details>
  );
}
