/** The formula of the first number that the edit reaches, with its new numbers, and what stood there before. */

import { useMemo } from 'react';
import { deriveStep, focusOf } from '../../derivation/derive';
import { depth } from '../../engine/experiment';
import type { NumberReference } from '../../engine/operands';
import { wasPainter } from '../../paint/change-table-was';
import type { Editable } from '../../store/edit/edit';
import { compareWords } from '../../words/compare';
import { useApp, useExperiment, useLanguage } from '../app';
import type { Place } from '../derivation/formula-style';
import { FormulaLines } from '../derivation/FormulaLines';
import { writeRung } from '../derivation/write-level';
import { useGradientSymbols } from '../use-gradient-symbols';
import { usePainter } from '../use-painter';
import styles from './Change.module.css';

const NUMBERS = { symbols: false, shapes: false, numbers: true };

export function FirstFormula({ reference, edited }: { reference: NumberReference; edited: Editable }) {
  const app = useApp();
  const language = useLanguage();
  const structure = useExperiment((state) => state.structure);
  const extent = useExperiment((state) => state.extent);
  const route = useExperiment(({ experiment: { view } }) => view.route);
  const convention = useExperiment(({ experiment: { view } }) => view.convention);
  const example = useExperiment(({ experiment: { view } }) => view.example);
  const gradients = useGradientSymbols();
  const written = useMemo(() => {
    const { shape, batch, plan } = structure;
    const step = plan.steps[plan.writer.get(reference.key) ?? -1];
    if (!step) return undefined;
    const focus = focusOf(shape, step, example, reference);
    const place: Place = { structure, extent, step, layer: step.layer ?? depth(shape), focus, convention, gradients };
    const rung = deriveStep(shape, batch, plan, step, { route, convention }, focus).find(({ level }) => level === 'scalar');
    return rung && writeRung(place, rung, NUMBERS, language);
  }, [structure, extent, route, convention, example, gradients, reference, language]);
  const root = usePainter<HTMLDivElement>((element) => wasPainter(element, app, edited, [edited, reference]));
  if (!written?.numbers) return null;
  return (
    <div ref={root} className={styles['formula']}>
      <FormulaLines formula={written.numbers} kind="numbers" whenBroken={written.whenBroken} />
      <p className={styles['was']}>{compareWords[language].was} <s data-slot="was 0" />, <s data-slot="was 1" /></p>
    </div>
  );
}
