import { Button } from './Button.tsx';
import { say, sayCount, sayParts } from '../lib/words.ts';
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
      <Empty title={say('gettingReady')}>
        <p>{sayCount('indexingPapers', behind)}</p>
      </Empty>
    );
  }
  return (
    <Empty title={behind ? say('nothingFoundYet') : say('nothingFound')}>
      <p>
        {sayParts(
          clauses.length > 1 ? 'nothingHasAll' : 'nothingHas',
          <>
            {clauses.map((clause, i) => (
              <>
                {i > 0 && say('listComma')}
                <b dir="auto">{clause}</b>
              </>
            ))}
          </>,
        )}
      </p>
      {behind > 0 && <p>{sayCount('indexingStill', behind)}</p>}
      <div class={styles['ways']}>
        {clauses.length > 1 &&
          clauses.slice(0, 6).map((clause) => (
            <Button key={clause} look="quiet" onClick={() => found.search(without(text, clause))}>
              {say('searchWithout', clause)}
            </Button>
          ))}
        <Button look="quiet" onClick={() => found.search('')}>
          {say('searchClear')}{' '}
        </Button>
      </div>
    </Empty>
  );
}
