import { say } from '../lib/words.ts';
import { Icon } from './Icon.tsx';
import { NameForm } from './NameForm.tsx';
import styles from './PaperDetail.module.css';

/** The tags of one paper. */
export function TagEditor({
  tags,
  known,
  add,
  takeOff,
}: {
  tags: string[];
  known: string[];
  add: (tag: string) => void;
  takeOff: (tag: string) => void;
}) {
  return (
    <section>
      <h3>{say('tags')}</h3>
      {tags.length > 0 && (
        <ul class={styles['tags']}>
          {tags.map((tag) => (
            <li key={tag}>
              <span dir="auto">{tag}</span>
              <button type="button" aria-label={say('tagTakeThis', tag)} onClick={() => takeOff(tag)}>
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NameForm label={say('tagAdd')} list={known.filter((tag) => !tags.includes(tag))} save={add}>
        {say('add')}
      </NameForm>
    </section>
  );
}
