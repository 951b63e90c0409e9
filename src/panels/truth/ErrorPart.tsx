/** How often the model says the wrong class, against the Bayes risk; and its accuracy on the examples. */

import { useMemo } from 'react';
import { budgetRow, sampleRow } from '../../layout/bar-rows';
import type { Bars } from '../../paint/truth/bars';
import { remembering } from '../../paint/train-map';
import type { TruthResult } from '../../store/truth/truth';
import { classLaw } from '../../store/truth/truth-case';
import { averagesOf } from '../../store/world/averages';
import { truthWords } from '../../words/truth';
import { formatPercent } from '../../writers/number';
import { averageText, sixFigure } from '../../writers/truth-figures';
import type { Figures } from '../../writers/world-figures';
import { useLanguage } from '../app';
import { useAtRest } from '../use-at-rest';
import { useFigures } from '../world/use-figures';
import { Figure } from '../world/Figure';
import { BarRows } from './BarRows';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

const LEAST = 0.2;

/** The error over the world, and R*; undefined while they are computed. */
function errorsOf(result: TruthResult | undefined): { readonly error: number; readonly bayesRisk: number } | undefined {
  const law = result && classLaw(result.of.data);
  const error = result?.classes?.averages.error ?? result?.classifier?.error;
  return law && error !== undefined ? { error, bayesRisk: averagesOf(law).risk } : undefined;
}

export function ErrorPart() {
  const truth = useTruth();
  const words = truthWords[useLanguage()].error;
  const figures = useMemo(() => remembering((result: TruthResult | undefined): Figures | undefined => {
    const errors = errorsOf(result);
    if (!result || !errors) return undefined;
    const { training, heldOut } = result.sample;
    return {
      error: sixFigure(errors.error), risk: sixFigure(errors.bayesRisk), trainingError: sixFigure(training.error), heldOutError: sixFigure(heldOut?.error ?? NaN),
      trainingAccuracy: { text: formatPercent(1 - training.error) }, heldOutAccuracy: { text: formatPercent(1 - (heldOut?.error ?? NaN)) },
      floorText: { text: words.floor(averageText(errors.bayesRisk)) },
      modelAccuracy: { text: formatPercent(1 - errors.error) }, bestAccuracy: { text: formatPercent(1 - errors.bayesRisk) },
    };
  }), [words]);
  const bars = useMemo(() => remembering((result: TruthResult | undefined): Bars | undefined => {
    const errors = errorsOf(result);
    if (!result || !errors) return undefined;
    const { training, heldOut } = result.sample;
    return {
      rows: [budgetRow(errors.bayesRisk, errors.error - errors.bayesRisk), sampleRow(training.error), sampleRow(heldOut?.error)],
      floor: errors.bayesRisk,
      least: LEAST,
    };
  }), []);
  const root = useFigures<HTMLElement>(() => figures(truth.result()));
  const description = useAtRest(() => {
    const result = truth.result();
    const errors = errorsOf(result);
    if (!result || !errors) return '';
    const { training, heldOut } = result.sample;
    return words.describe(averageText(errors.error), averageText(errors.bayesRisk), averageText(training.error), heldOut ? averageText(heldOut.error) : '–');
  });
  return (
    <section ref={root} aria-labelledby="truth-error" className={styles['part']}>
      <h2 id="truth-error">{words.title} <small>{words.note}</small></h2>
      <BarRows
        name={words.title}
        description={description}
        rows={[{ label: words.rows.expected, figure: 'error' }, { label: words.rows.training, figure: 'trainingError' }, { label: words.rows.heldOut, figure: 'heldOutError' }]}
        legend={[{ look: 'floor', label: words.parts.floor }, { look: 'excess', label: words.parts.excess }, { look: 'sample', label: words.parts.sample }]}
        read={() => bars(truth.result())}
      />
      <p className={styles['note']}>
        {words.accuracy}: {words.rows.expected} <b><Figure name="modelAccuracy" /></b>, {words.rows.training} <b><Figure name="trainingAccuracy" /></b>, {words.rows.heldOut} <b><Figure name="heldOutAccuracy" /></b>; 1 − R* <b><Figure name="bestAccuracy" /></b>.
      </p>
      <p data-figure="floorText" data-sentence="" />
    </section>
  );
}
