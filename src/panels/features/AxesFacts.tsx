/** What the axes of the space of features are, how much of the spread they show, and what the line is. */

import { depth, type NetworkShape } from '../../engine/experiment';
import { carriesBoundary } from '../../features/frame';
import { modeOf } from '../../store/features/feature-space';
import type { FeatureMode } from '../../store/features/feature-view';
import { boundaryPlane, featureWidth, nameClasses } from '../../store/features/read-outs';
import { featureWords, type FeatureWords } from '../../words/features';
import { boundaryFigures } from '../../writers/features-figures';
import { boundaryTex, heightTex, MOST_TERMS, readOutTex } from '../../writers/features-tex';
import { formatCount, formatPercent } from '../../writers/number';
import type { Figures } from '../../writers/world-figures';
import { useExperiment, useLanguage } from '../app';
import { MathText } from '../MathText';
import { Figure } from '../world/Figure';
import { Formula } from '../world/Formula';
import { useFigures } from '../world/use-figures';
import { useFeaturePage, useOfSpace } from './features-context';
import styles from './Features.module.css';

export function AxesFacts() {
  const page = useFeaturePage();
  const words = featureWords[useLanguage()].axes;
  const shape = useExperiment(({ structure }) => structure.shape);
  const hasClasses = useExperiment(({ experiment }) => nameClasses(experiment.data));
  const M = useExperiment(({ experiment }) => experiment.data.X.columns);
  const mode = useOfSpace((space) => modeOf(space, page.view.getState().mode));
  const count = useOfSpace((space) => space.shown.length);
  const hasPlane = useOfSpace((space) => space.boundaries[0].plane !== undefined);
  const isCarried = useOfSpace((_space, { space }) => {
    const plane = space.placed()?.planes[0];
    return plane ? carriesBoundary(plane) : true;
  });
  const of = useOfSpace(({ boundaries: [{ reading }], model }) => heightTex(reading, model.shape.widths[depth(model.shape)], hasMiddle(model, reading, hasClasses)));
  const width = featureWidth(shape);
  const hasParts = mode === 'components' || (mode === 'rotation' && width > 3);
  const root = useFigures<HTMLElement>((): Figures | undefined => {
    const space = page.space.now();
    const placed = page.space.placed();
    const [{ plane }] = space.boundaries;
    const parts = placed?.explained ?? [];
    const known = parts.filter((part) => part !== undefined);
    const sum = known.reduce((total, part) => total + part, 0);
    return {
      explained: { text: known.length === 0 ? words.nothing : words.together(known.map((part, k) => `c${k + 1} ${formatPercent(part)}`).join(', '), formatPercent(Math.min(1, sum))) },
      carried: { text: isCarried ? '' : words.notCarried(formatPercent(placed?.planes[0]?.share ?? NaN)) },
      ...(plane && width <= MOST_TERMS && boundaryFigures(plane.w.data, plane.b)),
    };
  });
  return (
    <section ref={root} aria-labelledby="features-axes" className={styles['block']}>
      <h3 id="features-axes">{words.title}</h3>
      <dl className={styles['axes']}>
        {axesText(words, mode, width, hasClasses).map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}
        {hasParts && <div><dt>{words.explained}</dt><dd><Figure name="explained" /></dd></div>}
      </dl>
      <p className={styles['formula']}><MathText tex={readOutTex(depth(shape))} /></p>
      {hasPlane && <p key={`${of} ${width}`} className={styles['formula']}><Formula parts={boundaryTex(of, width)} /></p>}
      {!hasPlane && <p className={styles['note']}>{words.noPlane}</p>}
      {hasPlane && isCarried && <p className={styles['note']}>{!hasClasses ? words.lineNumber : mode === 'rotation' ? words.sheet : words.line}</p>}
      <p className={styles['note']}><Figure name="carried" /></p>
      {count < M && <p className={styles['note']}>{words.sample(formatCount(count), formatCount(M))}</p>}
    </section>
  );
}

/** Whether the boundary of a single output lies at a half of it: then a half is taken off z. */
function hasMiddle(model: Parameters<typeof boundaryPlane>[0], reading: Parameters<typeof boundaryPlane>[1], hasClasses: boolean): boolean {
  const plane = boundaryPlane(model, reading, hasClasses);
  return plane !== undefined && reading.minus === undefined && plane.b !== model.parameters[model.parameters.length - 1].b.data[reading.plus];
}

function axesText(words: FeatureWords['axes'], mode: FeatureMode, width: NetworkShape['widths'][number], hasClasses: boolean): readonly (readonly [name: string, text: string])[] {
  if (mode === 'rotation') return [[words.axes, width === 3 ? words.three : words.threeComponents]];
  const lanes = hasClasses ? words.lanes : words.laneNumber;
  if (width === 1) return [[words.across, mode === 'readout' ? words.distance : words.unit('₁')], [words.up, lanes]];
  if (mode === 'readout') return [[words.across, words.distance], [words.up, words.rest]];
  const of = mode === 'units' ? [words.unit('₁'), words.unit('₂')] : [words.component('1'), words.component('2')];
  return [[words.across, of[0]], [words.up, of[1]]];
}
