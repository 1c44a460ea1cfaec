import { say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { FollowedList } from './FollowedList.tsx';
import { FollowForm } from './FollowForm.tsx';
import { FollowLines } from './FollowLines.tsx';
import { type FollowedModel, KINDS } from './followed-model.ts';
import card from './Options.module.css';
import styles from './OptionsFollowed.module.css';

/** Authors, phrases and organisations the reader follows: what is on the list, and the ways onto it and off it. */
export function OptionsFollowed({ model }: { model: FollowedModel }) {
  const list = model.list.value;
  if (!list) return null;
  return (
    <section class={card['card']}>
      <h2>{say('followedTitle')}</h2>
      <p>{say('followedAbout')}</p>
      <FollowForm model={model} />
      {list.length === 0 ? (
        <p class={styles['empty']}>{say('followedEmpty')}</p>
      ) : (
        <div class={styles['kinds']}>
          {KINDS.map((kind) => (
            <FollowedList
              key={kind}
              kind={kind}
              items={model.of(kind)}
              remove={(item) => model.remove([item])}
            />
          ))}
        </div>
      )}
      <FollowLines model={model} />
      {list.length > 0 && (
        <div class={card['row']}>
          <Button look="quiet" onClick={() => void model.copy()}>
            {say('followedCopy')}
          </Button>
          <ConfirmButton
            label={say('followedRemoveAll')}
            sure={say('followedRemoveAllSure')}
            onConfirm={() => void model.remove(list)}
          />
        </div>
      )}
    </section>
  );
}
