/** The space of inputs: the examples, what the network says, and the boundary, curved here. */

import { useMemo } from 'react';
import { depth } from '../../engine/experiment';
import { createInputMap } from '../../paint/features/maps';
import { outputKind } from '../../store/train/output-kind';
import { featureWords } from '../../words/features';
import { trainPageWords } from '../../words/train-page';
import { useApp, useExperiment, useLanguage } from '../app';
import { Plane } from '../plane/Plane';
import { PlaneLegend } from '../plane/PlaneLegend';
import { axisName } from '../train/axis-name';
import { FeatureChoice } from '../train/FeatureChoice';
import { useAtRest } from '../use-at-rest';
import { inputHandle, placesOf } from './feature-handles';
import { useFeaturePage, useLook } from './features-context';
import { useClassNames } from './use-class-names';
import type { FeatureInputs } from './use-feature-inputs';
import styles from './Features.module.css';

export function InputSpacePart({ inputs }: { readonly inputs: FeatureInputs }) {
  const app = useApp();
  const page = useFeaturePage();
  const language = useLanguage();
  const words = featureWords[language].input;
  const { plane, view, isLine, shown } = inputs;
  const shape = useExperiment(({ structure }) => structure.shape);
  const names = useClassNames();
  const features = useExperiment(({ experiment }) => experiment.data.features);
  const hasHeldOut = useExperiment(({ experiment: { data } }) => (data.heldOut?.length ?? 0) > 0);
  const hasPath = useLook((look) => look.hasPath);
  const draw = useMemo(() => createInputMap(page, { plane, view }), [page, plane, view]);
  const handle = useMemo(() => inputHandle(app, page, { shown, plane, view, isLine }, language), [app, page, shown, plane, view, isLine, language]);
  const axes = useMemo(() => (isLine ? { x: 'x', y: 'y' } : { x: axisName(features, plane.across), y: axisName(features, plane.up) }), [isLine, features, plane]);
  const description = useAtRest(() => {
    const places = placesOf(page, inputs);
    return places ? words.describe(...places.x) : '';
  });
  const others = plane.means.length - 2;
  return (
    <section aria-labelledby="features-input" className={styles['part']}>
      <h2 id="features-input">{words.title}</h2>
      <p className={styles['note']}>{isLine ? words.noteNumber : depth(shape) === 1 ? words.noteStraight : words.note}</p>
      {others > 0 && <FeatureChoice shown={shown} output={undefined} onOutput={noOutput} />}
      <div className={styles['map']}><Plane view={view} name={words.title} description={description} draw={draw} handle={handle} axes={axes} /></div>
      <div className={styles['legend']}>
        {names && <PlaneLegend kind={outputKind(shape).kind === 'probability' ? 'probability' : 'classes'} low="0" high="1" marks={names.map((label, k) => ({ shape: k, label }))} />}
        {!isLine && <span>{words.boundary}</span>}
        {hasHeldOut && <span>{words.hollow}</span>}
        {hasPath && !isLine && <span>{words.cut}</span>}
        {others > 0 && <span>{trainPageWords[language].others(others)}</span>}
      </div>
    </section>
  );
}

/** All outputs are shown at once. */
function noOutput(): void {
  throw new Error('there is no output to choose');
}
