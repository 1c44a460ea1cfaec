import { useEffect, useRef } from 'preact/hooks';

import type { Fate, RestoreItem } from '../lib/backup/index.ts';
import { changing as changingIn } from '../lib/backup/preview.ts';
import { displayText } from '../lib/text/index.ts';
import type { Opened, RestoreModel } from './restore-model.ts';
import { Button } from './Button.tsx';
import { say, sayCount, written, sentences, type MessageKey } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import { moment } from './measures.ts';
import styles from './Options.module.css';

const KINDS: [fate: Fate, name: MessageKey, meaning: MessageKey][] = [
  ['new', 'fateNew', 'fateNewMeans'],
  ['changed', 'fateChanged', 'fateChangedMeans'],
  ['possible', 'fatePossible', 'restorePossibleMeans'],
  ['untouched', 'fateUntouched', 'fateUntouchedMeans'],
];

/** What restoring a file would do. Nothing is written before the reader says so. */
export function OptionsRestore({ model, opened }: { model: RestoreModel; opened: Opened }) {
  const { name, about, preview, bringBack } = opened;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const busy = Boolean(model.job.busy.value);
  const changing = changingIn(preview);
  const nothing = !changing && !preview.changes;
  return (
    <section class={`${styles['card']} ${styles['opened']}`} aria-label={say('restorePreview')}>
      <h2 ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p>
        {about.made === undefined ? '' : `${say('restoreMade', moment(about.made))} `}
        {nothing ? say('restoreNothing') : say('restoreNothingYet')}
      </p>
      {about.problems.length > 0 && (
        <div class={styles['problems']} role="alert">
          <p>{say('restoreDamaged')}</p>
          <ul>
            {about.problems.map((problem) => (
              <li key={problem}>{retold(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {preview.clashes.count > 0 && (
        <div class={styles['problems']}>
          <p>{sayCount('restoreClashes', preview.clashes.count)}</p>
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
          {sayCount('restoreBringBack', preview.removedSince)}
        </label>
      )}
      <div class={styles['kinds']}>
        {KINDS.map(([fate, title, meaning]) => (
          <Kind
            key={fate}
            title={say(title)}
            meaning={say(meaning)}
            count={preview.counts[fate]}
            items={preview.named[fate]}
          />
        ))}
      </div>
      <div class={styles['row']}>
        {!nothing && (
          <Button look="primary" disabled={busy} onClick={() => void model.restore()}>
            {changing ? sayCount('restoreDo', changing) : say('restore')}
          </Button>
        )}
        <Button onClick={() => model.close()}>{nothing ? say('close') : say('cancel')}</Button>
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
  const said = written(count);
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
                {sentences([
                  ...reasons.map((reason) => retold(reason)),
                  ...(removed ? [say('inTrash')] : []),
                ])}
              </span>
            )}
          </li>
        ))}
      </ul>
      {count > items.length && <p class={styles['soft']}>{say('andMore', count - items.length)}</p>}
    </details>
  );
}
