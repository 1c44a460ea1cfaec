import { useEffect, useRef } from 'preact/hooks';

import { Row } from '../lib/row.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { papers as counted } from '../lib/counted.ts';
import { day } from './day.ts';
import { Empty } from './Empty.tsx';
import styles from './Trash.module.css';
import type { TrashModel } from './trash-model.ts';

/** The removed papers: back into the library, or away for good. */
export function Trash({ trash, close }: { trash: TrashModel; close: () => void }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <section
      ref={place}
      class={styles['trash']}
      aria-label={say('panelTrash')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class={styles['bar']}>
        <Button look="bare" icon="back" label={say('panelTrashBack')} onClick={close} />
        <h2>{say('panelTrash')}</h2>
      </div>
      <Removed trash={trash} />
    </section>
  );
}

function Removed({ trash }: { trash: TrashModel }) {
  const count = trash.count.value;
  const papers = trash.papers.value;
  if (!count) {
    return (
      <Empty title="The trash is empty">
        <p>What you remove waits here, with all its sources, until you delete it for good.</p>
      </Empty>
    );
  }
  return (
    <>
      <div class={styles['head']}>
        <span>{counted(count)} removed</span>
        <ConfirmButton
          label="Empty trash"
          sure={`Delete ${counted(count)} for good?`}
          onConfirm={() => void trash.empty()}
        />
      </div>
      <ul aria-label="Removed papers">
        {papers.map((paper) => {
          const { title, authors } = new Row(paper);
          return (
            <li key={paper.uid} class={styles['row']}>
              <p class={styles['title']} dir="auto">
                {title}
              </p>
              {authors && (
                <p class={styles['authors']} dir="auto">
                  {authors}
                </p>
              )}
              <p class={styles['authors']}>Removed {day(paper.reader.removed?.at ?? 0)}</p>
              <div class={styles['acts']}>
                <Button
                  look="quiet"
                  aria-label={`Restore: ${title}`}
                  onClick={() => void trash.restore([paper.uid])}
                >
                  Restore
                </Button>
                <ConfirmButton
                  label="Delete for good"
                  sure="Really delete?"
                  of={title}
                  onConfirm={() => void trash.forget([paper.uid])}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {count > papers.length && (
        <p class={styles['more']}>and {(count - papers.length).toLocaleString('en')} removed before these</p>
      )}
    </>
  );
}
