import { useRef } from 'preact/hooks';

import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';
import styles from './Review.module.css';
import type { ReviewModel } from './review-model.ts';
import { ReviewPair } from './ReviewPair.tsx';

/** The questions whether two papers are one work, those put off last. */
export function Review({ review }: { review: ReviewModel }) {
  const list = useRef<HTMLUListElement>(null);
  const questions = review.questions.value;
  const left = review.waiting.value + review.later.value - questions.length;
  if (!questions.length) {
    return (
      <Empty title={say('reviewNothing')}>
        <p>{say('reviewHelp')}</p>
        <Look review={review} />
      </Empty>
    );
  }
  // The answered question goes away with its buttons: the keyboard stays in the list.
  const answered = () => list.current?.focus();
  return (
    <>
      <ul class={styles['list']} aria-label={say('reviewList')} ref={list} tabIndex={-1}>
        {questions.map((question) => (
          <ReviewPair
            key={`${question.a} ${question.b}`}
            question={question}
            review={review}
            answered={answered}
          />
        ))}
      </ul>
      {left > 0 && <p class={styles['more']}>{say('reviewMore', left)}</p>}
      <div class={styles['more']}>
        <Look review={review} />
      </div>
    </>
  );
}

/** Saving compares a paper with those that share an id or a title with it; this compares all with all. */
function Look({ review }: { review: ReviewModel }) {
  const looking = review.looking.busy.value;
  return (
    <div class={styles['look']}>
      <Button disabled={Boolean(looking)} onClick={() => void review.look()}>
        {say('reviewLook')}
      </Button>
      {looking && (
        <Button look="bare" onClick={() => review.looking.stop()}>
          {say('cancel')}
        </Button>
      )}
      <span role="status">{looking}</span>
    </div>
  );
}
