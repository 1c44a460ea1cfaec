import { displayText } from '../lib/text/index.ts';
import { Button } from './Button.tsx';
import { day } from './day.ts';
import { Icon } from './Icon.tsx';
import type { PageModel } from './page-model.ts';
import styles from './Popup.module.css';

/** Sections of a listing, as a heading above their first paper. */
const SECTIONS: Record<string, string> = { new: 'New', 'cross-list': 'Cross-listed', replaced: 'Replaced' };

/** The papers of the page in its order: each saved, seen before or new, and with its own way to be saved. */
export function PageList({ page }: { page: PageModel }) {
  const look = page.look.value;
  return (
    <ul class={styles['list']} aria-label="Papers on this page" tabIndex={0}>
      {page.found.value.map(({ entry, keeping }, i, all) => {
        const title = displayText(entry.title);
        const saved = keeping === 'saved';
        const seen = look?.papers[i];
        const { section } = entry;
        const begins = section !== undefined && section !== all[i - 1]?.entry.section;
        return (
          <li key={entry.ids[0] ?? entry.title} class={saved ? styles['kept'] : seen ? styles['known'] : ''}>
            {begins && <h3>{SECTIONS[section] ?? section}</h3>}
            <span title={title} dir="auto">
              {title}
            </span>
            {!saved && seen && (
              <small title={`First seen on ${day(seen.first)}`}>
                Seen<i class="spoken"> before</i>
              </small>
            )}
            {!saved && !seen && look?.previous !== undefined && <b class={styles['new']}>New</b>}
            {saved ? (
              <b class={styles['done']} title="Saved" role="img" aria-label="Saved">
                <Icon name="check" />
              </b>
            ) : (
              !page.why.value && (
                <Button
                  look="bare"
                  icon="plus"
                  label={`Save ${title}`}
                  disabled={page.saving.value}
                  onClick={() => void page.save([entry])}
                />
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
