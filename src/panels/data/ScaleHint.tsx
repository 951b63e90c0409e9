/** Says that a feature stands on a far scale, and offers to standardise; nothing where all stand well. */

import { featureNames } from '../../store/table/feed';
import { farFeature, standardised } from '../../store/table/feed-scaling';
import { heldOutWords } from '../../words/held-out';
import { formatNumber } from '../../writers/number';
import { useApp, useExperiment, useFlags, useLanguage } from '../app';
import { keepShown } from '../train/run-acts';
import styles from './Data.module.css';

export function ScaleHint() {
  const app = useApp();
  const words = heldOutWords[useLanguage()];
  const isLocked = useFlags(({ hide }) => hide.has('edit'));
  const said = useExperiment(({ experiment: { data } }) => {
    const far = farFeature(data);
    return far && words.scales(featureNames(data)[far.feature], formatNumber(far.mean), formatNumber(far.deviation));
  });
  if (said === undefined || isLocked) return null;
  return (
    <div className={styles['choices']}>
      <p className={styles['what']}>{said}</p>
      <button
        type="button"
        className="control small"
        onClick={() => {
          keepShown(app);
          app.experiment.reshape((open) => ({ ...open, data: standardised(open.data) }), { kind: 'standardised' });
        }}
      >
        {words.standardise}
      </button>
    </div>
  );
}
