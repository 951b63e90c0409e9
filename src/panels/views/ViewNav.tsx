/** The views by name, in the top bar or in its menu. */

import { viewsWithin } from '../../store/share/flags';
import { viewOf } from '../../store/share/page';
import { viewWords } from '../../words/views';
import { useApp, useFlags, useLanguage } from '../app';

interface ViewNavProps {
  readonly className: string | undefined;
  readonly onChosen?: () => void;
}

export function ViewNav({ className, onChosen }: ViewNavProps) {
  const { flags } = useApp();
  const words = viewWords[useLanguage()];
  const current = viewOf(useFlags(({ page }) => page));
  const hide = useFlags((state) => state.hide);
  return (
    <nav aria-label={words.label} className={className}>
      {viewsWithin({ hide }).map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === current ? 'page' : undefined}
          onClick={() => {
            flags.goToView(name);
            onChosen?.();
          }}
        >
          {words.views[name]}
        </button>
      ))}
    </nav>
  );
}
