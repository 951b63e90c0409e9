/** What the map's colours, marks and lines mean. */

import { className } from '../../paint/train-numbers';
import { scalePainter, type DecisionMap } from '../../paint/train-map';
import type { OutputKind } from '../../store/train/output-kind';
import { trainPageWords } from '../../words/train-page';
import { useExperiment, useLanguage } from '../app';
import { PlaneLegend } from '../plane/PlaneLegend';
import { usePainter } from '../use-painter';
import styles from './Train.module.css';

interface MapLegendProps {
  readonly kind: OutputKind['kind'];
  readonly output: number;
  readonly scaleEnd: DecisionMap['scaleEnd'];
}

/** More classes would share colours and shapes. */
const MOST_MARKS = 4;

export function MapLegend({ kind, output, scaleEnd }: MapLegendProps) {
  const language = useLanguage();
  const words = trainPageWords[language];
  const classes = useExperiment(({ experiment: { data } }) => data.classes);
  const Y = useExperiment(({ experiment: { data } }) => data.Y.rows);
  const hasHeldOut = useExperiment(({ experiment: { data } }) => (data.heldOut?.length ?? 0) > 0);
  const root = usePainter<HTMLSpanElement>((element) => scalePainter(element, scaleEnd));
  const names = Array.from({ length: Math.min(MOST_MARKS, Y === 1 ? 2 : Y) }, (_, k) => className({ classes, rows: Y }, k, language));
  const isOfValues = kind === 'values';
  return (
    <div className={styles['legend']}>
      <PlaneLegend
        kind={isOfValues ? 'value' : kind}
        {...(kind === 'probability' && { title: words.probability(names[1]), low: '0', high: '1' })}
        {...(isOfValues && { title: words.outputOf(output) })}
        marks={[
          ...(isOfValues ? [] : names.map((label, shape) => ({ shape, label }))),
          ...(hasHeldOut ? [{ shape: 0, label: words.heldOut, isHollow: true }] : []),
        ]}
      />
      <span>
        <span ref={root} hidden={!isOfValues} />
        {isOfValues ? ` ${words.contoursOfValues}` : kind === 'classes' ? words.contoursOfClasses : <>{words.contours.before}<b>{words.contours.main}</b>{words.contours.after}</>}
      </span>
    </div>
  );
}
