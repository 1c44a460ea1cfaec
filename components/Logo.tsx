import styles from './Logo.module.css';

/** The mark and the name. The picture is the toolbar's icon. */
export function Logo() {
  return (
    <h1 class={styles['logo']}>
      <img src="/icon.svg" width="22" height="22" alt="" />
      Sheaf
    </h1>
  );
}
