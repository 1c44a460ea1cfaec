import { retold } from '../lib/retold.ts';
import { sayCount } from '../lib/words.ts';
import styles from './PageChanged.module.css';

/** What of the page could not be read. */
export function PageProblems({ problems }: { problems: readonly string[] }) {
  return (
    <details class={styles['problems']}>
      <summary>{sayCount('pageProblems', problems.length)}</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{retold(problem)}</li>
        ))}
      </ul>
    </details>
  );
}
