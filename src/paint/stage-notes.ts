/** The sentences under the graph that depend on its numbers: gradients of old parameters, and the first overflow. */

import { entry, isPerExample, type Reference } from '../engine/quantity';
import type { Overflow } from '../engine/trace';
import { formatNumber } from '../writers/number';
import { symbolText } from '../writers/symbol';
import { setText } from './stage-dom';
import { knownNumber, type Part, type Scene } from './stage-scene';

/** Writes into two paragraphs that stand there from the beginning, so that they are heard when they fill. */
export function createNotes(host: HTMLElement): Part {
  const [overflow, update] = [host.appendChild(document.createElement('p')), host.appendChild(document.createElement('p'))];
  overflow.className = 'overflow';

  function patch(scene: Scene): void {
    const { words, state: { structure: { plan }, extent } } = scene;
    const firstUpdate = plan.steps.findIndex(({ phase }) => phase === 'U');
    const isUpdating = extent.steps > firstUpdate || (extent.steps === firstUpdate && extent.entries > 0);
    setText(update, isUpdating ? words.beforeUpdate : '');
    setText(overflow, overflowText(scene));
  }

  return { draw: patch, patch };
}

function overflowText(scene: Scene): string {
  const { overflow, batch } = scene.state.trace;
  if (!overflow) return '';
  const reference = referenceOf(overflow, batch);
  if (reference.kind !== 'entry' && reference.kind !== 'scalar') return '';
  if (knownNumber(scene, reference) === undefined) return '';
  return scene.words.overflow(symbolText(reference, scene.shape, scene.language, batch.length), formatNumber(overflow.value));
}

function referenceOf({ key, row, column }: Overflow, batch: readonly number[]): Reference {
  if (key === 'J' || key === 'alpha') return { kind: 'scalar', key };
  return entry(key, row, isPerExample(key) ? batch[column] : column);
}
