import { say, written } from '../lib/words.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import { size as sized } from './measures.ts';
import styles from './Options.module.css';
import type { SeenModel } from './seen-model.ts';

/** What Sheaf remembers of listings: how much, the switch, and the way to forget it. */
export function OptionsSeen({ model }: { model: SeenModel }) {
  const size = model.size.value;
  if (!size) return null;
  const { papers, visits, days, bytes } = size;
  return (
    <section class={styles['card']}>
      <h2>{say('seenTitle')}</h2>
      <p>{say('seenHelp')}</p>
      <dl class={styles['facts']}>
        <div>
          <dt>{say('seenPapers')}</dt>
          <dd>{written(papers)}</dd>
        </div>
        <div>
          <dt>{say('seenDays')}</dt>
          <dd>{written(days)}</dd>
        </div>
        <div>
          <dt>{say('spaceUsed')}</dt>
          <dd>{visits ? say('seenAbout', sized(bytes)) : say('seenNone')}</dd>
        </div>
      </dl>
      <label class={styles['choice']}>
        <input
          type="checkbox"
          checked={model.on.value}
          onChange={(event) => void model.remember(event.currentTarget.checked)}
        />
        {say('seenSwitch')}
      </label>
      {visits > 0 && (
        <div class={styles['row']}>
          <ConfirmButton
            label={say('seenForget')}
            sure={say('seenForgetSure')}
            of={say('seenForgetOf')}
            onConfirm={() => void model.clear()}
          />
        </div>
      )}
    </section>
  );
}
