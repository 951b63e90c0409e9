/** The bar of a page that stands in a frame: what it is, what it shows, and the way to the whole page with the same experiment. */

import { NO_FLAGS } from '../../store/share/flags';
import { shareable, withFlags } from '../../store/share/share';
import { shareWords } from '../../words/share';
import { useApp, useLanguage } from '../app';
import { Logo } from '../topbar/Logo';
import styles from './EmbedBar.module.css';

export function EmbedBar({ title }: { readonly title: string }) {
  const { experiment, flags, session } = useApp();
  const words = shareWords[useLanguage()];

  /** The address is made when it is asked for: the experiment changes with every drag. */
  function open(): void {
    const shared = shareable(experiment.getState().experiment);
    const { hide, page, language, theme } = flags.getState();
    if (shared.kind === 'address') window.open(withFlags(shared.hash, { ...NO_FLAGS, hide, page, language, theme }), '_blank', 'noopener');
    // No address carries it: the dialog says why and offers the file.
    else session.openDialog('share');
  }

  return (
    <header className={styles['bar']}>
      <Logo />
      <h1 className={styles['title']}>{title === '' ? 'Nablascope' : title}</h1>
      <button type="button" className="control small" onClick={open}>{words.openWhole}</button>
    </header>
  );
}
