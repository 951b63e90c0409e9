/** A button of the transport. */

import type { ReactNode } from 'react';
import { Icon, type IconName } from '../Icon';
import styles from './Transport.module.css';

interface ControlProps {
  readonly name: string;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys: string;
  readonly icon?: IconName;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  /** It says in words what it does, and the words change. */
  readonly worded?: boolean;
  readonly children?: ReactNode;
}

export function Control({ name, keys, icon, onClick, disabled = false, primary = false, worded = false, children }: ControlProps) {
  return (
    <button
      type="button"
      className={`control ${primary ? 'primary' : ''} ${styles['control']}`}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={name}
      data-worded={worded || undefined}
      // A disabled button would drop the focus of whoever has just pressed it.
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
