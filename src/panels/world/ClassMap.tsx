/** The map of a world of classes: one of its laws, the examples over it, and the point that is asked about. */

import { mapPoint, worldHandle } from './world-handle';
import { openWorld } from '../../store/world/open-world';
import { averagesOf } from '../../store/world/averages';
import { classPicture, mapViewOf } from '../../store/world/world-maps';
import { classPoints } from '../../store/world/world-points';
import { chosenOf, classOf } from '../../store/world/world-view';
import { worldWords } from '../../words/world';
import { averageFigure, bayesFigures, densityFigure, UNDEFINED, type Figures } from '../../writers/world-figures';
import { useApp, useExperiment, useLanguage, useWorldView } from '../app';
import { Plane } from '../plane/Plane';
import { PlaneLegend } from '../plane/PlaneLegend';
import { MapChoice } from './MapChoice';
import { SampleLine } from './SampleLine';
import { useFigures } from './use-figures';
import { useAtRest } from '../use-at-rest';
import { WorldList } from './WorldList';
import styles from './World.module.css';

export function ClassMap({ K, name }: { readonly K: number; readonly name: string }) {
  const app = useApp();
  const words = worldWords[useLanguage()];
  const map = useWorldView((view) => view.map);
  const k = useWorldView((view) => classOf(view, K));
  const view = useExperiment(({ experiment }) => {
    const open = openWorld(experiment.data);
    return open && mapViewOf(open);
  });
  const law = () => {
    const found = openWorld(app.experiment.getState().experiment.data)?.law;
    return found?.kind === 'classes' && found.priors.length === K ? found : undefined;
  };
  const description = useAtRest(() => {
    const found = law();
    if (!found) return '';
    const { risk, entropy } = averagesOf(found);
    return words.mapText(name, averageFigure(risk).text, averageFigure(entropy).text);
  });
  const legend = useFigures<HTMLParagraphElement>((): Figures | undefined => {
    const found = law();
    if (!found || !view) return undefined;
    const { field } = classPicture(found, map, k, view);
    return 'maximum' in field ? { maximum: densityFigure(field.maximum, Math.log(field.maximum)) } : {};
  });
  if (!view) return null;

  function text(): string {
    const { experiment: { data } } = app.experiment.getState();
    const found = law();
    const e = chosenOf(app.worldView.getState(), data);
    const [x1, x2] = mapPoint(app, e);
    if (!found) return '';
    const figures = bayesFigures(found, [x1, x2], k);
    if (e !== undefined) return words.pointText(e + 1, String(classPoints(data).classes[e]), figures['x1'].text, figures['x2'].text);
    const isNowhere = figures['posterior.of'] === UNDEFINED;
    const what = isNowhere ? words.point.nowhere : map === 'marginal' ? words.marginalText(figures['marginal'].text) : words.posteriorText(String(k), figures['posterior.of'].text);
    return words.probeText(figures['x1'].text, figures['x2'].text, what);
  }

  return (
    <>
      <MapChoice K={K} />
      <div className={styles['mapAndWorlds']}>
        <div className={styles['map']}>
          <Plane
            view={view}
            name={`${name}: ${words.maps[map]}`}
            description={description}
            draw={() => {
              const found = law();
              if (!found) return undefined;
              const { data } = app.experiment.getState().experiment;
              return { ...classPicture(found, map, k, view), points: classPoints(data), chosen: app.worldView.getState().chosen, probe: app.probe.getState().point };
            }}
            handle={{ name: words.handle, text, ...worldHandle(app) }}
          />
          <div className={styles['legend']}>
            <PlaneLegend
              kind={map !== 'posterior' ? 'density' : K === 2 ? 'probability' : 'classes'}
              title={map === 'posterior' ? 'P(y = 1 | x)' : words.maps.short[map]}
              low="0"
              high={map === 'posterior' ? '1' : ''}
              marks={[
                ...Array.from({ length: K }, (_, each) => ({ shape: each, label: words.classMark(String(each)) })),
                { shape: 0, label: words.heldOutMark, isHollow: true },
              ]}
            />
            <p ref={legend}>{map !== 'posterior' ? <>{words.strongest} <b data-figure="maximum" />{words.linesOfMost}</> : K === 2 && words.lines}</p>
          </div>
        </div>
        <WorldList isBeside />
      </div>
      <p className={styles['note']}>{map === 'joint' || map === 'likelihood' ? words.maps.what[map](String(k)) : words.maps.what[map]}</p>
      <SampleLine />
    </>
  );
}
