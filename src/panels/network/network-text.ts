/** What the layers are called, and what a change of the network has done, in words. */

import { activationOf, depth, outputActivation, type NetworkShape } from '../../engine/experiment';
import { initialisationOf } from '../../engine/initialisation';
import type { Built, WidthProblem } from '../../store/edit/build';
import { MOST_LAYERS, MOST_PARAMETERS, WIDEST_LAYER } from '../../engine/network-limits';
import type { Language } from '../../words/language';
import { networkWords } from '../../words/network';
import { optimizerWords } from '../../words/optimizer';
import { stageWords } from '../../words/stage';
import { topBarWords } from '../../words/topbar';
import { formatCount } from '../../writers/number';

export function layerName(shape: NetworkShape, layer: number, language: Language): string {
  const words = stageWords[language];
  if (layer === 0) return words.input;
  return layer === depth(shape) ? words.output(layer) : words.hidden(layer);
}

export function problemText(problem: WidthProblem, language: Language): string {
  const words = networkWords[language].problems;
  switch (problem) {
    case 'range':
      return words.width(formatCount(WIDEST_LAYER));
    case 'parameters':
      return words.parameters(formatCount(MOST_PARAMETERS));
    case 'layers':
      return words.layers(formatCount(MOST_LAYERS));
    case 'batch':
      return words.batch;
  }
}

/** What was done, and what became of the examples; `shape` is that of the network now. */
export function builtText({ change, data }: Built, shape: NetworkShape, language: Language): string {
  const words = networkWords[language];
  const about = (say: (count: number, text: string) => string, count: number) => say(count, formatCount(count));
  return [
    changeText(change, shape, language),
    data.features > 0 && about(words.featuresAdded, data.features),
    data.features < 0 && about(words.featuresCut, -data.features),
    data.targets > 0 && about(words.targetsAdded, data.targets),
    data.targets < 0 && about(words.targetsCut, -data.targets),
    data.isFitted && (shape.loss === 'ce' ? words.targetsSummed : words.targetsBounded),
  ].filter((sentence) => sentence !== false && sentence !== '').join(' ');
}

function changeText(change: Built['change'], shape: NetworkShape, language: Language): string {
  const words = networkWords[language];
  const { did, unitCount, layerCount } = words;
  const { activations } = stageWords[language];
  const { losses } = topBarWords[language];
  const name = (layer: number) => layerName(shape, layer, language);
  switch (change.kind) {
    case 'layerAdded':
      return did.layerAdded(name(change.layer));
    case 'layerRemoved':
      return did.layerRemoved(layerCount(depth(shape), formatCount(depth(shape))));
    case 'layerMoved':
      return did.layerMoved(name(change.to));
    case 'width':
      return did.width(name(change.layer), unitCount(change.width, formatCount(change.width)));
    case 'activation': {
      const isOutput = change.layer === depth(shape);
      return isOutput
        ? did.loss(losses[shape.loss], activations[change.activation])
        : did.activation(name(change.layer), activations[activationOf(shape, change.layer)]);
    }
    case 'loss':
      return did.loss(losses[shape.loss], activations[outputActivation(shape)]);
    case 'optimizer':
      return optimizerWords[language].did(optimizerWords[language].names[change.name]);
    case 'initialised':
      return did.initialised(words.rules[initialisationOf({ initialisation: change }).name], String(change.seed));
    default:
      return '';
  }
}
