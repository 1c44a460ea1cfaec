import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './PaperDetail.module.css';
import { later } from './later.tsx';
import type { Store } from './store.ts';
import { titleOf } from './title-of.ts';

const PaperDetail = later(async () => (await import('./PaperDetail.tsx')).PaperDetail);

/**
 * The details of one paper, over the list: that stays as it is below, with its place. From here one goes on to the next paper and the one before.
 */
export function DetailSheet({ store }: { store: Store }) {
  const { library, detail, reader } = store;
  const { found } = library;
  const paper = detail.paper.value;
  const place = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // Not once it is drawn: a key that was pressed meanwhile would go to the list below.
  useLayoutEffect(() => place.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [detail.uid.value]);
  const { rows, total } = found.shown.value;
  const at = found.active.value;
  // Opened from elsewhere, it has no place in the list.
  const listed = rows.get(at)?.uid === detail.uid.value;
  const has = (by: number) => listed && rows.has(at + by);
  const step = (by: number) => {
    const row = rows.get(at + by);
    if (!row) return;
    found.active.value = at + by;
    void detail.show(row.uid);
  };
  const title = paper ? titleOf(paper) : '';
  const starred = paper?.reader.starred?.value ?? false;
  return (
    <div
      ref={place}
      class={styles['sheet']}
      role="dialog"
      aria-label={paper ? say('detailsOf', title) : say('details')}
      aria-busy={!paper}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Out of a field first: what is written there may be offering something itself.
        if ((event.target as Element).matches('textarea, input[type=text]'))
          place.current?.querySelector('button')?.focus();
        else detail.close();
      }}
    >
      <div class={styles['bar']}>
        <Button look="bare" icon="back" label={say('sheetBack')} onClick={() => detail.close()} />
        <span>{listed && say('sheetPlace', at + 1, total)}</span>
        <Button
          look="bare"
          icon="up"
          label={say('sheetBefore')}
          disabled={!has(-1)}
          onClick={() => step(-1)}
        />
        <Button look="bare" icon="down" label={say('sheetNext')} disabled={!has(1)} onClick={() => step(1)} />
        {paper && (
          <>
            <Button
              look="bare"
              icon="star"
              label={say(starred ? 'rowStarOff' : 'rowStar', title)}
              data-starred={starred}
              onClick={() => void reader.star([paper.uid], !starred)}
            />
            <Button
              look="bare"
              icon="trash"
              label={say('rowRemove', title)}
              onClick={() => void library.remove([paper.uid])}
            />
          </>
        )}
      </div>
      <div ref={body} class={styles['body']}>
        {paper && <PaperDetail key={paper.uid} paper={paper} store={store} />}
      </div>
    </div>
  );
}
