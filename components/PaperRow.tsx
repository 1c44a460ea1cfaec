import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Row } from '../lib/row.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { LibraryModel } from './library-model.ts';
import { PaperDetail } from './PaperDetail.tsx';
import styles from './PaperRow.module.css';

/** One saved paper: a title that opens it, who and where in a line, its actions, and what stands behind it. */
export function PaperRow({ row, library }: { row: Row; library: LibraryModel }) {
  const selected = library.selected.value.has(row.uid);
  const open = useSignal(false);
  const detail = useId();
  return (
    <li class={styles['row']} data-selected={selected}>
      <input
        type="checkbox"
        class={styles['check']}
        checked={selected}
        aria-label={`Select ${row.title}`}
        onChange={(event) => library.select(row.uid, event.currentTarget.checked)}
      />
      <div class={styles['body']}>
        {row.url ? (
          <a
            class={styles['title']}
            href={row.url}
            target="_blank"
            rel="noreferrer"
            title={row.title}
            dir="auto"
          >
            {row.title}
          </a>
        ) : (
          <span class={styles['title']} title={row.title} dir="auto">
            {row.title}
          </span>
        )}
        {row.authors && (
          <p class={styles['authors']} dir="auto">
            {row.authors}
          </p>
        )}
        <p class={styles['facts']}>
          {row.year && <span>{row.year}</span>}
          {row.where && <span>{row.where}</span>}
          {row.code && (
            <a href={row.code} target="_blank" rel="noreferrer">
              <Icon name="code" size={14} />
              Code
            </a>
          )}
          {row.upvotes !== undefined && (
            <span aria-label={`${row.upvotes} upvotes`}>
              <Icon name="up" size={12} />
              {row.upvotes.toLocaleString('en')}
            </span>
          )}
        </p>
      </div>
      <div class={styles['acts']}>
        <Button
          look="bare"
          icon="trash"
          label={`Remove ${row.title}`}
          onClick={() => void library.remove([row.uid])}
        />
        <Button
          look="bare"
          icon={open.value ? 'up' : 'down'}
          label={`Details of ${row.title}`}
          aria-expanded={open.value}
          aria-controls={open.value ? detail : undefined}
          onClick={() => {
            open.value = !open.value;
          }}
        />
      </div>
      {open.value && <PaperDetail row={row} library={library} id={detail} />}
    </li>
  );
}
