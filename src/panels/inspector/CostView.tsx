/** J over one variable: the curve with its tangent, what the gradient predicts, and the gradient check. */

import { nameOf } from '../../engine/quantity';
import { CHART, costPainter } from '../../paint/inspector-views';
import { inspectorWords } from '../../words/inspector';
import { useApp, useLanguage } from '../app';
import { usePainter } from '../use-painter';
import { Check } from './Check';
import type { GradientViewProps } from './gradient-view';
import styles from './Inspector.module.css';
import { Slot } from './Slot';

const NUDGES = [0, 1, 2];

export function CostView({ gradient, variable, name }: GradientViewProps) {
  const { experiment, compareEdit } = useApp();
  const words = inspectorWords[useLanguage()];
  const root = usePainter<HTMLDivElement>((element) => costPainter(element, experiment, compareEdit, words, gradient, variable));
  const kind = nameOf(variable.key);
  const caption = words.curve[kind === 'W' || kind === 'b' || kind === 'Z' ? kind : 'A'];
  return (
    <div ref={root} className={styles['view']} data-cost>
      <figure className={styles['figure']}>
        <figcaption className={styles['caption']}>{caption}</figcaption>
        <svg role="img" aria-label={words.chart(caption, name)} width={CHART.width} height={CHART.height} className={styles['chart']} />
        <p data-part="no curve" hidden className={styles['note']}>{words.noCurve}</p>
        <p data-part="working" hidden className={styles['note']}>{words.working}</p>
      </figure>
      <div className={styles['side']}>
        <Check />
        <div data-part="nudges">
          <table className={styles['table']}>
            <thead>
              <tr><th scope="col">{words.nudge}</th><th scope="col">{words.predicted}</th><th scope="col">{words.actual}</th></tr>
            </thead>
            <tbody>
              {NUDGES.map((row) => (
                <tr key={row}>
                  <th scope="row"><Slot name={`nudge ${row}`} /></th>
                  <td><Slot name={`predicted ${row}`} /></td>
                  <td><Slot name={`actual ${row}`} /></td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles['note']}>{words.nudgeNote}</p>
        </div>
        <div data-part="edit" hidden>
          <dl className={styles['list']}>
            <div className={styles['pair']}><dt>{words.edit.predicted}</dt><dd data-slot="edit predicted" /></div>
            <div className={styles['pair']}><dt>{words.edit.actual}</dt><dd data-slot="edit actual" /></div>
            <div className={styles['pair']}><dt>{words.edit.missed}</dt><dd data-slot="edit missed" /></div>
          </dl>
          <p className={styles['note']}>{words.edit.note}</p>
        </div>
      </div>
    </div>
  );
}
