import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { authorNames } from '../lib/text/authors.ts';
import { displayText } from '../lib/text/index.ts';
import { say, written } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { publishedOn } from './day.ts';
import type { Found } from './page-found.ts';
import { LINKS } from './link-names.ts';
import styles from './PaperDetail.module.css';
import { RichText } from './RichText.tsx';
import { Standing } from './Standing.tsx';
import type { Store } from './store.ts';

/** So many authors are named. */
const NAMED = 30;

/** A paper of the page in full, as its listing has it, over the list: read it, then keep it or not. */
export function EntrySheet({ store, found }: { store: Store; found: Found }) {
  const { page } = store;
  const { entry, key, standing } = found;
  const shown = page.shown.value;
  const at = shown.findIndex((one) => one.key === key);
  const place = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // Not once it is drawn: a key that was pressed meanwhile would go to the list below.
  useLayoutEffect(() => place.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
  }, [key]);
  const step = (by: number) => {
    const next = shown[at + by];
    if (!next) return;
    page.selection.active.value = at + by;
    page.selection.point(next.key);
    page.opened.value = next.key;
  };
  const close = () => {
    page.opened.value = undefined;
  };
  const authors = authorNames(entry.authors);
  const facts = [entry.venue, entry.published && publishedOn(entry.published)].filter(
    (fact) => fact !== undefined,
  );
  const title = displayText(entry.title);
  const gone = standing === 'dismissed';
  return (
    <div
      ref={place}
      class={styles['sheet']}
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class={styles['bar']}>
        <Button look="bare" icon="back" label={say('sheetBack')} onClick={close} />
        <span>{say('sheetPlace', at + 1, shown.length)}</span>
        <Button
          look="bare"
          icon="up"
          label={say('sheetBefore')}
          disabled={!shown[at - 1]}
          onClick={() => step(-1)}
        />
        <Button
          look="bare"
          icon="down"
          label={say('sheetNext')}
          disabled={!shown[at + 1]}
          onClick={() => step(1)}
        />
      </div>
      <div ref={body} class={styles['body']}>
        <h2 dir="auto">
          {entry.url ? (
            <a href={entry.url} target="_blank" rel="noreferrer">
              <RichText raw={entry.title} />
            </a>
          ) : (
            <RichText raw={entry.title} />
          )}
        </h2>
        <p class={styles['authors']} dir="auto">
          {authors.slice(0, NAMED).map(displayText).join(', ')}
          {authors.length > NAMED && ` … (${written(authors.length)})`}
        </p>
        <p class={styles['facts']}>
          <Standing found={found} />
          {facts.length > 0 && <span>{facts.join(' · ')}</span>}
          {(['pdf', 'code', 'project', 'video', 'data'] as const).map(
            (kind) =>
              entry.links[kind] !== undefined && (
                <a key={kind} href={entry.links[kind]} target="_blank" rel="noreferrer">
                  {say(LINKS[kind])}
                </a>
              ),
          )}
        </p>
        {!page.why.value && (
          <p class={styles['doing']}>
            {standing === 'saved' ? (
              <Button onClick={() => void store.place.showKept(entry)}>{say('sheetInLibrary')}</Button>
            ) : (
              <Button
                look="primary"
                icon="plus"
                disabled={page.acts.saving.value}
                onClick={() => void page.acts.save([entry])}
              >
                {say('sheetSave')}
              </Button>
            )}
            {standing !== 'saved' && (
              <Button onClick={() => void page.acts.dismiss([entry], !gone)}>
                {say(gone ? 'sheetBringBack' : 'sheetDismiss')}
              </Button>
            )}
          </p>
        )}
        {entry.abstract !== undefined && (
          <section>
            <h3>{say('detailAbstract')}</h3>
            <p class={styles['abstract']} dir="auto">
              <RichText raw={entry.abstract} linked />
            </p>
          </section>
        )}
      </div>
    </div>
  );
}
