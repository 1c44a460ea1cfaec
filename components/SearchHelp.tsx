import { OPERATORS } from './query-text.ts';
import styles from './FilterPanel.module.css';

const KEYS: [keys: string, what: string][] = [
  ['/', 'to the search'],
  ['↓ ↑', 'from paper to paper'],
  ['Enter', 'details'],
  ['o', 'open the paper'],
  ['s', 'star'],
  ['Space', 'select; with Shift all in between'],
  ['Delete', 'remove'],
];

/** What a search can say, and the keys of the list. */
export function SearchHelp() {
  return (
    <div class={styles['help']}>
      <p>
        Papers with all of your words are found, in titles, authors, abstracts, tags, notes and ids; the last
        word may be unfinished.
      </p>
      <dl>
        <div>
          <dt>"two words"</dt>
          <dd>right after each other</dd>
        </div>
        <div>
          <dt>-word</dt>
          <dd>papers without it; goes before anything</dd>
        </div>
        {OPERATORS.map(([operator, finds, example]) => (
          <div key={operator}>
            <dt>{example}</dt>
            <dd>{finds}</dd>
          </div>
        ))}
      </dl>
      <h2>Keys</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
