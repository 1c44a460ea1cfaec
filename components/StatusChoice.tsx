import { say, type MessageKey } from '../lib/words.ts';
import styles from './PaperDetail.module.css';
import type { Status } from './reader-model.ts';

const NAMES: Record<Status, MessageKey> = {
  unread: 'choiceUnread',
  reading: 'choiceReading',
  read: 'choiceRead',
};

/** How far the reader is with a paper. */
export function StatusChoice({ status, choose }: { status: Status; choose: (status: Status) => void }) {
  return (
    <fieldset class={styles['choice']}>
      <legend class="spoken">{say('filterStatus')}</legend>
      {(Object.keys(NAMES) as Status[]).map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="status"
            class="spoken"
            checked={one === status}
            onChange={() => choose(one)}
          />
          <span>{say(NAMES[one])}</span>
        </label>
      ))}
    </fieldset>
  );
}
