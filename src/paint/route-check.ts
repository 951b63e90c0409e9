/** The check that the shortcut and the full chain come to the same dZ at the output, live. */

import { depth } from '../engine/experiment';
import { layerKey } from '../engine/quantity';
import { routeDifference } from '../engine/route-difference';
import { isWholeKnown } from '../engine/schedule';
import type { ExperimentStore } from '../store/experiment-store';
import type { NotationWords } from '../words/notation';
import { formatNumber } from '../writers/number';
import type { Painter } from './frame';

/** Writes into the element, whose `hidden` it owns: there is nothing to compare before dZ is computed. */
export function routeCheckPainter(element: HTMLElement, experiment: ExperimentStore, words: NotationWords['check']): Painter {
  return () => {
    const { structure: { shape, plan }, extent, trace } = experiment.getState();
    const isComputed = isWholeKnown(shape, plan, extent, layerKey('dZ', depth(shape)));
    const difference = isComputed ? routeDifference(shape, trace) : undefined;
    element.hidden = difference === undefined;
    if (difference === undefined) return;
    // A difference of exactly 0 is said without decimals, as nothing was rounded away.
    const text = Number.isFinite(difference) ? words.difference(formatNumber(difference, { decimals: 0 })) : words.noNumber;
    if (element.textContent !== text) element.textContent = text;
  };
}
