/** On the full route: the way out where a saturated output has left ∞ × 0. */

import { saturationPainter } from '../../paint/saturation';
import { derivationWords } from '../../words/derivation';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import styles from './Derivation.module.css';

export function UseShortcut() {
  const { experiment } = useApp();
  const note = usePainter<HTMLParagraphElement>((element) => saturationPainter(element, experiment));
  return (
    <p ref={note} className={styles['useShortcut']}>
      <button type="button" className="control small" onClick={() => experiment.setView({ route: 'shortcut' })}>
        {derivationWords[useLanguage()].useShortcut}
      </button>
    </p>
  );
}
