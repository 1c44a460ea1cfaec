import type { Digest, FreshItem, SavedItem } from '../lib/digest/digest.ts';
import { NAMED_PERIODS } from '../lib/digest/periods.ts';
import { type MessageKey, say, sayCount, written } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { daysName } from './day-names.ts';
import type { DigestModel } from './digest-model.ts';
import { Menu } from './Menu.tsx';
import { sourceName } from './source-name.ts';
import styles from './Week.module.css';
import type { WeekModel } from './week-model.ts';

/** So many papers that were saved are named here, and of so many listings so many new ones; the digest has all. */
const SAVED = 5;
const LISTINGS = 3;
const NEW = 3;

const CHOICES = {
  today: 'weekToday',
  yesterday: 'weekYesterday',
  thisWeek: 'weekThisWeek',
  lastWeek: 'weekLastWeek',
  dates: 'weekDates',
} as const satisfies Record<DigestModel['chosen']['value'], MessageKey>;

/** The papers of a day or a week, saved and new, and the ways to take them along. */
export function WeekBrought({ week, openOptions }: { week: WeekModel; openOptions: () => Promise<void> }) {
  const { brought, noting } = week;
  const days = brought.days.value;
  const digest = days && brought.digest.value;
  const something = Boolean(digest && digest.savedCount + digest.freshCount);
  return (
    <section class={styles['part']} aria-label={say('weekTitle')} aria-busy={brought.gathering.value}>
      <h2>{say('weekTitle')}</h2>
      <div class={styles['head']}>
        <select
          aria-label={say('weekPeriod')}
          value={brought.chosen.value}
          onChange={({ currentTarget: { value } }) => brought.choose(value as keyof typeof CHOICES)}
        >
          {[...NAMED_PERIODS, 'dates' as const].map((name) => (
            <option key={name} value={name}>
              {say(CHOICES[name])}
            </option>
          ))}
        </select>
        <Menu
          label={say('weekDigest')}
          icon="export"
          opens="below"
          disabled={!something}
          items={[
            { name: say('weekCopy'), act: () => void brought.copy() },
            { name: say('weekFile'), act: () => void brought.file() },
            { name: say('weekPrint'), act: () => void brought.print() },
          ]}
        >
          {say('weekDigest')}
        </Menu>
      </div>
      {brought.chosen.value === 'dates' ? (
        <Dates brought={brought} />
      ) : (
        <p class={styles['soft']}>{days && daysName(days)}</p>
      )}
      {!days && <p role="alert">{say('weekBadDates')}</p>}
      {brought.why.value && <p role="alert">{brought.why.value}</p>}
      <div class={styles['brought']}>
        {digest ? (
          <Brought digest={digest} noting={noting.value !== false} open={() => void brought.print()} />
        ) : (
          days && <p>{say('weekGathering')}</p>
        )}
      </div>
      {noting.value === false && (
        <p class={styles['soft']}>
          {say('weekNotNoted')}{' '}
          <Button look="quiet" onClick={() => void openOptions()}>
            {say('weekChange')}
          </Button>
        </p>
      )}
    </section>
  );
}

function Dates({ brought }: { brought: DigestModel }) {
  return (
    <div class={styles['dates']}>
      {(
        [
          ['weekFrom', brought.first],
          ['weekTo', brought.last],
        ] as const
      ).map(([label, date]) => (
        <label key={label}>
          {say(label)}
          <input
            type="date"
            value={date.value}
            onChange={({ currentTarget: { value } }) => {
              date.value = value;
              void brought.gather();
            }}
          />
        </label>
      ))}
    </div>
  );
}

function Brought({ digest, noting, open }: { digest: Digest; noting: boolean; open: () => void }) {
  const { saved, savedCount, fresh, freshCount } = digest;
  if (!savedCount && !freshCount) return <p>{say(noting ? 'weekNothing' : 'weekNothingSaved')}</p>;
  const named = fresh.map((group) => ({ ...group, papers: group.papers.slice(0, NEW) })).slice(0, LISTINGS);
  const left = freshCount - named.reduce((sum, { papers }) => sum + papers.length, 0);
  return (
    <>
      <dl class={styles['facts']}>
        <Fact count={savedCount} of="weekSavedCount" />
        {(noting || freshCount > 0) && <Fact count={freshCount} of="weekFreshCount" />}
      </dl>
      {saved.length > 0 && (
        <>
          <h3>{say('weekSavedList')}</h3>
          <ul>
            {saved.slice(0, SAVED).map((item) => (
              <Item key={item.uid} item={item} />
            ))}
          </ul>
          <More count={savedCount - Math.min(saved.length, SAVED)} open={open} />
        </>
      )}
      {named.map((group) => (
        <div key={`${group.site} ${group.kind}`}>
          <h3>{sourceName(group)}</h3>
          <ul>
            {group.papers.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        </div>
      ))}
      <More count={left} open={open} />
    </>
  );
}

function Fact({ count, of }: { count: number; of: 'weekSavedCount' | 'weekFreshCount' }) {
  return (
    <div>
      <dt>{sayCount(of, count)}</dt>
      <dd>{written(count)}</dd>
    </div>
  );
}

/** How many are left out here, and the way to them. */
const More = ({ count, open }: { count: number; open: () => void }) =>
  count > 0 ? (
    <button type="button" class={styles['more']} onClick={open}>
      {sayCount('weekMore', count)}
    </button>
  ) : null;

function Item({ item }: { item: SavedItem | FreshItem }) {
  const { address, upvotes } = item;
  const title = item.title || ('id' in item ? item.id : say('digestUntitled'));
  const note = 'note' in item ? item.note : undefined;
  return (
    <li>
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      {upvotes !== undefined && (
        <>
          {' '}
          <span class={styles['votes']}>{sayCount('digestUpvotes', upvotes)}</span>
        </>
      )}
      {note !== undefined && <p class={styles['note']}>{note}</p>}
    </li>
  );
}
