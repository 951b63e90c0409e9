/** Gathers from the stores what the stage shows now; what did not change stays the same object from frame to frame. */

import { parseReference, referenceText, type Reference } from '../engine/quantity';
import { columnOfExample } from '../engine/trace';
import { graphLayout, layersWithin } from '../layout/graph';
import { flowAt, unitOf } from '../layout/graph-flow';
import type { CompareEditStore } from '../store/compare/compare-edit';
import type { ExperimentStore } from '../store/experiment-store';
import type { FocusStore } from '../store/focus';
import { drawnPaths, type PathViewStore } from '../store/path-view';
import type { SettingsStore } from '../store/settings';
import { stageWords } from '../words/stage';
import { gradientSymbols } from '../writers/gradient-names';
import { entryAtCursor } from './cells-current';
import { litFor } from './lit';
import { remembering } from './stage-remember';
import { gradientsExist, type Scene, type StageFocus } from './stage-scene';
import { targetsNeedLine } from './stage-targets';
import { shownTheme } from './theme';

export interface StageStores {
  readonly experiment: ExperimentStore;
  readonly focus: FocusStore;
  readonly settings: SettingsStore;
  readonly pathView: PathViewStore;
  readonly compareEdit: CompareEditStore;
}

/** The room of the stage, and which part of a larger graph is in it. */
export interface Window {
  readonly width: number;
  readonly height: number;
  /** Whether the flow goes down. */
  readonly turned: boolean;
  readonly left: number;
  readonly top: number;
}

export function createGatherer({ experiment, focus, settings, pathView, compareEdit }: StageStores): (window: Window, focused: StageFocus | undefined) => Scene {
  const layoutFor = remembering((shape: Scene['shape'], width: number, height: number, turned: boolean, inputGradient: boolean) =>
    graphLayout(shape, { width, height }, turned, inputGradient));
  const rangeFor = remembering(layersWithin);
  const flowFor = remembering(flowAt);
  const pathsFor = remembering(drawnPaths);

  return ({ width, height, turned, left, top }, focused) => {
    const state = experiment.getState();
    const { structure: { shape, plan, batch, m }, cursor, trace, experiment: { view: { example, select, convention } } } = state;
    const { language, edges, gradientNames } = settings.getState();
    const { edit } = compareEdit.getState();
    const layout = layoutFor(shape, width, height, turned, plan.writer.has('dA[0]'));
    const stoodAt = entryAtCursor(state);
    const flow = flowFor(shape, plan, batch, cursor, example, stoodAt ? referenceText(stoodAt) : select);
    const hovered = litFor(state.structure, focus.getState().hovered).hovered;
    const selected = select === undefined ? undefined : parseReference(select);
    const unit = (reference: Reference | undefined) => reference && unitOf(shape, reference);
    const scene: Scene = {
      state,
      shape,
      layout,
      range: rangeFor(layout, turned ? top : left, turned ? height : width),
      hasGradients: gradientsExist(state),
      theme: shownTheme(),
      language,
      words: stageWords[language],
      edges,
      gradients: gradientSymbols(gradientNames, convention, m),
      example,
      column: columnOfExample(trace, example),
      flow,
      before: edit?.before,
      edited: edit && referenceText(edit.reference),
      hovered,
      focused,
      paths: pathsFor(pathView.getState()),
      looked: focused && focused.kind !== 'loss' ? focused : unit(hovered) ?? unit(selected) ?? unit(flow.subject),
    };
    return { ...scene, targetsBelow: targetsNeedLine(scene) };
  };
}
