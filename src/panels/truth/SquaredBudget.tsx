/** E(y − f)² = R* + E(f − E[y|x])², beside what examples say; and the normal law as which half squared error reads. */

import { useMemo } from 'react';
import { budgetRow, sampleRow } from '../../layout/bar-rows';
import type { Bars } from '../../paint/truth/bars';
import { remembering } from '../../paint/train-map';
import type { TruthResult } from '../../store/truth/truth';
import { expectedNormalCost } from '../../worlds/regression';
import { truthWords } from '../../words/truth';
import { averageText, budgetFigures, sixFigure } from '../../writers/truth-figures';
import { NORMAL_COST_TEX, SQUARED_TEX } from '../../writers/truth-tex';
import type { Figures } from '../../writers/world-figures';
import { useExperiment, useLanguage } from '../app';
import { useAtRest } from '../use-at-rest';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { BarRows } from './BarRows';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

export function SquaredBudget() {
  const truth = useTruth();
  const words = truthWords[useLanguage()].regression;
  const loss = useExperiment(({ structure }) => structure.shape.loss);
  const figures = useMemo(() => remembering((result: TruthResult | undefined): Figures | undefined => {
    if (!result?.regression) return undefined;
    const { bayesRisk, excess, expectedSquaredError } = result.regression;
    const { training, heldOut } = result.sample;
    return {
      ...budgetFigures(bayesRisk, excess), training: sixFigure(training.squaredError), heldOut: sixFigure(heldOut?.squaredError ?? NaN),
      floorText: { text: words.floor(averageText(bayesRisk)) },
      normalCost: sixFigure(expectedNormalCost(expectedSquaredError, 1)),
    };
  }), [words]);
  const bars = useMemo(() => remembering((result: TruthResult | undefined): Bars | undefined => {
    if (!result?.regression) return undefined;
    const { bayesRisk, excess } = result.regression;
    const { training, heldOut } = result.sample;
    return { rows: [budgetRow(bayesRisk, excess), sampleRow(training.squaredError), sampleRow(heldOut?.squaredError)], floor: bayesRisk, least: bayesRisk };
  }), []);
  const root = useFigures<HTMLElement>(() => figures(truth.result()));
  const description = useAtRest(() => {
    const result = truth.result();
    if (!result?.regression) return '';
    const { bayesRisk, excess, expectedSquaredError } = result.regression;
    const { training, heldOut } = result.sample;
    return words.describeBudget(averageText(expectedSquaredError), averageText(bayesRisk), averageText(excess), averageText(training.squaredError), heldOut ? averageText(heldOut.squaredError) : '–');
  });
  return (
    <section ref={root} aria-labelledby="truth-budget" className={styles['part']} title={words.how}>
      <h2 id="truth-budget">{words.budget}</h2>
      <Formula parts={SQUARED_TEX} />
      <BarRows
        name={words.budget}
        description={description}
        rows={[{ label: words.rows.expected, figure: 'expected' }, { label: words.rows.training, figure: 'training' }, { label: words.rows.heldOut, figure: 'heldOut' }]}
        legend={[{ look: 'floor', label: words.parts.floor }, { look: 'excess', label: words.parts.excess }, { look: 'sample', label: words.parts.sample }]}
        read={() => bars(truth.result())}
      />
      <p data-figure="floorText" data-sentence="" />
      <p className={styles['note']}>{words.J[loss]}</p>
      {loss === 'half_se' && (
        <>
          <h3>{words.normal}</h3>
          <Formula parts={NORMAL_COST_TEX} />
          <p className={styles['note']}>{words.reads}</p>
        </>
      )}
    </section>
  );
}
