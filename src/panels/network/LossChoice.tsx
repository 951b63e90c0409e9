/** The loss: what takes the output as it is, then what changes the output too, and why the rest cannot stand alone. */

import { outputActivation, type NetworkShape } from '../../engine/experiment';
import { LOSS_NAMES, REQUIRED_OUTPUT } from '../../engine/losses';
import { takesOutput } from '../../engine/network-edit';
import { networkWords } from '../../words/network';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';
import { useLanguage } from '../app';
import styles from './Network.module.css';
import type { Build } from './use-build';

export function LossChoice({ shape, build }: { readonly shape: NetworkShape; readonly build: Build }) {
  const language = useLanguage();
  const words = networkWords[language];
  const { activations } = stageWords[language];
  const { losses } = topBarWords[language];
  const output = outputActivation(shape);
  const others = LOSS_NAMES.flatMap((loss) => {
    const required = REQUIRED_OUTPUT[loss];
    return required === undefined || required === output ? [] : [{ loss, required }];
  });
  return (
    <label className={styles['field']}>
      <span className={styles['label']}>{words.loss}</span>
      <select
        className={styles['select']}
        value={shape.loss}
        onChange={({ target }) => {
          const chosen = LOSS_NAMES.find((each) => each === target.value);
          if (chosen) build.did(build.builder.setLoss(chosen));
        }}
      >
        {LOSS_NAMES.filter((each) => takesOutput(each, output)).map((each) => <option key={each} value={each}>{losses[each]}</option>)}
        {others.map(({ loss, required }) => (
          <option key={`${loss} alone`} disabled>{words.needsOutput(losses[loss], activations[required])}</option>
        ))}
        {others.length > 0 && (
          <optgroup label={words.changesOutput}>
            {others.map(({ loss, required }) => <option key={loss} value={loss}>{words.pair(losses[loss], activations[required])}</option>)}
          </optgroup>
        )}
      </select>
    </label>
  );
}
