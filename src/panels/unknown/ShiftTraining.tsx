/** Cost and gradients with and without c(x), from two whole passes over training examples. */

import { useMemo } from 'react';
import type { Data } from '../../engine/experiment';
import { trainingColumns } from '../../engine/training';
import type { Shift } from '../../features/shift-function';
import type { Model } from '../../features/outputs';
import { remembering } from '../../paint/train-map';
import { shiftColumns, shiftTraining } from '../../store/unknown/shift-check';
import { shownModel } from '../../store/shown-model';
import { unknownWords } from '../../words/unknown';
import { trainingFigures } from '../../writers/unknown-figures';
import { formatCount } from '../../writers/number';
import type { Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { Figure } from '../world/Figure';
import { useFigures } from '../world/use-figures';
import { useUnknown } from './unknown-context';
import styles from './Unknown.module.css';

export function ShiftTraining() {
  const app = useApp();
  const { store } = useUnknown();
  const words = unknownWords[useLanguage()].shift;
  const count = useExperiment(({ experiment: { data, network } }) => shiftColumns(data, { shape: network, parameters: network.parameters }).length);
  const isPart = useExperiment(({ experiment: { data } }) => trainingColumns(data).length) > count;
  const figures = useMemo(() => remembering((shape: Model['shape'], parameters: Model['parameters'], data: Data, shift: Shift, isShifted: boolean): Figures | undefined => {
    const both = shiftTraining({ shape, parameters }, data, isShifted ? shift : { ...shift, kind: 'constant', amplitude: 0 });
    return both && trainingFigures(both);
  }), []);
  const root = useFigures<HTMLDivElement>(() => {
    const { shape, parameters } = shownModel(app);
    const { shift, isShifted } = store.view.getState();
    return figures(shape, parameters, app.experiment.getState().experiment.data, shift, isShifted);
  });
  return (
    <div ref={root} data-part="shift-training" className={styles['stack']}>
      <h3>{words.training(formatCount(count))}</h3>
      {isPart && <p className={styles['note']}>{words.first}</p>}
      <dl className={styles['figures']}>
        <dt>{words.cost}</dt><dd><Figure name="J" /></dd>
        <dt>{words.costShifted}</dt><dd><Figure name="Jc" /></dd>
        <dt>{words.gapQ}</dt><dd><Figure name="gapQ" /></dd>
        <dt>{words.gapD}</dt><dd><Figure name="gapD" /></dd>
        <dt>{words.sizeD}</dt><dd><Figure name="sizeD" /></dd>
        <dt>{words.moved}</dt><dd><Figure name="moved" /></dd>
        <dt>{words.gapMove}</dt><dd><Figure name="gapMove" /></dd>
      </dl>
    </div>
  );
}
