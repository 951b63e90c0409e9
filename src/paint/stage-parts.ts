/** The parts of the stage, from the ground up, and what each of them depends on. */

import type { Selection } from 'd3-selection';
import { changedKey } from './change-table-stage';
import { createCallouts } from './stage-callouts';
import { createCaptions } from './stage-captions';
import { createEdges } from './stage-edges';
import { createGrids } from './stage-grids';
import { createLoss } from './stage-loss';
import { createMarks } from './stage-marks';
import { createNames } from './stage-names';
import { createPaths } from './stage-paths';
import { createPlates } from './stage-plates';
import { differ } from './stage-remember';
import { createRows } from './stage-rows';
import type { Part, Scene } from './stage-scene';
import { createUnits } from './stage-units';

interface KeyedPart {
  readonly part: Part;
  /** The part's elements are drawn again when one of these is another. */
  readonly keys: (scene: Scene) => readonly unknown[];
}

/** Paints all parts: draws those whose keys changed, and patches the numbers where any changed. */
export function createParts(root: Selection<SVGSVGElement, unknown, null, undefined>, others: readonly Part[]): (scene: Scene) => void {
  const layer = (name: string) => root.append('g').attr('class', name);
  const silent = (name: string) => layer(name).attr('aria-hidden', 'true');
  const ribbons = silent('ribbons');
  const captions = createCaptions(silent('captions'));
  const edges = createEdges(layer('edges'));
  const below = silent('marks');
  const pathLines = silent('path-lines');
  const units = createUnits(layer('units'));
  const grids = createGrids(ribbons, layer('grids'));
  const loss = createLoss(layer('costs'));
  const rows = createRows(layer('rows'));
  const marks = createMarks(below, silent('marks'));
  const plates = createPlates(layer('plates'));
  const paths = createPaths(pathLines, silent('path-numbers'));
  const callouts = createCallouts(silent('callouts'));

  const parts: readonly KeyedPart[] = [
    { part: grids, keys: structureKeys },
    { part: captions, keys: structureKeys },
    { part: edges, keys: (scene) => [...structureKeys(scene), scene.edges, hasGrid(scene) ? lookedKey(scene) : undefined] },
    { part: marks, keys: (scene) => [...pointingKeys(scene), changedKey(scene)] },
    { part: units, keys: (scene) => [...structureKeys(scene), lookedKey(scene)] },
    { part: rows, keys: stepKeys },
    { part: loss, keys: structureKeys },
    { part: plates, keys: (scene) => [...stepKeys(scene), hasGrid(scene) ? scene.hovered : undefined, scene.focused] },
    { part: paths, keys: (scene) => [...stepKeys(scene), scene.paths] },
    { part: callouts, keys: (scene) => (hasGrid(scene) ? [...pointingKeys(scene), scene.state.extent] : structureKeys(scene)) },
    ...[createNames(root), ...others].map((part) => ({ part, keys: structureKeys })),
  ];
  const drawnFor = new Map<Part, readonly unknown[]>();
  let patchedFor: readonly unknown[] = [];

  return (scene) => {
    const numbers = numberKeys(scene);
    const isPatched = differ(patchedFor, numbers);
    patchedFor = numbers;
    for (const { part, keys } of parts) {
      const now = keys(scene);
      const isDrawn = differ(drawnFor.get(part) ?? [], now);
      drawnFor.set(part, now);
      if (isDrawn) part.draw(scene);
      if (isDrawn || isPatched) part.patch(scene);
    }
  };
}

function structureKeys({ state: { structure }, layout, language, gradients, example, hasGradients, targetsBelow, range }: Scene): readonly unknown[] {
  return [structure, layout, language, gradients, example, hasGradients, targetsBelow, range.first, range.last];
}

function stepKeys(scene: Scene): readonly unknown[] {
  return [...structureKeys(scene), scene.edges, scene.edited, scene.flow, lookedKey(scene)];
}

function pointingKeys(scene: Scene): readonly unknown[] {
  return [...stepKeys(scene), scene.hovered, scene.focused, scene.state.experiment.view.select];
}

function numberKeys({ state: { structure, trace, maxima, extent, cursor, history }, theme, layout, example, edges, edited }: Scene): readonly unknown[] {
  return [structure, trace, maxima, extent, cursor, history, theme, layout, example, edges, edited];
}

/** Where not everything has room, drawing depends on the unit that is looked at. */
function lookedKey(scene: Scene): string | undefined {
  const { looked, layout } = scene;
  const isCrowded = !layout.size.showsParameters || hasGrid(scene);
  return isCrowded && looked ? `${looked.layer}.${looked.unit}` : undefined;
}

function hasGrid({ layout }: Scene): boolean {
  return layout.layers.some(({ grid }) => grid);
}
