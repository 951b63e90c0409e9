/** The classic mistakes: what each makes of a gradient, beside the right number and the finite difference. Numbers are painted. */

import { useMemo } from 'react';
import { isMistaken, misfitLayer, MISTAKES, type Mistake } from '../../engine/mistakes';
import type { NetworkShape } from '../../engine/experiment';
import type { EntryReference } from '../../engine/quantity';
import { mistakesPainter } from '../../paint/inspector-mistakes';
import { inspectorWords } from '../../words/inspector';
import { mistakeWords } from '../../words/mistakes';
import { topBarWords } from '../../words/topbar';
import { useApp, useExperiment, useLanguage } from '../app';
import { Icon } from '../Icon';
import { useOffers } from '../share/use-offers';
import { usePainter } from '../use-painter';
import type { GradientViewProps } from './gradient-view';
import styles from './Mistakes.module.css';
import { Slot } from './Slot';

/** The verdicts of a check that has nothing to compare. */
const INCOMPARABLE = ['kink', 'undefined', 'vanished'] as const;

export function Mistakes({ gradient, structure, name }: GradientViewProps) {
  const { experiment, session } = useApp();
  const offers = useOffers();
  const language = useLanguage();
  const words = mistakeWords[language];
  const { check, working } = inspectorWords[language];
  const { shape, m } = structure;
  const { route, convention } = useView();
  const mistakes = useMemo(
    () => MISTAKES.filter((mistake) => isMistaken({ shape, m, route, convention }, mistake, gradient.key)),
    [shape, m, route, convention, gradient.key],
  );
  const computed = useMemo(() => mistakes.filter((mistake) => misfitLayer(shape, mistake, gradient.key) === undefined), [mistakes, shape, gradient.key]);
  const root = usePainter<HTMLDivElement>((element) => mistakesPainter(element, experiment, gradient, computed));
  return (
    <div ref={root} className={styles['mistakes']}>
      <table aria-label={words.table(name)} className={styles['table']}>
        <thead>
          <tr><th scope="col">{words.done}</th><th scope="col">{words.gives}</th><th scope="col">{words.off}</th></tr>
        </thead>
        <tbody>
          <tr className={styles['right']}>
            <th scope="row"><span className={styles['rightName']}><Icon name="check" size={14} />{words.right}</span></th>
            <td><Slot name="right" /></td>
            <td>–</td>
          </tr>
          <tr>
            <th scope="row">
              {words.numeric}
              {INCOMPARABLE.map((verdict) => <p key={verdict} data-part={verdict} data-finding hidden>{check[verdict]}</p>)}
            </th>
            <td><Slot name="numeric" /></td>
            <td><Slot name="off numeric" /></td>
          </tr>
          {mistakes.map((mistake) => <MistakeRow key={mistake} mistake={mistake} gradient={gradient} shape={shape} m={m} />)}
        </tbody>
      </table>
      <p data-part="working" hidden className={styles['working']}>{working}</p>
      {offers('checkNumbers') && (
        <p className={styles['own']}>
          {words.own}
          <button type="button" className="control small" onClick={() => session.openDialog('checkNumbers')}>{topBarWords[language].checkNumbers}</button>
        </p>
      )}
    </div>
  );
}

/** The route and the convention, without rendering for anything else of the view. */
function useView() {
  const route = useExperiment(({ experiment }) => experiment.view.route);
  const convention = useExperiment(({ experiment }) => experiment.view.convention);
  return { route, convention };
}

interface RowProps {
  readonly mistake: Mistake;
  readonly gradient: EntryReference;
  readonly shape: NetworkShape;
  readonly m: number;
}

function MistakeRow({ mistake, gradient, shape, m }: RowProps) {
  const words = mistakeWords[useLanguage()];
  const { name, done } = words.mistakes[mistake];
  const misfit = misfitLayer(shape, mistake, gradient.key);
  return (
    <tr>
      <th scope="row"><b>{name}</b> {done}</th>
      {misfit === undefined ? (
        <>
          <td><Slot name={`gives ${mistake}`} /></td>
          <td>
            <Slot name={`off ${mistake}`} />
            <span data-part={`same ${mistake}`} data-finding hidden className={styles['same']}>{words.same}</span>
          </td>
        </>
      ) : (
        <td colSpan={2} className={styles['misfit']}>
          {words.misfit(`(${shape.widths[misfit]}×${shape.widths[misfit - 1]})(${shape.widths[misfit]}×${m})`)}
        </td>
      )}
    </tr>
  );
}
