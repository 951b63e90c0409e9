/** A layer in the list: how many units, which activation, and where it stands. */

import { depth, type NetworkShape } from '../../engine/experiment';
import { isHidden } from '../../engine/network-edit';
import { WIDEST_LAYER } from '../../engine/network-limits';
import { widthProblem } from '../../store/edit/build';
import { networkWords } from '../../words/network';
import { useApp, useLanguage } from '../app';
import { Icon, type IconName } from '../Icon';
import { ActivationChoice } from './ActivationChoice';
import { DraftField } from './DraftField';
import { layerName, problemText } from './network-text';
import styles from './Network.module.css';
import { StepButton } from './StepButton';
import type { Build } from './use-build';
import { useRun } from './use-run';

interface LayerRowProps {
  readonly shape: NetworkShape;
  readonly layer: number;
  readonly build: Build;
}

export function LayerRow({ shape, layer, build }: LayerRowProps) {
  const language = useLanguage();
  const words = networkWords[language];
  const name = layerName(shape, layer, language);
  const isMovable = isHidden(shape, layer);
  const { builder, did } = build;
  const move = (by: 1 | -1, control: 'up' | 'down') =>
    did(builder.moveLayer(layer, layer + by), `[data-layer="${layer + by}"] [data-control=${control}]`);
  // The focus stays where the layer was: on the one that follows.
  const remove = () => did(builder.removeLayer(layer), isHidden(shape, layer + 1)
    ? `[data-layer="${layer}"] [data-control=remove]`
    : `[data-layer="${layer}"] input`);
  return (
    <div className={styles['layer']} role="group" aria-label={name} data-layer={layer}>
      <p className={styles['name']}>
        {name}
        {layer === 0 && <small>{words.inputNote}</small>}
        {layer === depth(shape) && <small>{words.outputNote}</small>}
      </p>
      <Width shape={shape} layer={layer} name={name} build={build} />
      {layer > 0 && <ActivationChoice shape={shape} layer={layer} name={name} build={build} />}
      {isMovable && (
        <span className={styles['place']}>
          <PlaceButton control="up" label={words.moveUp(name)} icon="up" disabled={layer === 1} onClick={() => move(-1, 'up')} />
          <PlaceButton control="down" label={words.moveDown(name)} icon="down" disabled={layer === depth(shape) - 1} onClick={() => move(1, 'down')} />
          <PlaceButton control="remove" label={words.remove(name)} icon="close" onClick={remove} />
        </span>
      )}
    </div>
  );
}

function Width({ shape, layer, name, build }: LayerRowProps & { readonly name: string }) {
  const { experiment } = useApp();
  const language = useLanguage();
  const words = networkWords[language];
  const run = useRun();
  const width = shape.widths[layer];
  const problemOf = (units: number) => widthProblem(experiment.getState().experiment, layer, units);
  const step = (by: 1 | -1) => {
    // A hold goes on with the width of now, which this rendering may not know yet.
    const next = experiment.getState().structure.shape.widths[layer] + by;
    const problem = problemOf(next);
    if (problem === undefined) build.did(build.builder.setWidth(layer, next, run.name()));
    else if (problem !== 'range') build.say(problemText(problem, language));
  };
  return (
    <DraftField
      label={words.unitsOf(name)}
      className={styles['width']}
      inputMode="numeric"
      value={width}
      write={String}
      read={(text) => {
        const units = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
        const problem = problemOf(units);
        return problem === undefined ? { value: units } : { problem: problemText(problem, language) };
      }}
      onChange={(units) => build.did(build.builder.setWidth(layer, units, run.name()))}
      onBegin={run.begin}
      onStep={step}
      before={<StepButton label={words.fewer(name)} disabled={width <= 1} onBegin={run.begin} onStep={() => step(-1)}>−</StepButton>}
      after={<StepButton label={words.more(name)} disabled={width >= WIDEST_LAYER} onBegin={run.begin} onStep={() => step(1)}>+</StepButton>}
    />
  );
}

interface PlaceButtonProps {
  /** What it is known by when the focus comes back to it. */
  readonly control: 'up' | 'down' | 'remove';
  readonly label: string;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function PlaceButton({ control, label, icon, disabled = false, onClick }: PlaceButtonProps) {
  return (
    <button
      type="button"
      className={`control ${styles['icon']}`}
      data-control={control}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
