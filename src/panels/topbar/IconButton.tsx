/** A control that shows a picture only, with its name for those who point at it or hear it. */

import { Icon, type IconName } from '../Icon';
import styles from './TopBar.module.css';

interface IconButtonProps {
  readonly icon: IconName;
  readonly name: string;
  /** As `aria-keyshortcuts` writes it. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

export function IconButton({ icon, name, keys, disabled = false, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles['icon']}
      aria-label={name}
      title={name}
      aria-keyshortcuts={keys}
      // A disabled button would drop the focus of whoever has just pressed it.
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}
