import { useSignalEffect } from '@preact/signals';

import { say } from '../lib/words.ts';
import { retold } from '../lib/retold.ts';
import { Icon } from './Icon.tsx';
import type { Notices } from './notices.ts';
import styles from './Toast.module.css';

/** How long a notice stays, ms. One that failed stays until it is dismissed. */
const STAY = 10_000;

/** Tells what was done, with Undo. The live region is always there, so that what comes into it is spoken. */
export function Toast({
  notices,
  receipts = false,
}: {
  notices: Notices;
  /** There is room to show a receipt. */
  receipts?: boolean;
}) {
  useSignalEffect(() => {
    if (notices.current.value?.tone !== 'done') return undefined;
    const timer = setTimeout(() => notices.dismiss(), STAY);
    return () => clearTimeout(timer);
  });
  const notice = notices.current.value;
  // Where nothing more is shown, the first remark at least.
  const [first] = [...(notice?.receipt?.problems ?? []), ...(notice?.receipt?.missing ?? [])];
  return (
    <div class={styles['place']} role="status">
      {notice && (
        <div class={`${styles['toast']} ${notice.tone === 'failed' ? styles['failed'] : ''}`} data-notice>
          <span>
            {notice.text}
            {!receipts && first !== undefined && ` ${say('reviewWhy', retold(first))}`}
          </span>
          <div>
            {notice.undo && (
              <button type="button" onClick={() => void notices.undo()}>
                {say('undo')}
              </button>
            )}
            {receipts && notice.receipt && (
              <button type="button" onClick={() => notices.showReceipt()}>
                {say('receiptShow')}
              </button>
            )}
            <button type="button" aria-label={say('dismiss')} onClick={() => notices.dismiss()}>
              <Icon name="close" />
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
