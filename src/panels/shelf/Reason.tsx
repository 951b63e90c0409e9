/** Why a cell cannot be edited: what computes it, and the way to that step. */

import { useEffect, useRef } from 'react';
import { ofReference } from '../../derivation/expression';
import { parseReference, whole, type MatrixKey } from '../../engine/quantity';
import { stepAt } from '../../paint/cells-current';
import type { ExperimentState } from '../../store/experiment-store';
import { editingWords } from '../../words/editing';
import type { GradientSymbols } from '../../writers/gradient-names';
import { quantityTex } from '../../writers/symbol';
import { useApp, useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { useGradientSymbols } from '../use-gradient-symbols';
import { steering } from '../timeline/steering';
import { clearOf, type CellPlace } from './cell-place';
import { equationOf } from './equation';
import styles from './Shelf.module.css';
import { usePlaceLeft } from './use-place-left';

interface ReasonProps {
  readonly cell: CellPlace;
  /** Closes it and gives the focus back to the cell. */
  readonly onClose: () => void;
  /** Closes it because the focus is elsewhere already. */
  readonly onLeave: () => void;
}

export function Reason({ cell, onClose, onLeave }: ReasonProps) {
  const { goTo } = steering(useApp());
  const words = editingWords[useLanguage()];
  const button = useRef<HTMLButtonElement>(null);
  const structure = useExperiment((state) => state.structure);
  const convention = useExperiment((state) => state.experiment.view.convention);
  const gradients = useGradientSymbols();
  const here = useExperiment((state) => stepAt(state.structure.plan, state.cursor));
  const writer = structure.plan.writer.get(cell.reference.key);
  const step = writer === undefined ? undefined : structure.plan.steps[writer];
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  usePlaceLeft(onClose);

  return (
    // Its keys are Escape and those of its buttons.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['reason']}
      style={clearOf(cell)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave();
      }}
    >
      <p role="status">
        {step
          ? <>{words.computedFrom.before} <MathText tex={formulaTex(structure, convention, step, gradients)} />{words.computedFrom.after}</>
          : words.locked}
      </p>
      <button
        ref={button}
        type="button"
        className="control small"
        onClick={() => {
          if (step && step !== here) goTo(step.id);
          onClose();
        }}
      >
        {step === undefined || step === here ? words.close : words.goThere}
      </button>
    </div>
  );
}

/** The step's equation as one line, such as z = W x + b. */
function formulaTex(
  { shape, plan, m }: ExperimentState['structure'],
  convention: ExperimentState['experiment']['view']['convention'],
  step: Parameters<typeof equationOf>[4],
  gradients: GradientSymbols,
): string {
  const style = { shape, capital: m > 1, manyExamples: m > 1, columnsOfCost: false, gradients };
  return equationOf(shape, plan, convention, m, step).map((term) => {
    if (term.kind === 'sign') return term.tex;
    return quantityTex(ofReference(parseReference(term.key) ?? whole(term.key as MatrixKey)), style, term.transposed);
  }).join(' ');
}
