/** One of the three maps, with its title, its scale and the probe that all share. */

import { useMemo, type ReactNode } from 'react';
import type { PlaneView } from '../../layout/plane';
import { createTruthMap, excessScalePainter, largestOf, type TruthMapName } from '../../paint/truth/maps';
import { atProbe } from '../../store/truth/at-probe';
import { averagesOf } from '../../store/world/averages';
import { classLaw } from '../../store/truth/truth-case';
import { posterior } from '../../worlds/bayes';
import { truthWords } from '../../words/truth';
import { formatNumber, formatProbability } from '../../writers/number';
import { averageText } from '../../writers/truth-figures';
import { useApp, useLanguage } from '../app';
import { MathText } from '../MathText';
import { Plane } from '../plane/Plane';
import { PlaneLegend } from '../plane/PlaneLegend';
import type { PlaneHandle } from '../plane/use-plane-handle';
import { useAtRest } from '../use-at-rest';
import { usePainter } from '../use-painter';
import { useTruth } from './truth-context';
import styles from './Truth.module.css';

interface TruthMapProps {
  readonly map: TruthMapName;
  readonly view: PlaneView;
  readonly k: number;
  readonly hasPoints: boolean;
}

const SYMBOL = { truth: (k: number) => `P(y{=}${k}\\mid x)`, model: (k: number) => `Q(y{=}${k}\\mid x)`, excess: () => 'P(x)\\,\\mathrm{KL}(P\\Vert Q)' };

export function TruthMap({ map, view, k, hasPoints }: TruthMapProps) {
  const { experiment, probe } = useApp();
  const truth = useTruth();
  const words = truthWords[useLanguage()].maps;
  const draw = useMemo(() => createTruthMap({ experiment, probe, truth }, { map, k, hasPoints }), [experiment, probe, truth, map, k, hasPoints]);
  const scale = usePainter<HTMLSpanElement>((root) => excessScalePainter(root, truth));
  const description = useAtRest(() => {
    const classes = truth.result()?.classes;
    const law = classLaw(experiment.getState().experiment.data);
    if (map === 'truth') return law ? words.describe.truth(String(k), averageText(averagesOf(law).entropy)) : '';
    if (!classes) return words.working;
    const { expectedCrossEntropy, expectedDivergence, error } = classes.averages;
    return map === 'model'
      ? words.describe.model(String(k), averageText(expectedCrossEntropy), averageText(error))
      : words.describe.excess(averageText(expectedDivergence), formatNumber(largestOf(classes.maps.excess.values)));
  });
  const handle = useMemo((): PlaneHandle => ({
    name: words.handle,
    text() {
      const { point } = probe.getState();
      const law = classLaw(experiment.getState().experiment.data);
      const at = law && atProbe(law, truth.model(), point);
      const [x1, x2] = point.map((value) => formatNumber(value));
      if (at) return words.probe(x1, x2, formatProbability(at.P[k]), formatProbability(at.Q[k]), averageText(at.divergence));
      return law ? words.probeTruth(x1, x2, formatProbability(posterior(law, point)[k])) : '';
    },
    onProbe: (at) => probe.moveTo(at),
  }), [words, probe, experiment, truth, k]);
  const symbol: ReactNode = <MathText tex={SYMBOL[map](k)} />;
  return (
    <section className={styles['map']} aria-label={words.names[map](String(k))}>
      <h2>{words[map]}{map === 'excess' ? '' : <> {symbol}</>}</h2>
      <p className={styles['note']}>{map === 'excess' ? <>{symbol}: {words.note[map]}</> : words.note[map]}</p>
      <Plane view={view} name={words.names[map](String(k))} description={description} draw={draw} handle={handle} />
      <div className={styles['legend']}>
        <PlaneLegend kind={map === 'excess' ? 'loss' : 'probability'} low="0" {...(map !== 'excess' && { high: '1' })} />
        <span ref={scale} hidden={map !== 'excess'} className={styles['scaleEnd']} />
        <span>{map === 'excess' ? words.boundaries : words.contours}</span>
      </div>
    </section>
  );
}
