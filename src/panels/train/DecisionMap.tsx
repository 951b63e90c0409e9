/** The decision map: what the network says everywhere on the plane of two features, with the training points, which can be moved. */

import { useMemo, useState, type CSSProperties } from 'react';
import { outputKind } from '../../store/train/output-kind';
import { isThin, MOST_LINES } from '../../layout/decision-map';
import type { PlaneView } from '../../layout/plane';
import { MOST_POINTS } from '../../layout/some-points';
import { createMap } from '../../paint/train-map';
import { openWorld } from '../../store/world/open-world';
import { trainPageWords } from '../../words/train-page';
import { formatCount } from '../../writers/number';
import { useApp, useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { ScaleHint } from '../data/ScaleHint';
import { Plane } from '../plane/Plane';
import { axisName } from './axis-name';
import { FeatureChoice } from './FeatureChoice';
import { mapHandle } from './map-handle';
import { MapLegend } from './MapLegend';
import { MapTitle } from './MapTitle';
import { Snapshots } from './Snapshots';
import styles from './Train.module.css';
import { useShownPlane } from './use-plane';

export function DecisionMap() {
  const app = useApp();
  const language = useLanguage();
  const words = trainPageWords[language];
  const shape = useExperiment(({ structure }) => structure.shape);
  const shown = useShownPlane();
  const { plane, view } = shown;
  const [wanted, setOutput] = useState(0);
  const output = Math.min(wanted, shape.widths[shape.widths.length - 1] - 1);
  const { kind } = outputKind(shape);
  const { handle, chosen } = useMemo(() => mapHandle(app, plane, language), [app, plane, language]);
  const { draw, scaleEnd } = useMemo(() => createMap(app, { plane, view, output, chosen }), [app, plane, view, output, chosen]);
  const hidden = shape.activations.length > 1 ? shape.widths[1] : 0;
  const points = useExperiment(({ experiment: { data } }) => data.X.columns);
  const isUneven = useExperiment(({ experiment: { data } }) => data.X.rows >= 2 && isThin(data.X, plane));
  const features = useExperiment(({ experiment }) => experiment.data.features);
  const axes = useMemo(() => ({ x: axisName(features, plane.across), y: axisName(features, plane.up) }), [features, plane]);
  const isOfWorld = useExperiment(({ experiment }) => openWorld(experiment.data) !== undefined);
  const others = plane.means.length - 2;

  return (
    <>
      <MapTitle kind={kind === 'values' ? 'outputs' : 'boundary'}>
        {hidden > MOST_LINES && <> {words.noLines(hidden)}</>}
        {hidden > 0 && hidden <= MOST_LINES && <>; {words.lines.before}<MathText tex="z_i = 0" />{words.lines.after}</>}
      </MapTitle>
      {(others > 0 || kind === 'values') && <FeatureChoice shown={shown} output={kind === 'values' ? output : undefined} onOutput={setOutput} />}
      <div className={styles['map']}>
        <div className={styles['plot']} style={ratioOf(view)}>
          <Plane view={view} name={words.map} description={words.mapDescription} draw={draw} handle={handle} axes={axes} />
        </div>
        <MapLegend kind={kind} output={output} scaleEnd={scaleEnd} />
        {others > 0 && <p className={styles['note']}>{words.others(others)}</p>}
        {points > MOST_POINTS && <p className={styles['note']}>{words.somePoints(formatCount(MOST_POINTS), formatCount(points))}</p>}
        {isUneven && <p className={styles['note']}>{words.thin}</p>}
        {!isOfWorld && <ScaleHint />}
        <Snapshots plane={plane} view={view} output={output} />
      </div>
    </>
  );
}

/** How wide the map is for its height: the style sheet makes it as large as its room. */
function ratioOf({ x, y }: PlaneView): CSSProperties {
  return { '--ratio': (x[1] - x[0]) / (y[1] - y[0]) } as CSSProperties;
}
