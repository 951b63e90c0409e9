/** What becomes of the tensors of a file: into which network they go, which layer takes which, and what is left over. */

import { useState } from 'react';
import type { NetworkShape } from '../../engine/experiment';
import { beforeUpdate } from '../../engine/trace';
import { broughtAs, broughtInto, bringsAny } from '../../store/bring/bring';
import type { BroughtFile } from '../../store/bring/bring-file';
import type { LayerChoice } from '../../store/bring/bring-guess';
import { leftOver, likeliest, targetsFor, usualShape, type Target } from '../../store/bring/bring-target';
import { bringWords } from '../../words/bring';
import type { Problem } from '../../words/problem';
import { useApp, useExperiment, useLanguage } from '../app';
import { closeAround } from '../Dialog';
import styles from './Bring.module.css';
import { LayerSources } from './LayerSources';
import { ShapeChoices } from './ShapeChoices';
import { TargetChoice } from './TargetChoice';
import { Unused } from './Unused';

interface BringPlanProps {
  readonly file: BroughtFile;
  readonly onProblem: (problem: Problem | undefined) => void;
}

export function BringPlan({ file: { name, tensors }, onProblem }: BringPlanProps) {
  const { experiment } = useApp();
  const words = bringWords[useLanguage()];
  const open = useExperiment(({ structure }) => structure.shape);
  const [targets] = useState(() => targetsFor(open, tensors));
  const [target, setTarget] = useState(() => likeliest(targets));
  const [layers, setLayers] = useState(target.layers);
  const [shape, setShape] = useState(() => shapeFor(target, open));

  function chooseTarget(chosen: Target): void {
    setTarget(chosen);
    setLayers(chosen.layers);
    setShape(shapeFor(chosen, open));
    onProblem(undefined);
  }

  function chooseLayer(index: number, choice: LayerChoice): void {
    setLayers(layers.with(index, choice));
    onProblem(undefined);
  }

  /** Whether the weights are in; else the problem is told. */
  function bring(): boolean {
    const { experiment: current, trace } = experiment.getState();
    const title = name.replace(/\.\w+$/, '');
    const brought = target.kind === 'open'
      ? broughtInto(current, beforeUpdate(trace).parameters, layers)
      : broughtAs(current, shape, layers, title);
    onProblem(brought.ok ? undefined : brought.problem);
    if (brought.ok) experiment.replace(brought.experiment, { kind: 'weightsBrought', file: name });
    return brought.ok;
  }

  const isPossible = target.problem === undefined && bringsAny(layers);
  return (
    <>
      <TargetChoice targets={targets} chosen={target} onChoose={chooseTarget} />
      {target.kind === 'new' && <ShapeChoices shape={shape} onChange={setShape} />}
      <section className={styles['section']}>
        <h3>{words.layers}</h3>
        {layers.map((choice, index) => (
          <LayerSources
            // A layer has no other name than its place.
            key={index}
            layer={index + 1}
            shape={shape}
            tensors={tensors}
            choice={choice}
            mayKeep={target.kind === 'open'}
            onChange={(changed) => chooseLayer(index, changed)}
          />
        ))}
      </section>
      <Unused tensors={leftOver(tensors, layers)} />
      <div className={styles['actions']}>
        <button
          type="button"
          className="control primary"
          disabled={!isPossible}
          onClick={(event) => {
            if (bring()) closeAround(event);
          }}
        >
          {target.kind === 'open' ? words.apply : words.make}
        </button>
        <span className={styles['remark']}>{words.undo}</span>
      </div>
    </>
  );
}

function shapeFor(target: Target, open: NetworkShape): NetworkShape {
  return target.kind === 'open' ? open : usualShape(target.widths);
}
