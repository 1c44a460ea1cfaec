import { useEffect, useRef } from 'preact/hooks';

import { Row } from '../lib/row.ts';
import { Button } from './Button.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { say, sayCount } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
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
      <Empty title={say('trashEmpty')}>
        <p>{say('trashHelp')}</p>
      </Empty>
    );
  }
  return (
    <>
      <div class={styles['head']}>
        <span>{sayCount('trashCount', count)}</span>
        <ConfirmButton
          label={say('trashDoEmpty')}
          sure={sayCount('trashSure', count)}
          onConfirm={() => void trash.empty()}
        />
      </div>
      <ul aria-label={say('trashList')}>
        {papers.map((paper) => {
          const { title, authors } = new Row(paper);
          return (
            <li key={paper.uid} class={styles['row']}>
              <p class={styles['title']} dir="auto">
                {title}
              </p>
              {authors && (
                <p class={styles['authors']} dir="auto">
                  {retold(authors, 'toldAuthors')}
                </p>
              )}
              <p class={styles['authors']}>{say('trashRemoved', day(paper.reader.removed?.at ?? 0))}</p>
              <div class={styles['acts']}>
                <Button
                  look="quiet"
                  aria-label={say('trashRestoreOf', title)}
                  onClick={() => void trash.restore([paper.uid])}
                >
                  {say('restore')}
                </Button>
                <ConfirmButton
                  label={say('trashDelete')}
                  sure={say('trashDeleteSure')}
                  of={title}
                  onConfirm={() => void trash.forget([paper.uid])}
                />
              </div>
            </li>
          );
        })}
      </ul>
      {count > papers.length && <p class={styles['more']}>{say('trashMore', count - papers.length)}</p>}
    </>
  );
}
