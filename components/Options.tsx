import type { ComponentChildren } from 'preact';

import type { SitesEdges } from '../lib/edge/sites-edges.ts';
import { say, written } from '../lib/words.ts';
import type { AnywhereModel } from './anywhere-model.ts';
import type { BackupModel } from './backup-model.ts';
import { Button } from './Button.tsx';
import { Logo } from './Logo.tsx';
import { size } from './measures.ts';
import type { Notices } from './notices.ts';
import type { FollowedModel } from './followed-model.ts';
import { OptionsAnywhere } from './OptionsAnywhere.tsx';
import { OptionsAutomatic } from './OptionsAutomatic.tsx';
import { OptionsFile } from './OptionsFile.tsx';
import styles from './Options.module.css';
import type { KeysModel } from './keys-model.ts';
import { OptionsFollowed } from './OptionsFollowed.tsx';
import { OptionsKeys } from './OptionsKeys.tsx';
import { OptionsLanguage } from './OptionsLanguage.tsx';
import { OptionsRestore } from './OptionsRestore.tsx';
import { OptionsSeen } from './OptionsSeen.tsx';
import { OptionsSites } from './OptionsSites.tsx';
import { OptionsTriage } from './OptionsTriage.tsx';
import type { SeenModel } from './seen-model.ts';
import { Toast } from './Toast.tsx';

/** One part of the page: where the table of contents leads, what it is called there, and what it shows. */
interface Part {
  id: string;
  name: string;
  shown: ComponentChildren;
}

/** The options page: a table of contents and the parts, each of which is a card with a heading of its own. */
export function Options({
  model,
  keys,
  seen,
  sites,
  followed,
  anywhere,
  notices,
}: {
  model: BackupModel;
  keys: KeysModel;
  seen: SeenModel;
  sites: SitesEdges;
  followed: FollowedModel;
  anywhere: AnywhereModel;
  notices: Notices;
}) {
  // A new part is one line.
  const parts: Part[] = [
    { id: 'sites', name: say('optionsSites'), shown: <OptionsSites edges={sites} /> },
    { id: 'followed', name: say('optionsFollowed'), shown: <OptionsFollowed model={followed} /> },
    {
      id: 'anywhere',
      name: say('optionsAnywhere'),
      shown: <OptionsAnywhere model={anywhere} keys={keys} />,
    },
    { id: 'triage', name: say('optionsTriage'), shown: <OptionsTriage model={keys} /> },
    { id: 'seen', name: say('optionsSeen'), shown: <OptionsSeen model={seen} /> },
    { id: 'citation-keys', name: say('optionsCitationKeys'), shown: <OptionsKeys model={keys} /> },
    { id: 'backup', name: say('optionsBackup'), shown: <Backup model={model} /> },
    { id: 'storage', name: say('storageTitle'), shown: <Storage model={model} /> },
    { id: 'language', name: say('languageTitle'), shown: <OptionsLanguage /> },
  ];
  const opened = model.restoring.opened.value;
  const ready = !model.why.value && model.storage.value;
  return (
    <main class={styles['page']}>
      <header class={styles['top']}>
        <Logo />
        <span class={styles['where']}>{say('options')}</span>
      </header>
      <div class={styles['busy']}>
        {/* Always there, so that what comes into it is spoken. */}
        <p role="status">{model.job.busy.value}</p>
        {model.job.busy.value && !model.restoring.opened.value && (
          <Button look="bare" onClick={() => model.job.stop()}>
            {say('cancel')}{' '}
          </Button>
        )}
      </div>
      {ready && (
        <nav class={styles['contents']} aria-label={say('optionsContents')}>
          <ul>
            {parts.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div class={styles['parts']}>
        {model.why.value && (
          <section class={styles['card']}>
            <h2>{say('libraryBroken')}</h2>
            <p role="alert">{model.why.value}</p>
          </section>
        )}
        {ready && opened && <OptionsRestore model={model.restoring} opened={opened} />}
        {ready &&
          parts.map(({ id, shown }) => (
            <div key={id} id={id} class={styles['part']}>
              {shown}
            </div>
          ))}
      </div>
      <Toast notices={notices} />
    </main>
  );
}

function Backup({ model }: { model: BackupModel }) {
  return (
    <>
      <OptionsFile model={model} />
      <OptionsAutomatic model={model} />
    </>
  );
}

function Storage({ model }: { model: BackupModel }) {
  const storage = model.storage.value;
  if (!storage) return null;
  const { papers, trash, used, quota, kept } = storage;
  return (
    <section class={styles['card']}>
      <h2>{say('storageTitle')}</h2>
      <dl class={styles['facts']}>
        <div>
          <dt>{say('storagePapers')}</dt>
          <dd>{written(papers)}</dd>
        </div>
        <div>
          <dt>{say('inTrash')}</dt>
          <dd>{written(trash)}</dd>
        </div>
        <div>
          <dt>{say('spaceUsed')}</dt>
          <dd>{used === undefined ? say('storageUnknown') : size(used)}</dd>
          {quota !== undefined && <dd class={styles['soft']}>{say('storageAllowed', size(quota))}</dd>}
        </div>
      </dl>
      <p>{kept ? say('storageKept') : say('storageLoose')}</p>
    </section>
  );
}
