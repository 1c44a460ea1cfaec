import type { IconName } from '../lib/icons.ts';
import type { Standing as Kind } from '../lib/standing.ts';
import { type MessageKey, say } from '../lib/words.ts';
import { day } from './day.ts';
import { Icon } from './Icon.tsx';
import type { Found } from './page-found.ts';
import styles from './Standing.module.css';

const SHOWN: Record<Kind, { icon?: IconName; said: MessageKey; means?: MessageKey }> = {
  new: { said: 'pageNew' },
  seen: { said: 'pageSeen' },
  saved: { icon: 'check', said: 'pageSaved' },
  version: { icon: 'book', said: 'pageVersion', means: 'pageVersionMeans' },
  possible: { icon: 'help', said: 'pagePossible', means: 'pagePossibleMeans' },
  dismissed: { icon: 'eyeOff', said: 'pageDismissed' },
};

/** How a paper of the page stands to the reader, in a word. What is nothing special has none. */
export function Standing({ found: { standing, seen } }: { found: Found }) {
  if (!standing || (standing === 'seen' && !seen)) return null;
  const { icon, said, means } = SHOWN[standing];
  const title =
    means !== undefined
      ? say(means)
      : seen && standing === 'seen'
        ? say('pageSeenOn', day(seen.first))
        : undefined;
  return (
    <b class={styles['standing']} data-standing={standing} title={title}>
      {icon && <Icon name={icon} size={12} />}
      {say(said)}
    </b>
  );
}
