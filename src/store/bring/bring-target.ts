/** Where brought weights may go: into the open network, or into a new one of the shapes in the file. */

import type { ActivationName, ElementwiseName } from '../../engine/activations';
import type { NetworkShape } from '../../engine/experiment';
import type { LossName } from '../../engine/losses';
import { sizeProblem } from '../../engine/network-limits';
import { bringsAny } from './bring';
import { chainsOf, choicesFor, type LayerChoice } from './bring-guess';
import type { Tensor } from './tensor';

export interface Target {
  readonly kind: 'open' | 'new';
  readonly widths: readonly number[];
  /** Whether every W is turned from inputs × units to units × inputs. */
  readonly transposed: boolean;
  /** The likeliest tensors for its layers. */
  readonly layers: readonly LayerChoice[];
  /** Why it cannot be chosen: no tensor fits, or it is more than can be computed and saved. */
  readonly problem: 'nothingFits' | 'tooLarge' | undefined;
}

/** The open network first, then the others that the file allows, the likelier ones first. */
export function targetsFor({ widths }: Pick<NetworkShape, 'widths'>, tensors: readonly Tensor[]): readonly Target[] {
  const layers = choicesFor(widths, tensors);
  const chains = chainsOf(tensors).filter((chain) => chain.widths.join() !== widths.join());
  return [
    { kind: 'open', widths, transposed: false, layers, problem: bringsAny(layers) ? undefined : 'nothingFits' },
    ...chains.map((chain): Target => ({ kind: 'new', ...chain, problem: sizeProblem(chain.widths, 1) && 'tooLarge' })),
  ];
}

/** The one that takes the most: the open network where every layer of it finds weights, else a new one. */
export function likeliest(targets: readonly Target[]): Target {
  const possible = targets.filter(({ problem }) => problem === undefined);
  const whole = possible.find(({ layers }) => layers.every(({ W }) => W !== 'keep'));
  return whole ?? possible[0] ?? targets[0];
}

/** The tensors that no layer takes, in the order of the file. */
export function leftOver(tensors: readonly Tensor[], layers: readonly LayerChoice[]): readonly Tensor[] {
  const used = new Set(layers.flatMap(({ W, b }) => [W === 'keep' ? undefined : W.tensor, typeof b === 'string' ? undefined : b.tensor]));
  return tensors.filter((tensor) => !used.has(tensor));
}

/** The shape that a new network has first: most networks that are brought are classifiers of this kind. */
export function usualShape(widths: readonly number[]): NetworkShape {
  const isOne = widths[widths.length - 1] === 1;
  return shapeOf(widths, 'relu', isOne ? 'sigmoid' : 'softmax', isOne ? 'bce' : 'ce');
}

/** The shape with one activation in every hidden layer. */
export function shapeOf(widths: readonly number[], hidden: ElementwiseName, output: ActivationName, loss: LossName): NetworkShape {
  const activations = Array.from({ length: widths.length - 1 }, (_, index) => (index === widths.length - 2 ? output : hidden));
  return { widths, activations, loss };
}
