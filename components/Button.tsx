import type { ComponentChildren, ComponentProps } from 'preact';

import type { IconName } from '../lib/icons.ts';
import styles from './Button.module.css';
import { Icon } from './Icon.tsx';

type Props = Omit<ComponentProps<'button'>, 'icon'> & {
  look?: 'primary' | 'bare' | 'quiet' | 'danger';
  icon?: IconName;
  /** The name, when an icon is all that shows. */
  label?: string;
  children?: ComponentChildren;
};

/** A button with words, an icon, or both. */
export function Button({ look, icon, label, children, ...rest }: Props) {
  const kind = [styles['button'], look && styles[look], !children && styles['icon']]
    .filter(Boolean)
    .join(' ');
  return (
    <button type="button" class={kind} aria-label={label} title={label} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
