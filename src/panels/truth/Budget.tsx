/** E[CE] = H(Y|X) + E[KL]: what of the expected loss nobody can save and what the model adds, beside what examples say. */

import { useMemo } from 'react';
import { budgetRow, sampleRow } from '../../layout/bar-rows';
import type { Bars } from '../../paint/truth/bars';
import { remembering } from '../../paint/train-map';
import type { TruthResult } from '../../store/truth/truth';
import { truthWords } from '../../words/truth';
import { averageText, budgetFigures, sixFigure } from '../../writers/truth-figures';
import { BUDGET_TEX } from '../../writers/truth-tex';
import type { Figures } from '../../writers/world-figures';
import { useExperiment, useLanguage } from '../app';
import { useAtRest } from '../use-at-rest';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { BarRows } from './BarRows';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

/** In nats: an axis no shorter than this shows small and large losses on one scale; a fair coin costs ln 2 ≈ 0.693. */
const LEAST = 0.4;

export function Budget() {
  const truth = useTruth();
  const words = truthWords[useLanguage()].budget;
  const loss = useExperiment(({ structure }) => structure.shape.loss);
  const isOwn = loss === 'ce' || loss === 'bce';
  const figures = useMemo(() => remembering((result: TruthResult | undefined): Figures | undefined => {
    if (!result?.classes) return undefined;
    const { conditionalEntropy, expectedDivergence } = result.classes.averages;
    const J = result.sample.training.crossEntropy;
    return {
      ...budgetFigures(conditionalEntropy, expectedDivergence),
      below: { text: J < conditionalEntropy ? words.below[isOwn ? 'J' : 'CE'](averageText(J), averageText(conditionalEntropy)) : '' },
      training: sixFigure(J), heldOut: sixFigure(result.sample.heldOut?.crossEntropy ?? NaN),
    };
  }), [words, isOwn]);
  const bars = useMemo(() => remembering((result: TruthResult | undefined): Bars | undefined => {
    if (!result?.classes) return undefined;
    const { conditionalEntropy, expectedDivergence } = result.classes.averages;
    const { training, heldOut } = result.sample;
    return {
      rows: [budgetRow(conditionalEntropy, expectedDivergence), sampleRow(training.crossEntropy), sampleRow(heldOut?.crossEntropy)],
      floor: conditionalEntropy,
      least: LEAST,
    };
  }), []);
  const root = useFigures<HTMLElement>(() => figures(truth.result()));
  const description = useAtRest(() => {
    const result = truth.result();
    if (!result?.classes) return '';
    const { expectedCrossEntropy, conditionalEntropy, expectedDivergence } = result.classes.averages;
    const { training, heldOut } = result.sample;
    return words.describe(averageText(expectedCrossEntropy), averageText(conditionalEntropy), averageText(expectedDivergence), averageText(training.crossEntropy), heldOut ? averageText(heldOut.crossEntropy) : '–');
  });
  return (
    <section ref={root} aria-labelledby="truth-budget" className={styles['part']} title={words.how}>
      <h2 id="truth-budget">{words.title} <small>{words.note}</small></h2>
      <Formula parts={BUDGET_TEX} />
      <BarRows
        name={words.title}
        description={description}
        rows={[
          { label: words.rows.expected, figure: 'expected' },
          { label: isOwn ? words.rows.training : words.rows.trainingCE, figure: 'training' },
          { label: isOwn ? words.rows.heldOut : words.rows.heldOutCE, figure: 'heldOut' },
        ]}
        legend={[{ look: 'floor', label: words.parts.floor }, { look: 'excess', label: words.parts.excess }, { look: 'sample', label: words.parts.sample }]}
        read={() => bars(truth.result())}
      />
      <p className={styles['note']}>{isOwn ? words.what : `${words.otherLoss} ${words.what}`} <b data-figure="below" data-sentence="" /></p>
    </section>
  );
}
