import type { Row } from '../lib/finding.ts';
import { say, sayCount, written } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import { AuthorLine } from './AuthorLine.tsx';
import { Button } from './Button.tsx';
import { day } from './day.ts';
import { Icon } from './Icon.tsx';
import { Marked } from './Marked.tsx';
import styles from './PaperRow.module.css';
import type { Rises } from './rises.ts';
import type { Store } from './store.ts';

interface Props {
  /** Undefined while it is being fetched. */
  row: Row | undefined;
  /** Its place in the list, from 0. */
  at: number;
  /** Distance from the list's upper edge, px. */
  top: number;
  /** px */
  height: number;
  excerpts: boolean;
  store: Store;
}

/** Stands for a row that is being fetched: the same elements, unseen, are filled when it comes. Making them anew while one scrolls costs frames and memory. */
const AWAITED: Row = {
  uid: '',
  title: '',
  titleHits: [],
  authors: '',
  authorHits: [],
  url: '',
  year: '',
  where: '',
  tags: [],
  status: 'unread',
  starred: false,
  hasNote: false,
  added: 0,
};

/** One saved paper: a title that opens it, who and where in a line each, and what can be done with it. */
export function PaperRow({ row = AWAITED, at, top, height, excerpts, store }: Props) {
  const { found, selection } = store.library;
  const awaited = row === AWAITED;
  const { uid, title } = row;
  const selected = selection.uids.value.has(uid);
  const id = `paper-${at}`;
  const tab = found.active.value === at && !awaited ? 0 : -1;
  return (
    <div
      role="row"
      aria-rowindex={at + 1}
      tabIndex={found.active.value === at ? 0 : -1}
      style={{ top: `${top}px`, height: `${height}px` }}
      class={awaited ? `${styles['row']} ${styles['awaited']}` : styles['row']}
      aria-busy={awaited}
      {...(awaited
        ? { 'aria-label': say('rowLoading') }
        : { 'aria-labelledby': id, 'aria-selected': selected })}
      data-status={row.status}
    >
      <div role="gridcell" class={styles['pick']}>
        <input
          type="checkbox"
          checked={selected}
          tabIndex={tab}
          aria-label={say('pageSelect', title)}
          onClick={async ({ currentTarget: box, shiftKey }) => {
            if (!shiftKey) return selection.select(uid, box.checked, at);
            await selection.extend(at, at);
            box.checked = true;
          }}
        />
      </div>
      <div role="gridcell" class={styles['body']}>
        <div class={styles['title']}>
          <a
            id={id}
            {...(row.url && { href: row.url })}
            target="_blank"
            rel="noreferrer"
            title={title}
            dir="auto"
            tabIndex={tab}
            data-opens
            onPointerMove={(event) => uid && store.dragging.near(uid, event)}
            onPointerDown={() => uid && store.dragging.press(uid)}
            onDragStart={(event) => store.dragging.begin(event, row)}
            onDragEnd={(event) => void store.dragging.end(event)}
          >
            <Marked text={title} hits={row.titleHits} />
          </a>
        </div>
        <AuthorLine text={retold(row.authors, 'toldAuthors')} hits={row.authorHits} />
        {excerpts && row.excerpt && (
          <p class={styles['line']} data-found={row.excerpt.hits.length > 0} dir="auto">
            <Marked {...row.excerpt} />
          </p>
        )}
        <Facts row={row} tab={tab} rises={store.library.rises} />
      </div>
      <div role="gridcell" class={styles['acts']}>
        <Button
          look="bare"
          icon="star"
          label={say(row.starred ? 'rowStarOff' : 'rowStar', title)}
          tabIndex={tab}
          data-starred={row.starred}
          onClick={() => void store.reader.star([uid], !row.starred)}
        />
        <Button
          look="bare"
          icon="trash"
          label={say('rowRemove', title)}
          tabIndex={tab}
          onClick={() => void store.library.remove([uid])}
        />
        <Button
          look="bare"
          icon="next"
          label={say('detailsOf', title)}
          tabIndex={tab}
          data-first
          onClick={() => void store.detail.show(uid)}
        />
      </div>
    </div>
  );
}

/** When and where it came out, what there is, and what the reader made of it, in one line. */
function Facts({ row, tab, rises }: { row: Row; tab: number; rises: Rises }) {
  const arxiv = /^arXiv (\S+)$/.exec(row.where)?.[1];
  // The year stands before it; a venue's own may be cut off.
  const named = row.year && row.where.endsWith(` ${row.year}`);
  const where = named ? row.where.slice(0, -row.year.length - 1) : row.where;
  const tagged = row.tags.length > 0;
  const marked = row.status !== 'unread';
  return (
    <p class={`${styles['line']} ${styles['facts']}`}>
      {marked && (
        <b class={styles['status']}>
          <Icon name={row.status === 'read' ? 'check' : 'book'} size={13} />
          <span data-crowded={tagged}>{say(row.status === 'read' ? 'choiceRead' : 'choiceReading')}</span>
        </b>
      )}
      {row.year && <span>{row.year}</span>}
      {row.where && (
        <span
          class={styles['where']}
          title={row.where}
          dir="auto"
          data-id={arxiv}
          data-crowded={tagged || marked}
        >
          {arxiv === undefined ? (
            where
          ) : (
            <>
              arXiv<span data-crowded={tagged || marked}> {arxiv}</span>
            </>
          )}
        </span>
      )}
      {row.upvotes !== undefined && (
        <span>
          <Icon name="up" size={12} /> <span aria-hidden="true">{written(row.upvotes)}</span>{' '}
          <span class="spoken">{sayCount('rowUpvotes', row.upvotes)}</span>
        </span>
      )}
      {row.code && (
        <a href={row.code} target="_blank" rel="noreferrer" title={say('rowCode')} tabIndex={tab}>
          <Icon name="code" size={14} />
          <span class="spoken">{say('rowCode')}</span>
        </a>
      )}
      {row.hasNote && (
        <span title={say('rowNote')}>
          <Icon name="note" size={13} />
          <span class="spoken">{say('rowNote')}</span>
        </span>
      )}
      {tagged && (
        <span class={styles['tags']} title={row.tags.join(', ')}>
          {row.tags.map((tag, i) => (
            <i key={tag} dir="auto" data-found={i < (row.tagsFound ?? 0)}>
              {tag}
            </i>
          ))}
        </span>
      )}
      {row.upvotes !== undefined && <Risen of={row.uid} rises={rises} />}
    </p>
  );
}

/** How far its upvotes rose, at the end of the line: in the room that is left there, else not at all, so that nothing moves when it comes. */
function Risen({ of, rises }: { of: string; rises: Rises }) {
  const rise = rises.known.value.get(of);
  if (!rise) return null;
  const told = sayCount('rowRise', rise.by, day(rise.since));
  return (
    <span class={styles['rise']}>
      <span title={told}>
        <Icon name="rise" size={12} /> <span aria-hidden="true">{written(rise.by)}</span>
        <span class="spoken">{told}</span>
      </span>
    </span>
  );
}
