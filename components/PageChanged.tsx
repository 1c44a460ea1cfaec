import { retold } from '../lib/retold.ts';
import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import styles from './PageChanged.module.css';
import type { Store } from './store.ts';

/** Said when a site's markup is no longer what its reader expects. */
export function PageChanged({
  store: { edges, notices },
  found,
  report,
}: {
  store: Store;
  /** What was found, in a sentence. */
  found: string;
  report: string;
}) {
  const copy = () =>
    edges.copy(report).then(
      () => notices.done(say('pageReportCopied')),
      (error: unknown) => notices.failed(say('pageReportNotCopied'), error),
    );
  return (
    <div class={styles['changed']} role="status">
      <h2>{say('pageChanged')}</h2>
      <p>
        {retold(found)} {say('pageChangedMaybe')}
      </p>
      <p>{say('pageReportHolds')}</p>
      <Button onClick={() => void copy()}>{say('pageCopyReport')}</Button>
    </div>
  );
}
