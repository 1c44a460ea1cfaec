import type { BackupModel } from './backup-model.ts';
import { Button } from './Button.tsx';
import { Logo } from './Logo.tsx';
import { size } from './measures.ts';
import type { Notices } from './notices.ts';
import type { FollowedModel } from './followed-model.ts';
import { OptionsAutomatic } from './OptionsAutomatic.tsx';
import { OptionsFile } from './OptionsFile.tsx';
import styles from './Options.module.css';
import type { KeysModel } from './keys-model.ts';
import { OptionsFollowed } from './OptionsFollowed.tsx';
import { OptionsKeys } from './OptionsKeys.tsx';
import { OptionsRestore } from './OptionsRestore.tsx';
import { OptionsSeen } from './OptionsSeen.tsx';
import type { SeenModel } from './seen-model.ts';
import { Toast } from './Toast.tsx';

/** The options page: how much there is and how safe it lies, backups, and the way back from them. */
export function Options({
  model,
  keys,
  seen,
  followed,
  notices,
}: {
  model: BackupModel;
  keys: KeysModel;
  seen: SeenModel;
  followed: FollowedModel;
  notices: Notices;
}) {
  return (
    <main class={styles['page']}>
      <header class={styles['top']}>
        <Logo />
        <span class={styles['where']}>Options</span>
      </header>
      <div class={styles['busy']}>
        {/* Always there, so that what comes into it is spoken. */}
        <p role="status">{model.busy.value}</p>
        {model.busy.value && !model.opened.value && (
          <Button look="bare" onClick={() => model.cancel()}>
            Cancel
          </Button>
        )}
      </div>
      {model.why.value ? (
        <section class={styles['card']}>
          <h2>The library did not open</h2>
          <p role="alert">{model.why.value}</p>
        </section>
      ) : (
        model.storage.value && (
          <>
            {model.opened.value && <OptionsRestore model={model} opened={model.opened.value} />}
            <Storage model={model} />
            <OptionsFile model={model} />
            <OptionsAutomatic model={model} />
            <OptionsKeys model={keys} />
            <OptionsFollowed model={followed} />
            <OptionsSeen model={seen} />
          </>
        )
      )}
      <Toast notices={notices} />
    </main>
  );
}

function Storage({ model }: { model: BackupModel }) {
  const storage = model.storage.value;
  if (!storage) return null;
  const { papers, trash, used, quota, kept } = storage;
  return (
    <section class={styles['card']}>
      <h2>Your library</h2>
      <dl class={styles['facts']}>
        <div>
          <dt>Papers</dt>
          <dd>{papers.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>In the trash</dt>
          <dd>{trash.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Space used</dt>
          <dd>{used === undefined ? 'not known' : size(used)}</dd>
          {quota !== undefined && <dd class={styles['soft']}>{size(quota)} allowed</dd>}
        </div>
      </dl>
      <p>
        {kept
          ? 'All of it is on this computer and nowhere else. The browser keeps it, even when the disk is nearly full; it goes when Sheaf is removed from the browser. A backup file stays.'
          : 'All of it is on this computer and nowhere else. The browser may delete it when the disk is nearly full, and it goes when Sheaf is removed. A backup file stays.'}
      </p>
    </section>
  );
}
