import type { ComponentChildren } from 'preact';

import styles from './Empty.module.css';

/** What stands where a list would be: what is the case, and what to do next. */
export function Empty({
  title,
  picture,
  children,
}: {
  title: string;
  picture?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <section class={styles['empty']}>
      {picture && <img src="/icon.svg" width="56" height="56" alt="" />}
      <h2>{title}</h2>
      {children}
    </section>
  );
}
