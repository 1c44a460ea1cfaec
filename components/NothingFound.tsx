import { Button } from './Button.tsx';
import { papers } from '../lib/counted.ts';
import { Empty } from './Empty.tsx';
import type { FoundModel } from './found-model.ts';
import styles from './LibraryView.module.css';
import { clausesOf, without } from './query-text.ts';

/** Says what was searched for, and offers to ask for less. */
export function NothingFound({ found }: { found: FoundModel }) {
  const { text } = found.shown.value;
  const clauses = clausesOf(text);
  const behind = found.behind.value.now;
  if (behind && !clauses.length) {
    return (
      <Empty title="Getting ready">
        <p>{papers(behind)} are being indexed for search…</p>
      </Empty>
    );
  }
  return (
    <Empty title={behind ? 'Nothing found yet' : 'Nothing found'}>
      <p>
        No saved paper has {clauses.length > 1 ? 'all of ' : ''}
        {clauses.map((clause, i) => (
          <>
            {i > 0 && ', '}
            <b dir="auto">{clause}</b>
          </>
        ))}
        . Search looks at titles, authors, abstracts, tags, notes and ids.
      </p>
      {behind > 0 && <p>{papers(behind)} are still being indexed.</p>}
      <div class={styles['ways']}>
        {clauses.length > 1 &&
          clauses.slice(0, 6).map((clause) => (
            <Button key={clause} look="quiet" onClick={() => found.search(without(text, clause))}>
              Without {clause}
            </Button>
          ))}
        <Button look="quiet" onClick={() => found.search('')}>
          Clear search
        </Button>
      </div>
    </Empty>
  );
}
