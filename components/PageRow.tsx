import { citedAuthors } from '../lib/text/cited-authors.ts';
import { displayText } from '../lib/text/index.ts';
import { say, sayCount, written } from '../lib/words.ts';
import { AuthorLine } from './AuthorLine.tsx';
import { Button } from './Button.tsx';
import { fill } from './dragging.ts';
import { Icon } from './Icon.tsx';
import type { Found } from './page-found.ts';
import { sectionName } from './page-section.ts';
import type { PageModel } from './page-model.ts';
import styles from './PaperRow.module.css';
import { Standing } from './Standing.tsx';

/** One paper of the page: as high as a row of the library, with how it stands in the place of what the reader wrote. */
export function PageRow({
  found,
  at,
  top,
  height,
  page,
}: {
  found: Found;
  /** Its place among the shown, from 0. */
  at: number;
  /** Distance from the list's upper edge, px. */
  top: number;
  /** px */
  height: number;
  page: PageModel;
}) {
  const { selection } = page;
  const { entry, key, standing } = found;
  const title = displayText(entry.title);
  const selected = selection.keys.value.has(key);
  const active = selection.active.value === at;
  const tab = active ? 0 : -1;
  const id = `on-page-${at}`;
  const kept = standing === 'saved';
  const gone = standing === 'dismissed';
  const off = Boolean(page.why.value);
  return (
    <div
      role="row"
      aria-rowindex={at + 1}
      aria-labelledby={id}
      aria-selected={selected}
      tabIndex={tab}
      style={{ top: `${top}px`, height: `${height}px` }}
      class={styles['row']}
      data-standing={standing}
      data-pointed={selection.pointed.value === key}
    >
      <div role="gridcell" class={styles['pick']}>
        <input
          type="checkbox"
          checked={selected}
          tabIndex={tab}
          aria-label={say('pageSelect', title)}
          onClick={({ currentTarget: box, shiftKey }) => {
            if (shiftKey) selection.extend(at, at);
            else selection.select(at, box.checked);
          }}
        />
      </div>
      <div role="gridcell" class={styles['body']}>
        <div class={styles['title']}>
          <a
            id={id}
            {...(entry.url && { href: entry.url })}
            target="_blank"
            rel="noreferrer"
            title={title}
            dir="auto"
            tabIndex={tab}
            data-opens
            onDragStart={({ dataTransfer }) => dataTransfer && fill(dataTransfer, { title, url: entry.url })}
          >
            {title}
          </a>
        </div>
        <AuthorLine text={citedAuthors(entry)} />
        <Facts found={found} tab={tab} />
      </div>
      <div role="gridcell" class={styles['acts']}>
        {!off && (
          <Button
            look="bare"
            icon={kept ? 'next' : 'plus'}
            label={say(kept ? 'pageRowDetails' : 'pageRowSave', title)}
            tabIndex={tab}
            data-first
            disabled={page.acts.saving.value}
            onClick={() => {
              if (kept) page.opened.value = key;
              else void page.acts.save([entry]);
            }}
          />
        )}
        {!off && !kept && (
          <Button
            look="bare"
            icon={gone ? 'undo' : 'eyeOff'}
            label={say(gone ? 'pageRowBringBack' : 'pageRowDismiss', title)}
            tabIndex={tab}
            onClick={() => void page.acts.dismiss([entry], !gone)}
          />
        )}
      </div>
    </div>
  );
}

/** How it stands, its place on the listing, and what the listing says of it, in one line. */
function Facts({ found, tab }: { found: Found; tab: number }) {
  const { entry, followed } = found;
  const { rank, upvotes } = entry.stats;
  const section = entry.section !== undefined && entry.section !== 'new' ? sectionName(entry.section) : '';
  return (
    <p class={`${styles['line']} ${styles['facts']}`}>
      <Standing found={found} />
      {rank !== undefined && (
        <span>
          <span aria-hidden="true">{written(rank)}.</span>
          <span class="spoken">{say('pageRank', rank)}</span>
        </span>
      )}
      {upvotes !== undefined && (
        <span>
          <Icon name="up" size={12} />
          <span aria-hidden="true">{written(upvotes)}</span>
          <span class="spoken">{sayCount('rowUpvotes', upvotes)}</span>
        </span>
      )}
      {entry.links.code !== undefined && (
        <a href={entry.links.code} target="_blank" rel="noreferrer" title={say('rowCode')} tabIndex={tab}>
          <Icon name="code" size={14} />
          <span class="spoken">{say('rowCode')}</span>
        </a>
      )}
      {section && <span>{section}</span>}
      {followed.length > 0 && (
        <span class={styles['tags']} title={say('pageFollowedTitle', followed.join(', '))}>
          <span class="spoken">{say('pageFollowed')} </span>
          {followed.map((text) => (
            <i key={text} dir="auto" data-followed>
              {text}
            </i>
          ))}
        </span>
      )}
    </p>
  );
}
