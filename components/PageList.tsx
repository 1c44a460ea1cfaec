import { displayText } from '../lib/text/index.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { PageModel } from './page-model.ts';
import { sectionName } from './page-section.ts';
import styles from './Popup.module.css';
import { Standing } from './Standing.tsx';

/** The papers of the page in its order: each saved, seen before or new, and with its own way to be saved. */
export function PageList({ page }: { page: PageModel }) {
  return (
    <ul class={styles['list']} aria-label={say('pageList')}>
      {page.found.value.map((found, i, all) => {
        const { entry, key, standing, followed } = found;
        const title = displayText(entry.title);
        const saved = standing === 'saved';
        const { section } = entry;
        const begins = section !== undefined && section !== all[i - 1]?.entry.section;
        return (
          <li key={key} data-standing={standing} data-seen={Boolean(found.seen)}>
            {begins && <h3>{sectionName(section)}</h3>}
            <span title={title} dir="auto">
              {title}
            </span>
            {followed.length > 0 && (
              <i class={styles['followed']} title={say('pageFollowedTitle', followed.join(', '))}>
                <span class="spoken">{say('pageFollowed')} </span>
                <em dir="auto">{followed[0]}</em>
              </i>
            )}
            {!saved && <Standing found={found} />}
            {saved ? (
              <b class={styles['done']} title={say('pageSaved')} role="img" aria-label={say('pageSaved')}>
                <Icon name="check" />
              </b>
            ) : (
              !page.why.value && (
                <Button
                  look="bare"
                  icon="plus"
                  label={say('pageRowSave', title)}
                  disabled={page.acts.saving.value}
                  onClick={() => void page.acts.save([entry])}
                />
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}
