import type { IconName } from '../lib/icons.ts';
import { type MessageKey, say } from '../lib/words.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { Store } from './store.ts';
import styles from './Welcome.module.css';

const STEPS: [icon: IconName, what: MessageKey][] = [
  ['plus', 'welcomeSave'],
  ['search', 'welcomeFind'],
  ['export', 'welcomeExport'],
];

/** The first screen: what Sheaf does, and a page to try it on. It is gone for good once it was closed or something was saved. */
export function Welcome({ store: { welcome, edges } }: { store: Store }) {
  return (
    <section class={styles['welcome']} aria-labelledby="welcome">
      <img src="/icon.svg" width="56" height="56" alt="" />
      <h2 id="welcome">{say('welcomeTitle')}</h2>
      <ol>
        {STEPS.map(([icon, what]) => (
          <li key={what}>
            <Icon name={icon} size={18} />
            <span>{say(what)}</span>
          </li>
        ))}
      </ol>
      <p>{say('welcomeLocal')}</p>
      <div class={styles['ways']}>
        <Button look="primary" onClick={() => void welcome.trySample()}>
          {say('welcomeTry')}
        </Button>
        <a href="https://huggingface.co/papers" target="_blank" rel="noreferrer">
          {say('welcomeOpen', 'Hugging Face Papers')}
        </a>
        <Button look="quiet" onClick={() => void edges.openOptions()}>
          {say('backupRestore')}
        </Button>
        <Button look="bare" onClick={() => void welcome.close()}>
          {say('welcomeClose')}
        </Button>
      </div>
    </section>
  );
}
