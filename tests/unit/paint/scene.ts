/** A stage's scene without a page: the first example at a stop, as the painters would gather it. */
import { createExperimentStore, type ExperimentStore } from '../../../src/store/experiment-store';
import { columnOfExample } from '../../../src/engine/trace';
import { graphLayout } from '../../../src/layout/graph';
import { flowAt } from '../../../src/layout/graph-flow';
import { gradientsExist, type Scene } from '../../../src/paint/stage-scene';
import { stageWords } from '../../../src/words/stage';
import type { Experiment } from '../../../src/engine/experiment';

export function sceneAt(experiment: Experiment, stop: string, change: Partial<Scene> & { readonly select?: string } = {}): Scene {
  const store: ExperimentStore = createExperimentStore(experiment);
  if (!store.goTo(stop)) throw new Error(`no stop ${stop}`);
  const { select, ...rest } = change;
  store.select(select);
  const state = store.getState();
  const { shape, plan, batch } = state.structure;
  const { example } = state.experiment.view;
  const layout = graphLayout(shape, { width: 856, height: 465 }, false);
  return {
    state,
    shape,
    layout,
    range: { first: 0, last: shape.widths.length - 1 },
    hasGradients: gradientsExist(state),
    theme: 'light',
    language: 'en',
    words: stageWords.en,
    edges: 'weights',
    gradients: 'd',
    example,
    column: columnOfExample(state.trace, example),
    flow: flowAt(shape, plan, batch, state.cursor, example, select),
    before: undefined,
    edited: undefined,
    hovered: undefined,
    paths: [],
    focused: undefined,
    looked: undefined,
    ...rest,
  };
}
