/** What the gradient said the edit would do to the cost, what it did, and the curve between the two. */

import { EDIT_CHART, editCostPainter, gradientOf, VERDICTS } from '../../paint/change-table-cost';
import type { Editable } from '../../store/edit/edit';
import { compareWords } from '../../words/compare';
import { symbolText } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage } from '../app';
import inspector from '../inspector/Inspector.module.css';
import { usePainter } from '../use-painter';
import styles from './Change.module.css';
import { editedKind } from './edited-kind';

export function CostOfEdit({ reference }: { reference: Editable }) {
  const app = useApp();
  const language = useLanguage();
  const words = compareWords[language];
  const { shape, m } = useExperiment((state) => state.structure);
  const root = usePainter<HTMLDivElement>((element) => editCostPainter(element, app, reference));
  const what = words.this[editedKind(reference)];
  const hasGradient = gradientOf(reference) !== undefined;
  return (
    <div ref={root} className={styles['cost']}>
      <p data-part="no cost" className={styles['remark']}>{words.cost.noCost}</p>
      <div data-part="cost" className={styles['costBody']}>
        {hasGradient && (
          <figure className={styles['figure']}>
            <svg
              role="img"
              aria-label={words.cost.chart(symbolText(reference, shape, language, m))}
              width={EDIT_CHART.width}
              height={EDIT_CHART.height}
              className={inspector['chart']}
            />
            <p data-part="working" hidden className={styles['remark']}>{words.cost.working}</p>
          </figure>
        )}
        <div className={styles['costSide']}>
          <dl className={inspector['list']}>
            <div data-part="predicted row" className={inspector['pair']}><dt>{words.cost.predicted}</dt><dd data-slot="predicted" /></div>
            <div className={inspector['pair']}><dt>{words.cost.actual}</dt><dd data-slot="actual" className={styles['actual']} /></div>
            <div data-part="missed row" className={inspector['pair']}><dt>{words.cost.missed}</dt><dd data-slot="missed" /></div>
          </dl>
          {VERDICTS.map((verdict) => <p key={verdict} data-part={verdict} hidden className={styles['remark']}>{words.verdicts[verdict](what)}</p>)}
          <p data-part="no gradient" hidden className={styles['remark']}>{hasGradient ? words.cost.noGradient : words.cost.noGradientAtAll}</p>
        </div>
      </div>
    </div>
  );
}
