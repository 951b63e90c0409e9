/** Whether biases and targets of the outputs fit on one line, by the length of their texts. */

import { depth } from '../engine/experiment';
import { entry, layerKey, type EntryReference } from '../engine/quantity';
import { biasPlace, targetPlace } from '../layout/graph-shapes';
import { lossGap } from '../layout/graph-spacing';
import { numberText, type Scene } from './stage-scene';

/** About the width of a digit in em, of a bias's mark with its symbol, and of the word or symbol before a target. */
const DIGIT = 0.58;
const BIAS_SYMBOL = 32;
const WORD = 44;
const TARGET_SYMBOL = 20;
const APART = 6;

/** True where a bias would run into its target, or a target into the loss. */
export function targetsNeedLine(scene: Scene): boolean {
  const { shape, layout: { size, layers, turned }, example } = scene;
  const L = depth(shape);
  if (turned || !size.showsParameters || layers[L].grid) return false;
  const width = (reference: EntryReference) => numberText(scene, reference).length * DIGIT * (size.numberSize - 1);
  const [bias, target] = [biasPlace(scene).x, targetPlace({ ...scene, targetsBelow: false }).x];
  const room = { bias: target - APART - bias - BIAS_SYMBOL, target: size.width / 2 + lossGap(size, false) - APART - target - (size.width > 120 ? WORD : TARGET_SYMBOL) };
  return layers[L].units.some((_, i) => width(entry(layerKey('b', L), i, 0)) > room.bias || width(entry('Y', i, example)) > room.target);
}
