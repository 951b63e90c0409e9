/** The picture of a world whose y is a number: the density of y at each x, its mean, one deviation to each side, and the examples. */

import { openWorld } from '../../store/world/open-world';
import { conditionalAt, mapViewOf, regressionPicture } from '../../store/world/world-maps';
import { numberPoints } from '../../store/world/world-points';
import { chosenOf } from '../../store/world/world-view';
import { worldWords } from '../../words/world';
import { formatNumber } from '../../writers/number';
import { averageFigure } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage } from '../app';
import { Plane } from '../plane/Plane';
import { PlaneLegend } from '../plane/PlaneLegend';
import { SampleLine } from './SampleLine';
import { useAtRest } from '../use-at-rest';
import { mapPoint, worldHandle } from './world-handle';
import { WorldList } from './WorldList';
import styles from './World.module.css';

export function NumberMap({ name }: { readonly name: string }) {
  const app = useApp();
  const words = worldWords[useLanguage()];
  const view = useExperiment(({ experiment }) => {
    const open = openWorld(experiment.data);
    return open && mapViewOf(open);
  });
  const law = () => {
    const found = openWorld(app.experiment.getState().experiment.data)?.law;
    return found?.kind === 'regression' ? found : undefined;
  };
  const description = useAtRest(() => words.regression.mapText(name, averageFigure(law()?.bayesRisk ?? NaN).text));
  if (!view) return null;

  function text(): string {
    const found = law();
    const e = chosenOf(app.worldView.getState(), app.experiment.getState().experiment.data);
    const [x, y] = mapPoint(app, e);
    if (!found) return '';
    if (e !== undefined) return words.regression.pointText(e + 1, formatNumber(x), formatNumber(y));
    const { mean, deviation } = conditionalAt(found, x);
    return words.regression.probeText(formatNumber(x), formatNumber(mean), formatNumber(deviation));
  }

  return (
    <>
      <div className={styles['mapAndWorlds']} data-shape="wide">
        <div className={styles['map']}>
          <Plane
            view={view}
            name={name}
            description={description}
            axes={{ x: 'x', y: 'y' }}
            draw={() => {
              const found = law();
              if (!found) return undefined;
              const { data } = app.experiment.getState().experiment;
              return { ...regressionPicture(found, view), points: numberPoints(data), chosen: app.worldView.getState().chosen, probe: app.probe.getState().point };
            }}
            handle={{ name: words.regression.handle, text, ...worldHandle(app) }}
          />
          <div className={styles['legend']}>
            <PlaneLegend kind="density" title="P(y | x)" low="0" high="" marks={[{ shape: 0, label: words.trainedMark }, { shape: 0, label: words.heldOutMark, isHollow: true }]} />
            <p>{words.regression.lines}</p>
          </div>
        </div>
        <WorldList isBeside />
      </div>
      <p className={styles['note']}>{words.regression.what}</p>
      <SampleLine />
    </>
  );
}
