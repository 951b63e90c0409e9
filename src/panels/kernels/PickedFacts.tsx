/** What the picked entry and its matrix tell: the scale, the squared distance, the rank and its bound. */

import { parameterCount } from '../../engine/network-limits';
import { kernelWords } from '../../words/kernels';
import { DISTANCE_TEX } from '../../writers/kernels-tex';
import { formatCount } from '../../writers/number';
import { useExperiment, useLanguage } from '../app';
import { PlaneLegend } from '../plane/PlaneLegend';
import { usePainter } from '../use-painter';
import { Figure } from '../world/Figure';
import { Formula } from '../world/Formula';
import { MOST_EXAMPLES } from '../../store/kernels/examples';
import { MOST_RANKED } from '../../store/kernels/gram';
import { useChoice, useKernels } from './kernels-context';
import styles from './Kernels.module.css';

export function PickedFacts() {
  const { grams } = useKernels();
  const words = kernelWords[useLanguage()].gram;
  const name = useChoice((choice) => choice.name);
  const m = useExperiment(({ experiment: { data } }) => Math.min(MOST_EXAMPLES, data.X.columns));
  const other = useExperiment(({ structure: { shape } }) => ({
    input: shape.widths[0], features: shape.widths[shape.widths.length - 2], rbf: Infinity, tangent: parameterCount(shape.widths),
  })[name]);
  const rank = usePainter<HTMLElement>((element) => () => {
    const result = grams.result();
    const rankNow = result?.rank;
    const text = rankNow === undefined ? '–' : formatCount(rankNow);
    if (element.textContent !== text) element.textContent = text;
    const why = result && result.now.rows > MOST_RANKED ? words.tooMany : words.notFinite;
    element.title = result && rankNow === undefined ? why : '';
  });
  return (
    <>
      <p className={styles['scale']}>
        <span className={styles['value']}><i>K<sub>ij</sub></i> <Figure name="value.sign" /> <b><Figure name="entry" /></b></span>
        <span title={words.undefinedCells}><Figure name="scale.low" /> <PlaneLegend kind="value" /> <Figure name="scale.high" /></span>
      </p>
      <dl className={styles['figures']}>
        <dt>{words.rank}: <span className={styles['note']} title={words.rankOf[name]}>{words.bound(formatCount(Math.min(m, other)))}</span></dt><dd ref={rank} />
      </dl>
      <h3>{words.distance}</h3>
      <Formula parts={DISTANCE_TEX} />
    </>
  );
}
