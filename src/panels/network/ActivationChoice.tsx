/** The activation of a layer: what goes with the loss as it is, then what changes the loss too, and why the rest is not there. */

import { ACTIVATION_NAMES } from '../../engine/activations';
import { activationOf, depth, type NetworkShape } from '../../engine/experiment';
import { REQUIRED_OUTPUT } from '../../engine/losses';
import { lossFor, mayStand, takesOutput } from '../../engine/network-edit';
import { networkWords } from '../../words/network';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';
import { useLanguage } from '../app';
import styles from './Network.module.css';
import type { Build } from './use-build';

interface ActivationChoiceProps {
  readonly shape: NetworkShape;
  readonly layer: number;
  readonly name: string;
  readonly build: Build;
}

export function ActivationChoice({ shape, layer, name, build }: ActivationChoiceProps) {
  const language = useLanguage();
  const words = networkWords[language];
  const { activations } = stageWords[language];
  const { losses } = topBarWords[language];
  const { loss } = shape;
  const isOutput = layer === depth(shape);
  const asItIs = ACTIVATION_NAMES.filter((each) => mayStand(shape, layer, each) && (!isOutput || takesOutput(loss, each)));
  const withLoss = ACTIVATION_NAMES.filter((each) => isOutput && !takesOutput(loss, each));
  const required = isOutput ? REQUIRED_OUTPUT[loss] : undefined;
  return (
    <div className={styles['activation']}>
      <select
        aria-label={words.activationOf(name)}
        className={styles['select']}
        value={activationOf(shape, layer)}
        onChange={({ target }) => {
          const chosen = ACTIVATION_NAMES.find((each) => each === target.value);
          if (chosen) build.did(build.builder.setActivation(layer, chosen));
        }}
      >
        {asItIs.map((each) => <option key={each} value={each}>{activations[each]}</option>)}
        {!isOutput && <option disabled>{words.outputOnly(activations.softmax)}</option>}
        {withLoss.length > 0 && (
          <optgroup label={words.changesLoss}>
            {withLoss.map((each) => <option key={each} value={each}>{words.pair(activations[each], losses[lossFor(each, loss)])}</option>)}
          </optgroup>
        )}
      </select>
      {required !== undefined && <p className={styles['note']}>{words.lossReason(losses[loss], activations[required])}</p>}
    </div>
  );
}
