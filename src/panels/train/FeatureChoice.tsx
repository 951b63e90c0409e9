/** Which two features the map spans, and which output it shows, where there is a choice. */

import type { ReactNode } from 'react';
import { trainPageWords } from '../../words/train-page';
import { useExperiment, useLanguage } from '../app';
import { axisName } from './axis-name';
import styles from './Train.module.css';
import type { ShownPlane } from './use-plane';

interface FeatureChoiceProps {
  readonly shown: ShownPlane;
  /** Undefined where all outputs are shown at once. */
  readonly output: number | undefined;
  readonly onOutput: (output: number) => void;
}

export function FeatureChoice({ shown: { plane, choose }, output, onOutput }: FeatureChoiceProps) {
  const words = trainPageWords[useLanguage()];
  const features = useExperiment(({ experiment }) => experiment.data.features);
  const outputs = useExperiment(({ structure }) => structure.shape.widths[structure.shape.widths.length - 1]);
  const n = plane.means.length;
  const names = Array.from({ length: n }, (_, feature) => axisName(features, feature));
  return (
    <div className={styles['choices']}>
      {n > 2 && <Choice label={words.across} names={names} chosen={plane.across} onChoose={(across) => choose({ across })} />}
      {n > 2 && <Choice label={words.up} names={names} chosen={plane.up} onChoose={(up) => choose({ up })} />}
      {output !== undefined && outputs > 1 && (
        <Choice label={words.output} names={Array.from({ length: outputs }, (_, k) => String(k + 1))} chosen={output} onChoose={onOutput} />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

function Choice({ label, names, chosen, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className={styles['choice']}>
      {label}
      <select value={chosen} onChange={({ target }) => onChoose(target.selectedIndex)}>
        {names.map((name, index) => <option key={index} value={index}>{name}</option>)}
      </select>
    </label>
  );
}
