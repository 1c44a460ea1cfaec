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
      <h2>What you have seen</h2>
      <p>
        Sheaf notes which papers a listing showed you, saved or not, with their place, upvotes and stars. So
        it can tell what is new since you last looked. It is on this computer only, in no backup, and goes
        after two years; private windows are never noted.
      </p>
      <dl class={styles['facts']}>
        <div>
          <dt>Papers seen</dt>
          <dd>{papers.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>On days</dt>
          <dd>{days.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Space used</dt>
          <dd>{visits ? `about ${sized(bytes)}` : 'none'}</dd>
        </div>
      </dl>
      <label class={styles['choice']}>
        <input
          type="checkbox"
          checked={model.on.value}
          onChange={(event) => void model.remember(event.currentTarget.checked)}
        />
        Note what I see. Switched off, nothing more is noted, and nothing is marked as new or seen.
      </label>
      {visits > 0 && (
        <div class={styles['row']}>
          <ConfirmButton
            label="Forget all of it"
            sure="Really forget?"
            of="what you have seen"
            onConfirm={() => void model.clear()}
          />
        </div>
      )}
    </section>
  );
}
