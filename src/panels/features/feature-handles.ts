/** What the pointer and the keys do on the two maps: the probe and examples are moved in x, a pair is chosen on both, a solid space is turned. */

import { entry, layerKey } from '../../engine/quantity';
import { atInputs } from '../../store/features/at-inputs';
import { probeInput } from '../../store/features/probe-input';
import { pairOf } from '../../store/pair';
import { moveExample } from '../../store/world/move-example';
import { remembering } from '../../paint/train-map';
import { className } from '../../paint/train-numbers';
import type { FeatureSpace } from '../../store/features/feature-space';
import type { Language } from '../../words/language';
import { featureWords } from '../../words/features';
import { columnText } from '../../writers/features-figures';
import type { App } from '../app';
import type { PlaneHandle } from '../plane/use-plane-handle';
import { keepShown } from '../train/run-acts';
import type { FeatureInputs } from './use-feature-inputs';
import type { FeaturePage } from './features-context';

/** Where the held example, or the probe, is in both spaces. */
function createPlaceText({ space: spaces, view, probe }: FeaturePage, inputs: FeatureInputs, language: Language): () => string {
  const textOf = remembering((space: FeatureSpace, holds: number | 'probe', point: readonly [number, number]) => placeText(space, holds, point, inputs, language));
  return () => textOf(spaces.now(), view.getState().holds, probe.getState().point);
}

function placeText(space: FeatureSpace, holds: number | 'probe', point: readonly [number, number], { plane }: FeatureInputs, language: Language): string {
  const words = featureWords[language].pair;
  if (plane.means.length !== space.X.rows) return '';
  if (holds === 'probe') {
    const here = atInputs(space, probeInput(plane, point), { i: 0, j: 0 });
    return words.probeAt(columnText(here.X, 0), columnText(here.Phi, 0));
  }
  const e = space.shown.at(holds);
  if (e === undefined) return '';
  const here = atInputs(space, probeInput(plane, point), { i: e, j: e });
  return words.at(e + 1, exampleName(space, holds, language), columnText(here.X, 1), columnText(here.Phi, 1));
}

/** The class of a shown example, or its y where that is a number. */
export function exampleName({ data, labels, hasClasses, shown }: FeatureSpace, place: number, language: Language): string {
  return hasClasses ? className({ classes: data.classes, rows: data.Y.rows }, labels[place], language) : `y ${columnText(data.Y, shown[place])}`;
}

/** What both maps do with examples. */
function choosing({ space, view, pair }: FeaturePage): Pick<PlaneHandle, 'onChoose' | 'onPick' | 'onHover'> {
  return {
    onChoose: (e) => view.look({ holds: e ?? 'probe' }),
    onHover: (e) => {
      if (e !== view.getState().lit) view.look({ lit: e });
    },
    onPick(place, isSecond) {
      const { picks } = view.getState();
      const e = space.now().shown.at(place);
      if (e !== undefined) pair.choose(isSecond ? (picks === 'i' ? 'j' : 'i') : picks, e);
    },
  };
}

export function inputHandle(app: App, page: FeaturePage, inputs: FeatureInputs, language: Language): PlaneHandle {
  const { experiment, probe } = app;
  const { plane } = inputs;
  return {
    name: featureWords[language].input.handle,
    text: createPlaceText(page, inputs, language),
    ...choosing(page),
    onProbe(at) {
      page.view.look({ holds: 'probe' });
      probe.moveTo(at);
    },
    onMovePoint(place, to, gesture) {
      const e = page.space.now().shown.at(place);
      if (e === undefined) return;
      keepShown(app);
      if (inputs.isLine) {
        moveExample(experiment, e, to, gesture);
        return;
      }
      experiment.edit(entry(layerKey('A', 0), plane.across, e), to[0], gesture);
      experiment.edit(entry(layerKey('A', 0), plane.up, e), to[1], gesture);
    },
    onEnd: experiment.endGesture,
    onCancel: () => experiment.cancelGesture(),
  };
}

export function featureHandle(page: FeaturePage, inputs: FeatureInputs, isTurned: boolean, language: Language): PlaneHandle {
  const words = featureWords[language];
  const text = createPlaceText(page, inputs, language);
  return {
    name: isTurned ? words.space.handleTurn : words.space.handle,
    text: () => (page.view.getState().holds === 'probe' && !isTurned ? words.pair.none : text()),
    ...choosing(page),
    ...(isTurned && { onTurn: (across, up) => page.view.turnBy(across, up) }),
  };
}

/** φ of the pair and the probe as the descriptions of the maps have them. */
export function placesOf({ space: spaces, pair, probe }: FeaturePage, { plane }: FeatureInputs): Readonly<Record<'x' | 'phi', readonly [probe: string, i: string, j: string]>> | undefined {
  const space = spaces.now();
  if (plane.means.length !== space.X.rows) return undefined;
  const { X, Phi } = atInputs(space, probeInput(plane, probe.getState().point), pairOf(pair.getState(), space.data));
  return { x: [columnText(X, 0), columnText(X, 1), columnText(X, 2)], phi: [columnText(Phi, 0), columnText(Phi, 1), columnText(Phi, 2)] };
}
